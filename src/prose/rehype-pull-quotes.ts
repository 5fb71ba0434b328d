import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { reportFault } from './faults.ts';
import { judgeQuotes } from './judge-quotes.ts';
import { markQuotes } from './mark-quotes.ts';
import { placeFigures } from './place-figures.ts';
import { getProseData } from './prose-data.ts';
import { drawFigures } from './quote-figure.ts';
import { collectRequests } from './requested-quotes.ts';
import { MOST_PULL_QUOTES } from './syntax/size-limits.ts';

/**
 * Reads the article's pull quotes, checks each against the text, marks its words there and sets a figure
 * beside them that CSS draws the words into, so that they are in the document once.
 */
export function rehypePullQuotes() {
  return (tree: Root, file: VFile) => {
    const requests = collectRequests(tree, file);
    const [first] = requests;
    if (!first) return;
    if (requests.length > MOST_PULL_QUOTES) {
      const message = `${requests.length} pull quotes are more than ${MOST_PULL_QUOTES}; keep those that matter`;
      reportFault(file, message, { line: first.line, column: 1 });
      return;
    }
    const marked = markQuotes(tree, judgeQuotes(requests, file), file);
    const figures = placeFigures(tree, marked);
    const data = getProseData(file);
    drawFigures(tree, figures, data.language);
    const order = new Map(data.passages.map(({ id }, index) => [id, index]));
    const placeOf = (source: string) => order.get(source) ?? -1;
    data.quotes = marked
      .map(({ quote }) => quote)
      .sort((one, other) => placeOf(one.source) - placeOf(other.source));
  };
}
