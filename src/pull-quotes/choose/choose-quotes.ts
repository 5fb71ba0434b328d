import { prepare } from '../text/prepared-article.ts';
import type { ArticleText } from './article-reading.ts';
import { type Candidate, countBodyWordsBefore, isFairCandidate, listCandidates } from './candidates.ts';

/** What a machine may take: one quote for every 450 words, three in all, none from fewer than 400. */
const WORDS_FOR_EACH = 450;
const MOST = 3;
const FEWEST_WORDS = 400;
/** Words between two quotes, at the least. */
const APART = 150;

/**
 * Every sentence that may stand alone as a pull quote under the rules of fair quotation, the likeliest choice of an
 * editor first. Deterministic; of equals the earlier comes first.
 *
 * @param article Its passages in reading order; only paragraphs are drawn on.
 */
export function rankCandidates(article: ArticleText): Candidate[] {
  const prepared = prepare(article.passages, article.language);
  return listCandidates(article, prepared).filter((candidate) => isFairCandidate(candidate, prepared));
}

/**
 * The pull quotes a machine sets where an editor asks for `auto`, in reading order: at most one for every 450 words and
 * three in all, none in an article under 400 words, no two closer than 150 words. Several are spread over the article:
 * they stand at least half of an equal share of it apart.
 */
export function chooseQuotes(article: ArticleText): Candidate[] {
  const prepared = prepare(article.passages, article.language);
  const words = countBodyWordsBefore(prepared).at(-1) ?? 0;
  const most = words < FEWEST_WORDS ? 0 : Math.min(MOST, Math.floor(words / WORDS_FOR_EACH));
  if (most === 0) return [];
  const apart = Math.max(APART, words / most / 2);
  const chosen: Candidate[] = [];
  for (const candidate of listCandidates(article, prepared)) {
    if (!chosen.every((other) => areApart(candidate, other, apart))) continue;
    if (isFairCandidate(candidate, prepared)) chosen.push(candidate);
    if (chosen.length === most) break;
  }
  return chosen.sort((one, other) => one.wordsBefore - other.wordsBefore);
}

function areApart(one: Candidate, other: Candidate, words: number): boolean {
  const [first, second] = one.wordsBefore < other.wordsBefore ? [one, other] : [other, one];
  return second.wordsBefore - (first.wordsBefore + first.words) >= words && one.text !== other.text;
}
