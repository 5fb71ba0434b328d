import { BodyWords } from '../rules/body-words.ts';
import { reportsAnothersView } from '../rules/reported-view.ts';
import { verifyQuote } from '../rules/verify-quote.ts';
import type { Passage } from '../text/passage.ts';
import type { PreparedArticle, Span } from '../text/prepared-article.ts';
import { findSpeech } from '../text/speech.ts';
import { type ArticleText, analyseArticle, type Sentence } from './article-reading.ts';
import { opensWithLostReference } from './features-wording.ts';
import { listSentences } from './paragraph-sentences.ts';
import { scoreSentences } from './score-sentences.ts';

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
  /** What a chief sub would say for it and against it, the weightiest first. */
  praise: string[];
  doubts: string[];
  /** The stems of its words of content, to tell two that say the same. */
  stems: readonly string[];
}

/** Of 2,566 pull quotes that editors chose, nine in ten have from 8 words to 39. */
export const FEWEST_WORDS = 8;
export const MOST_WORDS = 39;
/** UTF-16 units; what is longer is hard to set. */
const LONGEST = 300;
/** Names. A sentence with more needs the article around it to be understood. Our own figure. */
const MOST_NAMES = 4;
/** What needs a sentence before it: a pronoun near the beginning, "these" without its noun, "does so". English. */
const NEEDS_ANOTHER = new RegExp(
  [
    '^(?:\\S+ ){0,4}(?:them|they|he|she|it|these|those|this)\\b',
    '^(?:ours|theirs|mine|yours|one (?:is|was))\\b',
    '\\b(?:these|those)\\b(?! (?:who|which|that|of)\\b)',
    '\\bthis(?:[,.;:!?]| (?:is|was|has|means|will|would|can)\\b)',
    '\\b(?:(?:does|do|did|done|doing) so|the same|such an?|if (?:so|not|none|any))\\b',
  ].join('|'),
  'i',
);

/** Returns the whole sentences of paragraphs that can stand alone, likeliest first; not all of them are fair quotes. */
export function listCandidates(article: ArticleText, prepared: PreparedArticle): Candidate[] {
  const analysed = analyseArticle(article, listSentences(article.passages, article.language));
  const body = new BodyWords(prepared);
  const candidates = scoreSentences(analysed)
    .filter(({ sentence }, index) => {
      const previous = analysed.sentences[index - 1];
      return standsAlone(sentence, previous?.passage === sentence.passage ? previous.text : '');
    })
    .map((scored): Candidate => {
      const { start, end, passage } = scored.sentence;
      const { from, to } = findWords(scored.sentence, prepared);
      return {
        text: prepared.textOf(passage).slice(start, end),
        source: prepared.passage(passage),
        start,
        end,
        words: to - from,
        wordsBefore: body.before(from),
        score: scored.score,
        praise: scored.praise,
        doubts: scored.doubts,
        stems: scored.sentence.stems,
      };
    });
  return candidates.sort((one, other) => other.score - one.score);
}

/** True if a strict check passes the quote; see the rules of fair quotation. */
export function isFairCandidate({ text, source, start }: Candidate, article: PreparedArticle): boolean {
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
    !NEEDS_ANOTHER.test(text) &&
    words.slice(1).filter(({ capital }) => capital).length <= MOST_NAMES &&
    !reportsAnothersView(text, before) &&
    findSpeech(text).length === 0
  );
}

/** Returns a sentence as words of the article. */
function findWords({ passage, start, end }: Sentence, article: PreparedArticle): Span {
  const { from, to } = article.wordsOf(passage);
  const own = article.words.slice(from, to);
  const earlier = own.filter((word) => word.end <= start).length;
  const upToEnd = own.filter((word) => word.start < end).length;
  return { from: from + earlier, to: from + upToEnd };
}
