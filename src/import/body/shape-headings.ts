import type { Heading, Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { BodyContext } from './body-context.ts';
import { isEmpty, makeParagraph, makeStrongParagraph } from './tree-building.ts';

/**
 * Leaves the first rank to the headline: a first heading that repeats it goes, and if another of that rank is left, all
 * headings of the text go one rank down. A heading without words goes too.
 *
 * @param isHtml In HTML, headings that are paragraphs in bold become such, and ranks that were skipped are closed up.
 */
export function shapeHeadings(tree: Root, context: BodyContext, isHtml: boolean): void {
  const [first] = tree.children;
  if (first?.type === 'heading' && first.depth === 1 && isSame(textOf(first), context.headline)) {
    context.notes.changed('heading that repeats the headline', 'left out', {
      text: textOf(first),
      line: first.position?.start.line,
    });
    tree.children.shift();
  }
  if (isHtml) unmakeParagraphs(tree, context);
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
  if (isHtml) raise(headings);
  demoteEmpty(tree);
}

/** Words: a heading that is longer is a paragraph that was to be set in bold. */
const LONGEST = 30;

function unmakeParagraphs(tree: Root, { notes }: BodyContext): void {
  tree.children = tree.children.map((node) => {
    if (node.type !== 'heading' || textOf(node).trim().split(/\s+/).length <= LONGEST) return node;
    notes.changed('heading as long as a paragraph', 'a paragraph in bold');
    return makeStrongParagraph(node.children);
  });
}

/** Editors choose a rank by how large it looks: the highest of a text is the second. */
function raise(headings: readonly Heading[]): void {
  const by = Math.min(...headings.map(({ depth }) => depth)) - 2;
  if (by <= 0) return;
  for (const heading of headings) heading.depth = ranks[heading.depth - by - 1] ?? heading.depth;
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
