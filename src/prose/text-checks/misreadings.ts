import type { Code, Delete, Emphasis, Heading, List, Nodes, Paragraph, Strong, Table } from 'mdast';
import { CharacterKind, getCharacterKind } from '../../languages/text/character-kinds.ts';
import { isIndentedCode } from './indented-code.ts';
import type { PlacedNode } from './list-nodes.ts';
import { findLostEmphasis } from './lost-emphasis.ts';

/**
 * Says how a node is printed where that may not be what its writer meant.
 *
 * @param source The whole text.
 * @returns What is printed and what to write instead, for an editor; undefined if there is nothing to say.
 */
export function describeMisreading({ node, ancestors }: PlacedNode, source: string): string | undefined {
  if (isIndentedCode({ node, ancestors, source })) {
    return 'the lines set in by four spaces or more are printed as prose; put code between two lines ```, or take the spaces out';
  }
  switch (node.type) {
    case 'heading':
      return describeUnderline(node, source) ?? describeLostEmphasis(node, source);
    case 'paragraph':
      return describeLostSyntax(node, source) ?? describeLostEmphasis(node, source);
    case 'tableCell':
      return describeLostEmphasis(node, source);
    case 'emphasis':
    case 'strong':
    case 'delete':
      return describeProduct(node, source);
    case 'list':
      return describeNumbers(node, source);
    case 'table':
      return describeExtraCells(node);
    case 'code':
      return describeOpenFence(node, source);
    default:
      return undefined;
  }
}

function describeLostEmphasis(node: Nodes, source: string): string | undefined {
  const lost = findLostEmphasis(node, source);
  if (lost.length === 0) return undefined;
  return `the signs are printed, and nothing is set off, in ${lost.map((words) => `“${words}”`).join(', ')}: a sign that has no other like it, or a space inside, or a letter outside and a mark of punctuation inside, does not count; write <strong>…</strong> or <em>…</em>, or \\* to print the signs`;
}

/** What was meant as a heading, a table or a link, and is printed as it is typed. */
function describeLostSyntax(paragraph: Paragraph, source: string): string | undefined {
  const written = getWritten(paragraph, source);
  const [hashes] = /^#{2,6}(?=[^\s#])/.exec(written) ?? [];
  if (hashes)
    return `the signs ${hashes} are printed: a heading has a space behind them; write \\${hashes} to print them`;
  if (/^\|.*\|[ \t]*\n[ \t>]*\|.*\|[ \t]*$/m.test(written) && written.startsWith('|'))
    return 'the lines between bars are printed as one paragraph: the second line of a table is | --- | --- |';
  const [link, address] = /\[[^\]\n^]+\]\[([^\]\n]+)\]/.exec(readTypedWords(paragraph)) ?? [];
  if (link)
    return `“${link}” is printed as it is typed: no line [${address}]: https://… says where it leads; write [words](https://address)`;
  return undefined;
}

/** The words of a paragraph outside code and links. */
function readTypedWords({ children }: Paragraph): string {
  return children.map((child) => (child.type === 'text' ? child.value : '\uFFFC')).join('');
}

/** `A paragraph.` above a line `---` is a heading. */
function describeUnderline(heading: Heading, source: string): string | undefined {
  const written = getWritten(heading, source);
  if (written.startsWith('#') || !/\n[ \t>]*-+[ \t]*$/.test(written)) return undefined;
  return 'the line of hyphens makes a heading of the paragraph above it; write ## before a heading, or an empty line before a break between sections';
}

/**
 * `2*3*4` is printed as 234, the 3 in italics; `M*A*S*H` loses two of its stars, `10~~20 and 30~~40` its tildes. Within a
 * word, as in a**b**c, emphasis is meant.
 */
function describeProduct(node: Emphasis | Strong | Delete, source: string): string | undefined {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const [before, after] = [source.charAt(start - 1), source.charAt(end)];
  if (!isPartOfWord(source, start - 1) || !isPartOfWord(source, end)) return undefined;
  const sign = source.charAt(start);
  const written = /\S*$/.exec(source.slice(Math.max(0, start - 20), start))?.[0] ?? '';
  const rest = /^\S*/.exec(source.slice(end, end + 20))?.[0] ?? '';
  const inside = getWritten(node, source);
  if (!/\d/.test(before + after) && !/\s/.test(inside) && !(written + rest).includes(sign)) return undefined;
  const instead = sign === '*' ? '\\* or × to print a product' : `\\${sign} to print them`;
  return `the signs ${sign} of “${written}${inside}${after}” are not printed: they set off what is between them; write ${instead}`;
}

/** True for a letter or a digit of a script with spaces between words; in the others emphasis has none around it. */
function isPartOfWord(source: string, at: number): boolean {
  if (at < 0 || at >= source.length) return false;
  const kind = getCharacterKind(source, at);
  return kind === CharacterKind.letter || kind === CharacterKind.digit;
}

/** `1. 3. 7.` is printed as 1, 2, 3. */
function describeNumbers(list: List, source: string): string | undefined {
  if (!list.ordered) return undefined;
  const typed = list.children.map((item) => Number.parseInt(getWritten(item, source), 10));
  const first = list.start ?? 1;
  const isCounted = typed.every((number, index) => number === first + index);
  if (isCounted || typed.every((number) => number === first)) return undefined;
  const printed = typed.map((_, index) => first + index);
  return `the items are numbered ${printed.join(', ')}, not ${typed.join(', ')} as they are typed; write ${typed.at(-1)}\\. to print a number as it is`;
}

/** A table has as many columns as its first row. */
function describeExtraCells({ align, children }: Table): string | undefined {
  const columns = align?.length ?? 0;
  const row = children.find((cells) => cells.children.length > columns);
  if (!row) return undefined;
  const line = row.position?.start.line;
  return `the row in line ${line} has ${row.children.length} cells and the table ${columns} columns; the cells beyond them are not printed`;
}

/** A block of code that no line ends goes on to the end of the text. */
function describeOpenFence(code: Code, source: string): string | undefined {
  const lines = getWritten(code, source).split('\n');
  const last =
    lines
      .at(-1)
      ?.replace(/^[ \t>]+/, '')
      .trimEnd() ?? '';
  if (lines.length > 1 && /^(?:`{3,}|~{3,})$/.test(last)) return undefined;
  return 'the block of code has no end, and all that follows is printed as code; write ``` in a line of its own after it';
}

function getWritten({ position }: Nodes, source: string): string {
  return source.slice(position?.start.offset, position?.end.offset);
}
