import { isScalar, parseDocument, Scalar, visit } from 'yaml';
import { MappedSpan, type SourceRange } from './mapped-span.ts';

/**
 * Lists the values of a YAML text that may be printed: every string but addresses and paths, with its place
 * in the text.
 *
 * @param yaml Frontmatter without its fences, or a whole file.
 */
export function listFieldSpans(yaml: string): MappedSpan[] {
  const spans: MappedSpan[] = [];
  visit(parseDocument(yaml, { prettyErrors: false }), {
    Pair: (_, { key }) => (isScalar(key) && namesOnly.has(String(key.value)) ? visit.SKIP : undefined),
    Scalar(key, node) {
      if (key === 'key' || !isScalar(node) || typeof node.value !== 'string' || !node.range) return;
      if (/^(?:[a-z]+:|\.{0,2}\/)\S*$/i.test(node.value)) return;
      const [from, to] = node.range;
      const escapes = node.type === undefined ? undefined : escapesIn[node.type];
      // Between the quotation marks, where it has them.
      const range = escapes ? { from: from + 1, to: to - 1 } : { from, to };
      spans.push(mapValue(yaml, range, escapes));
    },
  });
  return spans;
}

/** Fields of names, addresses and dates, which are no prose even where they look like it. */
const namesOnly = new Set([
  ...['authors', 'canonical', 'date', 'draft', 'formerly', 'id', 'kind', 'label', 'language', 'links'],
  ...['number', 'place', 'portrait', 'published', 'repliesTo', 'src', 'topics', 'url'],
]);

/** How a character that would end a quoted value is written, by the kind of quotation. */
const escapesIn: Partial<Record<string, RegExp>> = {
  [Scalar.QUOTE_DOUBLE]: /\\(.)/sy,
  [Scalar.QUOTE_SINGLE]: /'(')/y,
};

function mapValue(yaml: string, { from, to }: SourceRange, escapes: RegExp | undefined): MappedSpan {
  const span = new MappedSpan();
  const value = yaml.slice(0, to);
  for (let at = from; at < to; ) {
    if (escapes) escapes.lastIndex = at;
    const plain = yaml.charAt(at);
    const [whole = plain, character = plain] = escapes?.exec(value) ?? [];
    span.push(/[\r\n]/.test(character) ? ' ' : character, { from: at, to: at + whole.length });
    at += whole.length;
  }
  return span;
}
