import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { curlMarks, findMarks } from '../../../src/commands/check/straight-marks.ts';
import { convertDraft } from '../../../src/import/convert-draft.ts';
import { createConversion, createDraft } from './a-conversion.ts';
import { bodyOf, createArchive, createContentFolder, importInto, readFolder } from './an-import.ts';

const settings = 'title: The Old Mail\nurl: https://old.example\npermalink: /:year/:month/:title.html\n';
const bridge =
  '---\ntitle: The bridge\ndate: 2014-02-03 09:00\nauthor: Ann\ntags: [roads]\n---\nIt carries more than cars.\n';
const budget =
  '---\ntitle: The budget\ndate: 2014-03-04\nauthor: Ann\n---\nSee {% post_url 2014-02-03-bridge %}.\n';

const two = {
  '_config.yml': settings,
  '_posts/2014-02-03-bridge.md': bridge,
  '_posts/2014-03-04-budget.md': budget,
};
const bridgePath = 'articles/bridge/index.mdx';

test('a Jekyll site: fields, old addresses and links to other pieces', async (context) => {
  const root = createContentFolder(context);
  await importInto(root, createArchive(context, two));
  const files = readFolder(root);
  assert.equal(
    files[bridgePath],
    `---
headline: The bridge
authors:
  - ann
published: 2014-02-03T09:00:00Z
disclosure: not-asked
topics:
  - roads
formerly:
  - /2014/02/bridge.html
feedId: https://old.example/2014/02/bridge
---
It carries more than cars.
`,
  );
  assert.equal(files['people/ann.yaml'], 'name: Ann\n');
  assert.equal(files['topics/roads.yaml'], 'name: Roads\n');
});

test('a second run changes nothing', async (context) => {
  const root = createContentFolder(context);
  const archive = createArchive(context, two);
  await importInto(root, archive);
  const first = readFolder(root);
  const { pieces } = await importInto(root, archive);
  assert.deepEqual(
    pieces.map(({ status }) => status),
    ['same', 'same'],
  );
  assert.deepEqual(readFolder(root), first);
});

test('a source that changed is brought in, unless the editor has touched the piece', async (context) => {
  const root = createContentFolder(context);
  const archive = createArchive(context, two);
  await importInto(root, archive);
  writeFileSync(join(archive, '_posts/2014-02-03-bridge.md'), bridge.replace('cars', 'trains'));
  const updated = await importInto(root, archive);
  assert.deepEqual(
    updated.pieces.map(({ status }) => status),
    ['updated', 'same'],
  );
  assert.equal(bodyOf(readFolder(root)[bridgePath]), 'It carries more than trains.');

  const own = readFileSync(join(root, bridgePath), 'utf8').replace('trains', 'people');
  writeFileSync(join(root, bridgePath), own);
  const kept = await importInto(root, archive);
  assert.deepEqual(
    kept.pieces.map(({ status }) => status),
    ['edited', 'same'],
  );
  writeFileSync(join(archive, '_posts/2014-02-03-bridge.md'), bridge.replace('cars', 'boats'));
  const conflict = await importInto(root, archive);
  assert.deepEqual(
    conflict.pieces.map(({ status }) => status),
    ['conflict', 'same'],
  );
  assert.equal(readFolder(root)[bridgePath], own);
});

test('a piece that the editor took away stays away', async (context) => {
  const root = createContentFolder(context);
  const archive = createArchive(context, two);
  await importInto(root, archive);
  rmSync(join(root, 'articles/bridge'), { recursive: true });
  const { pieces } = await importInto(root, archive);
  assert.deepEqual(
    pieces.map(({ status }) => status),
    ['gone', 'same'],
  );
  assert.equal(readFolder(root)[bridgePath], undefined);
});

