import type { Nodes, Root } from 'mdast';
import { isPhrase } from './tree-building.ts';

/** True if two trees say the same in the same form; spaces, and how a link or a picture is written, make no difference. */
export function isSameTree(one: Root, other: Root): boolean {
  return describe(one) === describe(other);
}

function describe(root: Root): string {
  const addresses = new Map<string, string>();
  for (const node of root.children) {
    if (node.type === 'definition' && !addresses.has(node.identifier))
      addresses.set(node.identifier, node.url);
  }
  const read = (node: Nodes): string => {
    switch (node.type) {
      case 'text':
        return node.value.replace(/\s+/g, ' ');
      case 'break':
        return '↵';
      case 'definition':
      case 'html':
      case 'mdxjsEsm':
        return '';
      case 'inlineCode':
        return `\`${node.value.replace(/\s+/g, ' ')}\``;
      case 'code':
        return `«code ${node.lang ?? ''}\n${node.value.trimEnd()}»`;
      case 'image':
        return `«img ${plain(node.url)} ${spaces(node.alt)} ${spaces(node.title)}»`;
      case 'imageReference':
        return `«img ${plain(addresses.get(node.identifier) ?? '')} ${spaces(node.alt)} »`;
      case 'footnoteReference':
        return `«^${node.identifier}»`;
      case 'link':
      case 'linkReference': {
        const url = node.type === 'link' ? node.url : (addresses.get(node.identifier) ?? '');
        const words = node.children.map(read).join('');
        return plain(url).replace(/^mailto:/, '') === plain(words) ? words : `«a ${plain(url)} ${words}»`;
      }
      default: {
        if (!('children' in node)) return `«${node.type}»`;
        const inner = node.children.map((child: Nodes) => read(child)).join(isPhrase(node) ? '' : '');
        const rank = node.type === 'heading' ? node.depth : '';
        const words = isPhrase(node) ? inner : inner.trim();
        // A block that shows nothing is none.
        if (words === '' && node.type !== 'root' && node.type !== 'tableCell' && node.type !== 'tableRow')
          return '';
        const name =
          node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement'
            ? `jsx ${node.name}`
            : node.type;
        return isPhrase(node) ? `«${name} ${words}»` : `«${name}${rank} ${words.replace(/\s*↵\s*/g, '↵')}»\n`;
      }
    }
  };
  return read(root);
}

const spaces = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

function plain(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
