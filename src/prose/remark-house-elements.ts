import type { Emphasis, Nodes, PhrasingContent, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { phrasing } from 'mdast-util-phrasing';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import { refuseUnknownElements } from './allowed-elements.ts';
import { listImports } from './imports.ts';
import { getProseData } from './prose-data.ts';

/** The house components: what an editor may write without an import, and the attributes each takes. */
const vocabulary: Record<string, readonly string[]> = {
  Pull: ['text', 'attribution', 'id', 'place'],
};

/** HTML elements that Markdown has no sign for; an editor may write them as they are. */
const plainElements = new Set(['abbr', 'cite', 'dfn', 'kbd', 'q', 'small', 'sub', 'sup', 'time', 'var']);
const htmlAttributes = (name: string) =>
  plainElements.has(name) ? ['title', 'lang', 'datetime'] : undefined;

/**
 * Turns house components into plain elements for the rehype plugins, and notes whether anything is left that
 * needs the MDX compiler. `<Pull>words</Pull>` becomes `<span data-pull>words</span>` with its attributes as
 * data attributes.
 */
export function remarkHouseElements() {
  return (tree: Root, file: VFile) => {
    const data = getProseData(file);
    const nodes = listNodes(tree);
    refuseUnknownElements(nodes, file, Object.keys(vocabulary));
    if (!nodes.some(({ type }) => type.startsWith('mdx'))) return;
    data.imports.push(...nodes.flatMap(listImports));
    visitParents(tree, (node, ancestors) => {
      if (
        node.type === 'mdxjsEsm' ||
        node.type === 'mdxFlowExpression' ||
        node.type === 'mdxTextExpression'
      ) {
        data.needsCompiler ||= node.type === 'mdxjsEsm' || !isComment(node.value);
      }
      if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') return undefined;
      const allowed = node.name === null ? undefined : (vocabulary[node.name] ?? htmlAttributes(node.name));
      if (!allowed) {
        data.needsCompiler = true;
        return undefined;
      }
      const parent = ancestors.at(-1);
      if (!parent) return undefined;
      if (node.name === 'Pull' && ancestors.some(isPull)) {
        file.fail('a <Pull> stands within another; close the first before the second begins', node);
      }
      const siblings: readonly Nodes[] = parent.children;
      const index = siblings.indexOf(node);
      // mdast has no node for a plain HTML element. An emphasis may hold what the element holds, and
      // `data.hName` makes remark-rehype write another tag for it: that is the documented way to add an
      // element of one's own. https://github.com/syntax-tree/mdast-util-to-hast#fields-on-nodes
      const marked: Emphasis = {
        type: 'emphasis',
        children: listPhrases(node, file),
        data: {
          hName: node.name === 'Pull' ? 'span' : nameOf(node),
          hProperties: readAttributes(node, allowed, file),
        },
        ...(node.position && { position: node.position }),
      };
      const isBlock = node.type === 'mdxJsxFlowElement';
      parent.children[index] = isBlock
        ? { type: 'paragraph', children: [marked], ...(node.position && { position: node.position }) }
        : marked;
      // Its children have moved, so the visit goes on with the node that took its place.
      return [SKIP, index];
    });
  };
}

function listNodes(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(listNodes)] : [node];
}

function readAttributes(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  allowed: readonly string[],
  file: VFile,
): Record<string, string> {
  const isHouse = node.name === 'Pull';
  const properties: Record<string, string> = isHouse ? { dataPull: '' } : {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
      file.fail(`<${node.name}> takes plain attributes only, like ${allowed[0]}="…"`, node);
    }
    if (!allowed.includes(attribute.name)) {
      file.fail(`<${node.name}> has no attribute “${attribute.name}”; it takes ${allowed.join(', ')}`, node);
    }
    properties[isHouse ? `data-pull-${attribute.name}` : attribute.name] = attribute.value;
  }
  return properties;
}

/** Returns what an element marks: its phrases, or the phrases of the one paragraph it is set around. */
function listPhrases(node: MdxJsxFlowElement | MdxJsxTextElement, file: VFile): PhrasingContent[] {
  const [only] = node.children;
  const words = node.children.length === 1 && only?.type === 'paragraph' ? only.children : node.children;
  const phrases = words.filter(isPhrasing);
  if (phrases.length < words.length) {
    file.fail(
      `<${node.name}> stands around whole blocks; set it around words within one paragraph or list item`,
      node,
    );
  }
  return phrases;
}

/** @throws Error for a fragment (`<>words</>`), which is not in the vocabulary and so never comes here. */
function nameOf({ name }: MdxJsxFlowElement | MdxJsxTextElement): string {
  if (name === null) throw new Error('a fragment has no name');
  return name;
}

function isPull(node: Nodes): boolean {
  return node.data?.hProperties?.['dataPull'] !== undefined;
}

function isPhrasing(node: Nodes): node is PhrasingContent {
  return phrasing(node);
}

function isComment(expression: string): boolean {
  return /^\s*(\/\*[\s\S]*\*\/\s*)?$/.test(expression);
}
