import type { Html, Nodes, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Notes } from '../report/notes.ts';
import { decodeReferences } from './decode-references.ts';
import { makeText, wrapIn } from './tree-building.ts';

/**
 * Keeps tags as words that a text is about. `<script>` in a sentence, which nothing closes, would swallow the rest; so would
 * `<option selected>` in a line of its own, which is code.
 */
export function keepOpenTags(tree: Root, notes: Notes): void {
  const found: { node: Html; parent: Parents }[] = [];
  visit(tree, 'html', (node, _, parent) => {
    if (parent) found.push({ node, parent });
  });
  for (const [at, { node, parent }] of found.entries()) {
    const inSentence = isSentence(parent);
    const [, textOnly, bare] = (inSentence ? named : field).exec(node.value) ?? [];
    const name = textOnly ?? bare;
    const isOpen = name !== undefined && isLeftOpen(name, found.slice(at + 1));
    if (!isOpen && !curled.test(node.value)) continue;
    const words = decodeReferences(node.value);
    if (!inSentence)
      notes.changed('tag of HTML that is shown', 'a block of code', { line: node.position?.start.line });
    const shown: Nodes = inSentence ? makeText(words) : { type: 'code', lang: 'html', value: words };
    const children: Nodes[] = parent.children;
    wrapIn(
      parent,
      children.map((child) => (child === node ? shown : child)),
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

/** A tag in a line of its own that is no use without what should close it. */
const field = /^<(option|select|textarea)\b[^<>]*>$/i;

/** Quotation marks of a sentence: whoever set them did not mean a form or a script, but wrote of one. */
const curled =
  /^<(?:audio|body|button|canvas|fieldset|form|head|html|input|label|link|meta|option|script|select|source|style|textarea|video)\b[^>]*=\s*(?:&#82(?:16|17|20|21|42|43);|&[lr][sd]quo;|[‘’“”′″])/i;
