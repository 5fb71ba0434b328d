import { basename, dirname } from 'node:path';
import { readCachedArticles } from '../../publication/cache/article-cache.ts';
import { openContentFiles } from '../../publication/content-files.ts';
import { collectionReaders } from '../../publication/load/collection-readers.ts';
import { readCollection } from '../../publication/load/read-collection.ts';
import { isPublished, toPublishedPiece } from '../../publication/published-piece.ts';
import { readRecordedPaths } from '../../publication/recorded-paths.ts';
import { now } from '../../runtime/clock.ts';
import { resolveContentFolder } from '../../runtime/content-folder.ts';
import { createSearchFields } from './article-document.ts';
import type { SearchableArticle } from './shard-cache.ts';

/**
 * Returns what readers may find, as soon as the texts are read: the same articles, by the same rule, as the pages will
 * show. Indexing need not wait until these are bundled.
 */
export function listSearchableArticles(): SearchableArticle[] {
  const recorded = readRecordedPaths();
  const people = readNames('people');
  const topics = readNames('topics');
  return [...readCachedArticles()].flatMap(([bodyDigest, { fields, origin }]) => {
    if (!isPublished(fields, now)) return [];
    const slug = basename(dirname(origin.file));
    const piece = toPublishedPiece(slug, fields, { now, recorded: recorded.get(slug) });
    const authors = getNames(people, fields.authors);
    const topicNames = getNames(topics, fields.topics);
    // The publication's check refuses such an article later, with its file and line.
    if (!authors || !topicNames) return [];
    return [{ fields: createSearchFields({ ...piece, authors, topics: topicNames }), bodyDigest }];
  });
}

/** Returns undefined if one of them has no file. */
function getNames(
  known: ReadonlyMap<string, { name: string }>,
  ids: readonly string[],
): { name: string }[] | undefined {
  const found = ids.flatMap((id) => known.get(id) ?? []);
  return found.length === ids.length ? found : undefined;
}

function readNames(collection: 'people' | 'topics'): Map<string, { name: string }> {
  const content = openContentFiles(resolveContentFolder());
  const { entries } = readCollection(
    { content, folder: 'content', collection },
    (source, file): { data: { name: string } } => collectionReaders[collection](source, file),
  );
  return new Map(entries.map(({ id, data }) => [id, data]));
}
