import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { hasClass } from '../has-class.ts';
import { NOTES_LABEL_ID } from '../ids/note-ids.ts';
import { restoreBlocks } from './to-phrasing.ts';

interface RestoredNote {
  number: number;
  /** Of the note among those at the end, and of the note on the page, which its marks name. */
  id: string;
  target: string;
  content: ElementContent[];
}

/**
 * Sets the notes of a printed text at its end again, as GFM does: for readers who have neither popovers nor our styles, such as
 * those of feeds.
 *
 * @param heading Of the notes, in the language of the text.
 */
export function restoreNotes(tree: Root, heading: string): void {
  const notes: RestoredNote[] = [];
  const marks: { target: string; element: Element; id: string }[] = [];
  const restore = (children: ElementContent[]): ElementContent[] =>
    children.flatMap((node) => {
      if (node.type !== 'element') return [node];
      node.children = restore(node.children);
      if (hasClass(node, 'ref') || hasClass(node, 'tie')) return node.children;
      if (hasClass(node, 'note')) {
        notes.push(readNote(node));
        return [];
      }
      if (!hasClass(node, 'mark')) return [node];
      const element = h('sup');
      const target = String(node.properties['popoverTarget'] ?? node.properties['popovertarget']);
      const id = String(node.properties['id']);
      element.children = [h('a', { id, dataFootnoteRef: '' }, node.children)];
      marks.push({ target, element, id });
      return [element];
    });
  const top = tree.children.filter((node): node is ElementContent => node.type !== 'doctype');
  tree.children = restore(top);
  if (notes.length === 0) return;
  for (const { target, element } of marks) {
    const note = notes.find((one) => one.target === target);
    const [link] = element.children;
    if (note && link?.type === 'element') link.properties = { href: `#${note.id}`, ...link.properties };
  }
  const items = notes
    .sort((one, other) => one.number - other.number)
    .map(({ id, target, content }) => {
      const back = marks.filter((mark) => mark.target === target).map((mark) => mark.id);
      return h('li', { id }, linkBack(content, back));
    });
  tree.children.push(
    h('section', { dataFootnotes: '' }, [h('h2', { id: NOTES_LABEL_ID }, heading), h('ol', items)]),
  );
}

function readNote(note: Element): RestoredNote {
  const [content] = note.children;
  if (content?.type !== 'element') throw new Error(`the note ${note.properties['id']} has no content`);
  restoreBlocks(content);
  return {
    number: Number(note.properties['dataNumber']),
    id: String(content.properties['id']),
    target: String(note.properties['id']),
    content: content.children,
  };
}

/** Adds the links back to the marks to a note, in its last paragraph if it ends with one. */
function linkBack(content: ElementContent[], marks: readonly string[]): ElementContent[] {
  const links = marks.flatMap((id, index): ElementContent[] => [
    { type: 'text', value: ' ' },
    h('a', { href: `#${id}`, dataFootnoteBackref: '' }, [
      '↩',
      ...(index > 0 ? [h('sup', String(index + 1))] : []),
    ]),
  ]);
  const last = content.at(-1);
  if (last?.type !== 'element' || last.tagName !== 'p') return [...content, ...links];
  last.children.push(...links);
  return content;
}
