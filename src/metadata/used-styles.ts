import { makeOnce } from '../languages/text/make-once.ts';
import { parseSelector, type Selector } from './selector-needs.ts';

/** A piece of a style sheet: text that stays as it is, a rule with its selectors, or a group (`@layer`, `@media`) of pieces. */
type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'rule'; selectors: Selector[]; body: string }
  | { kind: 'group'; head: string; pieces: Piece[] };

/** A style sheet, read. */
interface Sheet {
  pieces: readonly Piece[];
  /** All names that its selectors need. */
  needed: readonly string[];
  /** What is left of it, by which of those names a page has: pages of one kind differ little in them. */
  printed: Map<string, string>;
}

/**
 * Returns those rules of a minified style sheet that a page can use, in their order: a rule stays if one of its selectors names
 * only tags, classes and attributes that the page has. What the browser or a script may add later is taken to be there.
 *
 * Every page has its styles within it, so that nothing is waited for; a piece without a table, a note or a correction need
 * not carry theirs: a quarter of what an article's page is as it is sent, and work for the browser before its first paint.
 *
 * @param names From `listNames` of the page.
 */
export function keepUsedStyles(css: string, names: ReadonlySet<string>): string {
  const { pieces, needed, printed } = readSheet(css);
  const key = needed.filter((name) => names.has(name)).join(' ');
  const known = printed.get(key);
  if (known !== undefined) return known;
  const used = printUsed(pieces, names);
  printed.set(key, used);
  return used;
}

const TAG = /<([a-z][\w-]*)((?:\s+[^\s=>]+(?:=(?:"[^"]*"|'[^']*'|[^\s>]*))?)*)\s*\/?>/gi;
/** What a selector may ask for beside tags: of other attributes it is taken that scripts may set them. */
const ASKED = /(?<=\s)(class|data-[\w-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/gi;

/** Returns the tags, `.classes`, `[data-attributes` and `[data-attributes=values` of a page. */
export function listNames(html: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, tag = '', attributes = ''] of html.matchAll(TAG)) {
    names.add(tag.toLowerCase());
    if (attributes === '') continue;
    for (const [, written = '', double, single, bare] of attributes.matchAll(ASKED)) {
      const name = written.toLowerCase();
      const value = double ?? single ?? bare ?? '';
      if (name === 'class') for (const one of value.split(/\s+/)) names.add(`.${one}`);
      else names.add(`[${name}`).add(`[${name}=${value}`);
    }
  }
  return names;
}

const isUsed = ({ names: needed, groups }: Selector, names: ReadonlySet<string>): boolean =>
  needed.every((name) => names.has(name)) &&
  groups.every((group) => group.some((selector) => isUsed(selector, names)));

function printUsed(pieces: readonly Piece[], names: ReadonlySet<string>): string {
  let printed = '';
  for (const piece of pieces)
    if (piece.kind === 'text') printed += piece.text;
    else if (piece.kind === 'rule') {
      const used = piece.selectors.filter((selector) => isUsed(selector, names));
      if (used.length > 0) printed += `${used.map(({ text }) => text).join(',')}{${piece.body}}`;
    } else {
      const within = printUsed(piece.pieces, names);
      if (within !== '') printed += `${piece.head}{${within}}`;
    }
  return printed;
}

/** A site has as many style sheets as it has kinds of page and sets of faces: some dozens. */
const readSheet = makeOnce((css): Sheet => {
  const pieces = parsePieces(css);
  return { pieces, needed: [...new Set(pieces.flatMap(listNeeds))], printed: new Map() };
});

function listNeeds(piece: Piece): string[] {
  if (piece.kind === 'text') return [];
  return piece.kind === 'rule' ? piece.selectors.flatMap(listNamesOf) : piece.pieces.flatMap(listNeeds);
}

const listNamesOf = ({ names, groups }: Selector): string[] => [
  ...names,
  ...groups.flatMap((group) => group.flatMap(listNamesOf)),
];

function parsePieces(css: string): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < css.length; ) {
    const open = findNext(css, at, '{;');
    const head = css.slice(at, open).trim();
    const close = css[open] === '{' ? findNext(css, open + 1, '}') : open;
    const body = css.slice(open + 1, close);
    if (css[open] !== '{' || /^@(?!layer|media|supports|container)/.test(head))
      pieces.push({ kind: 'text', text: css.slice(at, close + 1) });
    else if (head.startsWith('@')) pieces.push({ kind: 'group', head, pieces: parsePieces(body) });
    else pieces.push({ kind: 'rule', selectors: parseSelector(head), body });
    at = close + 1;
  }
  return pieces;
}

/** Index of the next of some signs that stands within no string, brackets or block; the end if there is none. */
function findNext(css: string, start: number, signs: string): number {
  let depth = 0;
  for (let at = start; at < css.length; at += 1) {
    const sign = css[at] ?? '';
    if (depth === 0 && signs.includes(sign)) return at;
    if (sign === '"' || sign === "'") at = findQuote(css, at);
    else if (sign === '\\') at += 1;
    else if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign)) depth -= 1;
  }
  return css.length;
}

/** Index of the mark that closes a string. */
function findQuote(css: string, start: number): number {
  for (let at = start + 1; at < css.length; at += 1)
    if (css[at] === '\\') at += 1;
    else if (css[at] === css[start]) return at;
  return css.length;
}
