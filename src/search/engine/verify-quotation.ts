import { PreparedArticle, verifyQuote } from '../../pull-quotes/index.ts';
import type { ArticleRecord, IndexedPassage } from '../format/article-record.ts';
import type { FoundArticle } from './answer-query.ts';
import type { IndexReader } from './index-reader.ts';

/**
 * Whether a quotation was printed here:
 *
 * - `printed`: these words, letter for letter but for typography;
 * - `respelled`: these words, with other capitals or punctuation;
 * - `changed`: not these words, but others near them;
 * - `nowhere`: nothing like them.
 */
export interface QuotationVerdict {
  verdict: 'printed' | 'respelled' | 'changed' | 'nowhere';
  /** Where the words are, or the nearest ones. */
  place?: QuotationPlace;
  /** The quotation, word by word: what it adds to the article and what it leaves out. */
  differences?: Difference[];
}

/** A passage of an article. */
export interface QuotationPlace extends Pick<ArticleRecord, 'path' | 'language' | 'direction' | 'published'> {
  headline: string;
  /** The passage's address within the article; undefined if it has none. */
  id?: string;
  /** The words there, with some of those around them. */
  text: string;
}

/** A part of a quotation: as the article has it, added to it, or left out of it. */
export interface Difference {
  kind: 'same' | 'added' | 'dropped';
  text: string;
}

/** Articles that are read for a quotation. */
const MOST_ARTICLES = 5;

/**
 * Verifies a quotation by the rules of pull quotes.
 *
 * @param articles Those that have its words, the likeliest first.
 */
export async function verifyQuotation(
  text: string,
  articles: readonly FoundArticle[],
  reader: IndexReader,
): Promise<QuotationVerdict> {
  const records = await Promise.all(
    articles.slice(0, MOST_ARTICLES).map(({ article }) => reader.readRecord(article)),
  );
  const verdicts = records.map((record) => verifyIn(text, record));
  const best = verdicts.toSorted((one, other) => rate(one) - rate(other))[0];
  return best ?? { verdict: 'nowhere' };
}

function verifyIn(text: string, record: ArticleRecord): QuotationVerdict {
  const article = new PreparedArticle(
    record.passages.map((passage) => ({ ...toPassage(passage), id: passage.id ?? '', line: 0 })),
    record.language,
  );
  const result = verifyQuote({ text }, article);
  if (result.accepted) {
    const { source, start, end } = result;
    return { verdict: 'printed', place: describe(record, source.id, source.text.slice(start, end)) };
  }
  const nearest = result.nearest ?? result.places?.[0];
  if (!nearest) return { verdict: 'nowhere' };
  const place = describe(record, nearest.passage.id, nearest.text);
  if (PRINTED.has(result.reason)) return { verdict: 'printed', place };
  if (RESPELLED.has(result.reason)) return { verdict: 'respelled', place };
  return { verdict: 'changed', place, differences: readDifferences(result.marked ?? text) };
}

/** Reasons to refuse a pull quote that say nothing against the words: where they are, or whose. */
const PRINTED: ReadonlySet<string> = new Set(['ambiguous', 'unattributed', 'not-body']);
const RESPELLED: ReadonlySet<string> = new Set(['changed-case', 'changed-punctuation']);

/** The headline and what is printed around the text are no part of the body, as captions are none. */
function toPassage({ kind, text }: IndexedPassage) {
  const isAround = kind === 'headline' || kind === 'standfirst' || kind === 'names' || kind === 'notice';
  return { kind: isAround ? ('caption' as const) : kind, text };
}

function describe(record: ArticleRecord, id: string, text: string): QuotationPlace {
  const { path, language, direction, published, passages } = record;
  const headline = passages.find(({ kind }) => kind === 'headline');
  if (!headline) throw new Error(`the index has no headline of ${path}`);
  return {
    ...{ path, language, published, text, headline: headline.text },
    ...(direction && { direction }),
    ...(id !== '' && { id }),
  };
}

/** Reads what `nearest-passage.ts` marks: `{+words not in the article+}` and `{-words left out-}`. */
function readDifferences(marked: string): Difference[] {
  return [...marked.matchAll(/\{\+(.*?)\+\}|\{-(.*?)-\}|(?:(?!\{[+-]).)+/gsu)].map(
    ([same, added, dropped]) =>
      added !== undefined
        ? { kind: 'added', text: added }
        : dropped !== undefined
          ? { kind: 'dropped', text: dropped }
          : { kind: 'same', text: same },
  );
}

/** The fewer words differ, the better. */
function rate({ verdict, differences = [] }: QuotationVerdict): number {
  const changed = differences
    .filter(({ kind }) => kind !== 'same')
    .map(({ text }) => text.split(/\s+/u).length);
  const order = { printed: 0, respelled: 1000, changed: 2000, nowhere: 3000 };
  return (
    order[verdict] +
    Math.min(
      999,
      changed.reduce((sum, words) => sum + words, 0),
    )
  );
}
