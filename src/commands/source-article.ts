import { dirname, join } from 'node:path/posix';
import { listArticleSlugs, sourcePath } from '../publication/content-files.ts';
import { makeFeedId } from '../publication/feed-id.ts';
import {
  findPictureProblems,
  listNamedPictures,
  type NamedPicture,
} from '../publication/load/picture-problems.ts';
import { readArticle, readRecordedHeadings } from '../publication/load/read-article.ts';
import type { ReadEntry } from '../publication/load/read-entry.ts';
import { locateArticle } from '../publication/published-piece.ts';
import type { ArticleData } from '../publication/schema.ts';
import type { PublishedArticle } from '../record/published-text.ts';
import { recordPath } from '../record/record-file.ts';
import { ContentError, type Problem, suggestName } from '../runtime/problem.ts';
import { type CommandContext, CommandRefusal } from './command.ts';
import { readRecordedPath } from './record-files.ts';

/** An article as its source file has it, rendered and checked by itself. */
export interface SourceArticle extends ReadEntry<ArticleData> {
  slug: string;
  /** Path of the source file below the content folder. */
  path: string;
  /** The source file as messages name it. */
  file: string;
  /** The whole text of the source file. */
  source: string;
  /** Its address on the site, `/YYYY/MM/slug/`: that of its record or, without one, that of its date. */
  address: string;
}

/**
 * Reads and renders one article.
 *
 * @param source The text of its source file; by default the one on the disk.
 * @throws CommandRefusal if there is no article of that name, ContentError if it breaks a rule.
 */
export function readSourceArticle(
  context: CommandContext,
  slug: string,
  source = readSourceText(context, slug),
): SourceArticle {
  const path = sourcePath(slug);
  const file = `${context.folder}/${path}`;
  const recorded = readRecordedHeadings(source, () => context.files.read(recordPath(slug)));
  const entry = readArticle(source, file, recorded);
  const { fields, lines, body } = entry;
  const problems = checkPictures(context, path, listNamedPictures(fields, lines, body.pictures));
  if (problems.length > 0) throw new ContentError(problems);
  const address = locateArticle({ ...entry.data, slug }, readRecordedPath(context.files, slug));
  return { ...entry, slug, path, file, source, address };
}

/** Returns what is wrong with the pictures that a file names. */
export function checkPictures(
  { files, folder }: CommandContext,
  path: string,
  pictures: readonly NamedPicture[],
): Problem[] {
  const read = (picture: string) => files.readBytes(join(dirname(path), picture));
  return findPictureProblems(pictures, `${folder}/${path}`, read);
}

/**
 * Reads the source file of an article.
 *
 * @throws CommandRefusal if there is no article of that name.
 */
export function readSourceText({ files, folder }: CommandContext, slug: string): string {
  const source = files.read(sourcePath(slug));
  if (source !== undefined) return source;
  throw new CommandRefusal(
    `There is no ${folder}/${sourcePath(slug)}${suggestName(slug, listArticleSlugs(files))}`,
  );
}

/** Returns the article as the record sees it. Its id in feeds is the one that it has without a record. */
export function toPublishedArticle({ slug, data, body, lines, address }: SourceArticle): PublishedArticle {
  const published = data.published ?? '';
  return {
    slug,
    path: address,
    published,
    feedId: data.feedId ?? makeFeedId(address),
    label: data.label,
    headline: data.headline,
    ...(data.standfirst !== undefined && { standfirst: data.standfirst }),
    disclosure: data.disclosure,
    authors: data.authors.map((id) => ({ id })),
    updates: data.updates,
    formerly: data.formerly,
    lines,
    body,
  };
}
