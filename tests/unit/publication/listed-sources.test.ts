import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createArticleJsonLd } from '../../../src/metadata/json-ld.ts';
import { listSources } from '../../../src/publication/listed-sources.ts';
import type { Article } from '../../../src/publication/model.ts';
import { anArticle } from '../../fixtures/an-article.ts';

type Shown = Article['quotations'][number];
const letter = {
  kind: 'work',
  key: 'a',
  index: 0,
  author: 'Jane Doe',
  title: 'A letter',
  date: '1999',
} as const;
const page = { kind: 'link', key: 'https://a.example/', address: 'https://a.example/' } as const;
const quotation = (fields: Partial<Shown>): Shown => ({
  text: 'Words of hers here',
  answer: 'cannot-tell',
  ...fields,
});
const list = (quotations: Shown[], disclosure = 'none') => listSources({ quotations, disclosure });

test('each source is listed once, with each answer and how often it is true; those that are named come first', () => {
  const { sources, unnamed } = list([
    quotation({ source: page }),
    quotation({ source: letter, answer: 'verbatim', checked: '2026-11-26' }),
    quotation({ source: letter, answer: 'verbatim', checked: '2026-11-26' }),
    quotation({ source: letter }),
    quotation({}),
  ]);
  assert.deepEqual(
    sources.map(({ source, answers }) => [source.key, answers]),
    [
      [
        'a',
        [
          { answer: 'verbatim', checked: '2026-11-26', count: 2 },
          { answer: 'unchecked', checked: undefined, count: 1 },
        ],
      ],
      ['https://a.example/', [{ answer: 'unchecked', checked: undefined, count: 1 }]],
    ],
  );
  assert.equal(unnamed, 1);
});

test('words that are no quotation word for word are called what the frontmatter calls them', () => {
  const answers = [
    quotation({ source: { ...letter, as: 'translation' }, answer: 'verbatim', checked: '2026-11-26' }),
    quotation({
      source: { ...letter, key: 'b', as: 'paraphrase' },
      answer: 'differs',
      checked: '2026-11-26',
    }),
  ];
  assert.deepEqual(
    list(answers).sources.flatMap((listed) => listed.answers.map(({ answer }) => answer)),
    ['translation', 'paraphrase'],
  );
});

test('of an imported piece only the sources that its frontmatter names are listed', () => {
  const { sources, unnamed } = list(
    [quotation({ source: page }), quotation({ source: letter }), quotation({})],
    'not-asked',
  );
  assert.deepEqual([sources.map(({ source }) => source.key), unnamed], [['a'], 0]);
});

test('machines are told of the sources that others can look up', () => {
  const interview = { kind: 'interview', key: 'interview', index: 1 } as const;
  const article = anArticle({ quotations: [letter, page, interview].map((source) => quotation({ source })) });
  const [thing] = createArticleJsonLd(article)['@graph'];
  assert.deepEqual(JSON.parse(JSON.stringify(thing?.['citation'])), [
    { '@type': 'CreativeWork', name: 'Jane Doe, A letter', datePublished: '1999' },
    { '@type': 'CreativeWork', url: 'https://a.example/' },
  ]);
});
