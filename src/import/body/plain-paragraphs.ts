import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { guardLine } from './write-text.ts';

/** A text as its words alone, a paragraph for each of its blocks, every sign that Markdown knows escaped. */
export function plainParagraphs(tree: Root): string {
  const paragraphs = tree.children.flatMap((block) => {
    const words = textOf(block).replace(/\s+/g, ' ').trim();
    return words === '' ? [] : [guardLine(words.replace(/[\\`*_[\]{}<>#+\-=~|!&.():]/g, '\\$&'))];
  });
  return `${paragraphs.join('\n\n')}\n`;
}
