import type { ChangeDecision } from './read/word/tracked-changes.ts';

/** What an editor says of a source. */
export interface SourceOptions {
  /** IANA zone of dates without one. */
  timeZone: string;
  /** What becomes of tracked changes in manuscripts. */
  changes?: ChangeDecision | undefined;
}
