import { createHash } from 'node:crypto';
import { normalizeTypography } from '../../languages/text/plain-words.ts';
import type { PassageKind } from '../../pull-quotes/index.ts';
import { makeHeadingId, type RecordedHeading, RecordedHeadings } from './heading-ids.ts';
import { IdRegister } from './id-register.ts';

/** What the ids of an article's passages are made with; both are new and empty if left out. */
interface IdContext {
  register?: IdRegister;
  /** The headings of the article as last published, in reading order. */
  recorded?: readonly RecordedHeading[];
}

/**
 * Makes an id for every passage of an article from the passage's own words, so that a link to it outlives
 * whatever is written around it.
 *
 * A heading is named by its words (`why-links-break`), any other passage, and a heading without letters, by a
 * digest of them (`p-7k2m9q`). Typography makes no difference (see `normalizeTypography`), nor does the kind:
 * a paragraph that becomes a quotation has the same id as before. Where words repeat within the article, the
 * second id ends in `-2`. A heading that was published keeps the id that it was published under.
 *
 * @param passages All blocks of one article in reading order.
 * @returns One id for each, in the same order; no two are equal, and none is in the register before.
 */
export function makePassageIds(
  passages: readonly { kind: PassageKind; text: string }[],
  { register = new IdRegister(), recorded = [] }: IdContext = {},
): string[] {
  const published = new RecordedHeadings(recorded);
  // Before any other: a new heading cannot take an id that an old one has.
  const known = passages.map(({ kind, text }) => {
    const id = kind === 'heading' ? published.next(text) : undefined;
    return id !== undefined && !register.has(id) ? register.take(id) : undefined;
  });
  return passages.map(({ kind, text }, index) => {
    const wanted = kind === 'heading' ? makeHeadingId(text) : undefined;
    return known[index] ?? register.take(wanted ?? makeDigestId(text));
  });
}

/** Digits and consonants only: no id can spell a word. */
const alphabet = '0123456789bcdfghjklmnpqrstvwxyz';

/**
 * Six places of 31 signs: among 100 passages, two of different words share an id once in 180,000 articles.
 */
const length = 6;

function makeDigestId(text: string): string {
  const words = normalizeTypography(text);
  let rest = createHash('sha256').update(words).digest().readUIntBE(0, 6);
  let id = 'p-';
  for (let place = 0; place < length; place += 1) {
    id += alphabet[rest % alphabet.length];
    rest = Math.floor(rest / alphabet.length);
  }
  return id;
}
