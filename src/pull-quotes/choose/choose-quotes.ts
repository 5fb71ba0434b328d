import { BodyWords } from '../rules/body-words.ts';
import { PreparedArticle } from '../text/prepared-article.ts';
import type { ArticleText } from './article-reading.ts';
import { type Candidate, FEWEST_WORDS, isFairCandidate, listCandidates, MOST_WORDS } from './candidates.ts';

/** What a machine may take: one quote for every 450 words (so the first at 450), three in all. */
const WORDS_FOR_EACH = 450;
const MOST = 3;
/** Words between two quotes, at least. */
const APART = 150;
/** The share of words of content from which on two quotes say the same. Our own figure. */
const SAME = 0.5;

/**
 * Returns every sentence that may stand alone as a pull quote under the rules of fair quotation, the likeliest choice of
 * an editor first. Deterministic; of equals the earlier comes first.
 *
 * @param article Its passages in reading order; only paragraphs are drawn on.
 */
export function rankCandidates(article: ArticleText): Candidate[] {
  const prepared = new PreparedArticle(article.passages, article.language);
  return listCandidates(article, prepared).filter((candidate) => isFairCandidate(candidate, prepared));
}

/**
 * Returns the pull quotes that a machine sets where an editor asks for `auto`, in reading order: at most one for every
 * 450 words of the body and three in all, no two closer than 150 words or saying the same, and never the opening
 * sentence, which was just read. Several are spread over the article: they stand at least half of an equal share of it
 * apart.
 */
export function chooseQuotes(article: ArticleText): Candidate[] {
  const prepared = new PreparedArticle(article.passages, article.language);
  const words = new BodyWords(prepared).total;
  const most = Math.min(MOST, Math.floor(words / WORDS_FOR_EACH));
  if (most === 0) return [];
  const apart = Math.max(APART, words / most / 2);
  const chosen: Candidate[] = [];
  for (const candidate of listCandidates(article, prepared)) {
    if (candidate.wordsBefore === 0) continue;
    if (!chosen.every((other) => areApart(candidate, other, apart) && !sayTheSame(candidate, other)))
      continue;
    if (isFairCandidate(candidate, prepared)) chosen.push(candidate);
    if (chosen.length === most) break;
  }
  return chosen.sort((one, other) => one.wordsBefore - other.wordsBefore);
}

/** Says why `chooseQuotes` chooses no quote for an article; undefined if it chooses one. */
export function explainNoChoice(article: ArticleText): string | undefined {
  if (chooseQuotes(article).length > 0) return undefined;
  const prepared = new PreparedArticle(article.passages, article.language);
  const words = new BodyWords(prepared).total;
  if (words < WORDS_FOR_EACH)
    return `the text has ${words} words, and one quote is chosen for every ${WORDS_FOR_EACH}`;
  const fair = listCandidates(article, prepared).filter((candidate) => isFairCandidate(candidate, prepared));
  return fair.length === 0
    ? `no sentence stands alone: each has fewer than ${FEWEST_WORDS} or more than ${MOST_WORDS} words, leans on the one before it, reports what others say, or may mislead`
    : 'the only sentence that stands alone opens the text';
}

function areApart(one: Candidate, other: Candidate, words: number): boolean {
  const [first, second] = one.wordsBefore < other.wordsBefore ? [one, other] : [other, one];
  return second.wordsBefore - (first.wordsBefore + first.words) >= words;
}

/** True if the shorter of two quotes has half of its words of content from the longer one, or more. */
function sayTheSame(one: Candidate, other: Candidate): boolean {
  const shared = one.stems.filter((stem) => other.stems.includes(stem)).length;
  return shared >= Math.min(one.stems.length, other.stems.length) * SAME;
}
