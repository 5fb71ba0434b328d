import { arabic } from './governing-arabic.ts';
import { english } from './governing-english.ts';
import { french } from './governing-french.ts';
import { german } from './governing-german.ts';
import { greek } from './governing-greek.ts';
import { hebrew } from './governing-hebrew.ts';
import type { GoverningWords } from './governing-lists.ts';
import { polish } from './governing-polish.ts';
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
  he: hebrew,
  pl: polish,
  uk: ukrainian,
};
