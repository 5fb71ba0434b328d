import type { PluralPhrase } from './plural-phrase.ts';

/** What is printed around an article on its own page. */
export interface ArticlePhrases {
  draft: string;
  notYetPublished: string;
  /** `{authors}` */
  byline: string;
  /** `{count}` */
  readingTime: PluralPhrase;
  /** `{date}` */
  changed: string;
  /** `{article}` */
  replyTo: string;
  /** `{number}`, `{count}`, `{series}` */
  partOfSeries: string;
  /** `{interests}` */
  disclosure: string;
  /** `{count}`: the authors */
  noInterests: PluralPhrase;
  /** On the page of standards, if pieces were imported. */
  notAsked: string;
  /** `{label}` */
  notAskedOfLabel: string;
  contents: string;
  corrections: string;
  correction: string;
  clarification: string;
  update: string;
  removal: string;
  /** `{kind}`, `{date}`, `{note}` */
  change: string;
  whatChanged: string;
  /** `{date}` */
  removedPassage: string;
  /** Names the list of everything that was changed since publication. */
  history: string;
  published: string;
  typo: string;
  /** `{kind}`, `{date}` */
  version: string;
  /** Stands in the place of words that were removed. */
  erased: string;
  /** `{date}` */
  completeSince: string;
  /** Names the section of clarifications and updates for screen readers. */
  notes: string;
  /** `{count}`: the authors */
  aboutAuthors: PluralPhrase;
  replies: string;
  /** `{count}` */
  allReplies: PluralPhrase;
  related: string;
  /** `{count}` */
  allParts: PluralPhrase;
  cite: string;
  /** Opens the reference and the files that `cite` names. */
  reference: string;
  write: string;
  toTop: string;
  /** Stands before a link. */
  citedPassage: string;
}
