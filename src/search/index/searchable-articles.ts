import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'astro/zod';
import { readSource } from '../../prose/frontmatter.ts';
import { readCachedArticles } from '../../publication/cache/article-cache.ts';
import { listContentFiles, openContentFiles } from '../../publication/content-files.ts';
import { isPublished, toPublishedPiece } from '../../publication/published-piece.ts';
import { personSchema, topicSchema } from '../../publication/schema.ts';
import { now } from '../../runtime/clock.ts';
import { resolveContentFolder } from '../../runtime/content-folder.ts';
import { createSearchFields } from './article-document.ts';
import type { SearchableArticle } from './shard-cache.ts';

/**
 * Returns what readers may find, as soon as the texts are read: the same articles, by the same rule, as the pages will
 * show. Indexing need not wait until these are bundled.
 */
export function listSearchableArticles(): SearchableArticle[] {
  const people = readNames('people');
  const topics = readNames('topics');
  return [...readCachedArticles()].flatMap(([bodyDigest, { fields, origin }]) => {
    if (!isPublished(fields, now)) return [];
    const piece = toPublishedPiece(basename(dirname(origin.file)), fields, now);
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

const schemas = { people: personSchema(() => z.string()), topics: topicSchema };

function readNames(collection: keyof typeof schemas): Map<string, { name: string }> {
  const root = resolveContentFolder();
  return new Map(
    listContentFiles(openContentFiles(root), collection).map(({ id, path }) => {
      const { data } = readSource(`---\n${readFileSync(join(root, path), 'utf8')}\n---\n`);
      return [id, schemas[collection].parse(data)];
    }),
  );
}
