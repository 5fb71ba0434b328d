import { z } from 'astro/zod';
import type { RecordedHeading } from '../../prose/ids/heading-ids.ts';
import type { Rendered } from '../../prose/rendered.ts';
import type { JudgedQuotation } from '../../sources/index.ts';
import { articleSchema } from '../schema.ts';
import { EntryError, type ReadEntry, readProse, readRest } from './read-entry.ts';
import { type KeptSources, readQuotations } from './read-quotations.ts';

/** Of an article's frontmatter, with a picture as a path. */
export const articleFieldsSchema = articleSchema(() => z.string());

/** An article's checked frontmatter. Its picture is a path. */
export type ArticleFields = z.infer<typeof articleFieldsSchema>;

/** An article that was read. */
export interface ReadArticle extends ReadEntry<ArticleFields> {
  /** Other people's words in it. */
  quotations: JudgedQuotation[];
}

/** What is known of an article beside its source. */
export interface KnownOfArticle {
  /** As `readRecordedHeadings` finds them; none for an article that was not published. */
  recordedHeadings?: readonly RecordedHeading[] | undefined;
  /** What was kept of the sources of its quotations. */
  kept?: KeptSources | undefined;
}

/**
 * Reads an article.
 *
 * @param file The path to name in errors.
 * @throws ContentError with everything that is wrong in the file.
 */
export function readArticle(source: string, file: string, known: KnownOfArticle = {}): ReadArticle {
  const { recordedHeadings = [], kept } = known;
  const article = readProse(source, file, { schema: articleFieldsSchema, recordedHeadings });
  if (isEmpty(article.body) && !article.data.draft) {
    const message = 'has no text; write it below the frontmatter, or set draft: true';
    const line = source.split('\n').length;
    throw new EntryError([{ file, line, message, kind: 'text' }], readRest(article));
  }
  const { quotations, problems } = readQuotations(article, file, kept);
  if (problems.length > 0) throw new EntryError(problems, readRest(article));
  return { ...article, quotations };
}

/** Returns true for a text of nothing but headings and signs that do not show. A drawing may be all that a piece has to say. */
export const isEmpty = ({ passages, pictures }: Pick<Rendered, 'passages' | 'pictures'>): boolean =>
  pictures.length === 0 &&
  passages.every(({ kind, text }) => kind === 'heading' || !/[^\s\p{Cf}]/u.test(text));
