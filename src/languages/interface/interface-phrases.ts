import type { StructurePhrases } from './structure-phrases.ts';
/*
 * What a catalogue of phrases contains. Each language has one file beside this one, which `catalogue.ts` lists. A word in
 * braces is a placeholder that `fill` replaces; every language must use the same placeholders, in any order.
 */

import type { PluralPhrase } from './plural-phrase.ts';
import type { SearchPhrases } from './search-phrases.ts';

/** What is printed within the text of an article, in the article's language. */
export interface BodyPhrases {
  notes: string;
  /** `{number}` */
  note: string;
  /** `{number}` */
  closeNote: string;
  /** `{number}` of the note */
  backToText: string;
  /** `{number}` of the note, `{time}`: which of the references to it, from 2 */
  backToTextAgain: string;
  pullQuote: string;
  toQuotedWords: string;
  shareQuote: string;
  linkToSection: string;
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
    colours: string;
    asSystem: string;
    light: string;
    dark: string;
  };

  article: {
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
    noInterests: string;
    /** On the page of standards, if pieces were imported. */
    notAsked: string;
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
    aboutAuthors: string;
    replies: string;
    /** `{count}` */
    allReplies: PluralPhrase;
    related: string;
    /** `{topics}` */
    topics: string;
    /** `{count}` */
    allParts: PluralPhrase;
    cite: string;
    /** Stands before a link. */
    citedPassage: string;
  };

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
    share: string;
  };

  quote: {
    /** `{article}` */
    from: string;
    readInPlace: string;
  };

  front: {
    more: string;
    replies: string;
    byTopic: string;
    wholeArchive: string;
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
