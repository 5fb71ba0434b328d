import type { Heading, Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { BodyContext } from './body-context.ts';
import { isEmpty, makeParagraph } from './tree-building.ts';

/**
 * Leaves the first rank to the headline: a first heading that repeats it goes, and if another of that rank is left, all
 * headings of the text go one rank down. A heading without words goes too.
 */
export function shapeHeadings(tree: Root, context: BodyContext): void {
  const [first] = tree.children;
  if (first?.type === 'heading' && first.depth === 1 && isSame(textOf(first), context.headline)) {
    context.notes.changed('heading that repeats the headline', 'left out', {
      text: textOf(first),
      line: first.position?.start.line,
    });
    tree.children.shift();
  }
  const headings: Heading[] = [];
  visit(tree, 'heading', (heading) => void headings.push(heading));
  const isTop = headings.some(({ depth, children }) => depth === 1 && !children.every(isEmpty));
  if (isTop) {
    context.notes.changed('headings of the first rank', 'all headings of the text one rank down', {
      line: headings.find(({ depth }) => depth === 1)?.position?.start.line,
    });
    for (const heading of headings) {
      heading.depth = lower(heading.depth);
      delete heading.position;
    }
  }
  demoteEmpty(tree);
}

const isSame = (one: string, other: string) => plain(one) === plain(other) && plain(one) !== '';
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const ranks: readonly Heading['depth'][] = [1, 2, 3, 4, 5, 6];
const lower = (depth: Heading['depth']): Heading['depth'] => ranks[depth] ?? 6;

/** What is set as a heading and holds only a picture or nothing is a paragraph. */
function demoteEmpty(parent: Nodes): void {
  if (!('children' in parent)) return;
  const children: Nodes[] = parent.children;
  for (const [index, child] of children.entries()) {
    if (child.type !== 'heading') demoteEmpty(child);
    else if (!/[\p{L}\p{N}]/u.test(textOf(child, { includeImageAlt: false }))) {
      children[index] = makeParagraph(child.children);
      delete parent.position;
    }
  }
}
