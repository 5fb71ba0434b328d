import type { Passage } from '../pull-quotes/passage.ts';

/** What rendering an MDX text once gives; everything downstream reads this and never parses Markdown again. */
export interface Rendered {
  /** The body as it stands in the page. */
  html: string;
  headings: Heading[];
  /** Every block of the body in reading order. */
  passages: Passage[];
  quotes: PullQuote[];
  /** Addresses the text links to, with the line each stands in. */
  links: { href: string; line: number }[];
  /** Words of the body: pull quotes and footnotes not counted. */
  words: number;
}

export interface Heading {
  depth: number;
  /** The heading's id in the page. */
  slug: string;
  text: string;
}

/** A pull quote as it is drawn: checked, placed, its source known. */
export interface PullQuote {
  id: string;
  text: string;
  attribution?: string;
  /** Id of the passage its words stand in. */
  source: string;
  /** True when a machine chose it. */
  automatic: boolean;
}
