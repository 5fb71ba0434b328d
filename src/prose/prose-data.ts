import type { VFile } from 'vfile';
import type { Passage } from '../pull-quotes/index.ts';
import type { EditorWarning, Heading, PullQuote } from './rendered.ts';

/** What the plugins tell one another and the renderer, kept on the file they work on. */
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
  /** True when the text uses imports, exports, expressions or components that only the MDX compiler can run. */
  needsCompiler: boolean;
  /** What the text imports, as written. */
  imports: string[];
}

declare module 'vfile' {
  interface DataMap {
    prose: ProseData;
  }
}

/** The file's data, begun on first use. */
export function getProseData(file: VFile): ProseData {
  const language = file.data.astro?.frontmatter?.['language'];
  file.data.prose ??= {
    language: languageTag(language),
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

/** A malformed tag is the schema's to refuse; until then the text is read as English. */
function languageTag(written: unknown): string {
  try {
    return typeof written === 'string' ? (Intl.getCanonicalLocales(written)[0] ?? 'en') : 'en';
  } catch {
    return 'en';
  }
}
