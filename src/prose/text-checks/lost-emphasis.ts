import type { Nodes } from 'mdast';

/** Takes the place of what is not prose in the words of a block, and of escaped signs. */
const OTHER = '\uFFFC';

/**
 * Finds signs of emphasis that are printed as they are, because of what stands beside them: `**50%**of` has a
 * sign of punctuation within and a letter without. Signs that stand alone, as in 5 * 3, are meant as they
 * are.
 *
 * @param block A paragraph, a heading or a cell of a table.
 * @param source The whole text.
 * @returns The words with their signs, as they are printed.
 */
export function findLostEmphasis(block: Nodes, source: string): string[] {
  const words = readWritten(block, source);
  const lost: string[] = [];
  const pair = /(\*{1,3}|_{1,3}|~~)(?=[^\s*_~])([^*_~]{0,300}?[^\s*_~])\1(?![*_~])/gu;
  for (const { 0: whole, 1: sign, index } of words.matchAll(pair)) {
    const before = words.charAt(index - 1);
    // Within a word _ is no sign of emphasis to anybody: a name like one_two_three.
    if (sign?.startsWith('_') && /[\p{L}\p{N}]/u.test(before)) continue;
    if (/[*_~]/.test(before)) continue;
    lost.push(whole.replaceAll(OTHER, '…'));
  }
  return lost.length > 0 ? lost : findStrayStars(words);
}

/** Two stars in a row that open or close nothing: `**never closed`, `** set off by spaces **`. */
function findStrayStars(words: string): string[] {
  const [stray] = /(?<!\*)\*{2,3}(?!\*)[^\s*]{0,20}/u.exec(words) ?? [];
  return stray && /[\p{L}\p{N}]/u.test(words) ? [stray.replaceAll(OTHER, '…')] : [];
}

/** Returns the words of a block as they are written, with a sign in the place of everything else. */
function readWritten(node: Nodes, source: string): string {
  if (node.type === 'text') {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return OTHER;
    return source.slice(start, end).replace(/\\[!-/:-@[-`{-~]|&#?\w+;/g, OTHER);
  }
  if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete') {
    return `${OTHER}${node.children.map((child) => readWritten(child, source)).join('')}${OTHER}`;
  }
  if (!('children' in node)) return OTHER;
  return node.children.map((child) => readWritten(child, source)).join('');
}
