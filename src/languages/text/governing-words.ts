import { english } from './governing-english.ts';
import { french } from './governing-french.ts';
import { german } from './governing-german.ts';
import { greek } from './governing-greek.ts';
import type { GoverningWords } from './governing-lists.ts';
import { ukrainian } from './governing-ukrainian.ts';

/** The lists by language, a BCP 47 tag without its region. */
export const GOVERNING_WORDS: Readonly<Record<string, GoverningWords>> = {
  de: german,
  el: greek,
  en: english,
  fr: french,
  uk: ukrainian,
};
