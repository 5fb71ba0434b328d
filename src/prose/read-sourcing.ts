import type { Element, ElementContent, Parents } from 'hast';
import type { Sourcing } from '../pull-quotes/index.ts';
import { blockElements, isFootnoteMark, readElementWords } from './element-words.ts';
import { readNoteName } from './ids/note-ids.ts';

/**
 * Returns what says whose a passage's words are: words marked with `<Words>`, notes, the source of a block quotation.
 * Undefined where nothing says anything.
 *
 * @param ancestors The elements around it, outermost first.
 */
export function readSourcing(element: Element, ancestors: readonly Parents[]): Sourcing | undefined {
  const around = ancestors.filter((node) => node.type === 'element');
  const { own, notes } = readWithin(element);
  const { length } = readElementWords(element);
  const isOwn = [...around, element].some(isMarked);
  const quotation = around.findLast(({ tagName }) => tagName === 'blockquote');
  const cite = quotation?.properties['cite'];
  const inNotes = around.some(({ properties }) => properties['dataFootnotes'] !== undefined);
  const item = inNotes ? around.findLast(({ tagName }) => tagName === 'li') : undefined;
  const note = item && readNoteName(item.properties['id']);
  const sourcing: Sourcing = {
    own: isOwn ? [{ from: 0, to: length }] : own.map((span) => clip(span, length)),
    notes: notes.map(({ at, name }) => ({ at: Math.max(0, Math.min(length, at)), name })),
    ...(note !== undefined && { note }),
    ...(typeof cite === 'string' && cite !== '' && { cite }),
    ...(quotation?.position && { block: quotation.position.start.line }),
  };
  const isEmpty = sourcing.own.length + sourcing.notes.length === 0 && Object.keys(sourcing).length === 2;
  return isEmpty ? undefined : sourcing;
}

/** Walks a passage as its words are read (`collectTextNodes`); places count from its first letter that is no space. */
function readWithin(element: Element): Pick<Sourcing, 'own' | 'notes'> {
  const own: { from: number; to: number }[] = [];
  const notes: { at: number; name: string }[] = [];
  let words = '';
  const enter = (child: ElementContent) => {
    if (child.type === 'text') words += child.value;
    if (child.type !== 'element') return;
    if (isFootnoteMark(child)) {
      const name = readMarkedNote(child);
      if (name !== undefined) notes.push({ at: words.length, name });
    } else if (child.tagName === 'br') words += ' ';
    else if (!blockElements.has(child.tagName)) {
      const from = words.length;
      child.children.forEach(enter);
      if (isMarked(child)) own.push({ from, to: words.length });
    }
  };
  element.children.forEach(enter);
  const lead = words.length - words.trimStart().length;
  return {
    own: own.map(({ from, to }) => ({ from: from - lead, to: to - lead })),
    notes: notes.map(({ at, name }) => ({ at: at - lead, name })),
  };
}

const isMarked = ({ properties }: Element) => properties['dataWords'] !== undefined;

function readMarkedNote({ children }: Element): string | undefined {
  const [link] = children;
  return link?.type === 'element' && link.properties['dataFootnoteRef'] !== undefined
    ? readNoteName(link.properties['href'])
    : undefined;
}

function clip({ from, to }: { from: number; to: number }, length: number): { from: number; to: number } {
  return { from: Math.max(0, from), to: Math.min(length, to) };
}
