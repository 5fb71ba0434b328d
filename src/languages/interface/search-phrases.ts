import type { PluralPhrase } from './plural-phrase.ts';

/** What the search prints: its page, its dialog, and the bar that steps through the words found in an article. */
export interface SearchPhrases {
  title: string;
  description: string;
  field: string;
  archiveField: string;
  submit: string;
  hint: string;
  /** `{topics}` */
  withoutScripts: string;
  /** Stands for `{topics}` as a link. */
  byTopic: string;
  byYear: string;
  openAsPage: string;
  close: string;
  results: string;
  more: string;
  /** `{count}` */
  moreInArticle: PluralPhrase;
  bestMatch: string;
  newest: string;
  oldest: string;
  filters: string;
  order: string;
  author: string;
  anyAuthor: string;
  topic: string;
  anyTopic: string;
  label: string;
  anyLabel: string;
  series: string;
  anySeries: string;
  language: string;
  anyLanguage: string;
  from: string;
  anyStart: string;
  to: string;
  anyEnd: string;
  /** `{query}`, `{filters}`: `withFilters`, or nothing; in the three phrases below too */
  nothing: string;
  /** `{articles}`: their number, as `lists.articles`; `{filters}` */
  found: string;
  /** `{articles}`, `{filters}` */
  foundExact: string;
  /** `{articles}`, `{filters}` */
  foundNearest: string;
  /** The same where it is said elsewhere that no article has the words. */
  foundNear: string;
  /** `{articles}`, `{filters}` */
  foundSomeWords: string;
  /** `{articles}`: those with all words; `{filters}`, `{others}`: how many have some of them */
  foundAllAndSome: string;
  /** `{query}`, `{articles}`, `{filters}`, `{instead}`: the words that were searched for */
  foundInstead: PluralPhrase;
  withFilters: string;
  /** `{words}`: an alternative list of words that no article has */
  missingWords: string;
  /** `{values}`: an alternative list of values of filters that no article has */
  unknownFilters: string;
  /** `{query}`: it has neither letters nor figures */
  noWords: string;
  oneLetter: string;
  /** `{shown}`, `{count}`: how many results are shown, and how many there are */
  shown: string;
  /** Names the answer to whether a quotation was printed for screen readers. */
  verdict: string;
  /** `{article}`, `{date}`; in the two phrases below too */
  printed: string;
  respelled: string;
  changed: string;
  nowhere: string;
  /** Explains how differing words are marked. */
  differences: string;
  fewerWords: string;
  everythingByDate: string;
  /** Stands between the phrases before and after it, with its spaces. */
  or: string;
  everythingByTopic: string;
  withoutFilters: string;
  offline: string;
  failed: string;
  tryAgain: string;
  previousMatch: string;
  nextMatch: string;
  clear: string;
  clearMarks: string;
  wordsFound: string;
  /** `{number}`, `{count}` */
  match: string;
}
