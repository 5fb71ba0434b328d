import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Selection } from '../../src/search/engine/facets.ts';
import { describeFoundArticle } from '../../src/search/engine/matching-passages.ts';
import { mergeShards } from '../../src/search/engine/merged-shards.ts';
import { type PagefindScript, pagefindRanking } from '../../src/search/engine/pagefind-api.ts';
import { type Order, SearchEngine } from '../../src/search/engine/search-engine.ts';
import { buildSearchIndex } from '../../src/search/index/build-search-index.ts';
import type { SearchDocument } from '../../src/search/index/search-document.ts';
import type { IndexFile, Shard } from '../../src/search/index/shards.ts';

const record = (slug: string, published: string, words: Partial<SearchDocument>): SearchDocument => ({
  path: `/${published.slice(0, 4)}/${published.slice(5, 7)}/${slug}/`,
  headline: slug,
  standfirst: 'A standfirst.',
  authors: ['Ada Field'],
  topics: ['Tides'],
  label: 'Opinion',
  language: 'en-GB',
  published,
  corrections: [],
  passages: [],
  ...words,
});

const records = [
  record('harbours', '2023-04-02T09:00:00Z', {
    headline: 'What a harbour owes the sea',
    passages: [
      { id: 'p-1', kind: 'paragraph', text: 'The dredger worked all winter in the silted basin.' },
      { id: 'a-wall', kind: 'heading', text: 'A wall against weather' },
      {
        id: 'p-2',
        kind: 'paragraph',
        text: 'A breakwater is a promise, said the café’s owner; promises silt up too.',
      },
    ],
    corrections: ['An earlier version called the lighthouse abandoned.'],
  }),
  record('ferries', '2025-01-15T09:00:00Z', {
    authors: ['Ben Moor'],
    passages: [
      {
        id: 'p-3',
        kind: 'paragraph',
        text: 'Ferries <b>cross</b> the silted harbour & return before winter.',
      },
    ],
  }),
  record('lamps', '2024-06-01T09:00:00Z', {
    authors: ['Ben Moor'],
    topics: ['Light'],
    passages: [
      { id: 'p-4', kind: 'paragraph', text: 'Nobody kept the lighthouse lamps but the winter keeper.' },
    ],
  }),
];

// Pagefind's browser script runs in Node once fetch reads files.
globalThis.fetch = async (request) =>
  new Response(readFileSync(fileURLToPath(String(request).replace(/\?.*$/, ''))));

/** The search over an index of these records, written where a site would have it. */
async function open(full?: number, held = records) {
  mkdirSync('.cache', { recursive: true });
  const folder = resolve(mkdtempSync(join('.cache', 'search-index-')));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const files = await buildSearchIndex(held, 'en-GB', full);
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const script: PagefindScript = await import(pathToFileURL(join(folder, 'pagefind.js')).href);
  const shards: Shard[] = JSON.parse(readFileSync(join(folder, 'volumes.json'), 'utf8'));
  const index = mergeShards(script, { folder: `${pathToFileURL(folder)}/`, shards }, pagefindRanking);
  const engine = new SearchEngine({
    pagefind: index,
    language: 'en-GB',
    async read(file) {
      return files.some(({ path }) => path === file) ? readFileSync(join(folder, file), 'utf8') : '';
    },
    loaded: () => 0,
  });
  const found = async (typed: string, selection: Selection = {}, order: Order = 'relevance') => {
    const { articles } = await engine.find(typed, selection, order);
    return Promise.all(articles.map(async ({ load }) => (await load()).raw_url?.split('/').at(-2) ?? ''));
  };
  return { engine, found, index, files, shards };
}

const whole = await open();
const divided = await open(1);

const asText = (list: readonly IndexFile[]) =>
  list.map(({ path, content }) => `${path} ${Buffer.from(content).toString('base64')}`);

test('the same records give the same bytes, in whatever order they come', async () => {
  assert.deepEqual(asText(await buildSearchIndex([...records].reverse(), 'en-GB')), asText(whole.files));
});

test('only what the interface loads is written', () => {
  assert.deepEqual(
    [...new Set(whole.files.map(({ path }) => path.replace(/[^/]*\.(pf_\w+|txt)$/, '*.$1')))],
    [
      '2023-04/filter/*.pf_filter',
      '2023-04/fragment/*.pf_fragment',
      '2023-04/index/*.pf_index',
      '2023-04/pagefind-entry.json',
      '2023-04/*.pf_meta',
      '2023-04/wasm.en.pagefind',
      'pagefind.js',
      'volumes.json',
      'words/*.txt',
    ],
  );
});

test('shards are listed newest first, each with how many articles it has', () => {
  const listed = (shards: readonly Shard[]) => shards.map(({ entry: _, ...listed }) => listed);
  assert.deepEqual(listed(whole.shards), [{ name: '2023-04', articles: 3 }]);
  assert.deepEqual(listed(divided.shards), [
    { name: '2025-01', articles: 1 },
    { name: '2024-06', articles: 1 },
    { name: '2023-04', articles: 1 },
  ]);
});

test('the list of shards has what Pagefind would fetch of each first', () => {
  for (const { name, entry } of divided.shards) {
    const file = divided.files.find(({ path }) => path === `${name}/pagefind-entry.json`);
    assert.deepEqual(entry, JSON.parse(Buffer.from(file?.content ?? []).toString('utf8')));
  }
});

