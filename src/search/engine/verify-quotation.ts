import { foldWord } from '../../languages/text/fold-word.ts';
import { normalizeTypography } from '../../languages/text/plain-words.ts';
import { splitWords } from '../../languages/text/words.ts';
import { type ArticleRecord, PART_STARTS } from '../format/article-record.ts';
import type { FoundArticle } from './answer-query.ts';
import { ArticleTerms, type ReadPassage, readPassages } from './article-terms.ts';
import type { IndexReader } from './index-reader.ts';
import { findPhrase, type WordRange } from './phrase-matcher.ts';
import {
  describePlace,
  type QuotationPlace,
  type QuotationVerdict,
  rateVerdict,
} from './quotation-verdict.ts';
import { removeNoteMarks } from './search-query.ts';

/** Articles that are read for a quotation. */
const MOST_ARTICLES = 6;

/**
 * Verifies a quotation: word for word, and by the rules of pull quotes if its words stand nowhere.
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
  const bare = removeNoteMarks(text);
  const copies = bare === text ? [text] : [text, bare];
  const printed = (
    await Promise.all(copies.flatMap((copy) => records.map((record) => findPrinted(copy, record))))
  ).flat();
  const place = printed.find((words) => isSamePrint(bare, words.text)) ?? printed[0];
  if (place) return { verdict: isSamePrint(bare, place.text) ? 'printed' : 'respelled', place };
  if (records.length === 0) return { verdict: 'nowhere' };
  // The rules are loaded when there is something to compare.
  const { compareQuotation } = await import('./compare-quotation.ts');
  const verdicts = records.map((record) => compareQuotation(bare, record));
  const best = verdicts.toSorted((one, other) => rateVerdict(one) - rateVerdict(other))[0];
  return best ?? { verdict: 'nowhere' };
}

/** Returns where all words of a quotation stand in their order with nothing between them but, perhaps, a new paragraph. */
async function findPrinted(text: string, record: ArticleRecord): Promise<QuotationPlace[]> {
  const words = splitWords(text);
  const found = await findPhrase(words, new ArticleTerms(record, 0));
  const places = (found.get(0) ?? []).flatMap((range) => {
    const passage = readPassages(record).findLast(({ at }) => at <= range.from);
    return passage ? [describePlace(record, passage.id, sliceWords(passage, range))] : [];
  });
  const keys = words.map(({ form }) => foldWord(form));
  return places.length > 0 ? places : findAcross(keys, record);
}

function findAcross(keys: readonly string[], record: ArticleRecord): QuotationPlace[] {
  const body = readPassages(record)
    .filter(({ at }) => at >= PART_STARTS.body)
    .flatMap((passage) => passage.words.map((word, index) => ({ key: foldWord(word.form), passage, index })));
  const start = body.findIndex((_, at) => keys.every((key, index) => body[at + index]?.key === key));
  const covered = start < 0 ? [] : body.slice(start, start + keys.length);
  const parts = [...Map.groupBy(covered, ({ passage }) => passage)].map(([passage, words]) =>
    sliceWords(passage, {
      from: passage.at + (words[0]?.index ?? 0),
      to: passage.at + (words.at(-1)?.index ?? 0) + 1,
    }),
  );
  return covered[0] ? [describePlace(record, covered[0].passage.id, parts.join(' '))] : [];
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
  const plain = normalizeTypography(text.normalize('NFKC'))
    .replace(/["'׳״「」『』]+/gu, '"')
    .replace(SPACE_WITHOUT_WORDS, '')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return plain.slice(0, 1).toLowerCase() + plain.slice(1);
}

/** Between paragraphs of a script that has no spaces between its words. */
const SPACE_WITHOUT_WORDS = /(?<=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}。、]"?)\s+/gu;
