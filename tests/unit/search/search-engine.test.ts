import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createDocument, openSearch } from './an-index.ts';

const documents = [
  createDocument('harbours', ['The dredger worked all winter in the silted basin.'], {
    published: '2023-04-02T09:00:00Z',
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
    notices: [
      'An earlier version called the lighthouse abandoned.',
      'The drawing shows a mole at low water.',
      'Ada Field has kept tide tables for twenty years.',
    ],
  }),
  createDocument('ferries', ['Ferries <b>cross</b> the silted harbour & return before winter.'], {
    published: '2025-01-15T09:00:00Z',
    authors: ['Ben Moor'],
  }),
  createDocument('lamps', ['Nobody kept the lighthouse lamps but the winter keeper.'], {
    published: '2024-06-01T09:00:00Z',
    authors: ['Ben Moor'],
    topics: ['Light'],
    series: 'On the coast',
  }),
];

const searches = {
  'one shard': await openSearch(documents),
  'three shards': await openSearch(documents, { full: 1 }),
};

for (const [name, { engine, ask, found, show }] of Object.entries(searches)) {
  describe(`in ${name}`, () => {
    test('words are found inflected, in capitals and without their marks', async () => {
      for (const typed of ['breakwaters', 'BREAKWATER', 'cafe', 'Café', 'dredgers'])
        assert.deepEqual(await found(typed), ['harbours'], typed);
    });

    test('everything that is printed is found', async () => {
      for (const words of [
        'owes the sea',
        'wall weather',
        'abandoned lighthouse',
        'mole at low water',
        'tide tables',
      ])
        assert.equal((await found(words))[0], 'harbours', words);
      assert.deepEqual((await found('Ben Moor')).sort(), ['ferries', 'lamps']);
      assert.deepEqual(await found('on the coast'), ['lamps']);
      assert.deepEqual(await found('"Light"'), ['lamps']);
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
      assert.deepEqual(await found('winter', { series: 'On the coast' }), ['lamps']);
      assert.deepEqual((await found('winter', { from: '2024', to: '2025' })).sort(), ['ferries', 'lamps']);
    });

    test('a filter that no article passes is ignored with a word', async () => {
      const { articles, ignored } = await ask('winter', { author: 'Nobody', topic: 'Light' });
      assert.deepEqual([articles.length, ignored], [1, ['Nobody']]);
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

    test('a mistyped word is taken for the nearest that is indexed, and never for its own beginning', async () => {
      assert.equal((await ask('brekwater')).instead, 'breakwater');
      assert.deepEqual(await found('winterzzzzzz'), []);
    });

    test('a word that is not indexed is named, and the rest is found', async () => {
      const { articles, unknown, complete } = await ask('zebra dredger');
      assert.deepEqual([articles.length, unknown, complete], [1, ['zebra'], 0]);
    });

    test('articles with all words of a short query come alone', async () => {
      const { articles, complete } = await ask('lighthouse keeper');
      assert.deepEqual([articles.length, complete], [1, 1]);
    });

    test('what has no letters finds nothing and is told apart from nothing typed', async () => {
      for (const typed of ['?!', '...', '--', '""', '“”', ' . '])
        assert.deepEqual(
          [(await ask(typed)).kind, (await ask(typed)).articles.length],
          ['no-words', 0],
          typed,
        );
      assert.equal((await ask('🦄')).kind, 'words');
      assert.equal((await ask('🦄')).articles.length, 0);
      assert.equal((await ask('  ')).kind, 'all');
      assert.equal((await ask('x')).kind, 'one-letter');
    });

    test('the beginning of a word finds it while it is typed', async () => {
      const { articles } = await engine.find({
        typed: 'dredg',
        selection: {},
        order: 'relevance',
      });
      assert.equal(articles.length, 1);
    });

    test('a passage is shown letter for letter with its section, its words marked', async () => {
      const { passages, headline } = await show('promise');
      assert.deepEqual(passages, [
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
      assert.deepEqual(headline, [{ text: 'What a harbour owes the sea', marked: false }]);
      const ferries = await show('ferries cross');
      assert.equal(
        ferries.passages[0]?.excerpt.map(({ text }) => text).join(''),
        'Ferries <b>cross</b> the silted harbour & return before winter.',
      );
    });

    test('a heading is not repeated as its own excerpt', async () => {
      const { passages } = await show('"wall against weather"');
      assert.deepEqual(passages, [
        {
          id: 'a-wall',
          excerpt: [
            { text: 'A ', marked: false },
            { text: 'wall against weather', marked: true },
          ],
        },
      ]);
    });

    test('the headline alone is shown while the reader types', async () => {
      const { articles } = await ask('silted');
      const brief = await engine.load(articles, 'silted', true);
      const whole = await engine.load(articles, 'silted');
      assert.deepEqual(
        brief.map(({ path, authors, headline }) => ({ path, authors, headline })),
        whole.map(({ path, authors, headline }) => ({ path, authors, headline })),
      );
    });

    test('a sentence that was remembered is marked as a sentence', async () => {
      const { passages } = await show('the dredger worked all winter');
      assert.deepEqual(passages[0]?.excerpt, [
        { text: 'The dredger worked all winter', marked: true },
        { text: ' in the silted basin.', marked: false },
      ]);
    });
  });
}

test('a file that does not arrive is an error, and is asked for again', async () => {
  const { engine, asked } = await openSearch(documents);
  const { readRecord } = engine.context.reader;
  assert.equal(typeof readRecord, 'function');
  const before = asked.length;
  await engine.find({ typed: 'winter', selection: {}, order: 'relevance' });
  const once = asked.length;
  await engine.find({ typed: 'winter', selection: {}, order: 'relevance' });
  assert.ok(once > before);
  assert.equal(asked.length, once, 'what was loaded is not loaded again');
});

test('a search of a publication in which nothing is published finds nothing', async () => {
  const { found } = await openSearch([]);
  assert.deepEqual(await found('harbour'), []);
});
