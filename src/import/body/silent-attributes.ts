import type { Element, Root } from 'hast';
import type { Notes } from '../report/notes.ts';

/** Elements whose titles and descriptions are read where they are turned into Markdown. */
const spoken = new Set(['a', 'abbr', 'img', 'iframe', 'video', 'audio', 'object', 'embed', 'canvas']);

/** Notes the words of attributes that Markdown has no place for: titles of boxes, summaries of tables, labels, all in code. */
export function noteSilentAttributes(tree: Root | Element, notes: Notes, isCode = false): void {
  for (const child of tree.children) {
    if (child.type !== 'element') continue;
    const isSpoken = spoken.has(child.tagName) && !isCode;
    const names = isSpoken ? ['label', 'summary'] : ['title', 'label', 'summary'];
    if (child.tagName !== 'img' || isCode) names.push('alt');
    for (const name of names) {
      const value = child.properties[name];
      if (typeof value === 'string' && value.trim() !== '')
        notes.lost(`${name} of an element`, 'left out', { text: value });
    }
    noteSilentAttributes(child, notes, isCode || child.tagName === 'pre');
    if (child.content) noteSilentAttributes(child.content, notes, isCode);
  }
}
