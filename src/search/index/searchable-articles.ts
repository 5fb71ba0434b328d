import { basename, dirname } from 'node:path';
import { readCachedArticles } from '../../publication/cache/article-cache.ts';
import { openContentFiles } from '../../publication/content-files.ts';
import { readCollection } from '../../publication/load/read-collection.ts';
import { readPerson, readTopic } from '../../publication/load/subject-readers.ts';
import { isPublished, toPublishedPiece } from '../../publication/published-piece.ts';
import { openRecordedPaths } from '../../publication/recorded-paths.ts';
import { resolveContentFolder } from '../../runtime/content-folder.ts';
import { createSearchFields, type SearchedPerson } from './article-document.ts';
import type { SearchDocument } from './search-document.ts';

/** What an article's search document is made of: its fields, and the digest that its body is cached under. */
export interface SearchableArticle {
  fields: Omit<SearchDocument, 'passages'>;
  bodyDigest: string;
}

/**
 * Returns what readers may find, as soon as the texts are read: the same articles, by the same rule, as the pages will
 * show. Indexing need not wait until these are bundled.
 *
 * @param articles What was loaded, by the digests that bodies are cached under.
 */
export function listSearchableArticles(now: Date, articles = readCachedArticles()): SearchableArticle[] {
  const findRecorded = openRecordedPaths(resolveContentFolder());
  const people = readPeople();
  const topics = readTopics();
  return [...articles].flatMap(([bodyDigest, { fields, origin }]) => {
    if (!isPublished(fields, now)) return [];
    const slug = basename(dirname(origin.file));
    const piece = toPublishedPiece(slug, fields, { now, recorded: findRecorded(slug) });
    const authors = findAll(people, fields.authors);
    const topicNames = findAll(topics, fields.topics);
    // The publication's check refuses such an article later, with its file and line.
    if (!authors || !topicNames) return [];
    const { ai, image } = fields;
    return [{ fields: createSearchFields({ ...piece, authors, topics: topicNames, ai, image }), bodyDigest }];
  });
}

/** Returns undefined if one of them has no file. */
function findAll<Entry>(known: ReadonlyMap<string, Entry>, ids: readonly string[]): Entry[] | undefined {
  const found = ids.flatMap((id) => known.get(id) ?? []);
  return found.length === ids.length ? found : undefined;
}

function readPeople(): Map<string, SearchedPerson> {
  const { entries } = readCollection(
    { content: openContentFiles(resolveContentFolder()), folder: 'content', collection: 'people' },
    readPerson,
  );
  return new Map(entries.map(({ id, data }) => [id, data]));
}

function readTopics(): Map<string, { name: string }> {
  const { entries } = readCollection(
    { content: openContentFiles(resolveContentFolder()), folder: 'content', collection: 'topics' },
    readTopic,
  );
  return new Map(entries.map(({ id, data }) => [id, data]));
}
