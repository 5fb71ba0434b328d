import {
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { splitFrontmatter } from '../prose/frontmatter.ts';

/** Changes to a file's frontmatter, by the names of top-level fields. */
export interface FrontmatterEdit {
  /** Fields to set to a plain value. */
  set?: Record<string, string | boolean>;
  /** List fields, with the items to append. */
  append?: Record<string, readonly (string | Record<string, string>)[]>;
  /** Fields to delete. */
  remove?: readonly string[];
}

/**
 * Edits the frontmatter of a source file and changes nothing else: comments, order, quotation marks, line
 * breaks and the text below stay the same byte for byte.
 *
 * @returns The edited source. `remove` is applied first, then `set`, then `append`.
 * @throws Error if the file has no frontmatter.
 */
export function editFrontmatter(
  source: string,
  { set = {}, append = {}, remove = [] }: FrontmatterEdit,
): string {
  let edited = source;
  for (const field of remove) edited = removeField(edited, field);
  for (const [field, value] of Object.entries(set)) edited = setField(edited, field, value);
  for (const [field, items] of Object.entries(append)) edited = appendTo(edited, field, items);
  return edited;
}

function setField(source: string, field: string, value: string | boolean): string {
  const { pair, offset, end } = open(source, field);
  const text = stringify(value, { lineWidth: 0 }).trimEnd();
  if (!pair) return splice(source, [end, end], `${field}: ${text}\n`);
  const [from, to] = getRange(pair.value) ?? emptyAfter(pair);
  const space = source[offset + from - 1] === ':' ? ' ' : '';
  return splice(source, [offset + from, offset + to], space + text);
}

function removeField(source: string, field: string): string {
  const { pair, offset } = open(source, field);
  const from = getRange(pair?.key)?.[0];
  if (!pair || from === undefined) return source;
  const [, to] = getRange(pair.value) ?? emptyAfter(pair);
  return splice(source, [offset + from, findLineEnd(source, offset + to)], '');
}

function appendTo(
  source: string,
  field: string,
  items: readonly (string | Record<string, string>)[],
): string {
  const { pair, offset, end } = open(source, field);
  if (!pair) return splice(source, [end, end], stringify({ [field]: items }, { lineWidth: 0 }));
  const list = pair.value;
  if (isSeq(list) && !list.flow && list.items.length > 0) {
    const first = offset + (list.range?.[0] ?? 0);
    const indent = ' '.repeat(first - (source.lastIndexOf('\n', first - 1) + 1));
    const at = findLineEnd(source, offset + endOfItems(list));
    const text = stringify(items, { lineWidth: 0 }).replace(/^(?=.)/gm, indent);
    return splice(source, [at, at], text);
  }
  const known: unknown[] = isSeq(list) ? list.toJSON() : [];
  const [from, to] = getRange(list) ?? emptyAfter(pair);
  const block = stringify([...known, ...items], { lineWidth: 0 })
    .trimEnd()
    .replace(/^/gm, '  ');
  return splice(source, [offset + from, offset + to], `\n${block}`).replace(
    new RegExp(`^(${field}:) +$`, 'm'),
    '$1',
  );
}

/** Finds a field, and the offsets at which the frontmatter begins and ends in the source. */
function open(source: string, field: string): { pair: Pair | undefined; offset: number; end: number } {
  const parts = splitFrontmatter(source);
  if (!parts) throw new Error('the file has no frontmatter: fields between two lines ---');
  const { text, at: offset } = parts.fields;
  const { contents } = parseDocument(text, { prettyErrors: false });
  const pair = isMap(contents) ? findPair(contents, field) : undefined;
  return { pair, offset, end: offset + text.length };
}

function findPair(map: YAMLMap, field: string): Pair | undefined {
  return map.items.find(({ key }) => isScalar(key) && key.value === field);
}

/**
 * Returns the offsets at which a YAML node starts and ends, or undefined if it has no characters of its own.
 */
function getRange(node: unknown): [number, number] | undefined {
  const range =
    typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
      ? node.range
      : [];
  const [from, to] = range;
  return typeof from === 'number' && typeof to === 'number' ? [from, to] : undefined;
}

/** Returns the empty span after `key:`, for a field that has no value. */
function emptyAfter(pair: Pair): [number, number] {
  const at = (getRange(pair.key)?.[1] ?? 0) + 1;
  return [at, at];
}

function endOfItems(list: YAMLSeq): number {
  return getRange(list.items.at(-1))?.[1] ?? list.range?.[1] ?? 0;
}

/** Returns the offset at which the next line starts. */
function findLineEnd(source: string, at: number): number {
  if (source[at - 1] === '\n') return at;
  const end = source.indexOf('\n', at);
  return end < 0 ? source.length : end + 1;
}

/** Replaces a span with text, using the line endings of the file. */
function splice(source: string, [from, to]: readonly [number, number], text: string): string {
  const ends = source.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
  return source.slice(0, from) + ends + source.slice(to);
}
