import type { Passage } from '../text/passage.ts';
import type { SentenceSpan } from './paragraph-sentences.ts';
import { type Term, TermReader } from './terms.ts';

/** What the chooser is given of an article. */
export interface ArticleText {
  headline: string;
  passages: readonly Passage[];
  /** BCP 47 tag. */
  language: string;
}

/** A sentence as the features see it. */
export interface Sentence extends SentenceSpan {
  text: string;
  words: readonly Term[];
  /** Its first word, in lower case; empty for a sentence without words. */
  opening: string;
  /** Stems of its words of content, each once. */
  stems: readonly string[];
  paragraph: Paragraph;
  /** Its place among the sentences of its paragraph, from 0. */
  place: number;
  /** The sentence after it in the article. */
  next?: Sentence;
}

/** The paragraph that a sentence stands in, as far as features use it. */
interface Paragraph {
  /** How many sentences it has. */
  sentences: number;
  /** True for the first paragraph of the article. */
  first: boolean;
}

/** An article read once, for all features. */
export interface AnalysedArticle {
  sentences: readonly Sentence[];
  /** Stems of its headline and of all its headings. */
  headings: ReadonlySet<string>;
  /** In how many sentences a stem stands. */
  sentencesWith: ReadonlyMap<string, number>;
}

/**
 * Reads the sentences given, with everything around them that a feature may ask for. Linear in the words.
 *
 * @throws RangeError if a sentence is said to stand in a passage that does not exist.
 */
export function analyseArticle(
  { headline, passages, language }: ArticleText,
  spans: readonly SentenceSpan[],
): AnalysedArticle {
  const terms = new TermReader(language);
  const paragraphs = readParagraphs(passages);
  const sentences: Sentence[] = [];
  const sentencesWith = new Map<string, number>();

  for (const span of spans) {
    const paragraph = paragraphs[span.passage];
    const passage = passages[span.passage];
    if (!paragraph || !passage) throw new RangeError(`There is no passage ${span.passage}.`);
    const text = passage.text.slice(span.start, span.end);
    const words = terms.read(text);
    const sentence: Sentence = {
      ...span,
      text,
      words,
      opening: words[0]?.word ?? '',
      stems: listStems(words),
      paragraph,
      place: paragraph.sentences++,
    };
    const before = sentences.at(-1);
    if (before) before.next = sentence;
    sentences.push(sentence);
    for (const stem of sentence.stems) sentencesWith.set(stem, (sentencesWith.get(stem) ?? 0) + 1);
  }
  const titles = passages.filter(({ kind }) => kind === 'heading').map(({ text }) => text);
  return {
    sentences,
    headings: new Set(listStems([headline, ...titles].flatMap((title) => terms.read(title)))),
    sentencesWith,
  };
}

function readParagraphs(passages: readonly Passage[]): Paragraph[] {
  const first = passages.findIndex(({ kind }) => kind === 'paragraph');
  return passages.map((_, index) => ({ sentences: 0, first: index === first }));
}

function listStems(words: readonly Term[]): string[] {
  return [...new Set(words.map(({ stem }) => stem).filter((stem) => stem !== ''))];
}
