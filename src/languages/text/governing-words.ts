import { arabic } from './governing-arabic.ts';
import { english } from './governing-english.ts';
import { french } from './governing-french.ts';
import { german } from './governing-german.ts';
import { greek } from './governing-greek.ts';
import type { GoverningWords } from './governing-lists.ts';
import { spanish } from './governing-spanish.ts';
import { ukrainian } from './governing-ukrainian.ts';

/** The lists by language, a BCP 47 tag without its region. */
export const GOVERNING_WORDS: Readonly<Record<string, GoverningWords>> = {
  ar: arabic,
  de: german,
  el: greek,
  en: english,
  es: spanish,
  fr: french,
  uk: ukrainian,
};
