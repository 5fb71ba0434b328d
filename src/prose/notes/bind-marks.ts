import type { Element, ElementContent, Text } from 'hast';
import { readElementWords } from '../element-words.ts';
import { hasClass } from '../has-class.ts';

/** So many letters of the word before a mark stay on the mark's line: more would make a line that cannot be broken. */
const HELD = 12;

const tail = new RegExp(`[^\\s\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}]{1,${HELD}}$|\\S$`, 'u');
const closing = /^[)\]}’”»›.,;:!?…，、。；：！？」』）]+/u;

/**
 * Binds the marks among an element's children to the word before them and to the sign behind them, so that a note's number never
 * begins a line, nor a full stop behind it.
 */
export function bindMarks(parent: Element): void {
  if (hasClass(parent, 'ref') || hasClass(parent, 'tie') || !parent.children.some(isMark)) return;
  const bound: ElementContent[] = [];
  const rest = [...parent.children];
  for (let node = rest.shift(); node; node = rest.shift()) {
    if (!isMark(node)) {
      bound.push(node);
      continue;
    }
    const group: ElementContent[] = [...takeWordBefore(bound), node];
    for (let next = rest[0]; next; next = rest[0]) {
      const sign = next.type === 'text' ? takeSign(next) : undefined;
      if (!sign && !isMark(next)) break;
      group.push(sign ?? next);
      if (!sign || (next.type === 'text' && next.value === '')) rest.shift();
      else break;
    }
    bound.push(joinGroup(group));
  }
  parent.children = bound;
}

/** The mark of a note, with the note if it is the note's first. */
export function isMark(node: ElementContent): node is Element {
  return node.type === 'element' && hasClass(node, 'ref');
}

/** Takes the end of the text before a mark, or a short element before it; a link is never cut in two. */
function takeWordBefore(before: ElementContent[]): ElementContent[] {
  const last = before.at(-1);
  if (last?.type === 'element' && readElementWords(last).length <= 2 * HELD) return before.splice(-1);
  if (last?.type !== 'text') return [];
  const [word] = tail.exec(last.value) ?? [];
  if (word === undefined) return [];
  last.value = last.value.slice(0, -word.length);
  if (last.value === '') before.pop();
  return [{ type: 'text', value: word }];
}

function takeSign(text: Text): Text | undefined {
  const [sign] = closing.exec(text.value) ?? [];
  if (sign === undefined) return undefined;
  text.value = text.value.slice(sign.length);
  return { type: 'text', value: sign };
}

/** One mark holds its own word; several stand in a span of their own, since each anchors its own note. */
function joinGroup(group: ElementContent[]): Element {
  const marks = group.filter(isMark);
  const [only] = marks;
  if (marks.length > 1 || !only)
    return { type: 'element', tagName: 'span', properties: { className: ['tie'] }, children: group };
  only.children = group.flatMap((node) => (node === only ? only.children : [node]));
  return only;
}
