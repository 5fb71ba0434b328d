import { BODY_KINDS } from '../rules/fair-quotation.ts';
import { reportsAnothersView } from '../rules/reported-view.ts';
import { verifyQuote } from '../rules/verify-quote.ts';
import type { Passage } from '../text/passage.ts';
import type { Prepared } from '../text/prepared-article.ts';
import { findSpeech } from '../text/speech.ts';
import { type ArticleText, analyseArticle, type Sentence } from './article-reading.ts';
import { opensWithLostReference } from './features-wording.ts';
import { listSentences } from './paragraph-sentences.ts';
import { explainScore, scoreSentences } from './score-sentences.ts';
import { weights } from './weights.ts';

/** A sentence that may be pulled. */
export interface Candidate {
  /** Letter for letter as it stands in the article. */
  text: string;
  source: Passage;
  /** Where in the source's text, in UTF-16 units, `[start, end)`. */
  start: number;
  end: number;
  /** How many words it has, and how many of the body stand before it. */
  words: number;
  wordsBefore: number;
  /** Comparable within one article only. */
  score: number;
  /** What speaks for it and against it, the weightiest first, each with what it adds to the score. */
  reasons: string[];
}

/** Of 2,566 pull quotes that editors chose, nine in ten have from 8 words to 39. */
const FEWEST_WORDS = 8;
const MOST_WORDS = 39;
/** UTF-16 units; what is longer is hard to set. */
const LONGEST = 300;

/** The whole sentences of paragraphs that can stand alone, likeliest first; whether each is fair is not asked yet. */
export function listCandidates(article: ArticleText, prepared: Prepared): Candidate[] {
  const reading = analyseArticle(article, listSentences(article.passages, article.language));
  const scored = scoreSentences(reading, weights);
  const before = countBodyWordsBefore(prepared);
  const candidates = reading.sentences.flatMap((sentence, index) => {
    const source = article.passages[sentence.passage];
    const score = scored[index];
    const previous = reading.sentences[index - 1];
    if (
      !source ||
      !score ||
      !standsAlone(sentence, previous?.passage === sentence.passage ? previous.text : '')
    )
      return [];
    const { text, start, end } = sentence;
    const { words, earlier } = wordsAround(sentence, prepared);
    const wordsBefore = (before[sentence.passage] ?? 0) + earlier;
    return { text, source, start, end, words, wordsBefore, score: score.score, reasons: explainScore(score) };
  });
  return candidates.sort((one, other) => other.score - one.score);
}

/** How many words of the body stand before each passage; one more entry for all of them. */
export function countBodyWordsBefore({ passages, firstWord }: Prepared): number[] {
  const before = [0];
  for (const [index, { kind }] of passages.entries()) {
    const words = BODY_KINDS.includes(kind) ? (firstWord[index + 1] ?? 0) - (firstWord[index] ?? 0) : 0;
    before.push((before[index] ?? 0) + words);
  }
  return before;
}

/** True when a strict check of the quote would pass it: see the rules of fair quotation. */
export function isFairCandidate({ text, source, start }: Candidate, article: Prepared): boolean {
  const verdict = verifyQuote({ text }, article, { within: article.passages.indexOf(source), at: start });
  return verdict.accepted && verdict.warnings.length === 0;
}

function standsAlone({ text, words, opening }: Sentence, before: string): boolean {
  return (
    words.length >= FEWEST_WORDS &&
    words.length <= MOST_WORDS &&
    text.length <= LONGEST &&
    /[.!?…。！？;؟।][)\]]*$/u.test(text) &&
    !opensWithLostReference(opening) &&
    !reportsAnothersView(text, before) &&
    findSpeech(text).length === 0
  );
}

/** The words of a sentence, and those before it in its passage. */
function wordsAround({ passage, start, end }: Sentence, { words, firstWord }: Prepared) {
  const own = words.slice(firstWord[passage], firstWord[passage + 1]);
  const earlier = own.filter((word) => word.end <= start).length;
  return { words: own.filter((word) => word.start < end).length - earlier, earlier };
}
