import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHistory } from '../../../src/record/history.ts';
import {
  createMoveEntry,
  createRevisionEntry,
  createWithdrawalEntry,
} from '../../../src/record/new-entries.ts';
import type { PublishedArticle } from '../../../src/record/published-text.ts';
import { appendEntry } from '../../../src/record/record-file.ts';
import { verifyRecord } from '../../../src/record/verify-record.ts';
import { anArticle, historyOf, recordOf } from './an-article.ts';

const now = new Date('2025-06-01T00:00:00Z');
const text = ['Links break in nine years out of ten.', 'Nobody has to let them.', 'A promise costs little.'];
const article = anArticle({ text });
const file = 'content/articles/links-must-last/index.mdx';
const todo = 'npm run correct -- links-must-last --kind correction|clarification|update|typo --note "…"';

function problems(articles: readonly PublishedArticle[], ...records: readonly string[]) {
  const read = (record: string) =>
    readHistory(`content/record/articles/${/\/([^/"]+)\/","id/.exec(record)?.[1]}.jsonl`, record);
  return verifyRecord({ records: records.map(read), articles, now });
}

test('finds nothing wrong with a site that keeps to its record', () => {
  assert.deepEqual(problems([article], recordOf(article)), []);
});

test('asks nothing of a site without a record', () => {
  assert.deepEqual(problems([article]), []);
});

test('takes a change of typography for no change', () => {
  const dressed = anArticle({ text: text.map((line) => line.replace('nine years', 'nine\u00A0years')) });
  assert.deepEqual(problems([dressed], recordOf(article)), []);
});

const edits: [what: string, edited: readonly string[], line: number, message: string][] = [
  [
    'one changed word',
    ['Links break in eight years out of ten.', text[1] ?? '', text[2] ?? ''],
    10,
    'says “Links break in eight years out of …” where “Links break in nine years out of …” was published, and no entry says so',
  ],
  [
    'an added passage',
    [text[0] ?? '', 'Or so they say.', text[1] ?? '', text[2] ?? ''],
    12,
    '“Or so they say.” was not in the text as published, and no entry says so',
  ],
  [
    'a passage added at the end',
    [...text, 'Or so they say.'],
    16,
    '“Or so they say.” was not in the text as published, and no entry says so',
  ],
  [
    'a removed passage',
    [text[0] ?? '', text[2] ?? ''],
    12,
    '“Nobody has to let them.” was published before “A promise costs little.” and is gone, and no entry says so',
  ],
  [
    'a passage removed at the end',
    text.slice(0, 2),
    12,
    'the text has lost “A promise costs little.”, which was published, and no entry says so',
  ],
  [
    'passages that changed places',
    [text[1] ?? '', text[0] ?? '', text[2] ?? ''],
    10,
    '“Nobody has to let them.” stands in another place than was published, and no entry says so',
  ],
];

for (const [what, edited, line, message] of edits) {
  test(`stops at ${what}, naming file, line and command`, () => {
    assert.deepEqual(problems([anArticle({ text: edited })], recordOf(article)), [
      { file, line, message, todo },
    ]);
  });
}

test('stops at a changed headline, byline or disclosure, naming the field', () => {
  const changed: [field: string, article: PublishedArticle][] = [
    ['headline', anArticle({ text, headline: 'Links last' })],
    ['authors', anArticle({ text, authors: [{ id: 'jane-doe' }] })],
    ['disclosure', anArticle({ text, disclosure: 'The author sells links.' })],
  ];
  for (const [field, edited] of changed) {
    const [problem] = problems([{ ...edited, lines: { [field]: 3 } }], recordOf(article));
    assert.deepEqual([problem?.field, problem?.line, problem?.todo], [field, 3, todo]);
  }
});

test('is content once the change is recorded and told', () => {
  const note = 'Eight, not nine.';
  const date = '2025-03-01T09:00:00Z';
  const corrected = anArticle({
    text: edits[0]?.[1] ?? [],
    updates: [{ date, kind: 'correction', note }],
  });
  const record = recordOf(article);
  const entry = createRevisionEntry(historyOf(record), corrected, { at: date, kind: 'correction', note });
  assert.deepEqual(problems([corrected], appendEntry(record, entry)), []);
});

test('stops when a correction is taken out of the frontmatter, giving it back', () => {
  const date = '2025-03-01T09:00:00Z';
  const record = recordOf(
    anArticle({ text, updates: [{ date, kind: 'correction', note: 'Eight, not nine.' }] }),
  );
  assert.deepEqual(problems([article], record), [
    {
      file,
      field: 'updates',
      message: 'has lost the correction of 2025-03-01',
      todo: 'write under updates: - { date: 2025-03-01T09:00:00Z, kind: correction, note: "Eight, not nine." }',
    },
  ]);
});

test('stops when a correction is written by hand and not recorded', () => {
  const updates = [{ date: '2025-03-01T09:00:00Z', kind: 'update' as const, note: 'More.' }];
  assert.deepEqual(problems([anArticle({ text, updates })], recordOf(article)), [
    {
      file,
      field: 'updates',
      message: 'has an update of 2025-03-01 that is not in the record',
      todo: 'npm run correct -- links-must-last (it takes kind and note from there)',
    },
  ]);
});

test('stops when the date is changed', () => {
  const moved = anArticle({ text, published: '2025-03-14T09:00:00Z' });
  assert.deepEqual(problems([moved], recordOf(article)), [
    {
      file,
      field: 'published',
      message: 'is 2025-03-14T09:00:00Z, but the article first appeared at 2025-02-14T09:00:00Z',
      todo: 'write published: 2025-02-14T09:00:00Z',
    },
  ]);
});

