import type { Paragraph, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { isCodeLine } from '../../prose/text-checks/remark-code.ts';
import type { Notes } from '../report/notes.ts';
import type { TemplateDialect } from './mark-templates.ts';

/**
 * A paragraph that is a line of a script, such as one that imports a component, would be run as code. In a text with
 * components it brings one in, and goes; elsewhere it is shown as code.
 */
export function shapeCodeLines(tree: Root, { components }: TemplateDialect, notes: Notes): void {
  tree.children = tree.children.flatMap((node) => {
    const words = node.type === 'paragraph' ? readLines(node) : '';
    if (!isCodeLine(words)) return [node];
    const detail = { line: node.position?.start.line, text: words };
    if (components) {
      notes.lost('import of a component', 'left out', detail);
      return [];
    }
    notes.changed('line of a script', 'a block of code', detail);
    return [{ type: 'code' as const, lang: 'js', value: words }];
  });
}

const readLines = (node: Paragraph): string =>
  node.children
    .map((child) => {
      if (child.type === 'break') return '\n';
      // What is marked as code is shown, and no code of the text.
      return child.type === 'inlineCode' ? '…' : textOf(child);
    })
    .join('');
