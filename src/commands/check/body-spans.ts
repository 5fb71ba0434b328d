import type { Nodes, Parents } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { PLACEHOLDER } from '../../languages/text/curl-quotes.ts';
import { createEmptySpan, type MappedSpan, pushCharacter } from './mapped-span.ts';

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();

/** Elements whose words are set as they are typed. */
const literal = new Set(['code', 'kbd', 'samp', 'var', 'pre', 'script', 'style']);
/** Attributes of components that hold words for readers. */
const spoken = new Set(['text', 'attribution', 'alt', 'title', 'caption']);

/**
 * The prose of an MDX text, block by block, with its place in the text: no code, no address, no expression. A mark after
 * a backslash is left out, since it is meant as it stands. What pictures and components say in attributes is given too,
 * as what only an editor may change.
 *
 * @param text MDX without frontmatter.
 */
export function listBodySpans(text: string): MappedSpan[] {
  const stretches: MappedSpan[] = [];
  const tree = parser.parse(text);
  visit(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const stretch = createEmptySpan();
      addChildren(stretch, node, text);
      stretches.push(stretch);
    }
    const from = node.position?.start.offset ?? 0;
    for (const value of attributesOf(node)) {
      const stretch: MappedSpan = { ...createEmptySpan(), isFixed: true };
      for (const unit of value.split('')) pushCharacter(stretch, unit, from, from);
      stretches.push(stretch);
    }
  });
  return stretches;
}

function attributesOf(node: Nodes): string[] {
  if (node.type === 'image') return [node.alt ?? '', node.title ?? ''];
  if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') return [];
  return node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && spoken.has(attribute.name) && typeof attribute.value === 'string'
      ? attribute.value
      : [],
  );
}

function addChildren(stretch: MappedSpan, parent: Parents, text: string): void {
  let end = parent.position?.start.offset ?? 0;
  const { children } = parent;
  for (const [index, child] of children.entries()) {
    const place = child.position;
    if (place) {
      add(stretch, child, text);
      end = place.end.offset ?? end;
    } else if (children[index - 1]?.position || index === 0) {
      // Where remark-gfm finds an address in a text afterwards, it gives no positions.
      const next = children.slice(index).find(({ position }) => position)?.position?.start.offset;
      addWritten(stretch, text, end, next ?? parent.position?.end.offset ?? end);
    }
  }
}

function add(stretch: MappedSpan, node: Nodes, text: string): void {
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? from;
  const isLiteral = 'name' in node && literal.has(node.name ?? '');
  const isAddress = node.type === 'link' && text.charAt(from) !== '[';
  if (node.type === 'text') addWritten(stretch, text, from, to);
  else if (node.type === 'break') pushCharacter(stretch, ' ', from, to);
  else if ('children' in node && !isLiteral && !isAddress) addChildren(stretch, node, text);
  else if (node.type !== 'footnoteReference') pushCharacter(stretch, PLACEHOLDER, from, to);
}

/** Addresses, escaped characters and entities, and line ends with what begins the next line of a quotation. */
const unwritten = /\S*(?:@|:\/\/|www\.)\S*|\\[!-/:-@[-`{-~]|&#?[a-z0-9]+;|\r?\n[ \t>]*/giy;

function addWritten(stretch: MappedSpan, text: string, from: number, to: number): void {
  const slice = text.slice(0, to);
  for (let at = from; at < to; ) {
    unwritten.lastIndex = at;
    const [whole] = unwritten.exec(slice) ?? [];
    if (whole) {
      pushCharacter(stretch, /^\s/.test(whole) ? ' ' : PLACEHOLDER, at, at + whole.length);
      at += whole.length;
    } else {
      pushCharacter(stretch, text.charAt(at), at, at + 1);
      at++;
    }
  }
}
