import type { Element, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import { getBodyPhrases } from '../languages/interface/catalogue.ts';
import { fill } from '../languages/interface/fill.ts';
import type { BodyPhrases } from '../languages/interface/interface-phrases.ts';
import { readElementWords } from './element-words.ts';
import { getProseData } from './prose-data.ts';
import { visitElements } from './visit-elements.ts';

/**
 * Footnotes in two places: at the end, as GFM sets them, and right before or after the block that refers to them (whichever
 * is nearer to the reference), where they open
 * on demand (narrow windows, by `:target`) or stand in the margin (wide ones). The reference links to the copy in place;
 * the copy links to the note at the end, so every way works without a script.
 */
export function rehypeFootnotes() {
  return (tree: Root, file: VFile) => {
    const words = getBodyPhrases(getProseData(file).language);
    const end = tree.children.find(
      (node) => node.type === 'element' && node.properties['dataFootnotes'] !== undefined,
    );
    if (end?.type !== 'element') return;
    const notes = readNotes(end, words);
    const placed = new Set<string>();
    for (let index = tree.children.length - 1; index >= 0; index -= 1) {
      const block = tree.children[index];
      if (block?.type !== 'element' || block === end) continue;
      const before: Element[] = [];
      const after: Element[] = [];
      const length = readElementWords(block).length;
      visitElements(block, (node) => {
        if (node.properties['dataFootnoteRef'] === undefined) return;
        const name = String(node.properties['href']).replace(/^#(?:user-content-)?fn-/, '');
        const first = String(node.properties['id']).endsWith(`fnref-${name}`);
        node.properties['id'] = String(node.properties['id']).replace('user-content-', '');
        node.properties['href'] = first ? `#note-${name}` : `#fn-${name}`;
        node.properties['role'] = 'doc-noteref';
        node.properties['ariaLabel'] = fill(words.note, { number: textNumber(node) });
        delete node.properties['ariaDescribedBy'];
        const note = notes.get(name);
        if (first && note && !placed.has(name)) {
          placed.add(name);
          const isEarly = block.tagName === 'p' && offsetOf(node, block) < length * 0.65;
          (isEarly ? before : after).push(inPlace(name, textNumber(node), note, words));
        }
      });
      tree.children.splice(index, 1, ...before, block, ...after);
    }
  };
}

/** How many characters of the block's words stand before a reference. */
function offsetOf(reference: Element, block: Element): number {
  const start = reference.position?.start.offset ?? 0;
  const first = block.position?.start.offset ?? 0;
  return start - first;
}

/** Puts the end notes into the article's language; gives each note's content by name. */
function readNotes(end: Element, words: BodyPhrases): Map<string, ElementContent[]> {
  const notes = new Map<string, ElementContent[]>();
  end.properties['className'] = ['footnotes'];
  end.properties['role'] = 'doc-endnotes';
  end.properties['ariaLabelledBy'] = ['footnote-label'];
  visitElements(end, (node) => {
    if (node.properties['id'] === 'footnote-label') {
      node.properties = { id: 'footnote-label' };
      node.children = [{ type: 'text', value: words.notes }];
    }
    const id = String(node.properties['id']).replace('user-content-', '');
    if (node.tagName === 'li' && id.startsWith('fn-')) {
      node.properties['id'] = id;
      notes.set(id.replace(/^fn-/, ''), node.children);
    }
    if (node.properties['dataFootnoteBackref'] !== undefined) {
      const href = String(node.properties['href']).replace('user-content-', '');
      const time = /-(\d+)$/.exec(href)?.[1];
      const isRepeated = time !== undefined && !notes.has(href.replace('#fnref-', ''));
      node.properties['href'] = href;
      node.properties['ariaLabel'] = isRepeated
        ? fill(words.backToTextAgain, { number: notes.size, time })
        : fill(words.backToText, { number: notes.size });
      node.properties['className'] = ['back-to-text'];
    }
  });
  return notes;
}

function inPlace(name: string, number: string, note: ElementContent[], words: BodyPhrases): Element {
  const close: Element = {
    type: 'element',
    tagName: 'a',
    properties: {
      className: ['note-close'],
      href: `#fnref-${name}`,
      ariaLabel: fill(words.closeNote, { number }),
    },
    children: [{ type: 'text', value: number }],
  };
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['note-in-place'], id: `note-${name}`, role: 'note', dataCopy: '' },
    children: [close, ...copyOf(note)],
  };
}

/** A note's content without what only its first copy may have: ids, and the links back to the text. */
function copyOf(content: readonly ElementContent[]): ElementContent[] {
  return content.flatMap((node): ElementContent[] => {
    if (!('children' in node)) return [node];
    const children = copyOf(node.children);
    if (node.type !== 'element') return [{ ...node, children }];
    if (node.properties['dataFootnoteBackref'] !== undefined) return [];
    const { id: _, ...properties } = node.properties;
    return [{ ...node, properties, children }];
  });
}

function textNumber(reference: Element): string {
  const [text] = reference.children;
  return text?.type === 'text' ? text.value : '';
}
