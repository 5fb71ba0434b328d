import assert from 'node:assert/strict';
import { test } from 'node:test';
import { convertDraft } from '../../../src/import/convert-draft.ts';
import { addParagraphs } from '../../../src/import/read/wordpress/auto-paragraphs.ts';
import { type Attachment, openGalleries } from '../../../src/import/read/wordpress/galleries.ts';
import { createConversion, createDraft } from './a-conversion.ts';
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

test('stories of Medium out of their folder: braces are words there, in code as in sentences', async (context) => {
  const root = createContentFolder(context);
  const { report } = await importInto(root, `${folder}/medium-stories`);
  assert.equal(report.kind, 'a Medium export');
  assert.equal(
    bodyOf(readFolder(root)['articles/templates-with-braces/index.mdx']),
    'Write \\{\\{ name }} where the name stands, and \\{% if it is known %}.\n\n```\ncommand: "{{ hosts[\'harbour\'] }}"\n```',
  );
  assert.deepEqual([report.totals.lost, report.totals.asked, report.totals.unreportedWords], [0, 0, 0]);
});

test('what Substack embeds without a word between its tags is written out: mentions, formulas, posts of others', async (context) => {
  const root = createContentFolder(context);
  const { report } = await importInto(root, `${folder}/substack-embeds`);
  assert.equal(
    bodyOf(readFolder(root)['articles/what-others-say/index.mdx']),
    `As The Harbour Mail wrote, the area is \`a^2\`.

> The bridge\\
> stands.
>
> — Harbour Mail @mail, [2017-12-15](https://twitter.example/mail/status/1)

> It carries cars.
>
> — Harbour Mail @mail, [2018-01-02](https://twitter.example/mail/status/2)

[Keep the bridge](https://mail.example/p/bridge)`,
  );
  assert.deepEqual(
    report.pieces[0]?.notes.filter(({ kind }) => kind === 'lost').map(({ what }) => what),
    ['Substack’s poll-embed'],
  );
  assert.equal(report.totals.unreportedWords, 0);
});

test('the signs that enlarge Substack’s pictures say nothing, and nothing is told of them', async (context) => {
  const root = createContentFolder(context);
  const { report } = await importInto(root, `${folder}/substack-pictures`);
  assert.match(
    readFolder(root)['articles/the-harbour/index.mdx'] ?? '',
    /\n\[The harbour in winter\]\(https:\/\/pictures\.example\/harbour\.jpg\)\n$/,
  );
  assert.deepEqual([report.totals.lost, report.totals.unreportedWords], [0, 0]);
});

test('code between WordPress’s brackets stays code, whatever tags and empty lines it has', () => {
  const text = addParagraphs(
    'Before.\n\n[html highlight="4"]\n<form>\n\n&lt;b&gt;\n[/html]\n\n[caption caption="L&#39;image"]<img src="/img/harbour.jpg" alt="H">[/caption]',
  );
  const dialect = { brackets: 'all' as const, braces: false, components: false };
  const draft = createDraft('', { body: { format: 'html', text, dialect } });
  const converted = convertDraft(draft, createConversion());
  assert.equal(converted.text, 'Before.\n\n```\n<form>\n\n<b>\n```\n\n![H](./harbour.jpg "L\'image")\n');
  assert.deepEqual([converted.balance.missing, converted.balance.added], [[], []]);
});

test('a gallery shows the pictures it names, or all that were uploaded for its post; without any it stays', () => {
  const picture = (id: string, order: number): Attachment => ({
    id,
    parent: '1',
    order,
    src: `/up/${id}.jpg`,
    alt: id,
  });
  const attachments = new Map([
    ['5', { ...picture('5', 2), caption: 'Five & more' }],
    ['6', picture('6', 1)],
    ['7', { ...picture('7', 0), src: '/up/7.pdf' }],
  ]);
  const open = (text: string) => openGalleries(text, '1', attachments).text.replace(/\s+/g, '');
  const five = '<figure><imgsrc="/up/5.jpg"alt="5"><figcaption>Five&amp;more</figcaption></figure>';
  const six = '<figure><imgsrc="/up/6.jpg"alt="6"></figure>';
  assert.equal(open('[gallery ids="5,9"]'), five);
  assert.equal(open('[gallery]'), six + five);
  assert.equal(open('[gallery exclude="5"]'), six);
  assert.equal(openGalleries('[gallery id="3"]', '1', attachments).text, '[gallery id="3"]');
});
