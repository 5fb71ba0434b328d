import { splitWords } from '../../languages/text/words.ts';
import { PreparedArticle, verifyQuote } from '../../pull-quotes/index.ts';
import type { ArticleRecord, IndexedPassage } from '../format/article-record.ts';
import type { FoundArticle } from './answer-query.ts';
import { ArticleTerms, type ReadPassage, readPassages } from './article-terms.ts';
import type { IndexReader } from './index-reader.ts';
import { findPhrase, type WordRange } from './phrase-matcher.ts';

/**
 * Whether a quotation was printed here:
 *
 * - `printed`: these words, letter for letter but for typography;
 * - `respelled`: these words, with other capitals, accents or punctuation;
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
  const verdicts = await Promise.all(records.map((record) => verifyIn(text, record)));
  const best = verdicts.toSorted((one, other) => rate(one) - rate(other))[0];
  return best ?? { verdict: 'nowhere' };
}

async function verifyIn(text: string, record: ArticleRecord): Promise<QuotationVerdict> {
  const printed = await findPrinted(text, record);
  const same = printed.find(({ words }) => isSamePrint(text, words));
  if (same) return { verdict: 'printed', place: describe(record, same.id, same.words) };
  const [respelled] = printed;
  if (respelled) return { verdict: 'respelled', place: describe(record, respelled.id, respelled.words) };
  return compare(text, record);
}

/** Where all words of a quotation stand in their order, with nothing between them. */
async function findPrinted(
  text: string,
  record: ArticleRecord,
): Promise<{ id: string | undefined; words: string }[]> {
  const found = await findPhrase(splitWords(text), new ArticleTerms(record, 0));
  return (found.get(0) ?? []).flatMap((range) => {
    const passage = readPassages(record).findLast(({ at }) => at <= range.from);
    return passage ? [{ id: passage.id, words: sliceWords(passage, range) }] : [];
  });
}

/** Returns words of a passage as they are printed, with the marks that close after them. */
function sliceWords({ text, words, at }: ReadPassage, { from, to }: WordRange): string {
  const [first, last] = [words[from - at], words[to - at - 1]];
  if (!first || !last)
    throw new RangeError(`a passage of ${words.length} words has no words ${from} to ${to}`);
  return text.slice(first.start, last.end) + (/^[^\s\p{L}\p{N}]*/u.exec(text.slice(last.end))?.[0] ?? '');
}

/** Typography does not count, nor do the marks around a quotation and the case of its first letter. */
function isSamePrint(quotation: string, printed: string): boolean {
  return normalizePrint(quotation) === normalizePrint(printed);
}

function normalizePrint(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[\p{Cf}\u00AD]/gu, '')
    .replace(/["'“”„‟‘’‚‛«»‹›′″]+/gu, '"')
    .replace(/\s*[\p{Pd}−]+\s*/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return plain.slice(0, 1).toLowerCase() + plain.slice(1);
}

/** Compares a quotation with the nearest words of an article, by the rules of pull quotes. */
function compare(text: string, record: ArticleRecord): QuotationVerdict {
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
  return { verdict: 'changed', place, differences: readDifferences(result.marked ?? nearest.text) };
}

/** The headline and what is printed around the text are no part of the body, as captions are none. */
function toPassage({ kind, text }: IndexedPassage) {
  const isAround = kind === 'headline' || kind === 'standfirst' || kind === 'names' || kind === 'notice';
  return { kind: isAround ? ('caption' as const) : kind, text };
}

function describe(record: ArticleRecord, id: string | undefined, text: string): QuotationPlace {
  const { path, language, direction, published, passages } = record;
  const headline = passages.find(({ kind }) => kind === 'headline');
  if (!headline) throw new Error(`the index has no headline of ${path}`);
  return {
    ...{ path, language, published, text, headline: headline.text },
    ...(direction && { direction }),
    ...(id && { id }),
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
