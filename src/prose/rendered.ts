import type { Passage } from '../pull-quotes/index.ts';

/** What rendering an MDX text once gives; everything downstream reads this and never parses Markdown again. */
export interface Rendered {
  /** The body as it stands in the page; `<img data-picture="0">` stands for the first of `pictures`. */
  html: string;
  headings: Heading[];
  /** Every block of the body in reading order. */
  passages: Passage[];
  /** In the order of their sources. */
  quotes: PullQuote[];
  /** Addresses the text links to, with the line each stands in. */
  links: { href: string; line: number }[];
  /** Local pictures in the text, paths as written, in order. */
  pictures: string[];
  /** Words of the body: pull quotes, captions, code and footnotes not counted. */
  words: number;
  /** What an editor should look at again before it is printed. */
  warnings: EditorWarning[];
  /** True when the text uses imports, exports, expressions or foreign components. */
  needsCompiler: boolean;
  /** What the text imports, as written; `UNKNOWN_IMPORT` for what only running it would tell. */
  imports: string[];
}

export interface Heading {
  depth: number;
  /** The heading's id in the page. */
  slug: string;
  text: string;
}

/** Something that is allowed and may still mislead. */
export interface EditorWarning {
  /** Line of the source file, from 1. */
  line: number;
  /** What may mislead, where, and what to do; several lines. */
  message: string;
}

/** A pull quote as it is drawn: checked, placed, its source known. */
export interface PullQuote {
  /** Id of the quoted words in the page. */
  id: string;
  text: string;
  attribution?: string;
  /** Id of the passage its words stand in. */
  source: string;
  /** True when a machine chose it. */
  automatic: boolean;
}
