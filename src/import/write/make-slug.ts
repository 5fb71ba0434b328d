import transliterate from '@sindresorhus/transliterate';
import { digestText } from '../digest-text.ts';

/** Hebrew is written without its vowels; the letters as the United Nations’ romanisation has them. */
const hebrew: readonly [string, string][] = [
  ['א', 'a'],
  ['ב', 'b'],
  ['ג', 'g'],
  ['ד', 'd'],
  ['ה', 'h'],
  ['ו', 'v'],
  ['ז', 'z'],
  ['ח', 'h'],
  ['ט', 't'],
  ['י', 'y'],
  ['כ', 'k'],
  ['ך', 'k'],
  ['ל', 'l'],
  ['מ', 'm'],
  ['ם', 'm'],
  ['נ', 'n'],
  ['ן', 'n'],
  ['ס', 's'],
  ['ע', 'a'],
  ['פ', 'p'],
  ['ף', 'f'],
  ['צ', 'ts'],
  ['ץ', 'ts'],
  ['ק', 'k'],
  ['ר', 'r'],
  ['ש', 'sh'],
  ['ת', 't'],
];

/** Characters: longer names are cut between words. */
const LONGEST = 80;

/**
 * A name in lower-case Latin letters, figures and hyphens, for an address. What is written in letters that nobody here can
 * transliterate is named by a digest of it.
 */
export function makeSlug(words: string): string {
  const plain = decode(words).normalize('NFC');
  const slug = transliterate(plain, { customReplacements: [...hebrew] })
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’`]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const letters = plain.match(/\p{L}/gu)?.length ?? 0;
  if (slug === '' || (letters > 0 && !/[a-z]/.test(slug)))
    return `${slug === '' ? '' : `${slug}-`}${digestText(plain).slice(0, 6)}`;
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

function decode(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}
