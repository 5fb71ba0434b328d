import type { SearchDocument } from '../../../src/search/index/search-document.ts';
import { dice } from '../../benchmark/dice.ts';
import { sentence } from '../../benchmark/sentences.ts';
import { tenLanguages } from '../../fixtures/ten-languages.ts';
import { createDocument } from './an-index.ts';

/** Words that are copied from an article. */
export interface CopiedSpan {
  slug: string;
  /** As a reader pastes them. */
  typed: string;
  /** How many words. */
  length: number;
}

/** The most words of a span. */
export const LONGEST_SPAN = 12;

const roll = dice('verbatim');

/** Articles that say much the same in other words, so that a sentence has to be told from many like it. */
const alike = Array.from({ length: 40 }, (_, index) =>
  createDocument(
    `alike-${index}`,
    Array.from({ length: 6 }, () => Array.from({ length: 4 }, () => sentence(roll, [])).join(' ')),
  ),
);
const foreign = Object.entries(tenLanguages).map(([language, texts]) =>
  createDocument(`in-${language.toLowerCase()}`, [...texts], {
    language,
    standfirst: texts[0] ?? '',
    authors: [`Ada Field of ${language}`],
    notices: texts.map((text) => `${text} (notice)`),
  }),
);

/** A made publication in eleven languages. */
export const publication: readonly SearchDocument[] = [...foreign, ...alike];

/** Everything that is printed of an article. */
export function listPrinted({ headline, standfirst, authors, notices, passages }: SearchDocument): string[] {
  const texts = [headline, standfirst ?? '', ...authors, ...notices, ...passages.map(({ text }) => text)];
  return texts.filter((text) => text !== '');
}

/** Returns the words of a text from number `start` on; undefined if there is nothing to look for in them. */
export function copySpan(
  document: SearchDocument,
  text: string,
  { start, length }: { start: number; length: number },
): CopiedSpan | undefined {
  const copied = splitForReading(text, document.language)
    .slice(start, start + length)
    .join('');
  // A quotation mark ends a phrase, so whoever quotes words with one leaves it off.
  const typed = copied.replace(/[“”„«»「」]|(?<!\p{sc=Hebr})"|"(?!\p{sc=Hebr})/gu, ' ').trim();
  const slug = document.path.split('/').at(-2) ?? '';
  return /[\p{L}\p{N}]/u.test(typed) ? { slug, typed, length } : undefined;
}

/** Words as a reader copies them: from space to space, or of a script without spaces as its dictionaries part them. */
export function splitForReading(text: string, language: string): string[] {
  if (!/^(?:ja|zh|th)/.test(language)) return text.split(/\s+/u).map((word) => `${word} `);
  return [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].map(
    ({ segment }) => segment,
  );
}