test('a killed run leaves whole pieces only, and the next one goes on', async (context) => {
  const archive = createArchive(context, two);
  const whole = createContentFolder(context);
  await importInto(whole, archive);
  const expected = readFolder(whole);

  const root = createContentFolder(context);
  await assert.rejects(
    importInto(root, archive, {
      written: () => {
        throw new Error('killed after the first piece');
      },
    }),
  );
  assert.equal(readFolder(root)[bridgePath], expected[bridgePath]);
  // Killed while it wrote the second: noted, half of it under its hidden name, half a line of a third.
  mkdirSync(join(root, 'articles/.budget.unfinished'));
  writeFileSync(join(root, 'articles/.budget.unfinished/index.mdx'), '---\nheadline: The bud');
  const [line = ''] = (expected['import/archive.jsonl'] ?? '')
    .split('\n')
    .filter((one) => one.includes('budget'));
  appendFileSync(join(root, 'import/archive.jsonl'), `${line}\n{"source":"_po`);
  const { pieces } = await importInto(root, archive);
  assert.deepEqual(
    pieces.map(({ status }) => status),
    ['same', 'new'],
  );
  assert.deepEqual(readFolder(root), expected);
});

test('straight marks are set only when the editor asks, never in code and addresses', async (context) => {
  const archive = createArchive(context, {
    ...two,
    '_posts/2014-02-03-bridge.md': bridge.replace(
      'It carries',
      '"It carries" \'so\' `"x"` [it\'s](https://old.example/it\'s)',
    ),
  });
  const root = createContentFolder(context);
  await importInto(root, archive);
  assert.match(bodyOf(readFolder(root)[bridgePath]), /^"It carries" 'so' `"x"` \[it's\]/);
  const curl = (file: string, language: string) => curlMarks(file, findMarks(file, language));
  const { report } = await importInto(root, archive, { curl });
  assert.equal(
    bodyOf(readFolder(root)[bridgePath]),
    '“It carries” ‘so’ `"x"` [it’s](https://old.example/it\'s) more than cars.',
  );
  assert.deepEqual(report.pieces[0]?.notes.filter(({ what }) => what === 'straight marks').length, 1);
});

test('one bad piece stops no other, and is kept from readers with the reason in it', async (context) => {
  const root = createContentFolder(context);
  const archive = createArchive(context, {
    ...two,
    '_posts/2014-05-06-poll.md': '---\ntitle: A poll\ndate: 2014-05-06\nauthor: Ann\n---\n\n',
    '_posts/2014-06-07-linked.md':
      '---\ntitle: Linked\ndate: 2014-06-07\nauthor: Ann\n---\nSee [the poll](/2014/05/poll.html).\n',
  });
  const { report } = await importInto(root, archive);
  const files = readFolder(root);
  assert.match(files['articles/poll/index.mdx'] ?? '', /\ndraft: true\n/);
  assert.equal(
    bodyOf(files['articles/linked/index.mdx']),
    'See [the poll](https://old.example/2014/05/poll.html).',
  );
  assert.deepEqual(
    report.pieces.map(({ draft }) => draft),
    [undefined, undefined, 'no text', undefined],
  );
});

test('a piece that only points to its text says so', async (context) => {
  const root = createContentFolder(context);
  await importInto(
    root,
    createArchive(context, {
      '_config.yml': settings,
      '_posts/2014-05-06-report.md':
        '---\ntitle: The report\ndate: 2014-05-06\nauthor: Ann\ndescription: What it found.\nsource_url: https://elsewhere.example/report\n---\n',
    }),
  );
  const file = readFolder(root)['articles/report/index.mdx'];
  assert.equal(bodyOf(file), 'What it found.\n\n[The report](https://elsewhere.example/report)');
  assert.doesNotMatch(file ?? '', /standfirst|summary/);
});

test('a picture that no page can show is left out, and the report says why', async (context) => {
  const root = createContentFolder(context);
  const { report } = await importInto(
    root,
    createArchive(context, {
      '_config.yml': settings,
      'img/broken.png': 'no picture',
      '_posts/2014-02-03-bridge.md': `${bridge}\n![The bridge](/img/broken.png)\n`,
    }),
  );
  assert.equal(bodyOf(readFolder(root)[bridgePath]), 'It carries more than cars.\n\nThe bridge');
  const note = report.pieces[0]?.notes.find(({ kind }) => kind === 'lost');
  assert.equal(note?.what, 'picture that cannot be shown');
  assert.match(note?.how ?? '', /^the words about it: it holds no picture, though it ends with \.png/);
});

test('characters that no text can hold are left out and counted', async (context) => {
  const root = createContentFolder(context);
  const { report } = await importInto(
    root,
    createArchive(context, { ...two, '_posts/2014-02-03-bridge.md': bridge.replace('more', 'mo\u0001re') }),
  );
  assert.equal(bodyOf(readFolder(root)[bridgePath]), 'It carries more than cars.');
  assert.deepEqual(
    report.pieces[0]?.notes.map(({ what, how }) => [what, how]),
    [['character that cannot be printed', 'left out']],
  );
});

test('what stands before the mark “more” is the standfirst, in every format and wherever the mark stands', () => {
  const standfirstOf = (text: string, format: 'markdown' | 'html') => {
    const draft = createDraft(text);
    draft.body.format = format;
    const { fields, text: rest, balance } = convertDraft(draft, createConversion());
    assert.deepEqual([balance.missing, balance.added], [[], []]);
    return [fields.standfirst, rest.trim()];
  };
  const expected = ['Why it stays.', 'It carries more than cars.'];
  assert.deepEqual(
    standfirstOf('Why it stays.\n<!-- more -->\n\nIt carries more than cars.', 'markdown'),
    expected,
  );
  assert.deepEqual(
    standfirstOf('Why it stays.\n\n{/* truncate */}\n\nIt carries more than cars.', 'markdown'),
    expected,
  );
  for (const html of [
    '<p>Why it stays.</p><!--more--><p>It carries more than cars.</p>',
    '<p>Why it stays. <!--more Read on--></p>\n<p>It carries more than cars.</p>',
    '<p>Why it stays.<!--break--><br>\nIt carries more than cars.</p>',
  ])
    assert.deepEqual(standfirstOf(html, 'html'), expected);
  assert.deepEqual(standfirstOf('<p>Why <b>it</b> stays.</p><!--more--><p>It does.</p>', 'html'), [
    undefined,
    'Why **it** stays.\n\nIt does.',
  ]);
});

test('a Pelican site: heads without lines around them, addresses by its pattern', async (context) => {
  const root = createContentFolder(context);
  const archive = createArchive(context, {
    'pelicanconf.py':
      "SITENAME = u'The Old Mail'\nSITEURL = 'https://old.example'\nTIMEZONE = 'Europe/Kyiv'\nARTICLE_URL = '{date:%Y}/{category}/{slug}.html'\n",
    'content/roads/bridge.md':
      'Title: The Bridge Stands\nDate: 2014-02-03 09:00\nAuthor: Ann\nSummary: It carries\n    more than cars.\nLang: English\n\nIt stands.\n',
  });
  await importInto(root, archive);
  assert.equal(
    readFolder(root)[bridgePath],
    `---
headline: The Bridge Stands
standfirst: It carries more than cars.
authors:
  - ann
published: 2014-02-03T09:00:00+02:00
disclosure: not-asked
topics:
  - archive
formerly:
  - /2014/roads/the-bridge-stands.html
feedId: https://old.example/2014/roads/the-bridge-stands.html
---
It stands.
`,
  );
});

test('a file that a killed run left half written is gone after the next', async (context) => {
  const root = createContentFolder(context);
  const archive = createArchive(context, two);
  await importInto(root, archive);
  const before = readFolder(root);
  writeFileSync(join(root, 'people/ann.yaml.417-0'), 'name: A');
  await importInto(root, archive);
  assert.deepEqual(readFolder(root), before);
});
