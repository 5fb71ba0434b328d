import { spellInLatin } from '../../languages/text/spell-in-latin.ts';
import { decodeAddress } from '../../runtime/decode-address.ts';
import { site } from '../../site.ts';
import { digestText } from '../digest-text.ts';

/** Characters: longer names are cut between words. */
const LONGEST = 80;

/**
 * A name in lower-case Latin letters, figures and hyphens, for an address. What has neither letters nor figures is named by
 * a digest of it.
 */
export function makeSlug(words: string): string {
  const plain = decodeAddress(words).replace(/['’`]/g, '');
  const slug = spellInLatin(plain, site.language);
  if (slug === '') return digestText(plain).slice(0, 6);
  if (slug.length <= LONGEST) return slug;
  return slug
    .slice(0, LONGEST + 1)
    .replace(/-[^-]*$/, '')
    .slice(0, LONGEST);
}

/** The name, or the next like it that is free: `name-2`. */
export function makeUnique(name: string, isTaken: (name: string) => boolean): string {
  let unique = name;
  for (let number = 2; isTaken(unique); number += 1) unique = `${name}-${number}`;
  return unique;
}
