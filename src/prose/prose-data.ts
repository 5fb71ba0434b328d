import type { VFile } from 'vfile';
import type { Passage } from '../pull-quotes/index.ts';
import type { RecordedHeading } from './ids/heading-ids.ts';
import { IdRegister } from './ids/id-register.ts';
import type { BodyPicture, EditorWarning, Heading, PullQuote } from './rendered.ts';

/** What is known of a text beside its words. */
export interface RenderContext {
  /** Lines of the frontmatter's fields, for messages. */
  fieldLines: Record<string, number>;
  /** The headings of the article as last published, which keep their ids. */
  recordedHeadings: readonly RecordedHeading[];
}

/** What the plugins report to one another and to the renderer, stored on the file they work on. */
export interface ProseData extends RenderContext {
  /** Fields as written. */
  frontmatter: Record<string, unknown>;
  /** BCP 47 tag of the text. */
  language: string;
  headings: Heading[];
  passages: Passage[];
  quotes: PullQuote[];
  links: { href: string; line: number }[];
  /** Local pictures in the text, in order. */
  pictures: BodyPicture[];
  words: number;
  warnings: EditorWarning[];
  /** All ids of the page. */
  ids: IdRegister;
}

declare module 'vfile' {
  interface DataMap {
    prose: ProseData;
  }
}

/** Returns what is known of a text before it is read. */
export function createProseData(context: RenderContext & Pick<ProseData, 'frontmatter'>): ProseData {
  return {
    ...context,
    language: readLanguage(context.frontmatter['language']),
    headings: [],
    passages: [],
    quotes: [],
    links: [],
    pictures: [],
    words: 0,
    warnings: [],
    ids: new IdRegister(),
  };
}

/** @throws Error for a file that is not being rendered by `render`. */
export function getProseData({ data }: VFile): ProseData {
  if (!data.prose) throw new Error('nothing is known of the text that is rendered');
  return data.prose;
}

/**
 * A malformed tag is refused by the schema; here the text is read as English, so that the rest of it is
 * checked too.
 */
function readLanguage(written: unknown): string {
  try {
    return typeof written === 'string' ? (Intl.getCanonicalLocales(written)[0] ?? 'en') : 'en';
  } catch {
    return 'en';
  }
}
