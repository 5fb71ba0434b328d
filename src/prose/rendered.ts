import type { Passage } from '../pull-quotes/index.ts';

/**
 * The result of rendering an MDX text once. Everything downstream reads it, and nothing parses Markdown
 * again.
 */
export interface Rendered {
  /** The body as the page prints it; `<img data-picture="0">` takes the place of the first of `pictures`. */
  html: string;
  headings: Heading[];
  /** Every block of the body in reading order. */
  passages: Passage[];
  /** In the order of their sources. */
  quotes: PullQuote[];
  /** Addresses that the text links to, with the line of each. */
  links: { href: string; line: number }[];
  /** Local pictures in the text, paths as written, in order. */
  pictures: BodyPicture[];
  /** Number of words in the body, without pull quotes, captions, code and footnotes. */
  words: number;
  /** What an editor should look at again before it is printed. */
  warnings: EditorWarning[];
  /**
   * True for a draft that runs code, whose words nobody knows before the page is made: `@astrojs/mdx` shows it while it is
   * written, nothing else of it can be read, and it cannot be published.
   */
  runsCode?: true;
}

/** Stands for the body of an article that is not rendered. */
export function createEmptyRendering(): Rendered {
  return {
    html: '',
    headings: [],
    passages: [],
    quotes: [],
    links: [],
    pictures: [],
    words: 0,
    warnings: [],
  };
}

/** A local picture of a text. */
export interface BodyPicture {
  /** As written, from the text's own folder on. */
  path: string;
  /** What it shows, for readers who cannot see it. */
  alt: string;
  /** Line of the source file, from 1. */
  line: number;
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

/** A pull quote as it is drawn: verified, placed, with its source. */
export interface PullQuote {
  /** Id of the quoted words in the page. */
  id: string;
  text: string;
  attribution?: string;
  /** Id of the passage that its words are in. */
  source: string;
  /** BCP 47 tag of that passage, if it is another than the article's. */
  language?: string;
  /** True if a machine chose it. */
  automatic: boolean;
}
