import type { Element, Nodes as HtmlNodes, Root as HtmlRoot } from 'hast';
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import type { KeptNodes } from './kept-nodes.ts';

export function holdsHtml(node: Nodes): boolean {
  return node.type === 'html' || ('children' in node && node.children.some(holdsHtml));
}

/** Elements that read all up to their end as text: nothing that stands in one is to be overlooked. */
const rawText = /<(\/?)(?:title|textarea|xmp|plaintext|noembed|noframes)\b/gi;

const empty =
  /<([A-Z]\w*[a-z][\w.]*|(?:a|audio|b|button|canvas|div|em|i|iframe|noscript|object|script|section|select|span|strong|style|svg|textarea|title|video)\b)((?:\s(?:"[^"]*"|'[^']*'|[^<>"'])*?)?)\s*\/>(?!\s*<\/\1\s*>)/g;

/**
 * HTML as its authors meant it. An address in angle brackets is none for a browser, which takes it for a tag and shows nothing;
 * and `<iframe src="…" />`, which ends where it begins in JSX, would swallow all that follows it.
 */
export const readableHtml = (html: string): string =>
  html
    .replace(/<(https?:\/\/[^\s<>"]+)>/g, '$1')
    .replace(empty, '<$1$2></$1>')
    // What is for browsers without frames is read as text by one that has them.
    .replace(/<(\/?)(?:noembed|noframes)\b/gi, '<$1div');

/** A copy of a node with a comment in place of everything in it that holds no HTML. */
export function veil(node: RootContent, kept: KeptNodes, root: Root): RootContent {
  const isPart = node.type === 'listItem' || node.type === 'tableRow' || node.type === 'tableCell';
  if (node.type === 'html') return { ...node, value: readableHtml(node.value).replace(rawText, '<$1div') };
  // A list’s items and a table’s rows make the list and the table, whatever they hold.
  if (!holdsHtml(node) && !isPart) return { type: 'html', value: `<!--${kept.keep(node)}-->` };
  if (node.type === 'linkReference')
    return { type: 'link', url: urlOf(node.identifier, root), children: phrases(node, kept, root) };
  if (!('children' in node)) return node;
  const copy = { ...node };
  const children: RootContent[] = node.children;
  Object.assign(copy, { children: children.map((child) => veil(child, kept, root)) });
  return copy;
}

function phrases(
  { children }: { children: PhrasingContent[] },
  kept: KeptNodes,
  root: Root,
): PhrasingContent[] {
  return children.flatMap((child): PhrasingContent[] => {
    const veiled = veil(child, kept, root);
    return isPhrase(veiled) ? [veiled] : [];
  });
}

function isPhrase(node: RootContent): node is PhrasingContent {
  return (
    !('children' in node) || ['emphasis', 'strong', 'delete', 'link', 'linkReference'].includes(node.type)
  );
}

function urlOf(identifier: string, root: Root): string {
  const definition = root.children.find(
    (node) => node.type === 'definition' && node.identifier === identifier,
  );
  return definition?.type === 'definition' ? definition.url : '';
}

/** An element that stands for something that is no HTML: one that shows something, so that spaces around it are kept. */
export function makePlaceholder(properties: Element['properties']): Element {
  return { type: 'element', tagName: 'canvas', properties, children: [] };
}

/** Puts placeholders where comments stand for nodes: no parser moves a comment, but who cleans spaces overlooks it. */
export function showKept(node: HtmlRoot | Element, kept: KeptNodes): void {
  const children: HtmlNodes[] = node.children;
  for (const [index, child] of children.entries()) {
    if (child.type === 'comment' && kept.find(child.value))
      children[index] = makePlaceholder({ dataKept: child.value });
    else if (child.type === 'element') {
      showKept(child, kept);
      if (child.content) showKept(child.content, kept);
    }
  }
}
