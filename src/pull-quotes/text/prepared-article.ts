import type { Passage } from './passage.ts';
import { splitQuoteWords, type Word } from './quote-words.ts';
import { findSpeech, type Speech } from './speech.ts';

/** An article made ready once, so that any number of quotes can be checked against it. */
export interface Prepared {
  passages: readonly Passage[];
  /** The article's language, a BCP 47 tag. */
  language: string;
  /** Every word of every passage, in reading order. */
  words: PlacedWord[];
  /** Index in `words` of each passage's first word; one more entry at the end. */
  firstWord: number[];
  /** Where each word stands, by its form without capitals. */
  places: Map<string, number[]>;
  /** Passages too long to be read (see LONGEST_PASSAGE). */
  unread: Passage[];
  /** Somebody else's words in each passage, by its index: filled in when first asked for. */
  speech: Map<number, Speech[]>;
}

export interface PlacedWord extends Word {
  /** Index of its passage. */
  passage: number;
}

/** UTF-16 units: 35,000 words. A longer paragraph is a mistake, and reading it would hold up the build. */
export const LONGEST_PASSAGE = 200_000;

/** Reads an article's passages once. Linear in their length. */
export function prepare(passages: readonly Passage[], language = 'en'): Prepared {
  const words: PlacedWord[] = [];
  const firstWord: number[] = [];
  const places = new Map<string, number[]>();
  const unread: Passage[] = [];
  const seen = new Map<string, Pick<Word, 'exact' | 'loose'>>();

  passages.forEach((passage, index) => {
    firstWord.push(words.length);
    if (passage.text.length > LONGEST_PASSAGE) {
      unread.push(passage);
      return;
    }
    for (const { start, end, exact, loose } of splitQuoteWords(passage.text, seen)) {
      const known = places.get(loose);
      if (known) known.push(words.length);
      else places.set(loose, [words.length]);
      words.push({ start, end, exact, loose, passage: index });
    }
  });
  firstWord.push(words.length);
  return { passages, language, words, firstWord, places, unread, speech: new Map() };
}

/** Somebody else's words in a passage, looked for once. */
export function speechOf(article: Prepared, passage: number): Speech[] {
  const known = article.speech.get(passage);
  if (known) return known;
  const speech = findSpeech(article.passages[passage]?.text ?? '');
  article.speech.set(passage, speech);
  return speech;
}

/** What stands between a word and the one before it in its passage, or the passage's beginning. */
export function gapBefore(article: Prepared, index: number): string {
  const word = article.words[index];
  if (!word) return '';
  const previous = article.words[index - 1];
  const start = previous?.passage === word.passage ? previous.end : 0;
  return article.passages[word.passage]?.text.slice(start, word.start) ?? '';
}

/** What stands between a word and the one after it in its passage, or the passage's end. */
export function gapAfter(article: Prepared, index: number): string {
  const word = article.words[index];
  if (!word) return '';
  const next = article.words[index + 1];
  const end = next?.passage === word.passage ? next.start : undefined;
  return article.passages[word.passage]?.text.slice(word.end, end) ?? '';
}
