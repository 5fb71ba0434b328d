import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { reportFault } from '../faults.ts';
import { listNodes, type PlacedNode } from './list-nodes.ts';

/** Reports a note without its text, a text that no mark in the article leads to, and two texts of one note. */
export function remarkNotes() {
  return (tree: Root, file: VFile) => {
    const nodes = listNodes(tree);
    const marked = findMarkedNotes(nodes);
    const defined = new Map<string, number>();
    for (const { node } of nodes) {
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

/** Finds the notes that are printed: those with a mark in the article, and those with a mark in such a note. */
function findMarkedNotes(nodes: readonly PlacedNode[]): ReadonlySet<string> {
  const marksIn = new Map<string | undefined, string[]>();
  for (const { node, ancestors } of nodes) {
    if (node.type !== 'footnoteReference') continue;
    const note = ancestors.find((ancestor) => ancestor.type === 'footnoteDefinition');
    const place = note?.type === 'footnoteDefinition' ? note.identifier : undefined;
    marksIn.set(place, [...(marksIn.get(place) ?? []), node.identifier]);
  }
  const marked = new Set(marksIn.get(undefined));
  // A set that grows while it is walked through is walked through to its end.
  for (const identifier of marked) for (const next of marksIn.get(identifier) ?? []) marked.add(next);
  return marked;
}
