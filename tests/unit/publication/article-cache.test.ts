import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import {
  ArticleCache,
  type CachedArticle,
  readCachedArticles,
  readSomeArticles,
} from '../../../src/publication/cache/article-cache.ts';
import { digestContentFolder } from '../../../src/runtime/content-folder.ts';
import { resolveInCache } from '../../../src/runtime/project-root.ts';
import { seeded } from '../record/prose-by-rule.ts';

const article = (fingerprint: string): CachedArticle => ({
  fields: {
    ...{ headline: 'A headline', label: 'opinion', authors: [], topics: [], draft: false },
    ...{ pullQuotes: [], updates: [], formerly: [], sources: [], disclosure: 'none' },
  },
  body: { words: 1, quotes: [], pictures: [], warnings: [], links: [], terms: '' },
  quotations: [],
  origin: { file: 'content/articles/a/index.mdx', lines: {} },
  fingerprint,
});

/** A publication of its own, as each build finds what the one before has cached. */
function begin(context: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-articles-'));
  const before = process.env['VERBATIM_CONTENT'];
  process.env['VERBATIM_CONTENT'] = folder;
  const large = resolveInCache('articles', `${digestContentFolder()}.lines.json`);
  const small = large.replace('.lines.json', '-changes.json');
  const forget = () => globalThis.cachedArticlesByFile?.clear();
  context.after(() => {
    process.env['VERBATIM_CONTENT'] = before;
    forget();
    for (const path of [folder, large, small]) rmSync(path, { recursive: true, force: true });
  });
  /** A build that has read these articles: those that are new or other than before are added. */
  const build = (articles: ReadonlyMap<string, string>) => {
    forget();
    const cache = new ArticleCache(false);
    const known = readCachedArticles();
    for (const [digest, fingerprint] of articles)
      if (known.get(digest)?.fingerprint !== fingerprint) cache.add(digest, article(fingerprint));
    cache.saveOnly(new Set(articles.keys()));
  };
  const read = () => {
    forget();
    return new Map(Array.from(readCachedArticles(), ([digest, { fingerprint }]) => [digest, fingerprint]));
  };
  return { build, read, large, small };
}

const many = new Map(Array.from({ length: 300 }, (_, number) => [`digest-${number}`, 'first']));

test('the next build finds exactly what the last one kept, whatever came, went and changed', (context) => {
  const { build, read } = begin(context);
  const random = seeded(7);
  const articles = new Map(many);
  for (let times = 0; times < 40; times += 1) {
    const count = times % 10 === 9 ? 250 : 1 + random.below(20);
    for (let change = 0; change < count; change += 1) {
      const digest = `digest-${random.below(500)}`;
      if (random.below(10) < 4) articles.delete(digest);
      else articles.set(digest, `fingerprint-${times}`);
    }
    build(articles);
    assert.deepEqual(sort(read()), sort(articles), `after ${times + 1} builds`);
  }
});

test('some articles are read as they are when all are', (context) => {
  const { build, read } = begin(context);
  const random = seeded(8);
  const articles = new Map(many);
  for (let times = 0; times < 40; times += 1) {
    const count = times % 5 === 4 ? 250 : random.below(20);
    for (let change = 0; change < count; change += 1) {
      const digest = `digest-${random.below(500)}`;
      if (random.below(10) < 3) articles.delete(digest);
      else articles.set(digest, `fingerprint-${times}`);
    }
    build(articles);
    const all = read();
    const some = new Set([...all.keys()].filter(() => random.below(5) === 0));
    const found = Array.from(readSomeArticles(some), ([digest, own]) => [digest, own.fingerprint]);
    assert.deepEqual(
      new Map(found.map(([digest = '', own = '']) => [digest, own])),
      new Map([...all].filter(([digest]) => some.has(digest))),
    );
  }
});

test('a few changes are written beside what is cached, and not with all of it again', (context) => {
  const { build, read, large, small } = begin(context);
  build(many);
  const { ino } = statSync(large);
  build(new Map([...many, ['new', 'first']]));
  assert.equal(statSync(large).ino, ino);
  assert.ok(statSync(small).size < statSync(large).size / 50);
  assert.equal(read().get('new'), 'first');
  build(new Map([...many].map(([digest]) => [`${digest}-again`, 'second'])));
  assert.notEqual(statSync(large).ino, ino);
  assert.equal(read().get('new'), undefined);
});

test('of what is damaged nothing is taken', (context) => {
  const { build, read, large, small } = begin(context);
  const spoil = (file: string) =>
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('first', 'fjrst'));
  build(many);
  build(new Map([...many, ['new', 'first']]));
  spoil(small);
  assert.throws(() => readSomeArticles(new Set(['new'])), /was damaged and has been deleted; build again/);
  assert.deepEqual(sort(read()), sort(many));
  build(new Map([...many, ['new', 'first']]));
  spoil(large);
  assert.deepEqual(read(), new Map());
});

const sort = (articles: ReadonlyMap<string, string>) =>
  [...articles].toSorted(([one], [other]) => (one < other ? -1 : 1));
