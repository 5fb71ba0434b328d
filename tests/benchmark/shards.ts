/**
 * Measures what it costs readers that the search index of a large archive is divided into shards: bytes to the first result,
 * bytes of each further word, milliseconds from a key press to its results; in one shard and divided.
 *
 *     npm run bench:shards -- [--articles 10000]
 *
 * The index of a made-up archive is put into this project's own site, in the place of the site's own.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { collectionReaders } from '../../src/publication/load/collection-readers.ts';
import { toPublishedPiece } from '../../src/publication/published-piece.ts';
import { writeNewFile } from '../../src/runtime/write-file.ts';
import type { IndexFile } from '../../src/search/format/index-files.ts';
import { createSearchFields } from '../../src/search/index/article-document.ts';
import { buildSearchIndex } from '../../src/search/index/build-search-index.ts';
import type { SearchDocument } from '../../src/search/index/search-document.ts';
import { FULL_SHARD } from '../../src/search/index/shards.ts';
import { site } from '../../src/site.ts';
import { makeArticles, sourceOf } from './make-corpus.ts';
import { measureCost } from './search-cost.ts';

const { values } = parseArgs({ options: { articles: { type: 'string', default: '10000' } } });
const records = [...makeArticles(Number(values.articles))].map((made): SearchDocument => {
  const file = `content/articles/${made.slug}/index.mdx`;
  const { data, body } = collectionReaders.articles(sourceOf(made), file);
  const authors = data.authors.map((name) => ({ name, biography: '', disclosure: 'none' }));
  const topics = data.topics.map((name) => ({ name }));
  const piece = toPublishedPiece(made.slug, data, { now: new Date(), recorded: undefined });
  return {
    ...createSearchFields({ ...piece, authors, topics }),
    passages: body.passages.map(({ id, kind, text }) => ({ id, kind, text })),
  };
});

const dist = mkdtempSync(join(tmpdir(), 'verbatim-shards-'));
try {
  execFileSync(process.execPath, ['src/build/build-command.ts', '--out', dist]);
  const lead = `/2025/02/${site.lead}/`;
  const rows: Record<string, object> = {};
  for (const full of [Number.POSITIVE_INFINITY, FULL_SHARD]) {
    const files = await buildSearchIndex(records, site.language, full);
    rmSync(join(dist, 'pagefind'), { recursive: true });
    for (const { path, content } of files) writeNewFile(content, join(dist, 'pagefind', path));
    const cost = await measureCost(dist, lead, wordsOf(files));
    const shards = new Set(files.flatMap(({ path }) => /^(.*)\/index\//.exec(path)?.[1] ?? [])).size;
    rows[shards === 1 ? 'in one shard' : `in ${shards} shards`] = {
      'to the first result, bytes': cost.firstResultBytes,
      'each further word, bytes at most': cost.nextQueryBytes,
      'key press to results, ms': cost.medianMs,
      'longest task, ms': cost.longestTaskMs,
    };
  }
  console.table(rows);
} finally {
  rmSync(dist, { recursive: true });
}

/** Words that from two articles up to one in forty hold, evenly taken: what a reader would look for. */
function wordsOf(files: readonly IndexFile[]): string[] {
  const held = files
    .filter(({ path }) => path.startsWith('words/'))
    .flatMap(({ content }) => Buffer.from(content).toString('utf8').split('\n'))
    .flatMap((line) => {
      const [word = '', articles] = line.split(' ');
      const count = Number(articles);
      return count >= 2 && count <= records.length / 40 ? word : [];
    });
  return Array.from({ length: 12 }, (_, index) => held[Math.floor(((index + 0.5) * held.length) / 12)] ?? '');
}
