import type { Root } from 'mdast';
import type { Processor } from 'unified';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { reportFault } from '../faults.ts';
import { LineIndex } from './line-index.ts';
import { maskParts, type RefusedPart, refuseSign, unmask } from './refused-part.ts';
import { findRefusedSyntax } from './refused-syntax.ts';
import { readTag, refuseClosing, refuseOpening, type Tag, withoutMessage } from './tags.ts';

/** Characters that are parsed again at most to find further faults: some seconds of work. */
const EFFORT = 1_000_000;

type Parser = Pick<Processor<Root>, 'parse'>;

/**
 * Parses a text. What the parser refuses is reported, all of it and not only the first, and the text is
 * parsed as if the editor had mended it, so that the rest of it is checked too.
 *
 * @returns The tree; undefined if there are so many faults that the text cannot be read.
 */
export function parseText(parser: Parser, file: VFile): Root | undefined {
  const source = String(file);
  const first = tryToParse(parser, source);
  if ('tree' in first) return first.tree;

  let parts = findRefusedSyntax(source);
  let masked = source;
  for (let effort = EFFORT; ; effort -= masked.length) {
    const lines = new LineIndex(masked);
    for (const { from, message } of parts) if (message) reportFault(file, message, lines.pointAt(from));
    masked = maskParts(masked, parts);
    const attempt = tryToParse(parser, masked);
    if ('tree' in attempt) return restoreWords(attempt.tree);
    parts = findCause(masked, attempt.refusal);
    if (parts.length === 0 || effort < masked.length) {
      const { line, reason } = attempt.refusal;
      const message = parts[0]?.message ?? `cannot be read: ${reason}`;
      reportFault(file, `${message} (what is below it could not be checked)`, { line: line ?? 1, column: 1 });
      return undefined;
    }
  }
}

function tryToParse(parser: Parser, text: string): { tree: Root } | { refusal: VFileMessage } {
  try {
    return { tree: parser.parse(text) };
  } catch (error) {
    if (error instanceof VFileMessage) return { refusal: error };
    throw error;
  }
}

/** Finds the tag or the sign that the parser refused, from what it says; nothing if that cannot be told. */
function findCause(text: string, { reason, place }: VFileMessage): RefusedPart[] {
  const point = place && 'line' in place ? place : place?.start;
  const [, line, column] = /^Expected a closing tag .*\((\d+):(\d+)-/.exec(reason) ?? [];
  const cause = line && column ? { line: Number(line), column: Number(column) } : point;
  if (!cause) return [];
  const at = new LineIndex(text).offsetAt(cause);
  // Where the parser stopped may be behind the sign that it could not read.
  const sign = text.charAt(at) === '<' ? at : text.lastIndexOf(/expression/.test(reason) ? '{' : '<', at);
  if (sign < 0) return [];
  const tag = readTag(text, sign);
  if (!tag || !reason.includes('tag')) return [refuseSign(text, sign)];
  return tag.isClosing ? [refuseClosing(tag)] : [refuseOpening(tag), ...removeClosing(text, tag)];
}

/** Takes out the end of an element that was refused where it begins. */
function removeClosing(text: string, { name, to }: Tag): RefusedPart[] {
  const at = text.indexOf(`</${name}`, to);
  const tag = at < 0 ? undefined : readTag(text, at);
  return tag ? [withoutMessage(refuseClosing(tag))] : [];
}

/** Gives the words of a masked text back their own signs. */
function restoreWords(tree: Root): Root {
  visit(tree, (node) => {
    if ('value' in node) node.value = unmask(node.value);
  });
  return tree;
}
