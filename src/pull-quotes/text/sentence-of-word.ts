import { findSentenceAt } from '../../languages/text/sentences.ts';
import type { Span } from './find-quote.ts';
import type { Prepared } from './prepared-article.ts';

/** The sentence that a word stands in, as words of the article, `[from, to)`. */
export function findEnclosingSentence(index: number, article: Prepared): Span {
  const word = article.words[index];
  const passage = article.passages[word?.passage ?? -1];
  if (!word || !passage) return { from: index, to: index };
  const { start, end } = findSentenceAt(passage.text, word.start, article.language);
  const isWithin = (at: number) => {
    const other = article.words[at];
    return other?.passage === word.passage && other.start >= start && other.start < end;
  };
  let from = index;
  let to = index + 1;
  while (isWithin(from - 1)) from--;
  while (isWithin(to)) to++;
  return { from, to };
}
