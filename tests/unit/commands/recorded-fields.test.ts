import assert from 'node:assert/strict';
import { test } from 'node:test';
import { record } from '../../../src/commands/record.ts';
import { readSourceArticle, toPublishedArticle } from '../../../src/commands/source-article.ts';
import { upgradeRecord } from '../../../src/commands/upgrade-record.ts';
import { articleFields, leadPictureFields } from '../../../src/publication/printed-fields.ts';
import { verifyText } from '../../../src/record/verify-text.ts';
import { anArticle, historyOf } from '../record/an-article.ts';
import { aRecordOfVersionOne } from '../record/an-old-record.ts';
import { aDrawing, aNewsroom } from './a-newsroom.ts';
import { perform } from './perform.ts';

const source = 'articles/links-must-last/index.mdx';

/** An article that has every field, one a line. */
const whole: Record<string, string> = {
  headline: 'Links must last',
  standfirst: 'An address is a promise.',
  authors: '[jane-doe]',
  published: '2025-02-14T09:00:00Z',
  label: 'opinion',
  disclosure: 'none',
  topics: '[web]',
  image: '{ src: ./chain.svg, alt: A chain., caption: Iron holds., credit: Jane Doe }',
  pullQuotes: '[{ text: Nobody has to let them break, attribution: Jane Doe }]',
  repliesTo: 'the-first',
  series: '{ name: Lasting things, number: 1 }',
  updates: '[]',
  formerly: '[/2025/02/links-last/]',
  canonical: 'https://elsewhere.example/links/',
  note: 'First printed elsewhere.',
  ai: '{ uses: [translation], note: A program translated it. }',
  language: 'en-GB',
  summary: 'Why links should last.',
};

/** Another value for each field that is recorded. */
const changed: Record<string, string> = {
  ...{ headline: 'Links must end', standfirst: 'An address is a threat.', authors: '[john-roe]' },
  ...{ published: '2025-02-15T09:00:00Z', label: 'letter', disclosure: 'The author sells links.' },
  image: '{ src: ./chain.svg, alt: A rope., caption: Iron holds., credit: Jane Doe }',
  pullQuotes: '[{ text: Nobody has to let them break, attribution: John Roe }]',
  repliesTo: 'the-second',
  series: '{ name: Lasting things, number: 2 }',
  updates: '[{ date: 2025-02-20T09:00:00Z, kind: update, note: More. }]',
  formerly: '[]',
  ...{ canonical: 'https://elsewhere.example/other/', note: 'First printed here.', language: 'en-US' },
  summary: 'Why links should end.',
  ai: '{ uses: [translation], note: A program improved it. }',
};

const write = (fields: Record<string, string>) =>
  `---\n${Object.entries(fields)
    .map(([field, value]) => `${field}: ${value}`)
    .join('\n')}\n---\n\nLinks break in nine years out of ten. Nobody has to let them break.\n`;

const other = (headline: string) =>
  write({
    ...whole,
    headline,
    image: '',
    pullQuotes: '[]',
    repliesTo: '',
    series: '',
    formerly: '[]',
  }).replace(/^(?:image|repliesTo|series): \n/gm, '');

test('nothing that is recorded of an article changes without a command', (context) => {
  const { desk, files } = aNewsroom(context, {
    'links-must-last': write(whole),
    'the-first': other('First'),
    'the-second': other('Second'),
  });
  files.write('people/john-roe.yaml', 'name: John Roe\nbiography: He writes.\n');
  files.write('articles/links-must-last/chain.svg', aDrawing('red'));
  perform(record, desk, [], { adopt: true });
  const verify = () => record.plan(desk, [], { verify: true }).done;
  assert.match(verify(), /^3 records hold/);
  const kept = Object.entries(articleFields)
    .filter(([, { handling }]) => handling === 'recorded')
    .map(([field]) => field);
  // Of an id for feeds the record's is used, whatever the field says.
  assert.deepEqual([...Object.keys(changed), 'feedId'].toSorted(), kept.toSorted());
  for (const [field, value] of Object.entries(changed)) {
    files.write(source, write({ ...whole, [field]: value }));
    assert.doesNotThrow(() => readSourceArticle(desk, 'links-must-last'), field);
    assert.throws(verify, /to put right|things to put right/, field);
  }
  for (const part of ['alt', 'caption', 'credit']) {
    const image = (whole['image'] ?? '').replace(
      new RegExp(`(${part}): [^,}]+?(?=[,}]| })`),
      '$1: Something else',
    );
    files.write(source, write({ ...whole, image }));
    assert.throws(verify, /Something else/, part);
  }
  files.write(source, write(whole));
  files.write('articles/links-must-last/chain.svg', aDrawing('blue'));
  assert.throws(verify, /it is no longer the picture file [0-9a-f]{32}/);
  assert.equal(Object.keys(leadPictureFields).length, 6);
});

test('an old record takes up what it lacks as it is that day, rewrites no line, and guards it from then on', (context) => {
  const { desk, files } = aNewsroom(context, { 'the-first': other('First') });
  perform(record, desk, [], { adopt: true });
  const log = 'record/articles/the-first.jsonl';
  const old = aRecordOfVersionOne(toPublishedArticle(readSourceArticle(desk, 'the-first')));
  files.write(log, old);
  files.remove('record/index/2025-02.txt');
  const verify = () => record.plan(desk, [], { verify: true }).done;
  const edited = other('First').replace('First printed elsewhere.', 'Never before.');
  files.write('articles/the-first/index.mdx', edited);
  assert.match(verify(), /1 of an earlier version lacks/);
  perform(record, desk, [], { adopt: true });
  assert.ok(files.read(log)?.startsWith(old));
  assert.match(verify(), /^1 record holds.*$/);
  files.write('articles/the-first/index.mdx', other('First'));
  assert.throws(verify, /First printed elsewhere/);
});

test('2,000 old records are carried over by one command', () => {
  for (let number = 0; number < 2000; number += 1) {
    const article = anArticle({
      slug: `piece-${number}`,
      text: [`Sentence ${number} stands here.`, 'Another.'],
    });
    const text = aRecordOfVersionOne(article);
    const history = historyOf(text, article.slug);
    const grown = upgradeRecord({ history, text }, article, new Date('2025-06-01T00:00:00Z'));
    assert.ok(grown.text.startsWith(text));
    assert.deepEqual([grown.history.version, grown.history.completeSince], [3, '2025-06-01T00:00:00Z']);
    assert.deepEqual(verifyText(grown.history, article, 'file'), []);
  }
});
