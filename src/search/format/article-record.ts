import type { PassageKind as BodyKind } from '../../pull-quotes/index.ts';

/** What the index has of an article for showing it. */
export interface ArticleRecord {
  path: string;
  /** Names, as printed. */
  authors: string[];
  topics: string[];
  label: string;
  /** BCP 47 tag. */
  language: string;
  /** Which way its lines run; undefined for left to right. */
  direction?: 'rtl';
  /** ISO 8601 with zone. */
  published: string;
  passages: IndexedPassage[];
}

/** A text of the article whose words are in the index. */
export interface IndexedPassage {
  kind: PassageKind;
  text: string;
  /** Its address within the article; undefined if it has none. */
  id?: string;
  /** The number of its first word. */
  at: number;
}

/** Kinds of the body as pull quotes know them, and of what is printed around it. */
export type PassageKind = 'headline' | 'standfirst' | 'names' | 'notice' | BodyKind;

/**
 * The least number of the first word of each part of an article. A word's number says where it is, so that words of the
 * headline weigh more without a byte for it. A part that is longer than its room pushes the next ones on.
 */
export const PART_STARTS = { headline: 0, standfirst: 48, names: 128, notices: 192, body: 512 } as const;
