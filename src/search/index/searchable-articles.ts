import { basename, dirname } from 'node:path';
import { readCachedArticles } from '../../publication/cache/article-cache.ts';
import { openContentFiles } from '../../publication/content-files.ts';
import { collectionReaders } from '../../publication/load/collection-readers.ts';
import { readCollection } from '../../publication/load/read-collection.ts';
import { isPublished, toPublishedPiece } from '../../publication/published-piece.ts';
import { now } from '../../runtime/clock.ts';
import { resolveContentFolder } from '../../runtime/content-folder.ts';
import { createSearchFields } from './article-document.ts';
import type { SearchableArticle } from './shard-cache.ts';

/**
 * What readers may find, as soon as the texts are read: the same pieces, by the same rule, as the pages will show.
 * Indexing need not wait until these are bundled.
 */
export function listSearchableArticles(): SearchableArticle[] {
  const people = namesIn('people');
  const topics = namesIn('topics');
  return [...readCachedArticles()].flatMap(([bodyDigest, { fields, origin }]) => {
    if (!isPublished(fields, now)) return [];
    const piece = toPublishedPiece(basename(dirname(origin.file)), fields, now);
    const authors = fields.authors.map((id) => ({ name: people.get(id) ?? '' }));
    const subjects = fields.topics.map((id) => ({ name: topics.get(id) ?? '' }));
    return [{ fields: createSearchFields({ ...piece, authors, topics: subjects }), bodyDigest }];
  });
}

function namesIn(collection: 'people' | 'topics'): Map<string, string> {
  const content = openContentFiles(resolveContentFolder());
  const { entries } = readCollection(
    { content, folder: 'content', collection },
    (source, file): { data: { name: string } } => collectionReaders[collection](source, file),
  );
  return new Map(entries.map(({ id, data }) => [id, data.name]));
}
