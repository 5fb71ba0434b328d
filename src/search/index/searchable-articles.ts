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

const schemas = { people: personSchema(() => z.string()), topics: topicSchema };

function namesIn(collection: keyof typeof schemas): Map<string, string> {
  const root = resolveContentFolder();
  return new Map(
    listContentFiles(openContentFiles(root), collection).map(({ id, path }) => {
      const { data } = readSource(`---\n${readFileSync(join(root, path), 'utf8')}\n---\n`);
      return [id, schemas[collection].parse(data).name];
    }),
  );
}
