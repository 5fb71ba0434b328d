import type { Element, Root } from 'hast';
import type { Notes } from '../report/notes.ts';

/** Elements whose titles and descriptions are read where they are turned into Markdown. */
const spoken = new Set(['a', 'abbr', 'img', 'iframe', 'video', 'audio', 'object', 'embed', 'canvas']);

/** Notes the words of attributes that Markdown has no place for: titles of boxes, summaries of tables, labels. */
export function noteSilentAttributes(tree: Root | Element, notes: Notes): void {
  for (const child of tree.children) {
    if (child.type !== 'element') continue;
    const names = spoken.has(child.tagName) ? ['label', 'summary'] : ['title', 'label', 'summary'];
    if (child.tagName !== 'img') names.push('alt');
    for (const name of names) {
      const value = child.properties[name];
      if (typeof value === 'string' && value.trim() !== '')
        notes.lost(`${name} of an element`, 'left out', { text: value });
    }
    noteSilentAttributes(child, notes);
  }
}
