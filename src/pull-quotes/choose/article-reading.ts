import type { Passage } from '../text/passage.ts';
import type { SentenceSpan } from './paragraph-sentences.ts';
import { type Term, TermFrequencies } from './term-frequencies.ts';

/** What the chooser is given of an article. */
export interface ArticleText {
  headline: string;
  passages: readonly Passage[];
  /** BCP 47. */
  language: string;
}

/** A sentence as the features see it. */
export interface Sentence extends SentenceSpan {
  text: string;
  words: readonly Term[];
  /** Its first word, in lower case. */
  opening: string;
  /** Stems of its words of content, each once. */
  stems: readonly string[];
  /** The kinds of all its words, one bit each. */
  kinds: number;
  paragraph: Paragraph;
  /** Its place among the sentences of its paragraph, from 0. */
  place: number;
  /** The sentence after it in the article. */
  next?: Sentence;
}

export interface Paragraph {
  sentences: number;
  /** Stems of the heading it stands under. */
  heading: ReadonlySet<string>;
  first: boolean;
}

/** An article read once, for all features. */
export interface AnalysedArticle {
  sentences: readonly Sentence[];
  /** Stems of its headline, and of all its headings and the headline. */
  headline: ReadonlySet<string>;
  headings: ReadonlySet<string>;
  /** In how many sentences a stem stands. */
  sentencesWith: ReadonlyMap<string, number>;
}

/** Reads the sentences given with everything around them that a feature may ask for. Linear in the words. */
export function analyseArticle(
  { headline, passages, language }: ArticleText,
  spans: readonly SentenceSpan[],
): AnalysedArticle {
  const vocabulary = new TermFrequencies(language);
  const paragraphs = readParagraphs(passages, vocabulary);
  const sentences: Sentence[] = [];
  const sentencesWith = new Map<string, number>();

  for (const span of spans) {
    const paragraph = paragraphs[span.passage];
    const passage = passages[span.passage];
    if (!paragraph || !passage) throw new RangeError(`There is no passage ${span.passage}.`);
    const text = passage.text.slice(span.start, span.end);
    const words = vocabulary.termsOf(text);
    const sentence: Sentence = {
      ...span,
      text,
      words,
      opening: words[0]?.word ?? '',
      stems: stemsOf(words),
      kinds: words.reduce((kinds, word) => kinds | word.kinds, 0),
      paragraph,
      place: paragraph.sentences++,
    };
    const before = sentences.at(-1);
    if (before) before.next = sentence;
    sentences.push(sentence);
    for (const stem of sentence.stems) sentencesWith.set(stem, (sentencesWith.get(stem) ?? 0) + 1);
  }
  const ofHeadline = stemsOf(vocabulary.termsOf(headline));
  return {
    sentences,
    headline: new Set(ofHeadline),
    headings: new Set([...ofHeadline, ...paragraphs.flatMap(({ heading }) => [...heading])]),
    sentencesWith,
  };
}

function readParagraphs(passages: readonly Passage[], vocabulary: TermFrequencies): Paragraph[] {
  const first = passages.findIndex(({ kind }) => kind === 'paragraph');
  let heading: ReadonlySet<string> = new Set();
  return passages.map(({ kind, text }, index) => {
    if (kind === 'heading') heading = new Set(stemsOf(vocabulary.termsOf(text)));
    return { sentences: 0, heading, first: index === first };
  });
}

function stemsOf(words: readonly Term[]): string[] {
  const stems = new Set<string>();
  for (const { stem } of words) if (stem) stems.add(stem);
  return [...stems];
}
