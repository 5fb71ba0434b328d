import { getDirection } from '../../languages/text/script.ts';
import { splitWords, type Word } from '../../languages/text/words.ts';
import {
  type ArticleRecord,
  type IndexedPassage,
  PART_STARTS,
  type PassageKind,
} from '../format/article-record.ts';

/** What the index has of one article: its passages, what is printed around them, and what it is filtered and sorted by. */
export interface SearchDocument {
  /** `/YYYY/MM/slug/` */
  path: string;
  headline: string;
  standfirst?: string | undefined;
  /** Names, as printed. */
  authors: string[];
  topics: string[];
  /** The label’s name, as printed. */
  label: string;
  series?: string;
  /** BCP 47 tag. */
  language: string;
  /** ISO 8601 with the offset of the publication's time zone, so that it begins with the day that is printed. */
  published: string;
  /** What else is printed on its page: the lead picture’s caption and credit, notes of changes, interests, biographies. */
  notices: string[];
  passages: { id: string; kind: PassageKind; text: string }[];
}

/** A text of an article with its words. */
export interface PlacedText extends IndexedPassage {
  words: Word[];
}

/** Returns the texts of an article in the order of their numbers, each with the number of its first word. */
export function placeTexts(document: SearchDocument): PlacedText[] {
  const { headline, standfirst, authors, topics, label, series, notices, passages } = document;
  const names = [...authors, label, ...topics, ...(series === undefined ? [] : [series])];
  const parts: [start: number, texts: Omit<IndexedPassage, 'at'>[]][] = [
    [PART_STARTS.headline, [{ kind: 'headline', text: headline }]],
    [PART_STARTS.standfirst, standfirst === undefined ? [] : [{ kind: 'standfirst', text: standfirst }]],
    [PART_STARTS.names, names.map((text) => ({ kind: 'names', text }))],
    [PART_STARTS.notices, notices.map((text) => ({ kind: 'notice', text }))],
    [PART_STARTS.body, passages],
  ];
  const placed: PlacedText[] = [];
  let next = 0;
  for (const [start, texts] of parts) {
    next = Math.max(next, start);
    for (const text of texts) {
      const words = splitWords(text.text);
      placed.push({ ...text, at: next, words });
      // One number is left free, so that no phrase runs from one text into the next.
      next += words.length + 1;
    }
  }
  return placed;
}

/** Returns what results show of an article. */
export function toRecord(document: SearchDocument, texts: readonly PlacedText[]): ArticleRecord {
  const { path, authors, topics, label, language, published } = document;
  const direction = getDirection(language);
  const passages = texts.map(({ words: _, ...passage }): IndexedPassage => passage);
  return {
    ...{ path, authors, topics, label, language, published, passages },
    ...(direction === 'rtl' && { direction }),
  };
}

/** Returns what an article can be filtered by. */
export function listFilters(document: SearchDocument): Record<string, string[]> {
  return {
    author: document.authors,
    topic: document.topics,
    year: [document.published.slice(0, 4)],
    label: [document.label],
    ...(document.series !== undefined && { series: [document.series] }),
    language: [document.language],
  };
}
