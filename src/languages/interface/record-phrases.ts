import type { PluralPhrase } from './plural-phrase.ts';

/** What is printed of the record: versions, how to verify them, and how many changes there were. */
export interface RecordPhrases {
  /** Stands in citations, feeds and copied quotes, and is read by `verify`: `{number}`, `{seal}` */
  versionLine: string;
  /** `{line}`: a version line; `{command}`: what to type */
  verify: string;
  /** What happened in an entry of the record in which no word changed. */
  addresses: string;
  upgraded: string;
  moved: string;
  withdrawn: string;
  /** At the top of `llms.txt`. */
  machines: string;
  /** Names the part of a plain text that programs read. */
  chain: string;
  /** Names the list of all changes by month. */
  byMonth: string;
  /** `{kind}`, `{count}` */
  counted: string;
  /** How long one error stood before it was corrected: `{days}` */
  stood: string;
  /** `{count}` */
  days: PluralPhrase;
  /** Of an error that was corrected on the day it was printed. */
  sameDay: string;
  /** The same of several: `{median}`, `{longest}` */
  medianAndLongest: string;
}
