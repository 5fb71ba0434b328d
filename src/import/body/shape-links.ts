import type { Nodes, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { BodyContext } from './body-context.ts';
import { makeText, wrapIn } from './tree-building.ts';

/** Leads every link where its page is now. One that leads nowhere gives way to its words. */
export function shapeLinks(tree: Root, context: BodyContext): void {
  const dead = new Set<string>();
  visit(tree, 'definition', (node) => settleDefinition(node, dead, context));
  shapeWithin(tree, dead, context);
}

function settleDefinition(
  definition: Extract<Nodes, { type: 'definition' }>,
  dead: Set<string>,
  context: BodyContext,
): void {
  const answer = follow(definition, context);
  if (answer === undefined) dead.add(definition.identifier);
}

function shapeWithin(parent: Parents, dead: ReadonlySet<string>, context: BodyContext): void {
  const children = parent.children.flatMap((child: Nodes): Nodes[] => {
    if ('children' in child) shapeWithin(child, dead, context);
    if (child.type === 'linkReference' && dead.has(child.identifier)) return child.children;
    if (child.type !== 'link') return [child];
    if (!/^(?:https?|mailto):/i.test(child.url) && isBracketed(child, context))
      return [makeText(`<${child.url}>`)];
    return follow(child, context) === undefined ? child.children : [child];
  });
  if (
    children.length !== parent.children.length ||
    children.some((child, index) => child !== parent.children[index])
  ) {
    delete parent.position;
    wrapIn(parent, children);
  }
}

/** `<text:p>` is an address for Markdown, and a tag of a language for its author. */
function isBracketed(
  { url, position, children }: Extract<Nodes, { type: 'link' }>,
  { source }: BodyContext,
): boolean {
  const [only] = children;
  return (
    position !== undefined &&
    source.charAt(position.start.offset ?? 0) === '<' &&
    only?.type === 'text' &&
    only.value === url
  );
}

/** @returns undefined if the link leads nowhere. */
function follow(node: Nodes & { url: string }, context: BodyContext): string | undefined {
  if (node.url.startsWith('#')) return node.url;
  const line = node.position?.start.line;
  const answer = context.resolveLink(node.url);
  if (answer.kind === 'nowhere') {
    context.notes.lost('link that leads nowhere', 'its words without the link', {
      line,
      text: `${node.url} ${'title' in node ? (node.title ?? '') : ''}`.trim(),
    });
    return undefined;
  }
  if (answer.address !== node.url) {
    if (answer.why) context.notes.changed(answer.why, answer.address, { line, text: node.url });
    node.url = answer.address;
    delete node.position;
  }
  return node.url;
}
