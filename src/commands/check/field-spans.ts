import { isScalar, parseDocument, Scalar, visit } from 'yaml';
import { createEmptySpan, type MappedSpan, pushCharacter } from './mapped-span.ts';

/**
 * The values of a YAML text that may be printed: every string but addresses and paths, with its place in the text.
 *
 * @param yaml Frontmatter without its fences, or a whole file.
 */
export function listFieldSpans(yaml: string): MappedSpan[] {
  const stretches: MappedSpan[] = [];
  visit(parseDocument(yaml, { prettyErrors: false }), {
    Scalar(key, node) {
      if (key === 'key' || !isScalar(node) || typeof node.value !== 'string' || !node.range) return;
      if (/^(?:[a-z]+:|\.{0,2}\/)\S*$/i.test(node.value)) return;
      const [from, to] = node.range;
      const isQuoted = node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE;
      stretches.push(
        isQuoted ? written(yaml, from + 1, to - 1, node.type) : written(yaml, from, to, node.type),
      );
    },
  });
  return stretches;
}

function written(yaml: string, from: number, to: number, type: string | null | undefined): MappedSpan {
  const stretch = createEmptySpan();
  const escaped =
    type === Scalar.QUOTE_DOUBLE ? /\\(.)/sy : type === Scalar.QUOTE_SINGLE ? /'(')/y : undefined;
  for (let at = from; at < to; ) {
    if (escaped) escaped.lastIndex = at;
    const [whole, character] = escaped?.exec(yaml.slice(0, to)) ?? [yaml.charAt(at), yaml.charAt(at)];
    pushCharacter(stretch, /[\r\n]/.test(character ?? '') ? ' ' : (character ?? ''), at, at + whole.length);
    at += whole.length;
  }
  return stretch;
}
