import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyChanges } from '../../../src/commands/journal.ts';
import { quotes } from '../../../src/commands/quotes.ts';
import { aNewsroom, anOpEd } from './a-newsroom.ts';

const slug = 'links-must-last';
const source = `articles/${slug}/index.mdx`;
const claim = 'No address belongs only to the people who happen to keep the server today.';
const other = 'Every reader who follows an old link is owed the page that stood there.';

const aDraft = (body: string) => anOpEd('draft: true\n', body);

const text = (first = claim, second = other) => `It rained. ${first} It rained again.

It stopped. ${second}`;

test('lists the candidates, likeliest first, with the reasons in words', (context) => {
  const { desk } = aNewsroom(context, { [slug]: aDraft(text()) });
  const { report, changes } = quotes.plan(desk, [slug], {});
  assert.deepEqual(changes, []);
  assert.equal(report[0], '“Links must last”: 2 sentences may stand alone, likeliest first.');
  assert.deepEqual(report.filter((line) => /^ \d {2}/.test(line)).length, 2);
  assert.ok(report.includes(` 1  “${claim}”`) || report.includes(` 1  “${other}”`));
  assert.match(report.join('\n'), /For it: .*says what is not so/);
  assert.match(report.join('\n'), /Against it: \p{L}+/u);
});

test('lists five, or all when asked', (context) => {
  const many = Array.from({ length: 12 }, (_, index) => `${claim.replace('server', `server of ${index}`)}`);
  const { desk } = aNewsroom(context, { [slug]: aDraft(many.join(' ')) });
  const listed = (options: { all?: boolean }) =>
    quotes.plan(desk, [slug], options).report.filter((line) => /^ ?\d+ {2}“/.test(line)).length;
  assert.equal(listed({}), 5);
  assert.equal(listed({ all: true }), 12);
});

test('says which are pulled already', (context) => {
  const { desk } = aNewsroom(context, { [slug]: aDraft(text(`<Pull>${claim}</Pull>`)) });
  const { report } = quotes.plan(desk, [slug], {});
  assert.match(report[report.findIndex((line) => line.includes(claim)) + 1] ?? '', /pulled already/);
  assert.doesNotMatch(report[report.findIndex((line) => line.includes(other)) + 1] ?? '', /pulled already/);
});

test('--take sets the mark around the words and changes nothing else', (context) => {
  for (const [written, marked] of [
    [claim, `<Pull>${claim}</Pull>`],
    [
      claim.replace('only', '*only*').replace('server', '[server](https://example.com)'),
      `<Pull>${claim.replace('only', '*only*').replace('server', '[server](https://example.com)')}</Pull>`,
    ],
    [claim.replace(' who', '\nwho'), `<Pull>${claim.replace(' who', '\nwho')}</Pull>`],
    [`**${claim.replace('only', 'only**')}`, `<Pull>**${claim.replace('only', 'only**')}</Pull>`],
  ] as const) {
    const { desk, files } = aNewsroom(context, { [slug]: aDraft(text(written, 'It rained.')) });
    applyChanges(files, quotes.plan(desk, [slug], { take: '1' }).changes);
    assert.equal(files.read(source), aDraft(text(marked, 'It rained.')));
  }
});

test('--take refuses words that a mark cannot hold without changing something else', (context) => {
  const { desk } = aNewsroom(context, {
    [slug]: aDraft(text(claim.replace('No address', '*It is so. No* address'), 'It rained.')),
  });
  assert.throws(
    () => quotes.plan(desk, [slug], { take: '1' }),
    /cannot be marked without changing something else; mark them by hand:\n {2}content\/articles\/links-must-last\/index\.mdx:10 “No address/,
  );
});

test('--take refuses a sentence that is pulled already, one too close to another, and a number that is none', (context) => {
  const marked = aNewsroom(context, { [slug]: aDraft(text(`<Pull>${claim}</Pull>`, 'It rained.')) });
  assert.throws(() => quotes.plan(marked.desk, [slug], { take: '1' }), /pulled already/);
  const close = aNewsroom(context, { [slug]: aDraft(text(`<Pull>${claim}</Pull>`)) });
  const { report } = quotes.plan(close.desk, [slug], {});
  const number = /^ (\d)/.exec(report.find((line) => line.includes(other)) ?? '')?.[1] ?? '';
  assert.throws(
    () => quotes.plan(close.desk, [slug], { take: number }),
    /index\.mdx:12 Only 5 words lie between/,
  );
  for (const take of ['0', '9', 'two', '1.5']) {
    assert.throws(() => quotes.plan(close.desk, [slug], { take }), /--take wants a number from 1 to 2/);
  }
});

test('--take refuses while the frontmatter has quotes chosen by machine', (context) => {
  const { desk } = aNewsroom(context, { [slug]: anOpEd('draft: true\npullQuotes: auto\n', text()) });
  assert.throws(() => quotes.plan(desk, [slug], { take: '1' }), /Take “pullQuotes: auto” out/);
});
