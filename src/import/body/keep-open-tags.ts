import type { Html, Nodes, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { decodeReferences } from './decode-references.ts';
import { makeText, wrapIn } from './tree-building.ts';

/** `<script>` in a sentence, which nothing closes, is what the sentence is about: as a tag it would swallow the rest. */
export function keepOpenTags(tree: Root): void {
  const found: { node: Html; parent: Parents }[] = [];
  visit(tree, 'html', (node, _, parent) => {
    if (parent) found.push({ node, parent });
  });
  for (const [at, { node, parent }] of found.entries()) {
    if (!isSentence(parent)) continue;
    const [, textOnly, bare] = named.exec(node.value) ?? [];
    const name = textOnly ?? bare;
    const isOpen = name !== undefined && isLeftOpen(name, found.slice(at + 1));
    if (isOpen || curled.test(node.value))
      wrapIn(
        parent,
        parent.children.map((child: Nodes) =>
          child === node ? makeText(decodeReferences(node.value)) : child,
        ),
      );
  }
}

/** True if no tag closes an element: each that does closes another one that begins later. */
function isLeftOpen(name: string, later: readonly { node: Html }[]): boolean {
  const opens = new RegExp(`<${name}(?=[\\s/>])`, 'gi');
  const closes = new RegExp(`</${name}(?=[\\s>])`, 'gi');
  let depth = 1;
  for (const { node } of later) {
    depth += (node.value.match(opens)?.length ?? 0) - (node.value.match(closes)?.length ?? 0);
    if (depth <= 0) return false;
  }
  return true;
}

const isSentence = ({ type }: Parents): boolean =>
  /^(?:paragraph|heading|tableCell|emphasis|strong|delete|link)$/.test(type);

/** What an element that is read as text alone begins with, and a tag that says nothing by itself. */
const named =
  /^<(script|style|textarea|title|xmp|iframe|noembed|noframes|noscript|plaintext|select|option)\b[^>]*>$|^<(a|article|aside|audio|blockquote|body|button|canvas|dd|details|dialog|div|dl|dt|figcaption|figure|footer|form|h[1-6]|head|header|html|li|main|menu|nav|object|ol|pre|section|span|summary|svg|table|td|tr|ul|video)>$/i;

/** Quotation marks of a sentence: whoever set them did not mean a tag, but wrote of one. */
const curled = /^<([a-z]\w*)\b[^>]*=\s*(?:&#82(?:16|17|20|21|42|43);|&[lr][sd]quo;|[‘’“”′″])/i;
