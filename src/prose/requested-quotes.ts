import type { Element, Root } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import type { Passage } from '../pull-quotes/passage.ts';
import { type ProseData, proseData } from './file-data.ts';
import { wordsOf } from './passage-words.ts';
import { quoteId } from './pull-quotes.ts';
import type { PullQuote } from './rendered.ts';

/** A pull quote as asked for, in the text (with its span and passage) or in the frontmatter. */
export interface Request {
  text: string;
  attribution?: string | undefined;
  id?: string | undefined;
  place?: 'before' | 'after' | undefined;
  /** The element that marks the words in the text. */
  span?: Element;
  passage?: Passage;
  line: number;
}

/** All pull quotes that the text and its frontmatter ask for. */
export function requestedQuotes(tree: Root, file: VFile): Request[] {
  const { passages } = proseData(file);
  const requests: Request[] = [];
  visitParents(tree, 'element', (span, ancestors) => {
    if (span.properties['dataPull'] === undefined) return;
    const ids = ancestors.map((node) => (node.type === 'element' ? node.properties['id'] : undefined));
    const passage = passages.findLast(({ id }) => ids.includes(id));
    const read = (name: string) => {
      const value = span.properties[`data-pull-${name}`];
      return typeof value === 'string' ? value : undefined;
    };
    const place = read('place');
    if (place !== undefined && place !== 'before' && place !== 'after') {
      file.fail(`<Pull place="${place}"> is neither before nor after`, span);
    }
    requests.push({
      text: read('text') ?? wordsOf(span),
      attribution: read('attribution'),
      id: read('id'),
      place,
      span,
      ...(passage && { passage }),
      line: span.position?.start.line ?? 1,
    });
  });
  const asked = file.data.astro?.frontmatter?.['pullQuotes'];
  if (Array.isArray(asked)) requests.push(...asked.map((entry) => ({ ...readEntry(entry), line: 1 })));
  return requests;
}

/**
 * Checks one request against the text.
 *
 * @throws VFileMessage that says what is not fair about it.
 */
export function verified(
  request: Request,
  data: ProseData,
  file: VFile,
): { quote: PullQuote; source: Passage; start: number; end: number } {
  const candidates = request.passage ? [request.passage] : data.passages;
  for (const source of candidates) {
    const start = source.text.indexOf(request.text);
    if (start < 0) continue;
    const { text, attribution } = request;
    const quote: PullQuote = {
      id: request.id ?? quoteId(text),
      text: text.charAt(0).toLocaleUpperCase(data.language) + text.slice(1),
      source: source.id,
      automatic: false,
      ...(attribution && { attribution }),
    };
    return { quote, source, start, end: start + text.length };
  }
  return file.fail(`pull quote is not in the text: “${request.text}”`, { line: request.line, column: 1 });
}

/** A frontmatter entry: bare words, or words with what else was asked. */
function readEntry(entry: unknown): Omit<Request, 'line'> {
  if (typeof entry === 'string') return { text: entry.trim() };
  const fields = new Map(Object.entries(entry ?? {}));
  const read = (name: string) => {
    const value: unknown = fields.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  const place = read('place');
  return {
    text: read('text') ?? '',
    attribution: read('attribution'),
    id: read('id'),
    place: place === 'before' || place === 'after' ? place : undefined,
  };
}
