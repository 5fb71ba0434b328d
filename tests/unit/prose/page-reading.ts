import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/*
 * Reads printed HTML by itself, as a browser's tree: nothing of src/prose is asked, so that a mistake there cannot hide here.
 */

/** Words that stand together in one block of a page, with the ids of all that they are in, innermost first. */
export interface PrintedBlock {
  words: string;
  ids: string[];
}

export const parsePage = (html: string): Root => fromHtml(html, { fragment: true });

const blocks = new Set(
  'address article aside blockquote body caption dd details div dl dt figcaption figure footer h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** What the page adds to the text: drawn quotes, marks of notes, links back from them, the heading of the notes. */
const isFurniture = ({ tagName, properties, children }: Element): boolean => {
  const classes = String(properties['className'] ?? '');
  const [only] = children;
  return (
    /\bpull-quote\b/.test(classes) ||
    tagName === 'button' ||
    properties['id'] === 'footnote-label' ||
    /↩/.test(only?.type === 'text' ? only.value : '') ||
    (tagName === 'sup' && only?.type === 'element' && /#fn-/.test(String(only.properties['href'])))
  );
};

/** A note stands behind its mark, in the middle of a paragraph. */
const isNote = ({ properties }: Element): boolean => properties['popover'] !== undefined;

/** All blocks of a page that have words of their own, in order: first those of the text, then those of its notes. */
export function listPrintedBlocks(tree: Root): PrintedBlock[] {
  const found: PrintedBlock[] = [];
  let open: PrintedBlock | undefined;
  const close = () => {
    if (open && open.words.trim() !== '')
      found.push({ ...open, words: open.words.replace(/\s+/g, ' ').trim() });
    open = undefined;
  };
  const notes: { number: number; note: Element }[] = [];
  const enter = (node: Nodes, ids: readonly string[]) => {
    if (node.type === 'element' && isNote(node)) {
      notes.push({ number: Number(node.properties['dataNumber']), note: node });
      return;
    }
    if (node.type === 'text') {
      open ??= { words: '', ids: [...ids] };
      open.words += node.value;
    }
    if (node.type === 'element' && isFurniture(node)) return;
    if (node.type === 'element' && node.tagName === 'br' && open) open.words += ' ';
    if (!('children' in node)) return;
    const isBlock =
      node.type === 'element' && (blocks.has(node.tagName) || node.properties['dataB'] !== undefined);
    const own = node.type === 'element' ? node.properties['id'] : undefined;
    if (isBlock) close();
    for (const child of node.children) {
      enter(child, isBlock && typeof own === 'string' ? [own, ...ids] : ids);
    }
    if (isBlock) close();
  };
  enter(tree, []);
  close();
  // A note may hold the mark of another, which is found while it is read.
  for (let number = 1; notes.some((one) => one.number === number); number += 1) {
    for (const child of notes.find((one) => one.number === number)?.note.children ?? []) enter(child, []);
    close();
  }
  return found;
}

/** Every id of a page, in order. */
export function listIds(tree: Root): string[] {
  const ids: string[] = [];
  const enter = (node: Nodes) => {
    if (node.type === 'element' && node.properties['id'] !== undefined)
      ids.push(String(node.properties['id']));
    if ('children' in node) node.children.forEach(enter);
  };
  enter(tree);
  return ids;
}
