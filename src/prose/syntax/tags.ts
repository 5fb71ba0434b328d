import { findAllowedElement } from '../elements/element-list.ts';
import { keepLineEnds, type RefusedPart } from './refused-part.ts';

/** A tag of an element, as written. */
export interface Tag {
  name: string;
  text: string;
  /** Offsets in the text: `[from, to)`. */
  from: number;
  to: number;
  isClosing: boolean;
  isSelfClosing: boolean;
}

const pattern =
  /<(\/?)([A-Za-z_$][\w$.:-]*)((?:\s+[^\s"'<>{}=/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^}]*\}|[^\s"'=<>`{}]+))?)*)\s*(\/?)>/y;

/** Reads the tag that begins at an offset; returns undefined if none does. */
export function readTag(text: string, at: number): Tag | undefined {
  pattern.lastIndex = at;
  const [whole, slash, name, , end] = pattern.exec(text) ?? [];
  if (whole === undefined || name === undefined) return undefined;
  const isClosing = slash === '/';
  return { name, text: whole, from: at, to: at + whole.length, isClosing, isSelfClosing: end === '/' };
}

/**
 * Finds tags that are never closed, that close nothing, or that are closed in another paragraph, and attributes without
 * quotation marks.
 *
 * @param tags All tags of a text, in order.
 */
export function balanceTags(tags: readonly Tag[], text: string): RefusedPart[] {
  const parts: RefusedPart[] = [];
  const open: Tag[] = [];
  for (const tag of tags) {
    if (tag.isSelfClosing) continue;
    if (!tag.isClosing) {
      open.push(tag);
      continue;
    }
    const place = open.findLastIndex(({ name }) => name === tag.name);
    const [own, ...within] = place < 0 ? [] : open.splice(place);
    parts.push(...within.map(refuseOpening));
    if (!own) parts.push(refuseClosing(tag));
    else if (isParted(own, tag, text)) parts.push(refuseOpening(own), withoutMessage(refuseClosing(tag)));
  }
  const lost = [...parts, ...open.map(refuseOpening)];
  const starts = new Set(lost.map(({ from }) => from));
  return [...lost, ...tags.filter(({ from }) => !starts.has(from)).flatMap(refuseBareValues)];
}

/** Returns true for an element that holds paragraphs, and so has to be opened and closed outside them. */
function isBlock(name: string): boolean {
  const role = findAllowedElement(name)?.role;
  return role === 'container' || role === 'frame';
}

export function refuseOpening({ name, text, from, to }: Tag): RefusedPart {
  const todo = isBlock(name)
    ? `write <${name}> and </${name}> each in a line of its own, with an empty line around what is between them`
    : `write </${name}> where its words end, in the same paragraph`;
  const message = `<${name}> is never closed where it can be; ${todo}, or &lt;${name}&gt; to print it`;
  return { from, to, replacement: keepLineEnds(text), message };
}

export function refuseClosing({ name, text, from, to }: Tag): RefusedPart {
  const todo = isBlock(name)
    ? `write <${name}> in a line of its own above what it holds`
    : `write <${name}> where its words begin, in the same paragraph`;
  const message = `</${name}> closes nothing; take it out, or ${todo}`;
  return { from, to, replacement: keepLineEnds(text), message };
}

/** True if an element begins among the words of one paragraph and ends in another. */
function isParted(opening: Tag, closing: Tag, text: string): boolean {
  const before = text.slice(text.lastIndexOf('\n', opening.from) + 1, opening.from);
  const after = text.slice(opening.to, closing.from);
  const isAlone = /^[ \t>]*$/.test(before) && /^[ \t]*(?:\n|$)/.test(after);
  return !isAlone && /\n[ \t>]*\n/.test(after);
}

/** An element that is closed in another block than it was opened in has one fault, not two. */
export function withoutMessage({ from, to, replacement }: RefusedPart): RefusedPart {
  return { from, to, replacement };
}

/** HTML takes `width=300`; here a value stands in quotation marks. */
function refuseBareValues({ text, from, to }: Tag): RefusedPart[] {
  const value = /(=\s*)(?:("[^"]*"|'[^']*'|\{[^}]*\})|([^\s"'=<>`{}]*[^\s"'=<>`{}/]))/g;
  const quoted = text.replace(value, (_, equals, known, bare) => `${equals}${known ?? `"${bare}"`}`);
  if (quoted === text) return [];
  const message = `the values of ${text} are not in quotation marks; write ${quoted}, or leave them out`;
  const plain = text.replace(/^(<[\w$.:-]+)[\s\S]*?(\/?>)$/, '$1$2');
  return [{ from, to, replacement: plain + keepLineEnds(text), message }];
}
