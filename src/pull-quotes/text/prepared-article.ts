import { getAbbreviations } from '../../languages/text/abbreviations.ts';
import { splitSentences } from '../../languages/text/sentences.ts';
import type { Passage } from './passage.ts';
import { splitQuoteWords, type Word, type WordForms } from './quote-words.ts';
import { showShifted } from './shifted-letters.ts';
import { findSpeech, type Speech } from './speech.ts';

/** Words of an article by their indices in `PreparedArticle.words`, `[from, to)`. */
export interface Span {
  from: number;
  to: number;
}

/** A word of an article. */
export interface PlacedWord extends Word {
  /** Index of its passage. */
  passage: number;
}

/** UTF-16 units: 35,000 words. A longer paragraph is a mistake, and reading it would hold up the build. */
export const LONGEST_PASSAGE = 200_000;

/**
 * An article read once, so that any number of quotes can be verified against it. Words are numbered through the whole
 * article; every method that takes the index of a word or passage throws a RangeError for one that does not exist.
 */
export class PreparedArticle {
  readonly passages: readonly Passage[];
  /** BCP 47 tag of what has none of its own. */
  readonly language: string;
  /** Texts of the article that are no passages: its headline, its standfirst. */
  readonly titles: readonly string[];
  /** Every word of every passage, in reading order. */
  readonly words: readonly PlacedWord[];
  /** Passages that are too long to be read (LONGEST_PASSAGE); they have no words here. */
  readonly unread: readonly Passage[];
  /** What each passage says, with what is above or below the line in signs of its own. */
  readonly #texts: readonly string[];
  readonly #firstWords: readonly number[];
  readonly #places: ReadonlyMap<string, readonly number[]>;
  readonly #speech = new Map<number, readonly Speech[]>();
  readonly #sentences = new Map<number, readonly Span[]>();

  /** Takes time linear in the length of the passages. */
  constructor(passages: readonly Passage[], language = 'en', titles: readonly string[] = []) {
    const words: PlacedWord[] = [];
    const firstWords: number[] = [];
    const places = new Map<string, number[]>();
    const seen = new Map<string, WordForms>();
    const texts = passages.map(({ text, shifted }) => showShifted(text, shifted));
    for (const [passage, text] of texts.entries()) {
      firstWords.push(words.length);
      if (text.length > LONGEST_PASSAGE) continue;
      for (const { start, end, exact, loose } of splitQuoteWords(text, seen)) {
        const known = places.get(loose);
        if (known) known.push(words.length);
        else places.set(loose, [words.length]);
        words.push({ start, end, exact, loose, passage });
      }
    }
    firstWords.push(words.length);
    this.passages = passages;
    this.language = language;
    this.titles = titles;
    this.words = words;
    this.#texts = texts;
    this.unread = passages.filter(({ text }) => text.length > LONGEST_PASSAGE);
    this.#firstWords = firstWords;
    this.#places = places;
  }

  /** The whole article. */
  get span(): Span {
    return { from: 0, to: this.words.length };
  }

  word(index: number): PlacedWord {
    const word = this.words[index];
    if (!word) throw new RangeError(`The article has no word ${index}; it has ${this.words.length}.`);
    return word;
  }

  passage(index: number): Passage {
    const passage = this.passages[index];
    if (!passage)
      throw new RangeError(`The article has no passage ${index}; it has ${this.passages.length}.`);
    return passage;
  }

  /** What a passage says, with what is above or below the line in signs of its own; as long as the passage's text. */
  textOf(passage: number): string {
    const text = this.#texts[passage];
    if (text === undefined)
      throw new RangeError(`The article has no passage ${passage}; it has ${this.passages.length}.`);
    return text;
  }

  /** BCP 47 tag of a passage. */
  languageOf(passage: number): string {
    return this.passage(passage).language ?? this.language;
  }

  /** The passage that a word stands in. */
  passageAround(index: number): Passage {
    return this.passage(this.word(index).passage);
  }

