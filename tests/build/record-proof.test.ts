import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { readTwin } from '../../src/prose/markdown/twin-layout.ts';
import { readPage } from '../../src/record/proof/printed-page.ts';
import { createFolderFiles, openTarget } from '../../src/record/proof/published-files.ts';
import { verifyPiece } from '../../src/record/proof/verify-piece.ts';
import { verifyTarget } from '../../src/record/proof/verify-target.ts';
import { serveFolder } from '../../src/serve/site-server.ts';
import { built, read } from './built-site.ts';
import { testSite } from './test-site.ts';

const pieces = built('20*/*/*/index.md');

test('the built site agrees with the record that it publishes', async () => {
  const verdict = await verifyTarget({ files: createFolderFiles(testSite), path: undefined });
  assert.deepEqual(verdict, { faults: [], unknown: [], pieces: pieces.length });
});

test('what proves a page is no more than 50 KB', async () => {
  const months = new Map(built('record/*.txt').map((file) => [file, read(file).length]));
  for (const file of pieces) {
    const { size } = await verifyPiece(`/${file.replace('index.md', '')}`, {
      files: createFolderFiles(testSite),
      line: undefined,
      people: new Map(),
    });
    const [year, month] = file.split('/');
    const index = (months.get(`record/${year}-${month}.txt`) ?? 0) + (months.get('record/index.txt') ?? 0);
    assert.ok(size > 0 && size + index < 50_000, `${file}: ${size + index}`);
  }
});

test('the plain text of a piece says the words of its page, passage for passage', () => {
  const letters = (text: string) => text.replace(/\s+/g, '');
  for (const file of pieces) {
    const { passages } = readPage(read(file.replace('.md', '.html')), '/');
    const twin = readTwin(read(file));
    assert.ok(twin && passages.length > 0, file);
    const text = twin.text.replace(/^!\[.*\]\(.*\)$/gm, '');
    const tree = unified().use(remarkParse).use(remarkGfm).parse(text);
    assert.equal(
      letters(textOf(tree, { includeHtml: false })).replaceAll('¶', ''),
      letters(passages.map((passage) => passage.text).join('')),
      file,
    );
    for (const { id } of passages)
      assert.ok(twin.text.includes(`/${file.replace('index.md', '')}#${id})`), id);
  }
});

test('the page names its plain text, and the list for machines names every one and nothing else', () => {
  for (const file of pieces) {
    const page = read(file.replace('.md', '.html'));
    assert.ok(page.includes(`<link rel="alternate" href="/${file}" type="text/markdown"/>`), file);
  }
  const listed = Array.from(read('llms.txt').matchAll(/\]\(https?:\/\/[^/]+\/(.*?)\)/g), ([, path]) => path);
  assert.deepEqual(listed.toSorted(), pieces);
});

describe('a stranger with the built site and Node', () => {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-stranger-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const own = '2026/04/words-that-stay';
  for (const part of ['record', '2026/04', '_astro'])
    if (existsSync(join(testSite, part)))
      cpSync(join(testSite, part), join(folder, 'site', part), { recursive: true });
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['site/record/verify.mjs', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, text: stdout + stderr };
  };
  const page = join(folder, 'site', own, 'index.html');
  const twin = join(folder, 'site', own, 'index.md');
  const line = /version \d+ · [0-9a-f]{8}/.exec(readFileSync(page, 'utf8'))?.[0] ?? '';

  test('verifies a page, also with a line that was kept of it', () => {
    assert.deepEqual(run(`site/${own}`, '--since', line), {
      status: 0,
      text: '1 piece agrees with the published record, and with the version you kept.\n',
    });
  });

  test('is told the place of a word that was changed', () => {
    const [before, text] = [readFileSync(page, 'utf8'), readFileSync(twin, 'utf8')];
    const [, word = ''] = /<p id="p-[^"]*">(\w+ \w+)/.exec(before) ?? [];
    writeFileSync(page, before.replace(`>${word}`, '>Another word'));
    const { status, text: said } = run(`site/${own}/`);
    assert.equal(status, 1);
    assert.match(
      said,
      /words-that-stay\/index\.html: the passage #p-\w+ does not say what was recorded: “Another word/,
    );
    writeFileSync(page, before);
    writeFileSync(twin, text);
  });

  test('is told that another version was kept than the one that is there', () => {
    const { status, text } = run(`site/${own}`, '--since', line.replace(/[0-9a-f]{8}$/, '00000000'));
    assert.equal(status, 1);
    assert.match(text, /^\/2026\/04\/words-that-stay\/: version 2 is another than the one that was kept/);
  });

  test('is told what to give where nothing can be verified', () => {
    assert.match(run('.').text, /has no record: there is no record\/index\.txt at the root of its site/);
    assert.match(
      run(`site/${own}`, '--since', 'something').text,
      /names no version, such as “version 3 · 8f2c91d0”/,
    );
  });
});

test('a page and a site are verified over the network too, and texts have their types', async () => {
  const server = await serveFolder(testSite);
  try {
    for (const address of [
      `${server.address}/2026/04/words-that-stay/`,
      `${server.address}/2026/04/words-that-stay`,
      `${server.address}/`,
    ]) {
      const target = await openTarget(address);
      assert.ok(target, address);
      const { faults, unknown, pieces: verified } = await verifyTarget(target);
      assert.deepEqual(
        { faults, unknown, verified },
        { faults: [], unknown: [], verified: target.path ? 1 : pieces.length },
      );
    }
    const types = [
      '2026/04/words-that-stay/index.md',
      'llms.txt',
      'record/index.txt',
      'record/verify.mjs',
    ].map(async (path) => (await fetch(`${server.address}/${path}`)).headers.get('content-type'));
    assert.deepEqual(await Promise.all(types), [
      'text/markdown; charset=utf-8',
      'text/plain; charset=utf-8',
      'text/plain; charset=utf-8',
      'text/javascript; charset=utf-8',
    ]);
  } finally {
    await server.close();
  }
});
