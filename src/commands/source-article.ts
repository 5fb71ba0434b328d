import { dirname, join } from 'node:path/posix';
import type { ShownQuotation } from '../publication/cache/article-cache.ts';
import { CachedBody } from '../publication/cache/body-cache.ts';
import { listArticleSlugs, locateKeptPassages, locateSource } from '../publication/content-files.ts';
import { makeFeedId } from '../publication/feed-id.ts';
import { selectRecordedDisclosure } from '../publication/interests.ts';
import {
  findPictureProblems,
  listNamedPictures,
  type NamedPicture,
} from '../publication/load/picture-problems.ts';
import { type ReadArticle, readArticle } from '../publication/load/read-article.ts';
import {
  EntryError,
  type ReadEntry,
  readRest,
  type UnprintableEntry,
} from '../publication/load/read-entry.ts';
import type { KeptSources } from '../publication/load/read-quotations.ts';
import { readRecordedHeadings } from '../publication/load/recorded-headings.ts';
import { locateArticle } from '../publication/published-piece.ts';
import { copyFields, type PictureDigests, type PublishedArticle } from '../record/published-text.ts';
import { locateRecord } from '../record/record-file.ts';
import { digestBytes } from '../runtime/digest.ts';
import { type Problem, suggestName } from '../runtime/problem.ts';
import { site } from '../site.ts';
import { type CommandContext, CommandRefusal } from './command.ts';
import { readRecordedPath } from './record-files.ts';

/** An article as its source file has it, rendered and checked by itself. */
export interface SourceArticle extends Omit<ReadArticle, 'quotations'> {
  quotations: readonly ShownQuotation[];
  slug: string;
  /** Path of the source file below the content folder. */
  path: string;
  /** The source file as messages name it. */
  file: string;
  /** The whole text of the source file. */
  source: string;
  /** Of all that it was rendered from, if it was not read now; see `readUnchangedArticle`. */
  digest?: string;
  /** Digests of its pictures, for the record. */
  pictures: PictureDigests;
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
  const path = locateSource(slug);
  const file = `${context.folder}/${path}`;
  const recordedHeadings = readRecordedHeadings(source, () => context.files.read(locateRecord(slug)));
  const entry = readWithPictures(
    () => readArticle(source, file, { recordedHeadings, kept: readKeptSources(context, slug) }),
    ({ fields, lines, pictures }) => checkPictures(context, path, listNamedPictures(fields, lines, pictures)),
  );
  const address = locateArticle({ ...entry.data, slug }, readRecordedPath(context.files, slug));
  const pictures = digestPictures(context, path, entry);
  return { ...entry, slug, path, file, source, pictures, address };
}

/**
 * The same for an article that may be one of thousands: what the last build read of it, if it has not changed since. Its pictures
 * are looked at in any case, and its text is read from the cache when something asks for it.
 */
export function readUnchangedArticle(context: CommandContext, slug: string): SourceArticle {
  const known = context.files.findKnown?.(slug);
  if (!known) return readSourceArticle(context, slug);
  const { fields, origin, quotations, recorded } = known;
  const path = locateSource(slug);
  const body = new CachedBody(known.digest, known.body, ({ html }) => html);
  const entry = readWithPictures(
    () => ({ fields, data: fields, lines: origin.lines, body }),
    ({ fields: named, lines, pictures }) =>
      checkPictures(context, path, listNamedPictures(named, lines, pictures)),
  );
  return {
    ...{ ...entry, quotations, slug, path, file: origin.file, digest: known.digest },
    get source() {
      return readSourceText(context, slug);
    },
    address: locateArticle({ ...fields, slug }, recorded),
    pictures: digestPictures(context, path, entry),
  };
}

/** Returns what was kept of the sources of an article's quotations; undefined if none was read. */
export function readKeptSources({ files, folder }: CommandContext, slug: string): KeptSources | undefined {
  const text = files.read(locateKeptPassages(slug));
  return text === undefined ? undefined : { file: `${folder}/${locateKeptPassages(slug)}`, text };
}

function digestPictures(
  { files }: CommandContext,
  source: string,
  { data, body }: Pick<SourceArticle, 'data' | 'body'>,
): PictureDigests {
  const digest = (path: string) => {
    const known = files.findKnownPicture?.(dirname(source), path);
    const bytes = known === undefined ? files.readBytes(join(dirname(source), path)) : undefined;
    return known ?? (bytes && digestBytes(bytes));
  };
  const lead = typeof data.image?.src === 'string' ? digest(data.image.src) : undefined;
  return {
    ...(lead !== undefined && { lead }),
    body: body.pictures.map(({ path }) => digest(path) ?? ''),
  };
}

/**
 * Reads an entry and looks at its pictures, so that an editor is told of all that is wrong at once.
 *
 * @throws EntryError with what is wrong with the file and its pictures.
 */
function readWithPictures<Entry extends ReadEntry<unknown>>(
  read: () => Entry,
  findPictureFaults: (entry: UnprintableEntry) => Problem[],
): Entry {
  const problems: Problem[] = [];
  let entry: Entry | undefined;
  let rest: UnprintableEntry;
  try {
    entry = read();
    rest = readRest(entry);
  } catch (error) {
    if (!(error instanceof EntryError)) throw error;
    problems.push(...error.problems);
    rest = error.rest;
  }
  problems.push(...findPictureFaults(rest));
  if (!entry || problems.length > 0) throw new EntryError(problems, rest);
  return entry;
}

/** Returns what is wrong with the pictures that a file names. */
export function checkPictures(
  { files, folder }: CommandContext,
  path: string,
  pictures: readonly NamedPicture[],
): Problem[] {
  const at = (below: string) => join(dirname(path), below);
  const changed = pictures.filter(
    (picture) => files.findKnownPicture?.(dirname(path), picture.path) === undefined,
  );
  return findPictureProblems(changed, `${folder}/${path}`, {
    read: (picture) => files.readBytes(at(picture)),
    list: (below) => Object.values(files.list(at(below))).flat(),
  });
}

/**
 * Reads the source file of an article.
 *
 * @throws CommandRefusal if there is no article of that name.
 */
export function readSourceText({ files, folder }: CommandContext, slug: string): string {
  const source = files.read(locateSource(slug));
  if (source !== undefined) return source;
  throw new CommandRefusal(
    `There is no ${folder}/${locateSource(slug)}${suggestName(slug, listArticleSlugs(files))}`,
  );
}

/** Returns the article as the record sees it. Its id in feeds is the one that it has without a record. */
export function toPublishedArticle({
  slug,
  data,
  body,
  lines,
  address,
  pictures,
}: Pick<SourceArticle, 'slug' | 'data' | 'body' | 'lines' | 'address' | 'pictures'>): PublishedArticle {
  const { language, updates, formerly, published = '' } = data;
  return {
    ...{ slug, path: address, published, feedId: data.feedId ?? makeFeedId(address) },
    disclosure: selectRecordedDisclosure(data),
    ...copyFields(data),
    language: language === site.language ? undefined : language,
    authors: data.authors.map((id) => ({ id })),
    ...{ updates, formerly, pictures, lines, body },
  };
}
