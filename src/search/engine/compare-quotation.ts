import { foldWord } from '../../languages/text/fold-word.ts';
import { splitWords } from '../../languages/text/words.ts';
import { PreparedArticle, verifyQuote } from '../../pull-quotes/index.ts';
import type { ArticleRecord, IndexedPassage } from '../format/article-record.ts';
import { readPassages } from './article-terms.ts';
import { type Difference, describePlace, type QuotationVerdict, rateVerdict } from './quotation-verdict.ts';

/** Passages that a quotation is compared with, of those that share most words with it. */
const MOST_PASSAGES = 3;

/** Compares a quotation with the nearest words of an article, by the rules of pull quotes. */
export function compareQuotation(text: string, record: ArticleRecord): QuotationVerdict {
  const article = new PreparedArticle(record.passages.map(toPassage), record.language);
  const anywhere = judge(verifyQuote({ text }, article), record);
  if (anywhere.verdict === 'printed' || anywhere.verdict === 'respelled') return anywhere;
  const within = listLikeliest(text, record).map((passage) =>
    judge(verifyQuote({ text }, article, { within: passage }), record),
  );
  return [anywhere, ...within].toSorted((one, other) => rateVerdict(one) - rateVerdict(other))[0] ?? anywhere;
}

/** Returns the indexes of the passages that share most words with a quotation. */
function listLikeliest(text: string, record: ArticleRecord): number[] {
  const wanted = new Set(splitWords(text).map(({ form }) => foldWord(form)));
  return readPassages(record)
    .map(({ words }, index) => {
      const shared = new Set(words.map(({ form }) => foldWord(form)).filter((key) => wanted.has(key)));
      return { index, shared: shared.size };
    })
    .filter(({ shared }) => shared > 0)
    .toSorted((one, other) => other.shared - one.shared)
    .slice(0, MOST_PASSAGES)
    .map(({ index }) => index);
}

function judge(result: ReturnType<typeof verifyQuote>, record: ArticleRecord): QuotationVerdict {
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
const PRINTED: ReadonlySet<string> = new Set(['ambiguous', 'unattributed']);
const RESPELLED: ReadonlySet<string> = new Set(['changed-case', 'changed-punctuation']);

/** A pull quote stands in the body; what a reader verifies may stand in a note, a table or a biography as well. */
const toPassage = ({ text, id = '' }: IndexedPassage) => ({ kind: 'paragraph' as const, text, id, line: 0 });

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
