import type { PluralPhrase } from './plural-phrase.ts';

/** What is printed of the sources of quoted words, at the foot of a piece. */
export interface SourcePhrases {
  /** Heads the list. */
  title: string;
  /** `{source}`, `{answer}` */
  entry: string;
  /** `{first}`, `{next}`: of author, title, page and date. */
  pair: string;
  /** `{answer}`, `{count}`: of how many quotations it is true */
  some: string;
  /** `{date}` */
  verbatim: string;
  /** `{date}` */
  paraphrase: string;
  /** `{date}` */
  translation: string;
  /** `{answer}`, `{words}`: the words that were translated, between quotation marks */
  original: string;
  unchecked: string;
  interview: string;
  notes: string;
  archived: string;
  /** `{count}` */
  unnamed: PluralPhrase;
}
