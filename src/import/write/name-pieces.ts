import { type AddressedArticle, splitArticlePath } from '../../publication/addresses.ts';
import { locateArticle } from '../../publication/published-piece.ts';
import type { Draft } from '../draft.ts';
import type { ImportedPiece } from './import-state.ts';
import { makeSlug, makeUnique } from './latin-names.ts';

/**
 * Gives every piece the name of its folder: the one an earlier run gave it, or its own, made Latin, with a number where
 * another piece has it already.
 *
 * @param isTaken Whether the publication has a piece of that name, or had one.
 */
export function namePieces(
  drafts: readonly Draft[],
  known: ReadonlyMap<string, ImportedPiece>,
  isTaken: (slug: string) => boolean,
): Map<string, string> {
  const slugs = new Map<string, string>();
  const taken = new Set<string>();
  for (const { source } of drafts) {
    const slug = known.get(source)?.slug;
    if (slug === undefined) continue;
    slugs.set(source, slug);
    taken.add(slug);
  }
  for (const { source, fields } of drafts) {
    if (slugs.has(source)) continue;
    const own = makeSlug(fields.slug.replace(/^.*\//, '') || fields.headline);
    const slug = makeUnique(own, (name) => taken.has(name) || isTaken(name));
    slugs.set(source, slug);
    taken.add(slug);
  }
  return slugs;
}

/** Where readers find a piece; undefined while they cannot. */
export function locatePiece({ fields }: Draft, slug: string | undefined, now: Date): string | undefined {
  if (slug === undefined || fields.draft !== undefined || fields.published === undefined) return undefined;
  return Date.parse(fields.published) > now.getTime()
    ? undefined
    : locateArticle({ published: fields.published, slug });
}

/** A piece that readers find at an address, as far as addresses go; nothing for one without an address. */
export function toAddressed(path: string | undefined, { fields }: Draft): AddressedArticle[] {
  if (path === undefined || fields.published === undefined) return [];
  const { slug } = splitArticlePath(path);
  return [
    { slug, path, day: fields.published.slice(0, 10), authors: [], topics: [], quotes: [], updates: [] },
  ];
}