test('a shard is the same bytes whatever the others have', async () => {
  const of2023 = (list: readonly IndexFile[]) => asText(list).filter((line) => line.startsWith('2023-04/'));
  const [, , ...rest] = records.map((one) => ({ ...one, headline: `${one.headline} again` }));
  assert.deepEqual(
    of2023(await buildSearchIndex([...records.slice(0, 2), ...rest], 'en-GB', 1)),
    of2023(divided.files),
  );
});

test('a word that is common in one shard and rare in another weighs the same in both', async () => {
  const month = (number: number, words: readonly string[]) =>
    words.map((word, day) =>
      record(`article-${number}-${day}`, `2024-0${number}-0${day + 1}T09:00:00Z`, {
        headline: 'An article',
        passages: [{ id: 'p-1', kind: 'paragraph', text: `What the ${word} said to nobody at all.` }],
      }),
    );
  const common = month(1, ['ferry', 'ferry', 'ferry', 'ferry', 'lamp', 'lamp']);
  const rare = month(2, ['ferry', 'lamp', 'lamp', 'lamp', 'lamp', 'lamp']);
  const { index } = await open(1, [...common, ...rare]);
  const scores = (await index.search('ferry')).results.map(({ score }) => score.toFixed(6));
  assert.equal(scores.length, 5);
  assert.equal(new Set(scores).size, 1, scores.join(', '));
});

for (const [name, { engine, found }] of Object.entries({ 'one shard': whole, 'three shards': divided })) {
  describe(`in ${name}`, () => {
    test('words are found inflected and without their marks', async () => {
      assert.deepEqual(await found('breakwaters'), ['harbours']);
      assert.deepEqual(await found('cafe'), ['harbours']);
    });

    test('headline, author, heading and corrections are found', async () => {
      for (const words of ['owes the sea', 'Ada Field', 'wall weather', 'abandoned lighthouse']) {
        assert.equal((await found(words))[0], 'harbours', words);
      }
    });

    test('an article whose headline has the word comes before one whose text has it', async () => {
      assert.deepEqual(await found('harbour'), ['harbours', 'ferries']);
    });

    test('everything is listed newest first, or oldest', async () => {
      assert.deepEqual(await found(''), ['ferries', 'lamps', 'harbours']);
      assert.deepEqual(await found('winter', {}, 'newest'), ['ferries', 'lamps', 'harbours']);
      assert.deepEqual(await found('winter', {}, 'oldest'), ['harbours', 'lamps', 'ferries']);
    });

    test('filters narrow, years from and to included', async () => {
      assert.deepEqual((await found('winter', { author: 'Ben Moor' })).sort(), ['ferries', 'lamps']);
      assert.deepEqual(await found('winter', { author: 'Ben Moor', topic: 'Light' }), ['lamps']);
      assert.deepEqual((await found('winter', { from: '2024', to: '2025' })).sort(), ['ferries', 'lamps']);
      assert.deepEqual(await found('winter', { author: 'Nobody' }), []);
    });

    test('counts follow the query, each filter as if it were not set itself', async () => {
      const { author, topic, year } = await engine.count('silted', { author: 'Ada Field' });
      assert.deepEqual(author, [
        { value: 'Ada Field', count: 1 },
        { value: 'Ben Moor', count: 1 },
      ]);
      assert.deepEqual(topic, [{ value: 'Tides', count: 1 }]);
      assert.deepEqual(year, [{ value: '2023', count: 1 }]);
    });

    test('a phrase is found in its order only', async () => {
      assert.deepEqual(await found('"silted harbour"'), ['ferries']);
      assert.deepEqual(await found('"harbour silted"'), []);
    });

    test('a word that is not indexed is taken for the nearest that is, and never for its own beginning', async () => {
      const { instead } = await engine.find('brekwater', {}, 'relevance');
      assert.equal(instead, 'breakwater');
      assert.deepEqual(await found('winterzzzzzz'), []);
    });

    test('a passage is shown with its section, its words marked, markup as text', async () => {
      const show = async (typed: string) => {
        const [first] = (await engine.find(typed, {}, 'relevance')).articles;
        assert.ok(first);
        return describeFoundArticle(await first.load(), first.matches, 'en-GB');
      };
      const harbours = await show('promise');
      assert.deepEqual(harbours.passages, [
        {
          id: 'p-2',
          section: 'A wall against weather',
          excerpt: [
            { text: 'A breakwater is a ', marked: false },
            { text: 'promise', marked: true },
            { text: ', said the café’s owner; ', marked: false },
            { text: 'promises', marked: true },
            { text: ' silt up too.', marked: false },
          ],
        },
      ]);
      assert.deepEqual(harbours.terms, ['promise', 'promises']);
      const ferries = await show('ferries cross');
      assert.ok(
        ferries.passages[0]?.excerpt
          .map(({ text }) => text)
          .join('')
          .includes('<b>cross</b> the silted harbour & return'),
      );
      const corrected = await show('abandoned');
      assert.equal(corrected.passages[0]?.id, 'top', 'a correction stands at the top of its page');
    });
  });
}
