import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyOf, createContentFolder, importInto, readFolder } from './an-import.ts';

const folder = 'tests/fixtures/import/exports';

test('a WordPress export: the classic editor’s paragraphs, blocks, old addresses, feed ids and what is not public', async (context) => {
  const root = createContentFolder(context);
  const { report } = await importInto(root, `${folder}/wordpress.xml`);
  const files = readFolder(root);
  assert.equal(
    files['articles/keep-the-bridge/index.mdx'],
    `---
headline: Keep the bridge & the road
standfirst: It carries more than cars.
authors:
  - the-editors
published: 2014-02-03T09:00:00Z
disclosure: not-asked
topics:
  - roads
formerly:
  - /?p=12
feedId: https://old.example/?p=12
---

A first line,\\
broken by hand.

A second paragraph with a [link to another piece](/2015/01/a-text-of-blocks/).

## What to do

[A harbour](https://old.example/harbour.jpg) — The harbour in winter

\`\`\`
one

two
\`\`\`
`,
  );
  assert.equal(bodyOf(files['articles/a-text-of-blocks/index.mdx']), 'One paragraph.');
  assert.match(files['articles/behind-a-password/index.mdx'] ?? '', /\ndraft: true\n/);
  assert.deepEqual(report.leftOut, [
    { source: 'page 16 About us', what: 'page of the old site', how: 'left out' },
  ]);
  assert.equal(report.totals.unreportedWords, 0);
});

test('a Ghost export: HTML and Lexical, authors in their order, public tags only', async (context) => {
  const root = createContentFolder(context);
  await importInto(root, `${folder}/ghost.json`);
  const files = readFolder(root);
  assert.equal(
    files['articles/keep-the-bridge/index.mdx'],
    `---
headline: Keep the bridge
standfirst: Why it stays.
authors:
  - the-editors
published: 2020-05-06T07:08:09Z
disclosure: not-asked
topics:
  - roads
formerly:
  - /keep-the-bridge/
feedId: p1
---

It carries more than cars. See another.

A box.
`,
  );
  assert.equal(files['people/the-editors.yaml'], 'name: The Editors\nbiography: They edit.\n');
  assert.match(files['articles/another/index.mdx'] ?? '', /\ndraft: true\n[\s\S]*Plain and \*\*bold\*\*/);
});

test('a Substack export: notes stay notes, posts for friends stay private, pages are no pieces', async (context) => {
  const root = createContentFolder(context);
  const { report } = await importInto(root, `${folder}/substack`, { author: 'The Editors' });
  const files = readFolder(root);
  assert.equal(
    bodyOf(files['articles/keep-the-bridge/index.mdx']),
    'A claim with a note.[^1]\n\nThe end.\n\n[^1]: What the note says.',
  );
  assert.match(
    files['articles/keep-the-bridge/index.mdx'] ?? '',
    /formerly:\n {2}- \/p\/keep-the-bridge\nfeedId: https:\/\/harbour\.substack\.com\/p\/keep-the-bridge\n/,
  );
  assert.match(files['articles/for-friends/index.mdx'] ?? '', /\ndraft: true\n/);
  assert.deepEqual(
    report.leftOut.map(({ source }) => source),
    ['103.about About'],
  );
});

test('a Medium export: the title and subtitle that the text repeats are said once', async (context) => {
  const root = createContentFolder(context);
  await importInto(root, `${folder}/medium`);
  const file = readFolder(root)['articles/keep-the-bridge/index.mdx'];
  assert.match(
    file ?? '',
    /standfirst: It carries more than cars\.\nauthors:\n {2}- the-editors\npublished: 2019-08-07T06:05:04Z/,
  );
  assert.equal(bodyOf(file), 'A text with **bold** words.');
});
