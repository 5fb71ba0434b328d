import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { bodyOf, createArchive, createContentFolder, importInto, readFolder } from './an-import.ts';

const two = {
  '_config.yml': 'title: The Old Mail\nurl: https://old.example\n',
  '_posts/2014-02-03-bridge.md': '---\ntitle: The bridge\n---\nIt carries more than cars.\n',
};

test('what is told of one archive stays when another is brought in, and when the first is brought in again', async (context) => {
  const root = createContentFolder(context);
  const archive = createArchive(context, two);
  await importInto(root, archive, { name: 'mail' });
  const first = readFolder(root);
  await importInto(root, 'tests/fixtures/import/exports/medium', { name: 'stories' });
  const second = readFolder(root);
  assert.equal(second['import/mail-report.md'], first['import-report.md']);
  assert.equal(second['import/mail-report.json'], first['import-report.json']);
  assert.match(second['import-report.md'] ?? '', /^# Import of stories /);
  await importInto(root, archive, { name: 'mail' });
  const third = readFolder(root);
  assert.equal(third['import-report.md'], first['import-report.md']);
  assert.equal(third['import/stories-report.md'], second['import-report.md']);
  assert.equal(third['import/mail-report.md'], undefined);
});

test('a head of Hexo, which nothing opens; a heading and a rule are none', async (context) => {
  const root = createContentFolder(context);
  const archive = createArchive(context, {
    'source/_posts/bridge.md':
      'title: The bridge\ndate: 2014-02-03 09:00:00\ntags:\n  - roads\n---\nIt carries more than cars.\n',
    'source/_posts/rule.md': 'Note: a rule\n---\nIt is no piece.\n',
  });
  const { report } = await importInto(root, archive);
  assert.deepEqual(
    report.pieces.map(({ slug, headline, draft }) => ({ slug, headline, draft })),
    [{ slug: 'bridge', headline: 'The bridge', draft: undefined }],
  );
  assert.match(readFolder(root)['articles/bridge/index.mdx'] ?? '', /topics:\n {2}- roads\n/);
});

test('two archives of one name are two, though their pieces have the same names', async (context) => {
  const root = createContentFolder(context);
  const one = createArchive(context, {
    'posts/a.md': '---\ntitle: Hello\n---\nThe first words of a harbour.\n',
  });
  const other = createArchive(context, {
    'posts/a.md': '---\ntitle: Hello\n---\nAnother mountain spoke here yesterday.\n',
  });
  const bring = async (archive: string) =>
    (await importInto(root, archive)).pieces.map(({ status }) => status);
  assert.deepEqual(await bring(one), ['new']);
  assert.deepEqual(await bring(other), ['new']);
  const files = readFolder(root);
  assert.equal(bodyOf(files['articles/a/index.mdx']), 'The first words of a harbour.');
  assert.equal(bodyOf(files['articles/a-2/index.mdx']), 'Another mountain spoke here yesterday.');
  writeFileSync(join(other, 'posts/a.md'), '---\ntitle: Hi\n---\nAnother mountain spoke here today.\n');
  assert.deepEqual([await bring(one), await bring(other)], [['same'], ['updated']]);
  assert.match(
    readFolder(root)['articles/a-2/index.mdx'] ?? '',
    /^---\nheadline: Hi\n[\s\S]* here today\.\n$/,
  );
});
