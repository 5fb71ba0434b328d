import type { Element, ElementContent } from 'hast';

/** What a block is for a reader's voice, if the block is no plain run of words. */
const roles: Readonly<Record<string, string>> = {
  ul: 'list',
  ol: 'list',
  li: 'listitem',
  blockquote: 'blockquote',
  figure: 'figure',
  table: 'table',
  thead: 'rowgroup',
  tbody: 'rowgroup',
  tfoot: 'rowgroup',
  tr: 'row',
  td: 'cell',
  th: 'columnheader',
  hr: 'separator',
};

/** Elements that HTML does not allow within a paragraph. */
const blocks: ReadonlySet<string> = new Set([
  ...Object.keys(roles),
  ...['p', 'pre', 'div', 'figcaption', 'dl', 'dt', 'dd', 'details', 'summary', 'section', 'caption'],
  ...['h2', 'h3', 'h4', 'h5', 'h6'],
]);

/**
 * Returns the content of a note as it may stand within a paragraph: blocks become spans that say in `data-b` what they are, which
 * CSS draws them by, and from which feeds make the blocks again (`restoreBlocks`). GFM's links back to the text are left out.
 */
export function toPhrasing(content: readonly ElementContent[]): ElementContent[] {
  return content.flatMap((node): ElementContent[] => {
    if (node.type !== 'element')
      return node.type === 'text' && node.value.trim() === '' ? keepSpace(node) : [node];
    if (node.properties['dataFootnoteBackref'] !== undefined) return [];
    const children = trimEnd(toPhrasing(node.children));
    if (!blocks.has(node.tagName)) return [{ ...node, children }];
    const role = roles[node.tagName];
    const level = /^h([2-6])$/.exec(node.tagName)?.[1];
    return [
      {
        ...node,
        tagName: 'span',
        properties: {
          ...node.properties,
          dataB: node.tagName,
          ...(role && { role }),
          ...(level && { role: 'heading', ariaLevel: level }),
        },
        children,
      },
    ];
  });
}

/** Makes blocks of what `toPhrasing` made of them. */
export function restoreBlocks(element: Element): void {
  const { dataB, ...properties } = element.properties;
  if (typeof dataB === 'string') Object.assign(element, { tagName: dataB, properties });
  for (const child of element.children) if (child.type === 'element') restoreBlocks(child);
}

/** Line ends between blocks are none of the words. */
const keepSpace = (node: Extract<ElementContent, { type: 'text' }>): ElementContent[] =>
  node.value.includes('\n') ? [] : [node];

/** The space before a link back to the text. */
function trimEnd(children: ElementContent[]): ElementContent[] {
  const last = children.at(-1);
  if (last?.type !== 'text') return children;
  const value = last.value.trimEnd();
  const before = children.slice(0, -1);
  return value === '' ? trimEnd(before) : [...before, { ...last, value }];
}
