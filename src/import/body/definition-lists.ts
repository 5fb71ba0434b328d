import type { Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import type { BodyContext } from './body-context.ts';
import { isEmpty, makeParagraph, makeStrongParagraph, makeText } from './tree-building.ts';

/**
 * Definition lists as kramdown and PHP Markdown Extra write them (`Term`, in the next line `: Its meaning`) become a bold
 * line and a paragraph: the site knows no such list, and would run the two together.
 */
export function shapeDefinitionLists(tree: Root, context: BodyContext): void {
  tree.children = tree.children.flatMap((node, index): Root['children'] => {
    if (node.type !== 'paragraph') return [node];
    const previous = tree.children[index - 1];
    const isLoose = startsMeaning(node) && previous?.type === 'paragraph';
    const parts = splitAtColons(node);
    if (parts.length < 2 && !isLoose) return [node];
    const note = () =>
      context.notes.changed('definition list', 'bold terms and paragraphs', {
        line: node.position?.start.line,
      });
    if (isLoose) {
      note();
      return splitAtColons(dropColon(node)).map((part) => makeParagraph(part));
    }
    const [terms = [], ...meanings] = parts;
    note();
    return [makeStrongParagraph(terms), ...meanings.map((part) => makeParagraph(part))];
  });
}

const startsMeaning = ({ children: [first] }: Paragraph) =>
  first?.type === 'text' && /^:[ \t]+\S/.test(first.value);

function dropColon(paragraph: Paragraph): Paragraph {
  const [first, ...rest] = paragraph.children;
  return first?.type === 'text'
    ? makeParagraph([makeText(first.value.replace(/^:[ \t]+/, '')), ...rest])
    : paragraph;
}

/** A paragraph’s phrases, parted before each line that begins with a colon and a space. */
function splitAtColons({ children }: Paragraph): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [[]];
  for (const child of children) {
    if (child.type !== 'text' || !/\n:[ \t]+\S/.test(child.value)) {
      parts.at(-1)?.push(child);
      continue;
    }
    const [before = '', ...meanings] = child.value.split(/\n:[ \t]+(?=\S)/);
    parts.at(-1)?.push(makeText(before));
    parts.push(...meanings.map((meaning) => [makeText(meaning)]));
  }
  return parts.filter((part: readonly Nodes[]) => !part.every(isEmpty));
}
