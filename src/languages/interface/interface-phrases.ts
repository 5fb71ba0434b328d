import type { ArticlePhrases } from './article-phrases.ts';
import type { StructurePhrases } from './structure-phrases.ts';

/*
 * What a catalogue of phrases contains. Each language has one file beside this one, which `catalogue.ts` lists. A word in
 * braces is a placeholder that `fill` replaces; every language must use the same placeholders, in any order.
 */

import type { PluralPhrase } from './plural-phrase.ts';
import type { RecordPhrases } from './record-phrases.ts';
import type { SearchPhrases } from './search-phrases.ts';
import type { SourcePhrases } from './source-phrases.ts';

/** What is printed within the text of an article, in the article's language. */
export interface BodyPhrases {
  notes: string;
  /** `{number}` */
  note: string;
  /** `{number}` */
  closeNote: string;
  /** `{number}` of the note */
  backToText: string;
  pullQuote: string;
  toQuotedWords: string;
  shareQuote: string;
  linkToSection: string;
  /** Name the frame of a table or of code that is wider than its column, for screen readers. */
  table: string;
  code: string;
  /** Tells equal names on a page apart: `{name}`, `{number}` */
  numbered: string;
}

/** Everything that the publication prints, in one language. */
export interface Phrases {
  body: BodyPhrases;

  /** Quotation marks, and those of a quotation within a quotation. */
  marks: {
    open: string;
    close: string;
    innerOpen: string;
    innerClose: string;
  };

  masthead: {
    skipLink: string;
    /** Names the menu for screen readers. */
    menu: string;
    topics: string;
    people: string;
    archive: string;
    search: string;
  };

  footer: {
    /** Names the menu of static pages for screen readers. */
    publication: string;
    /** Names the menu of feeds for screen readers. */
    feeds: string;
    rss: string;
    atom: string;
    jsonFeed: string;
    allFeeds: string;
    /** If the licence has an address: `{years}`, `{publication}`, `{licence}` */
    licence: string;
    /** If it has none, such as “All rights reserved”: `{years}`, `{publication}`, `{licence}` */
    terms: string;
    /** Stands for `{licence}` if the settings name none. */
    allRights: string;
    colours: string;
    asSystem: string;
    light: string;
    dark: string;
  };

  article: ArticlePhrases;
  sources: SourcePhrases;

  structure: StructurePhrases;

  share: {
    share: string;
    shareWith: string;
    copyLink: string;
    email: string;
    copied: string;
    /** Stands before a link that the browser refused to copy. */
    copyThis: string;
  };

  passages: {
    copyLink: string;
    /** Stands before the first words of the passage. */
    linkTo: string;
    /** Names the menu beside selected words for screen readers. */
    selection: string;
    copySelection: string;
    /** Copies the words between quotation marks, with author, headline and link. */
    copyQuote: string;
    quoteCopied: string;
    savePicture: string;
    share: string;
  };

  quote: {
    /** `{article}` */
    from: string;
    readInPlace: string;
  };

  front: {
    /** Says why a piece leads that is not the newest. */
    editorsChoice: string;
    /** Heads the pieces below the first ones. */
    earlier: string;
    byTopic: string;
    wholeArchive: string;
    /** `{count}` */
    allInArchive: PluralPhrase;
  };

  /** The kinds of piece that a publication has if its settings name no others: their names, and what they promise. */
  labels: {
    opinion: string;
    opinionMeaning: string;
    editorial: string;
    editorialMeaning: string;
    analysis: string;
    analysisMeaning: string;
    reply: string;
    replyMeaning: string;
    letter: string;
    letterMeaning: string;
  };

  lists: {
    empty: string;
    /** `{count}` */
    articles: PluralPhrase;
    /** Names the menu of a list's pages for screen readers. */
    pages: string;
    newer: string;
    older: string;
    /** `{number}`, `{count}` */
    page: string;
    /** `{title}`, `{number}` */
    numberedTitle: string;
    /** `{article}` */
    inAnswerTo: string;
  };

  replies: {
    heading: string;
    /** `{headline}` */
    title: string;
    /** `{headline}` */
    description: string;
  };

  topics: {
    title: string;
    description: string;
    /** Printed above the name of a topic. */
    kind: string;
    feed: string;
  };

  people: {
    title: string;
    description: string;
    /** `{name}` */
    portrait: string;
    feed: string;
  };

  archive: {
    title: string;
    description: string;
    earlier: string;
    /** `{articles}`: their number, as `lists.articles`; `{date}` of the first */
    extent: string;
    /** Names the menu of a year's months for screen readers. */
    months: string;
    /** `{year}` */
    yearDescription: string;
    /** `{month}`: with its year */
    monthDescription: string;
    /** `{count}`, `{month}`: without its year */
    allOfMonth: PluralPhrase;
  };

  corrections: {
    feed: string;
    /** `{publication}` */
    feedTitle: string;
    /** `{kind}`, `{headline}` */
    entryTitle: string;
  };

  feeds: {
    /** `{publication}` */
    list: string;
    topics: string;
    people: string;
    disclosure: string;
    /** `{kind}`, `{date}` */
    change: string;
  };

  moved: {
    title: string;
    /** `{address}` */
    now: string;
  };

  withdrawn: {
    /** Stands for a headline that was removed. */
    noHeadline: string;
    /** `{date}` */
    on: string;
    /** `{headline}` */
    description: string;
    /** `{standards}` */
    explanation: string;
    /** Stands for `{standards}` as a link. */
    standards: string;
  };

  notFound: {
    /** Printed above the title. */
    kind: string;
    title: string;
    description: string;
    explanation: string;
    latest: string;
  };

  search: SearchPhrases;

  cards: {
    /** At the end of a list of names: `{count}` */
    others: PluralPhrase;
  };

  record: RecordPhrases;
  /** How a piece was made, and how it can be heard. */
  piece: {
    /** `{note}` */
    ai: string;
    /** The same in a feed, where the note follows. */
    aiLabel: string;
    /** `{length}`, such as 12:30 */
    listen: string;
    /** `{length}`, `{reader}` */
    listenTo: string;
  };

  citation: {
    /** `{authors}`, `{year}`, `{title}`, `{publication}`, `{date}` without its year, `{url}`, `{version}` */
    reference: string;
    /** Stands for more than three authors: `{name}` of the first */
    firstAuthor: string;
    /** `{instant}` */
    version: string;
  };

  /** Printed only while an editor writes. */
  editor: {
    heading: string;
    /** `{heading}` */
    explanation: string;
  };
}
