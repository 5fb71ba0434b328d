import { PreparedArticle, verifyQuote } from '../../pull-quotes/index.ts';
import type { ArticleRecord, IndexedPassage } from '../format/article-record.ts';
import { type Difference, describePlace, type QuotationVerdict } from './quotation-verdict.ts';

/** Compares a quotation with the nearest words of an article, by the rules of pull quotes. */
export function compareQuotation(text: string, record: ArticleRecord): QuotationVerdict {
  const article = new PreparedArticle(
    record.passages.map((passage) => ({ ...toPassage(passage), id: passage.id ?? '', line: 0 })),
    record.language,
  );
  const result = verifyQuote({ text }, article);
  if (result.accepted) {
    const { source, start, end } = result;
    return { verdict: 'printed', place: describePlace(record, source.id, source.text.slice(start, end)) };
  }
  const nearest = result.nearest ?? result.places?.[0];
  if (!nearest) return { verdict: 'nowhere' };
  const place = describePlace(record, nearest.passage.id, nearest.text);
  // Words with a mark for what is left out are not found by their order alone.
  if (PRINTED.has(result.reason)) return { verdict: 'printed', place };
  if (RESPELLED.has(result.reason)) return { verdict: 'respelled', place };
  return { verdict: 'changed', place, differences: readDifferences(result.marked ?? nearest.text) };
}

/** Reasons to refuse a pull quote that say nothing against the words: where they are, or whose. */
const PRINTED: ReadonlySet<string> = new Set(['ambiguous', 'unattributed', 'not-body']);
const RESPELLED: ReadonlySet<string> = new Set(['changed-case', 'changed-punctuation']);

/** The headline and what is printed around the text are no part of the body, as captions are none. */
function toPassage({ kind, text }: IndexedPassage) {
  const isAround = kind === 'headline' || kind === 'standfirst' || kind === 'names' || kind === 'notice';
  return { kind: isAround ? ('caption' as const) : kind, text };
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
