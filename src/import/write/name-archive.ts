import { type ContentFiles, locateSource } from '../../publication/content-files.ts';
import type { Draft } from '../draft.ts';
import { type ImportedPiece, readImportState } from './import-state.ts';
import { makeSlug } from './latin-names.ts';

/** How many pieces are looked at to tell two archives apart. */
const SAMPLE = 50;

/** Returns the path of what earlier runs made of an archive. */
export const statePathOf = (name: string): string => `import/${name}.jsonl`;

/**
 * Returns the name of an archive in a publication: its own, with a number where that is the name of another one. Two exports
 * of WordPress may both be called `export.xml` and have a “post 10”, which are two pieces.
 */
export function nameArchive(name: string, drafts: readonly Draft[], content: ContentFiles): string {
  for (let number = 1; ; number += 1) {
    const numbered = number === 1 ? name : `${name}-${number}`;
    const known = readImportState(content.read(statePathOf(numbered)) ?? '');
    if (isSameArchive(drafts, known, content)) return numbered;
  }
}

/** True if most of the pieces that have the same names in two archives are the same pieces, or none has. */
function isSameArchive(
  drafts: readonly Draft[],
  known: ReadonlyMap<string, ImportedPiece>,
  content: ContentFiles,
): boolean {
  const shared = drafts.flatMap((draft) => {
    const piece = known.get(draft.source);
    return piece ? [{ draft, slug: piece.slug }] : [];
  });
  const sample = shared.slice(0, SAMPLE);
  const same = sample.filter(({ draft, slug }) => isSamePiece(draft, slug, content));
  return same.length * 2 >= sample.length;
}

function isSamePiece({ fields, body }: Draft, slug: string, content: ContentFiles): boolean {
  const there = listWords(content.read(locateSource(slug)) ?? '');
  const here = listWords(body.text.replace(/<[^<>]*>/g, ' '));
  const least = Math.min(there.size, here.size);
  if (least < 3) {
    const own = makeSlug(fields.slug.replace(/^.*\//, '') || fields.headline);
    return slug.replace(/-\d+$/, '') === own.replace(/-\d+$/, '');
  }
  return here.intersection(there).size * 2 >= least;
}

const listWords = (text: string): Set<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu) ?? []);
