import type { FootnoteDefinition, Nodes, Root, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { BodyContext } from './body-context.ts';
import { makeParagraph, makeText } from './tree-building.ts';

/**
 * Makes every mark lead to a note and every note be marked: a note that nothing marks becomes a paragraph where it
 * stands, a mark without a note its label in brackets, and of two notes of a name the first counts, as everywhere.
 */
export function shapeNotes(tree: Root, context: BodyContext): void {
  const marked = new Set<string>();
  const texts: { text: Text; parents: Nodes[] }[] = [];
  collect(tree, [], (node, parents) => {
    if (node.type === 'footnoteReference') marked.add(node.identifier);
    if (node.type === 'text' && /\[\^[^\]\s]+\]/.test(node.value)) texts.push({ text: node, parents });
  });
  for (const { text } of texts) {
    text.value = text.value.replace(/\[\^([^\]\s]+)\]/g, '[$1]');
    context.notes.changed('mark of a note that is missing', 'its label in brackets', {
      line: text.position?.start.line,
    });
    delete text.position;
  }
  takeBrackets(tree);
  const known = new Set<string>();
  tree.children = tree.children.flatMap((node): Root['children'] => {
    if (node.type !== 'footnoteDefinition') return [node];
    if (known.has(node.identifier)) {
      context.notes.lost('second note of the same name', 'left out', {
        line: node.position?.start.line,
        text: textOf(node),
      });
      return [];
    }
    known.add(node.identifier);
    return marked.has(node.identifier) ? [node] : release(node, context);
  });
}

/** A mark of a note needs no brackets of its own. */
function takeBrackets(node: Nodes): void {
  if (!('children' in node)) return;
  for (const [index, child] of node.children.entries()) {
    if ('children' in child) takeBrackets(child);
    const [before, after] = [node.children[index - 1], node.children[index + 1]];
    if (child.type !== 'footnoteReference' || before?.type !== 'text' || after?.type !== 'text') continue;
    if (!/\s?\[$/.test(before.value) || !after.value.startsWith(']')) continue;
    before.value = before.value.replace(/\s?\[$/, '');
    after.value = after.value.slice(1);
    delete before.position;
    delete after.position;
  }
}

function release(note: FootnoteDefinition, { notes }: BodyContext): Root['children'] {
  const label = note.label ?? note.identifier;
  notes.changed('note that nothing marks', 'a paragraph where it stands', {
    line: note.position?.start.line,
    added: label,
  });
  const [first, ...rest] = note.children;
  if (first?.type !== 'paragraph') return [...note.children];
  return [makeParagraph([makeText(`${label}. `), ...first.children]), ...rest];
}

function collect(node: Nodes, parents: Nodes[], each: (node: Nodes, parents: Nodes[]) => void): void {
  each(node, parents);
  if ('children' in node) for (const child of node.children) collect(child, [...parents, node], each);
}