  /** The words of a passage. */
  wordsOf(passage: number): Span {
    const from = this.#firstWords[passage];
    const to = this.#firstWords[passage + 1];
    if (from === undefined || to === undefined)
      throw new RangeError(`The article has no passage ${passage}; it has ${this.passages.length}.`);
    return { from, to };
  }

  /** Indices of all words that are the same without capitals, in reading order. */
  placesOf(loose: string): readonly number[] {
    return this.#places.get(loose) ?? [];
  }

  /** True if both words stand in one passage; false if either does not exist. */
  areNeighbours(one: number, other: number): boolean {
    const passage = this.words[one]?.passage;
    return passage !== undefined && passage === this.words[other]?.passage;
  }

  /** What stands between a word and the one before it in its passage, or the beginning of the passage. */
  gapBefore(index: number): string {
    const { start, passage } = this.word(index);
    const from = this.areNeighbours(index - 1, index) ? this.word(index - 1).end : 0;
    return this.textOf(passage).slice(from, start);
  }

  /** What stands between a word and the one after it in its passage, or the end of the passage. */
  gapAfter(index: number): string {
    const { end, passage } = this.word(index);
    const to = this.areNeighbours(index, index + 1) ? this.word(index + 1).start : undefined;
    return this.textOf(passage).slice(end, to);
  }

  /** The text from the first word of a span to its last, both in one passage; empty for an empty span. */
  text({ from, to }: Span): string {
    if (from === to) return '';
    const { start, passage } = this.word(from);
    return this.textOf(passage).slice(start, this.word(to - 1).end);
  }

  /** The words of a span without capitals. */
  looseWords({ from, to }: Span): string[] {
    return this.words.slice(from, to).map(({ loose }) => loose);
  }

  /** The words of the sentence that a word stands in. */
  sentenceAround(index: number): Span {
    const sentences = this.#sentencesOf(this.word(index).passage);
    let first = 0;
    let last = sentences.length - 1;
    while (first < last) {
      const middle = (first + last) >> 1;
      if (this.#endOf(sentences, middle) > index) last = middle;
      else first = middle + 1;
    }
    const sentence = sentences[first];
    if (!sentence) throw new RangeError(`Word ${index} stands in no sentence.`);
    return sentence;
  }

  /**
   * True for a word with a stop that ends no sentence (an abbreviation, an initial, an ordinal, the number of a list) and
   * for a title without its stop ("Mr Smith").
   */
  isAbbreviation(index: number): boolean {
    const { end, exact, passage } = this.word(index);
    if (getAbbreviations(this.languageOf(passage)).neverEnd.has(`${exact}.`)) return true;
    if (!/^\.(?:[\s,]|\p{L}+\.)/u.test(this.textOf(passage).slice(end, end + 20))) return false;
    return index + 1 < this.sentenceAround(index).to;
  }

  /** Somebody else's words in a passage; looked for once. */
  speechIn(passage: number): readonly Speech[] {
    const known = this.#speech.get(passage);
    if (known) return known;
    const speech = findSpeech(this.textOf(passage));
    this.#speech.set(passage, speech);
    return speech;
  }

  #endOf(spans: readonly Span[], at: number): number {
    const span = spans[at];
    if (!span) throw new RangeError(`There is no sentence ${at}.`);
    return span.to;
  }

  /** The words of each sentence of a passage, in reading order; split once. Sentences without words are left out. */
  #sentencesOf(passage: number): readonly Span[] {
    const known = this.#sentences.get(passage);
    if (known) return known;
    const { from, to } = this.wordsOf(passage);
    const sentences: Span[] = [];
    let first = from;
    for (const { end } of splitSentences(this.textOf(passage), this.languageOf(passage))) {
      let last = first;
      while (last < to && this.word(last).start < end) last++;
      if (last > first) sentences.push({ from: first, to: last });
      first = last;
    }
    this.#sentences.set(passage, sentences);
    return sentences;
  }
}
