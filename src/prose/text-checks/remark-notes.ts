import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { reportFault } from '../faults.ts';
import { listNodes } from './list-nodes.ts';

/** Reports a note without its text, a text without its mark in the article, and two texts of one note. */
export function remarkNotes() {
  return (tree: Root, file: VFile) => {
    const nodes = listNodes(tree).map(({ node }) => node);
    const marked = new Set(nodes.map((node) => node.type === 'footnoteReference' && node.identifier));
    const defined = new Map<string, number>();
    for (const node of nodes) {
      const [mark] = node.type === 'text' ? (/\[\^[^\]\s]+\]/.exec(node.value) ?? []) : [];
      if (mark) reportFault(file, `the note ${mark} has no text; add a line ${mark}: and its text`, node);
      if (node.type !== 'footnoteDefinition') continue;
      const { identifier, label = identifier } = node;
      const first = defined.get(identifier);
      if (first !== undefined) {
        const message = `the note [^${label}] has a text already, in line ${first}; give this one a label of its own`;
        reportFault(file, message, node);
      } else if (!marked.has(identifier)) {
        const message = `the note [^${label}] stands nowhere in the text; set [^${label}] where it belongs`;
        reportFault(file, message, node);
      }
      defined.set(identifier, first ?? node.position?.start.line ?? 1);
    }
  };
}
