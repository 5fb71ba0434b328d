import type { VFile } from 'vfile';
import { isLanguageTag } from '../languages/text/language-tag.ts';
import { site } from '../site.ts';
import type { RecordedHeading } from './ids/heading-ids.ts';
import { IdRegister } from './ids/id-register.ts';
import { createEmptyRendering, type Rendered } from './rendered.ts';

/** What is known of a text beside its words. */
export interface RenderContext {
  /** Lines of the frontmatter's fields, for messages. */
  fieldLines: Record<string, number>;
  /** The headings of the article as last published, which keep their ids. */
  recordedHeadings: readonly RecordedHeading[];
}

/** What the plugins report to one another and to the renderer, stored on the file they work on. */
export interface ProseData extends RenderContext, Omit<Rendered, 'html' | 'runsCode'> {
  /** Fields as written. */
  frontmatter: Record<string, unknown>;
  /** BCP 47 tag of the text. */
  language: string;
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
  const { html: _, ...rendering } = createEmptyRendering();
  return {
    ...context,
    ...rendering,
    language: readLanguage(context.frontmatter['language']),
    ids: new IdRegister(),
  };
}

/** @throws Error for a file that is not being rendered by `render`. */
export function getProseData({ data }: VFile): ProseData {
  if (!data.prose) throw new Error('nothing is known of the text that is rendered');
  return data.prose;
}

/** Warns an editor of something in a text; of the same thing once, at its first line. */
export function warnOnce(file: VFile, message: string, line: number | undefined): void {
  const { warnings } = getProseData(file);
  const isKnown = warnings.some((warning) => warning.message === message);
  if (!isKnown) warnings.push({ line: line ?? 1, message });
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
