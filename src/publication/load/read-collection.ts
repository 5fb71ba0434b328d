import { ContentError, type Problem } from '../../runtime/problem.ts';
import { type ContentFiles, listContentFiles } from '../content-files.ts';
import type { CollectionName } from './collection-readers.ts';

/** The source files of a collection: what could be read, and what is wrong with the rest. */
export interface ReadCollection<Entry> {
  entries: ({ id: string; path: string; file: string } & Entry)[];
  problems: Problem[];
}

/** Where a collection is read from. */
export interface CollectionSource {
  content: ContentFiles;
  /** The content folder as messages name it. */
  folder: string;
  collection: CollectionName;
}

/**
 * Reads every file of a collection.
 *
 * @param read Reads one file; see `collectionReaders`.
 */
export function readCollection<Entry>(
  { content, folder, collection }: CollectionSource,
  read: (source: string, file: string) => Entry,
): ReadCollection<Entry> {
  const problems: Problem[] = [];
  const entries = listContentFiles(content, collection).flatMap(({ id, path }) => {
    const file = `${folder}/${path}`;
    try {
      const source = content.read(path);
      return source === undefined ? [] : [{ id, path, file, ...read(source, file) }];
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  return { entries, problems };
}
