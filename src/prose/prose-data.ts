import type { VFile } from 'vfile';
import { isLanguageTag } from '../languages/text/language-tag.ts';
import type { Passage } from '../pull-quotes/index.ts';
import { site } from '../site.ts';
import type { EditorWarning, Heading, PullQuote } from './rendered.ts';

/** What the plugins report to one another and to the renderer, stored on the file they work on. */
export interface ProseData {
  /** BCP 47 tag of the text. */
  language: string;
  headings: Heading[];
  passages: Passage[];
  quotes: PullQuote[];
  links: { href: string; line: number }[];
  /** Local pictures in the text, in order. */
  pictures: string[];
  words: number;
  warnings: EditorWarning[];
  /** Lines of the frontmatter's fields, where they are known. */
  fieldLines: Record<string, number>;
  /** True if the text uses imports, exports, expressions or components that only the MDX compiler can run. */
  needsCompiler: boolean;
  /** What the text imports, as written. */
  imports: string[];
}

declare module 'vfile' {
  interface DataMap {
    prose: ProseData;
  }
}

/** Returns the file's data, which is created on first use. */
export function getProseData(file: VFile): ProseData {
  const language = file.data.astro?.frontmatter?.['language'];
  file.data.prose ??= {
    language: readLanguage(language),
    headings: [],
    passages: [],
    quotes: [],
    links: [],
    pictures: [],
    words: 0,
    warnings: [],
    fieldLines: {},
    needsCompiler: false,
    imports: [],
  };
  return file.data.prose;
}

/**
 * Returns the language that the frontmatter names, or the publication's. The schema refuses a malformed tag; here the text is
 * read in the publication's language, so that the rest of it is checked too.
 */
function readLanguage(written: unknown): string {
  return typeof written === 'string' && isLanguageTag(written)
    ? new Intl.Locale(written).toString()
    : site.language;
}
