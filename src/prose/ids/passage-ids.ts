import { createHash } from 'node:crypto';
import GithubSlugger from 'github-slugger';
import { normalizeTypography } from '../../languages/text/plain-words.ts';
import type { PassageKind } from '../../pull-quotes/index.ts';

/**
 * Makes an id for every passage of an article from the passage's own words, so that a link to it outlives
 * whatever is written around it.
 *
 * A heading is named by its words (`why-links-break`), any other passage by a digest of them (`p-7k2m9q`).
 * Typography makes no difference (see `normalizeTypography`), nor does the kind: a paragraph that becomes a
 * quotation has the same id as before. Where words repeat within the article, the second id ends in `-2` (in
 * headings, as GitHub numbers them, `-1`).
 *
 * @param passages All blocks of one article in reading order.
 * @returns One id for each, in the same order; no two are equal.
 */
export function makePassageIds(passages: readonly { kind: PassageKind; text: string }[]): string[] {
  const slugger = new GithubSlugger();
  const taken = new Map<string, number>();
  return passages.map(({ kind, text }) => {
    const words = normalizeTypography(text);
    if (kind === 'heading') return slugger.slug(words) || slugger.slug(digestId(words));
    const id = digestId(words);
    const times = (taken.get(id) ?? 0) + 1;
    taken.set(id, times);
    return times === 1 ? id : `${id}-${times}`;
  });
}

/** Digits and consonants only: no id can spell a word. */
const alphabet = '0123456789bcdfghjklmnpqrstvwxyz';

/**
 * Six places of 31 signs: among 100 passages, two of different words share an id once in 180,000 articles.
 */
const length = 6;

function digestId(words: string): string {
  let rest = createHash('sha256').update(words).digest().readUIntBE(0, 6);
  let id = 'p-';
  for (let place = 0; place < length; place += 1) {
    id += alphabet[rest % alphabet.length];
    rest = Math.floor(rest / alphabet.length);
  }
  return id;
}
