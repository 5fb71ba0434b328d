import type { Element, Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import { chooseQuotes, explainNoChoice, type Passage } from '../pull-quotes/index.ts';
import { site } from '../site.ts';
import { collectTextNodes } from './element-words.ts';
import { reportFault } from './faults.ts';
import { readQuotedWords } from './passage-marks.ts';
import { getProseData, type ProseData } from './prose-data.ts';
import { visitElements } from './visit-elements.ts';

/**
 * A pull quote as an editor or a machine asks for it: in the text (with its span and passage) or in the
 * frontmatter.
 */
export interface QuoteRequest {
  text: string;
  attribution?: string | undefined;
  id?: string | undefined;
  place?: 'before' | 'after' | undefined;
  /** The element that marks the words in the text. */
  span?: Element;
  passage?: Passage;
  /** Where the span begins in the passage's words, in UTF-16 units. */
  at?: number;
  /** True if a machine chose it. */
  automatic?: boolean;
  /** The frontmatter field that asks for it, if one does. */
  field?: string;
  line: number;
}

/** Collects all pull quotes that the text and its frontmatter ask for; a `place` that is none is reported. */
export function collectRequests(tree: Root, file: VFile): QuoteRequest[] {
  const { passages, fieldLines, frontmatter } = getProseData(file);
  const requests: QuoteRequest[] = [];
  visitElements(tree, (span, ancestors) => {
    if (span.properties['dataPull'] === undefined) return;
    const ids = ancestors.map((node) => (node.type === 'element' ? node.properties['id'] : undefined));
    const passage = passages.findLast(({ id }) => ids.includes(id));
    const read = (name: string) => {
      const value = span.properties[`data-pull-${name}`];
      return typeof value === 'string' ? value : undefined;
    };
    const place = read('place');
    if (place !== undefined && place !== 'before' && place !== 'after') {
      reportFault(file, `<Pull place="${place}"> is neither before nor after`, span);
      return;
    }
    requests.push({
      text: read('text') ?? readQuotedWords(span),
      attribution: read('attribution'),
      id: read('id'),
      place,
      span,
      ...(passage && { passage }),
      at: getOffset(span, ancestors),
      line: span.position?.start.line ?? 1,
    });
  });
  const asked = frontmatter['pullQuotes'] ?? (site.automaticPullQuotes ? 'auto' : undefined);
  // Where an editor has marked words, the machine adds no quotes: nobody asked for others.
  if (asked === 'auto' && requests.length === 0 && typeof frontmatter['headline'] === 'string') {
    const chosen = chooseRequests(frontmatter['headline'], getProseData(file));
    requests.push(...chosen);
    if (chosen.length === 0 && frontmatter['pullQuotes'] === 'auto')
      warnOfNone(frontmatter['headline'], getProseData(file));
  }
  if (Array.isArray(asked)) {
    requests.push(
      ...asked.map((entry, index) => {
        const field = `pullQuotes.${index}`;
        return { ...readEntry(entry), field, line: fieldLines[field] ?? fieldLines['pullQuotes'] ?? 1 };
      }),
    );
  }
  return requests;
}

/** Tells an editor who asked for quotes why there are none. */
function warnOfNone(headline: string, { passages, language, warnings, fieldLines }: ProseData): void {
  const reason = explainNoChoice({ headline, passages, language });
  const message = `pullQuotes: auto chose no quote: ${reason}. To have one, set <Pull>…</Pull> around words of the text`;
  warnings.push({ line: fieldLines['pullQuotes'] ?? 1, message });
}

/** Returns what a machine chooses where the frontmatter says `auto`. */
function chooseRequests(headline: string, { passages, language }: ProseData): QuoteRequest[] {
  return chooseQuotes({ headline, passages, language }).map(({ text, source, start }) => ({
    text,
    passage: source,
    at: start,
    automatic: true,
    line: source.line,
  }));
}

/** Counts the characters of the passage before the span. */
function getOffset(span: Element, ancestors: readonly Nodes[]): number {
  const own = new Set(collectTextNodes(span));
  const passage = ancestors.findLast((node): node is Element => node.type === 'element' && isBlock(node));
  let offset = 0;
  for (const node of passage ? collectTextNodes(passage) : []) {
    if (own.has(node)) break;
    offset += node.value.length;
  }
  return offset;
}

function isBlock({ tagName }: Element): boolean {
  return tagName === 'p' || tagName === 'li';
}

/** Reads an entry of the frontmatter: bare words, or words with an attribution, an id or a place. */
function readEntry(entry: unknown): Omit<QuoteRequest, 'line' | 'field'> {
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
