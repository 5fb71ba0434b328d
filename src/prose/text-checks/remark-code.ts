import type { Paragraph, Root } from 'mdast';
import type { VFile } from 'vfile';
import { reportFault } from '../faults.ts';

/**
 * Reports a paragraph that MDX takes for code because it begins with the word import or export, and takes it
 * out.
 */
export function remarkCode() {
  return (tree: Root, file: VFile) => {
    tree.children = tree.children.filter((node) => {
      const words = node.type === 'paragraph' ? readWords(node) : '';
      if (!/^(?:import|export)\s/.test(words)) return true;
      const isCode = isCodeLine(words);
      // MDX takes a line for code only from its first column.
      if (!isCode && node.position && node.position.start.column > 1) return true;
      reportFault(file, isCode ? noCode : notFirst, node);
      return !isCode;
    });
  };
}

/** Returns a paragraph as it is written, braces and all, as far as that matters here. */
function readWords({ children }: Paragraph): string {
  return children
    .map((child) => {
      if (child.type === 'mdxTextExpression') return `{${child.value}}`;
      // Code in a sentence may begin with either word: `import attributes` are a thing to write about.
      return child.type === 'text' ? child.value : '…';
    })
    .join('');
}

/** True of a paragraph that is a line of a script, and no sentence that begins with the same word. */
export const isCodeLine = (words: string): boolean => codeLine.test(words);

const codeLine =
  /^import\s+(?:['"]|[\w*{},$\s]+\sfrom\s*['"])|^export\s+(?:(?:const|let|var|default|function|class|async)\b|[{*])/;

const noCode =
  'a text runs no code, and what code prints could not be quoted, recorded or searched; write the words themselves, and save a drawing beside the article: ![what it shows](./drawing.svg)';

const notFirst =
  'a paragraph cannot begin with the word import or export: put another word first, or a space before it';
