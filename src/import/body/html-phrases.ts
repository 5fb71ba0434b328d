import type { Element } from 'hast';
import type { Handle, State } from 'hast-util-to-mdast';
import type { Nodes } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { BodyContext } from './body-context.ts';
import { isEmpty, isPhrase, makeLink, makeParagraph, wrapIn } from './tree-building.ts';

/** A link, or its words alone where it leads nowhere. */
export function handleLink({ notes }: BodyContext): Handle {
  return (state, node) => {
    const { href, title } = node.properties;
    const children = state.all(node);
    const url = typeof href === 'string' ? cleanAddress(href) : '';
    if (typeof href === 'string' && href.trim().length > url.length + 2 && /\s/.test(href.trim())) {
      notes.lost('words in the address of a link', 'left out; no reader saw them', { text: href });
    }
    if (url === '') {
      if (typeof title === 'string' && title.trim() !== '')
        notes.lost('title of an element', 'left out', { text: title });
      return children;
    }
    if (children.every(isEmpty)) {
      notes.lost('link without words', 'left out', { text: `${url} ${title ?? ''}`.trim() });
      return children;
    }
    return [makeLink(url, children, typeof title === 'string' ? title.trim() : undefined)];
  };
}

/** An address without the quotation marks that typists and word processors put around it, and without spaces. */
function cleanAddress(href: string): string {
  const [, bare = ''] = /^[\s“”„‟"'«»]*([^“”„‟"«»<>]*)/.exec(href) ?? [];
  return bare.trim().replace(/\s+/g, '%20');
}

/** An element that Markdown has no sign for and that a text may hold as it is: `<sup>`, `<sub>`, `<kbd>`, `<abbr>`. */
export function handleInline(state: State, node: Element): Nodes[] {
  const children = state.all(node);
  if (!children.every(isPhrase) || children.every(isEmpty)) return children;
  const { title } = node.properties;
  const element: MdxJsxTextElement = {
    type: 'mdxJsxTextElement',
    name: node.tagName,
    attributes: typeof title === 'string' ? [{ type: 'mdxJsxAttribute', name: 'title', value: title }] : [],
    children: [],
  };
  return [wrapIn(element, children)];
}

/** Word processors on the web write bold and italics as styles. */
export const handleSpan: Handle = (state, node) => {
  const style = String(node.properties['style'] ?? '');
  let children: Nodes[] = state.all(node);
  if (children.every(isEmpty)) return children;
  if (/font-style:\s*italic/i.test(style)) children = [wrapIn({ type: 'emphasis', children: [] }, children)];
  if (/font-weight:\s*(?:bold|[6-9]00)/i.test(style))
    children = [wrapIn({ type: 'strong', children: [] }, children)];
  if (/text-decoration:[^;]*line-through/i.test(style))
    children = [wrapIn({ type: 'delete', children: [] }, children)];
  return children;
};

/** A paragraph of HTML. Two line breaks in a row, as many editors set them, part it in two. */
export function splitParagraph(children: readonly Nodes[]): Nodes[] {
  const parts: Nodes[][] = [[]];
  for (const [index, child] of children.entries()) {
    const isBreak = child.type === 'break';
    if (isBreak && children[index - 1]?.type === 'break') continue;
    if (isBreak && children[index + 1]?.type === 'break') parts.push([]);
    else parts.at(-1)?.push(child);
  }
  return parts.filter((part) => !part.every(isEmpty)).map(makeParagraph);
}
