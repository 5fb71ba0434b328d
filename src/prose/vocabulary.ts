import type { Emphasis, Nodes, PhrasingContent, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { phrasing } from 'mdast-util-phrasing';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { proseData } from './file-data.ts';
import { refuseUnknownNames } from './unknown-names.ts';

/** The house components: what an editor may write without an import, and the attributes each takes. */
const vocabulary: Record<string, readonly string[]> = {
  Pull: ['text', 'attribution', 'id', 'place'],
};

/** Elements of HTML that Markdown has no sign for and an editor may write as they are. */
const plainElements = new Set(['abbr', 'cite', 'dfn', 'kbd', 'q', 'small', 'sub', 'sup', 'time', 'var']);
const htmlAttributes = (name: string | null) =>
  plainElements.has(name ?? '') ? ['title', 'lang', 'datetime'] : undefined;

/**
 * Turns house components into plain elements for the rehype plugins and notes whether anything is left that needs the
 * MDX compiler. `<Pull>words</Pull>` becomes `<span data-pull>words</span>`, its attributes kept as data attributes.
 */
export function remarkVocabulary() {
  return (tree: Root, file: VFile) => {
    const data = proseData(file);
    refuseUnknownNames(tree, file, Object.keys(vocabulary));
    visit(tree, (node, index, parent) => {
      if (
        node.type === 'mdxjsEsm' ||
        node.type === 'mdxFlowExpression' ||
        node.type === 'mdxTextExpression'
      ) {
        data.needsCompiler ||= node.type === 'mdxjsEsm' || !isComment(node.value);
      }
      if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') return;
      const allowed = vocabulary[node.name ?? ''] ?? htmlAttributes(node.name);
      if (!allowed) {
        data.needsCompiler = true;
        return;
      }
      if (!parent || index === undefined) return;
      const words = node.children.flatMap((child) => (child.type === 'paragraph' ? child.children : child));
      const marked: Emphasis = {
        type: 'emphasis',
        children: words.filter(isPhrasing),
        data: {
          hName: node.name === 'Pull' ? 'span' : (node.name ?? 'span'),
          hProperties: attributesOf(node, allowed, file),
        },
        ...(node.position && { position: node.position }),
      };
      const isBlock = node.type === 'mdxJsxFlowElement';
      parent.children[index] = isBlock
        ? { type: 'paragraph', children: [marked], ...(node.position && { position: node.position }) }
        : marked;
    });
  };
}

function attributesOf(
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

function isPhrasing(node: Nodes): node is PhrasingContent {
  return phrasing(node);
}

function isComment(expression: string): boolean {
  return /^\s*(\/\*[\s\S]*\*\/\s*)?$/.test(expression);
}
