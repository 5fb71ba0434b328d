import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { createFolderFiles, findSuccessor, openTarget } from '../../../src/record/proof/published-files.ts';
import { firstPublished, press } from '../../benchmark/small-press.ts';
import { anArticle } from './an-article.ts';
import { servePressed, writePressed } from './pressed-folder.ts';

const moved = (address: string) => findSuccessor(`<link rel="canonical" href="${address}">`, '/2025/01/old/');
const site = press([firstPublished(anArticle())]);
const path = '/2025/02/links-must-last/';
const decode = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);
const page = decode(site.get(`${path.slice(1)}index.html`));

test('a page whose address has moved says where to, by its canonical address', () => {
  assert.equal(moved('https://galley.example/2025/02/new/'), '/2025/02/new/');
  assert.equal(moved('https://galley.example/2025/01/old/'), undefined);
  assert.equal(moved('/2025/02/new/'), undefined);
  assert.equal(moved('https://galley.example/2025/02/new/quotes/0123/'), undefined);
});

test('a damaged address is no reason to end', () => {
  assert.equal(moved('https://galley.example/2025/02/100%/'), '/2025/02/100%/');
});

describe('a folder', () => {
  const folder = writePressed(site);
  after(() => rmSync(folder, { recursive: true, force: true }));
  const open = async (target: string) => {
    const found = await openTarget(target);
    return found && { root: found.files.name, path: found.path };
  };

  test('with a record is a site, with or without a slash', async () => {
    assert.deepEqual(await open(folder), { root: folder, path: undefined });
    assert.deepEqual(await open(`${folder}/`), { root: folder, path: undefined });
  });

  test('below a site is the page that it has, by its folder or by a file of it', async () => {
    for (const end of ['', '/', '/index.html', '/index.md'])
      assert.deepEqual(await open(`${folder}/2025/02/links-must-last${end}`), { root: folder, path });
  });

  test('below a site that has no page is the whole site', async () => {
    assert.deepEqual(await open(`${folder}/2025/02`), { root: folder, path: undefined });
  });

  test('may be named from where the reader is', async () => {
    const before = process.cwd();
    try {
      process.chdir(folder);
      assert.deepEqual(await open('.'), { root: folder, path: undefined });
      assert.deepEqual(await open('2025/02/links-must-last/'), { root: folder, path });
      process.chdir(join(folder, '2025/02'));
      assert.deepEqual(await open('..'), { root: folder, path: undefined });
      assert.deepEqual(await open('../../2025/02/links-must-last'), { root: folder, path });
      assert.deepEqual(await open('links-must-last/index.md'), { root: folder, path });
    } finally {
      process.chdir(before);
    }
  });

  test('outside of every site is none, also from the root of the disk', async () => {
    assert.equal(await open(dirname(folder)), undefined);
    assert.equal(await open('/nowhere/at/all'), undefined);
  });

  test('gives the files below it and no others', async () => {
    const files = createFolderFiles(join(folder, '2025'));
    assert.deepEqual(files.list?.().toSorted(), [
      '02/links-must-last/index.html',
      '02/links-must-last/index.md',
    ]);
    assert.equal(decode(await files.read('02/links-must-last/index.html')), page);
    assert.equal(await files.read('02/links-must-last'), undefined);
    assert.equal(await files.read('02/gone/index.html'), undefined);
    assert.equal(await files.read('../record/index.txt'), undefined);
  });

  test('says where a page has moved, if it has one that says so', async () => {
    mkdirSync(join(folder, '2025/01/old'), { recursive: true });
    writeFileSync(
      join(folder, '2025/01/old/index.html'),
      `<link rel="canonical" href="https://press.example${path}">`,
    );
    const files = createFolderFiles(folder);
    assert.equal(await files.follow('/2025/01/old/'), path);
    assert.equal(await files.follow(path), undefined);
    assert.equal(await files.follow('/2025/01/gone/'), undefined);
  });
});

describe('an address', () => {
  test('of a page belongs to the site that it stands in, also below a path', async () => {
    for (const under of ['', '/press.of/v1.0']) {
      const { address, close } = await servePressed(site, { under });
      try {
        for (const end of ['', '/', '/index.html', '/index.md']) {
          const target = await openTarget(`${address}/2025/02/links-must-last${end}`);
          assert.deepEqual(
            [target?.files.name, target?.path, target?.files.list],
            [address, path, undefined],
          );
        }
        for (const end of ['/', '/index.html', ...(under ? [''] : [])]) {
          const target = await openTarget(`${address}${end}`);
          assert.deepEqual([target?.files.name, target?.path], [address, undefined]);
        }
      } finally {
        await close();
      }
    }
  });

  test('of a site without a record is none', async () => {
    const { address, close } = await servePressed(new Map([['index.html', new Uint8Array()]]));
    try {
      assert.equal(await openTarget(`${address}/`), undefined);
    } finally {
      await close();
    }
  });

  test('is asked for pages by their folders, with every part encoded, and answers what is withdrawn too', async () => {
    const odd = new Map(site).set('2025/02/100% so?/index.html', new TextEncoder().encode('odd'));
    const { address, asked, close } = await servePressed(odd, { gone: [path] });
    try {
      const files = (await openTarget(`${address}/`))?.files;
      assert.equal(decode(await files?.read(`${path.slice(1)}index.html`)), page);
      assert.equal(decode(await files?.read('2025/02/100% so?/index.html')), 'odd');
      assert.equal(await files?.read('2025/02/gone/index.html'), undefined);
      assert.deepEqual(asked, ['/record/index.txt', path, '/2025/02/100%25%20so%3F/', '/2025/02/gone/']);
    } finally {
      await close();
    }
  });

  test('that has moved is followed by the host’s redirect, or by the page that says so', async () => {
    const says = new TextEncoder().encode(`<link rel="canonical" href="https://press.example/press${path}">`);
    const { address, close } = await servePressed(new Map(site).set('2025/01/said/index.html', says), {
      under: '/press',
      moved: { '/2025/01/old/': path },
    });
    try {
      const files = (await openTarget(`${address}/`))?.files;
      assert.equal(await files?.follow('/2025/01/old/'), path);
      assert.equal(await files?.follow('/2025/01/said/'), path);
      assert.equal(await files?.follow(path), undefined);
    } finally {
      await close();
    }
  });
});
