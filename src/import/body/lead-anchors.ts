import GithubSlugger from 'github-slugger';
import type { Definition, Link, Parents, Root } from 'mdast';
import type { Rendered } from '../../prose/rendered.ts';
import { decodeAddress } from '../../runtime/decode-address.ts';
import type { Notes } from '../report/notes.ts';
import type { ConvertedBody } from './convert-body.ts';
import { settlePlaces } from './places.ts';
import { wrapIn } from './tree-building.ts';

/**
 * Leads the links within a text to the ids that its blocks have on the page. One that leads nowhere gives way to its words.
 *
 * @returns True if the tree has changed and is to be written again.
 */
export function leadAnchors(
  { tree, anchors }: ConvertedBody,
  { passages, headings, quotes }: Rendered,
  notes: Notes,
): boolean {
  const ids = new Set([
    ...passages.map(({ id }) => id),
    ...headings.map(({ slug }) => slug),
    ...quotes.map(({ id }) => id),
  ]);
  const bySlug = new Map(headings.map(({ slug, text }) => [plainSlug(text), slug]));
  const find = (name: string): string | undefined => {
    if (ids.has(name)) return name;
    const words = anchors.get(name)?.replace(/\s+/g, ' ').trim();
    const passage =
      words === undefined
        ? undefined
        : passages.find(({ text }) => text.replace(/\s+/g, ' ').trim() === words);
    return passage?.id ?? bySlug.get(plainSlug(name));
  };
  let isChanged = false;
  const settle = (link: Link | Definition): string | undefined => {
    const id = find(decodeAddress(link.url.slice(1)));
    if (id === undefined)
      notes.lost('link to a place that the text does not have', 'its words without the link', {
        text: `${link.url} ${link.title ?? ''}`.trim(),
      });
    return id;
  };
  const walk = (parent: Parents) => {
    const children = parent.children.flatMap((child) => {
      if ('children' in child) walk(child);
      if (child.type === 'linkReference' && dead.has(child.identifier)) return child.children;
      if (child.type !== 'link' || !child.url.startsWith('#')) return [child];
      const id = settle(child);
      if (id === undefined) return child.children;
      if (child.url !== `#${id}`) {
        child.url = `#${id}`;
        delete child.position;
        isChanged = true;
      }
      return [child];
    });
    if (
      children.length === parent.children.length &&
      children.every((child, index) => child === parent.children[index])
    )
      return;
    isChanged = true;
    delete parent.position;
    wrapIn(parent, children);
  };
  const dead = settleDefinitions(tree, settle, () => {
    isChanged = true;
  });
  walk(tree);
  if (isChanged) settlePlaces(tree);
  return isChanged;
}

/** @returns The names of definitions that lead nowhere. */
function settleDefinitions(
  tree: Root,
  settle: (definition: Definition) => string | undefined,
  change: () => void,
): Set<string> {
  const dead = new Set<string>();
  for (const node of tree.children) {
    if (node.type !== 'definition' || !node.url.startsWith('#')) continue;
    const id = settle(node);
    if (id === undefined) dead.add(node.identifier);
    if (id === undefined || node.url === `#${id}`) continue;
    node.url = `#${id}`;
    delete node.position;
    change();
  }
  tree.children = tree.children.filter((node) => node.type !== 'definition' || !dead.has(node.identifier));
  return dead;
}

/** A heading as any engine would name it: letters and figures. */
function plainSlug(words: string): string {
  return new GithubSlugger().slug(words).replace(/[^\p{L}\p{N}]+/gu, '');
}
