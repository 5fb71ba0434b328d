import type { ArticleRecord } from '../format/article-record.ts';

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

/** Describes words of an article where they are. */
export function describePlace(record: ArticleRecord, id: string | undefined, text: string): QuotationPlace {
  const { path, language, direction, published, passages } = record;
  const headline = passages.find(({ kind }) => kind === 'headline');
  if (!headline) throw new Error(`the index has no headline of ${path}`);
  return {
    ...{ path, language, published, text, headline: headline.text },
    ...(direction && { direction }),
    ...(id && { id }),
  };
}

/** Returns a number that is the less the fewer words differ. */
export function rateVerdict({ verdict, differences = [] }: QuotationVerdict): number {
  const words = differences.flatMap(({ kind, text }) => (kind === 'same' ? [] : text.split(/\s+/u)));
  const order = { printed: 0, respelled: 1000, changed: 2000, nowhere: 3000 };
  return order[verdict] + Math.min(999, words.length);
}
