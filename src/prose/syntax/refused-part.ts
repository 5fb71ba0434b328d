/** A part of a text that the parser refuses, and what it may read instead. */
export interface RefusedPart {
  /** Offsets in the text: `[from, to)`. */
  from: number;
  to: number;
  /** What is read in its place; as many lines as the part has. */
  replacement: string;
  /** What is wrong and what to do; undefined for a part that goes with one that is reported. */
  message?: string;
}

/**
 * Take the place of signs that the parser would take for syntax; no text can hold them (see
 * `findBadCharacter`).
 */
const MASKS = { '<': '\uFDD0', '{': '\uFDD1' } as const;

/** Refuses a sign `<` or `{` by itself. */
export function refuseSign(text: string, at: number): RefusedPart {
  const sign = text.charAt(at) === '{' ? '{' : '<';
  const word = text
    .slice(at + 1, at + 21)
    .split(/\s/, 1)
    .join();
  const [shown] = text.slice(at, at + 24).split('\n', 1);
  const message =
    sign === '{'
      ? `the { of “${shown}” has no } in its paragraph; write \\{ to print it`
      : `the < of “<${word}” would begin an element; write &lt; to print it: &lt;${word}`;
  return { from: at, to: at + 1, replacement: MASKS[sign], message };
}

/** Returns the text as the parser may read it: without the parts that it refuses, and with the same lines. */
export function maskParts(text: string, parts: readonly RefusedPart[]): string {
  let masked = '';
  let end = 0;
  for (const { from, to, replacement } of parts) {
    masked += text.slice(end, from) + replacement;
    end = to;
  }
  return masked + text.slice(end);
}

/** Returns words as they were before they were masked. */
export function unmask(words: string): string {
  return words.replaceAll(MASKS['<'], '<').replaceAll(MASKS['{'], '{');
}

/** Returns the line ends of a part that is left out, so that the lines below keep their numbers. */
export function keepLineEnds(part: string): string {
  return part.replace(/[^\n]+/g, '');
}
