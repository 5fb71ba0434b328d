import type { Nodes, Parents } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visitParents } from 'unist-util-visit-parents';
import { PLACEHOLDER } from '../../languages/text/curl-quotes.ts';
import { syntaxPlugins } from '../../prose/plugins.ts';
import { isIndentedCode } from '../../prose/text-checks/indented-code.ts';
import { MappedSpan, type SourceRange } from './mapped-span.ts';

const parser = unified().use(remarkParse).use(syntaxPlugins).freeze();

/** Elements whose words are set as they are typed. */
const literal = new Set(['code', 'kbd', 'samp', 'var', 'pre', 'script', 'style']);
/** Attributes of components that hold words for readers. */
const spoken = new Set(['text', 'attribution', 'alt', 'title', 'caption']);

/**
 * Lists the prose of an MDX text, block by block, with its place in the text: no code, no address, no
 * expression. A mark after a backslash is left out, since it is meant as it is, and so are lines set in like code. The words of pictures and of
 * components' attributes are listed too, as spans that only an editor may change.
 *
 * @param text MDX without frontmatter.
 */
export function listBodySpans(text: string): MappedSpan[] {
  const spans: MappedSpan[] = [];
  const tree = parser.parse(text);
  visitParents(tree, (node, ancestors) => {
    if (isIndentedCode({ node, ancestors, source: text })) return;
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const span = new MappedSpan();
      addChildren(span, node, text);
      spans.push(span);
    }
    const values = listSpokenAttributes(node);
    if (values.length === 0) return;
    const { from } = getRange(node);
    for (const value of values) {
      const span = new MappedSpan({ isFixed: true });
      for (const unit of value.split('')) span.push(unit, { from, to: from });
      spans.push(span);
    }
  });
  return spans;
}

function listSpokenAttributes(node: Nodes): string[] {
  if (node.type === 'image') return [node.alt, node.title].filter((value) => typeof value === 'string');
  if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') return [];
  return node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && spoken.has(attribute.name) && typeof attribute.value === 'string'
      ? attribute.value
      : [],
  );
}

function addChildren(span: MappedSpan, parent: Parents, text: string): void {
  const whole = getRange(parent);
  let end = whole.from;
  const { children } = parent;
  for (const [index, child] of children.entries()) {
    if (child.position) {
      addNode(span, child, text);
      end = getRange(child).to;
    } else if (children[index - 1]?.position || index === 0) {
      // Where remark-gfm finds an address in a text afterwards, it gives no positions.
      const next = children.slice(index).find(({ position }) => position);
      addProse(span, text, { from: end, to: next ? getRange(next).from : whole.to });
    }
  }
}

function addNode(span: MappedSpan, node: Nodes, text: string): void {
  const range = getRange(node);
  const isLiteral = 'name' in node && node.name !== null && literal.has(node.name);
  const isAddress = node.type === 'link' && text.charAt(range.from) !== '[';
  if (node.type === 'text') addProse(span, text, range);
  else if (node.type === 'break') span.push(' ', range);
  else if ('children' in node && !isLiteral && !isAddress) addChildren(span, node, text);
  else if (node.type !== 'footnoteReference') span.push(PLACEHOLDER, range);
}

/**
 * Addresses, escaped characters and entities, and line ends with what begins the next line of a quotation.
 */
const unwritten = /\S*(?:@|:\/\/|www\.)\S*|\\[!-/:-@[-`{-~]|&#?[a-z0-9]+;|\r?\n[ \t>]*/giy;

function addProse(span: MappedSpan, text: string, { from, to }: SourceRange): void {
  const slice = text.slice(0, to);
  for (let at = from; at < to; ) {
    unwritten.lastIndex = at;
    const [whole] = unwritten.exec(slice) ?? [];
    if (whole) {
      span.push(/^\s/.test(whole) ? ' ' : PLACEHOLDER, { from: at, to: at + whole.length });
      at += whole.length;
    } else {
      span.push(text.charAt(at), { from: at, to: at + 1 });
      at++;
    }
  }
}

/** @throws Error for a node without a place in the text. */
function getRange({ type, position }: Nodes): SourceRange {
  const from = position?.start.offset;
  const to = position?.end.offset;
  if (from === undefined || to === undefined) throw new Error(`a node (${type}) has no place in the text`);
  return { from, to };
}
