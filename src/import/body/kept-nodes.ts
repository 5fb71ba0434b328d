import type { Nodes as HtmlNodes } from 'hast';
import type { Nodes, RootContent } from 'mdast';
import { isPhrase } from './tree-building.ts';

const mark = /^\uE002(\d+)\uE003$/;

/**
 * Nodes that go through HTML untouched: a comment stands for each, which no parser of HTML moves or reads, and each comes
 * back with its place in the source.
 */
export class KeptNodes {
  private readonly nodes: RootContent[] = [];

  /** True if nothing was kept: the text is HTML from its beginning to its end. */
  get isEmpty(): boolean {
    return this.nodes.length === 0;
  }

  /** @returns What stands for the node: the text of a comment, or of inline code. */
  keep(node: RootContent): string {
    return `\uE002${this.nodes.push(node) - 1}\uE003`;
  }

  find(text: string): RootContent | undefined {
    const index = mark.exec(text)?.[1];
    return index === undefined ? undefined : this.nodes[Number(index)];
  }

  /** True if paragraphs, lists or other blocks of Markdown stand in an element. */
  holdsBlock(node: HtmlNodes): boolean {
    if (node.type !== 'element') return false;
    const { dataKept } = node.properties;
    const kept = typeof dataKept === 'string' ? this.find(dataKept) : undefined;
    return kept ? !isPhrase(kept) : node.children.some((child) => this.holdsBlock(child));
  }

  /** The words of nodes, those that stand elsewhere for now included. */
  readWords(nodes: readonly Nodes[]): string {
    return nodes
      .map((node): string => {
        const kept = node.type === 'inlineCode' ? this.find(node.value) : undefined;
        if (kept) return this.readWords([kept]);
        if (node.type === 'break') return ' ';
        if ('children' in node) return this.readWords(node.children);
        return 'value' in node ? node.value : '';
      })
      .join('');
  }

  /** The words of an element, those that stand elsewhere for now included. */
  readElement(node: HtmlNodes): string {
    // In a script, a comment is text.
    if (node.type === 'text')
      return node.value.replace(/<!--(\uE002\d+\uE003)-->/g, (_, text: string) =>
        this.readWords([{ type: 'inlineCode', value: text }]),
      );
    if (node.type !== 'element' && node.type !== 'root') return '';
    const { dataKept } = node.type === 'element' ? node.properties : {};
    const kept = typeof dataKept === 'string' ? this.find(dataKept) : undefined;
    return kept ? this.readWords([kept]) : node.children.map((child) => this.readElement(child)).join('');
  }

  /** The words of an element with spaces between those of its parts, to be told of; what a template holds included. */
  readParts(node: HtmlNodes): string {
    if (node.type !== 'element' && node.type !== 'root') return this.readElement(node);
    const { dataKept } = node.type === 'element' ? node.properties : {};
    if (dataKept !== undefined) return this.readElement(node);
    const content = node.type === 'element' ? node.content : undefined;
    const { children } = content ?? node;
    return children
      .map((child) => (child.type === 'element' ? ` ${this.readParts(child)} ` : this.readParts(child)))
      .join('');
  }

  /** Puts the nodes back where inline code stands for them. */
  restore(tree: Nodes): void {
    if (!('children' in tree)) return;
    const children: Nodes[] = tree.children;
    for (const [index, child] of children.entries()) {
      const kept = child.type === 'inlineCode' ? this.find(child.value) : undefined;
      if (kept) children[index] = kept;
      else this.restore(child);
    }
  }
}
