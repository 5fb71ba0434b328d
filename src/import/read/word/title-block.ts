import type { Element, Root } from 'hast';
import { toString as lettersOf } from 'hast-util-to-string';
import type { Note } from '../../report/notes.ts';
import { hasClass } from '../exports/html-parts.ts';
import { plain } from '../markdown/read-fields.ts';

/** What a manuscript begins with, and the places in it that say so. */
export interface TitleBlock {
  headline?: string;
  standfirst?: string;
  byline?: string;
  /** Elements that are no part of the text any more. */
  taken: Set<Element>;
  notes: Note[];
}

/** Letters. A first paragraph that is longer begins the text. */
const LONGEST_TITLE = 150;
const LONGEST_BYLINE = 100;

/** The words of an element; a line break parts them. */
const textOf = (element: Element): string =>
  element.children
    .map((child) =>
      child.type !== 'element' ? lettersOf(child) : child.tagName === 'br' ? ' ' : textOf(child),
    )
    .join('');

/** A byline begins with a word for it, in the languages of the interface. */
const byline = /^\s*(?:by|von|par|de|por|від|автор:|του|της|text:|words by|words:)\s+(?=\p{Lu})/iu;

/**
 * Finds the headline, the standfirst and the byline of a manuscript: by their styles or, if there are none, by where they
 * stand. What was found by its place is to be looked at by the editor.
 */
export function findTitleBlock(tree: Root): TitleBlock {
  const blocks = tree.children.filter(
    (child): child is Element => child.type === 'element' && textOf(child).trim() !== '',
  );
  const block: TitleBlock = { taken: new Set(), notes: [] };
  const styled = (name: string) => blocks.slice(0, 8).find((element) => hasClass(element, name));
  const title = styled('title') ?? blocks.slice(0, 1).find(({ tagName }) => tagName === 'h1');
  if (title) block.headline = take(block, title);
  const first = blocks[0];
  if (!title && first && isTitle(first, blocks.length)) {
    block.headline = take(block, first);
    ask(block, 'headline', block.headline);
  }
  const subtitle = styled('standfirst');
  if (subtitle) block.standfirst = take(block, subtitle);
  const signed = styled('byline') ?? blocks.slice(0, 5).find(isByline);
  if (signed) {
    const words = textOf(signed).trim();
    const name = words.replace(byline, '').replace(/[.,;]+$/, '');
    block.byline = take(block, signed)
      .replace(byline, '')
      .replace(/[.,;]+$/, '');
    if (name !== words) block.notes.push({ kind: 'changed', what: 'byline', how: 'the author', text: words });
    if (!hasClass(signed, 'byline')) ask(block, 'author', block.byline);
    const between = blocks.slice(0, blocks.indexOf(signed)).filter((element) => !block.taken.has(element));
    const [only] = between;
    if (block.headline && !block.standfirst && between.length === 1 && only?.tagName === 'p') {
      block.standfirst = take(block, only);
      ask(block, 'standfirst', block.standfirst);
    }
  }
  return block;
}

function take(block: TitleBlock, element: Element): string {
  block.taken.add(element);
  return plain(textOf(element).replaceAll('&', '&amp;').replaceAll('<', '&lt;')) ?? '';
}

/** A short first paragraph that ends like no sentence, above others. */
const isTitle = (element: Element, count: number): boolean => {
  const words = textOf(element).trim();
  return (
    count > 1 &&
    !holdsNote(element) &&
    /^(?:p|h[1-6])$/.test(element.tagName) &&
    words.length <= LONGEST_TITLE &&
    !/[.:;,]$/.test(words)
  );
};

/** A line with a note is a line of the text. */
const holdsNote = ({ children }: Element): boolean =>
  children.some((child) => child.type === 'element' && (child.tagName === 'sup' || holdsNote(child)));

const isByline = (element: Element): boolean => {
  const words = textOf(element).trim();
  return element.tagName === 'p' && words.length <= LONGEST_BYLINE && byline.test(words);
};

function ask({ notes }: TitleBlock, what: string, words: string): void {
  notes.push({
    kind: 'asked',
    what: `${what} of a manuscript`,
    how: 'found by where it stands: look whether it is right',
    text: words,
  });
}