test('stops when an article is gone', () => {
  assert.deepEqual(problems([], recordOf(article)), [
    {
      file,
      message:
        '/2025/02/links-must-last/ was published on 2025-02-14 and no longer resolves; the article is gone, a draft, or dated in the future',
      todo: 'bring it back, or run npm run withdraw -- links-must-last --reason "…"',
    },
  ]);
});

test('knows an article whose folder was renamed by hand', () => {
  const renamed = anArticle({ text, slug: 'links-last' });
  const [problem] = problems([renamed], recordOf(article));
  assert.equal(problem?.todo, 'npm run move -- links-must-last links-last');
});

test('waits for an article whose time has not come', () => {
  assert.deepEqual(problems([], recordOf(anArticle({ published: '2025-07-01T09:00:00Z' }))), []);
});

test('stops when a withdrawn article stands in the site again', () => {
  const record = appendEntry(recordOf(article), createWithdrawalEntry('Not ours.', '2025-03-03T09:00:00Z'));
  assert.deepEqual(problems([], record), []);
  assert.equal(
    problems([article], record)[0]?.message,
    'was withdrawn on 2025-03-03 but stands in the site again',
  );
});

test('names the article’s own folder where the publication has another than content', () => {
  const record = appendEntry(recordOf(article), createWithdrawalEntry('Not ours.', '2025-03-03T09:00:00Z'));
  const [problem] = verifyRecord({
    records: [readHistory('papers/uk/record/articles/links-must-last.jsonl', record)],
    ...{ articles: [article], now, folder: 'papers/uk' },
  });
  assert.equal(problem?.file, 'papers/uk/articles/links-must-last/index.mdx');
  assert.match(problem?.todo ?? '', /a copy of papers\/uk\/articles\/links-must-last$/);
});

test('stops at an article that is published without a record while others have one', () => {
  const other = anArticle({ slug: 'plain-words', text: ['Others.'] });
  assert.deepEqual(problems([article, other], recordOf(article)), [
    {
      file: 'content/articles/plain-words/index.mdx',
      message: 'is published but has no record, so nothing keeps its address',
      todo: 'npm run publish -- plain-words',
    },
  ]);
});

test('stops at a record changed by hand', () => {
  assert.deepEqual(problems([article], recordOf(article).replace('nine', 'nice')), [
    {
      file: 'content/record/articles/links-must-last.jsonl',
      line: 10,
      message: 'the record was changed by hand between lines 1 and 10',
      todo: 'git restore content/record/articles/links-must-last.jsonl',
    },
  ]);
});

test('stops at a quote whose address is not in the record', () => {
  const quoted = anArticle({
    text,
    quotes: [{ id: 'nobody', text: 'Nobody has to', source: article.body.passages[1]?.id ?? '' }],
  });
  assert.deepEqual(problems([quoted], recordOf(article)), [
    {
      file,
      field: 'pullQuotes',
      message: 'the quote “Nobody has to” is drawn, but its address is not in the record',
      todo: 'npm run record -- --adopt links-must-last',
    },
  ]);
});

test('stops at a passage of the same words under another id', () => {
  const [first, ...rest] = article.body.passages;
  assert.ok(first);
  const renamed = { ...article, body: { ...article.body, passages: [{ ...first, id: 'p-other' }, ...rest] } };
  assert.deepEqual(problems([renamed], recordOf(article)), [
    {
      file,
      line: 10,
      message: `the passage “${first.text}” has an id that is not in the record: p-other`,
      todo: 'npm run record -- --adopt links-must-last',
    },
  ]);
});

test('follows an article that moved', () => {
  const record = appendEntry(
    recordOf(article),
    createMoveEntry('/2025/02/links-last/', '2025-03-02T09:00:00Z'),
  );
  const moved = anArticle({ text, slug: 'links-last', formerly: ['/2025/02/links-must-last/'] });
  const history = historyOf(record, 'links-last');
  assert.deepEqual(verifyRecord({ records: [history], articles: [moved], now }), []);
  const lost = verifyRecord({ records: [history], articles: [{ ...moved, formerly: [] }], now });
  assert.equal(lost[0]?.todo, 'add /2025/02/links-must-last/ to formerly');
});

test('an address in formerly that is not in the record is named', () => {
  const more = anArticle({ text, formerly: ['/2024/old/'] });
  assert.deepEqual(problems([more], recordOf(article)), [
    {
      file,
      field: 'formerly',
      message: 'has /2024/old/, which is not in the record',
      todo: 'npm run record -- --adopt links-must-last',
    },
  ]);
});

test('what readers were told is told on the day that it was, and not on another', () => {
  const at = '2025-03-01T09:00:00Z';
  const change = createRevisionEntry(historyOf(recordOf(article)), article, {
    ...{ at, kind: 'correction', note: 'A number was wrong.' },
  });
  const record = appendEntry(recordOf(article), change);
  const told = (date: string, kind: 'correction' | 'update') =>
    problems([{ ...article, updates: [{ date, kind, note: 'A number was wrong.' }] }], record).map(
      ({ message }) => message,
    );
  assert.deepEqual(told(at, 'correction'), []);
  assert.deepEqual(told('2025-03-01T10:00:00+01:00', 'correction'), []);
  assert.deepEqual(told('2025-03-02T09:00:00Z', 'correction'), [
    'has lost the correction of 2025-03-01',
    'has a correction of 2025-03-02 that is not in the record',
  ]);
  assert.deepEqual(told(at, 'update'), [
    'has lost the correction of 2025-03-01',
    'has an update of 2025-03-01 that is not in the record',
  ]);
});
