import { readSource } from '../prose/frontmatter.ts';
import { listTextLinks } from '../publication/check-links.ts';
import type { UnreadArticle } from '../publication/check-publication.ts';
import { locateSource } from '../publication/content-files.ts';
import { EntryError, type UnprintableEntry } from '../publication/load/read-entry.ts';
import { isPublished, locateArticle } from '../publication/published-piece.ts';
import type { ContentError, Problem } from '../runtime/problem.ts';
import type { CommandContext } from './command.ts';
import { readRecordedPath } from './record-files.ts';

/** An article that cannot be printed, with what could be read of it. */
export interface BrokenArticle extends UnreadArticle {
  /** Its address, if its date says it: a link to it is no fault of the text that has it. */
  path?: string;
  /** What to look at again in its text. */
  warnings: readonly Problem[];
  /** True for a draft, and for an article that is to appear later. */
  isWaiting: boolean;
}

/** Returns what could be read of an article that cannot be printed, so that its names and links are checked too. */
export function readBrokenArticle(
  { files, folder, now }: CommandContext,
  slug: string,
  error: ContentError,
): BrokenArticle {
  const file = `${folder}/${locateSource(slug)}`;
  const { fields, lines, links, warnings } =
    error instanceof EntryError ? error.rest : readFieldsAlone(files.read(locateSource(slug)));
  const published = readInstant(fields['published']);
  const path = published && locateArticle({ published, slug }, readRecordedPath(files, slug));
  return {
    slug,
    authors: readNames(fields['authors']),
    topics: readNames(fields['topics']),
    repliesTo: typeof fields['repliesTo'] === 'string' ? fields['repliesTo'] : undefined,
    // Where its own sections are cannot be known, nor its address if its date cannot be read.
    links: listTextLinks(links, path ?? '', file).filter(({ href }) => !href.startsWith('#')),
    origin: { file, lines },
    warnings: warnings.map((warning) => ({ file, ...warning })),
    isWaiting: !isPublished({ draft: fields['draft'] === true, published }, now),
    ...(path !== undefined && { path }),
  };
}

function readFieldsAlone(source = ''): Omit<UnprintableEntry, 'pictures'> {
  const { data, lines } = readSource(source);
  return { fields: data, lines, links: [], warnings: [] };
}

function readInstant(value: unknown): string | undefined {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : undefined;
}

function readNames(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
}
