import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import {
  digestScriptNames,
  type PageKeys,
  type PlannedPage,
  reusePages,
  selectChangedPages,
} from '../../../src/build/select-pages.ts';

describe('a page of the last site', () => {
  let folder = '';
  beforeEach(() => {
    folder = `${mkdtempSync(join(tmpdir(), 'verbatim-pages-'))}/`;
    putScript('start.AAAA.js');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const putScript = (name: string) => {
    rmSync(`${folder}_astro`, { recursive: true, force: true });
    mkdirSync(`${folder}_astro`);
    writeFileSync(`${folder}_astro/${name}`, '');
  };
  const pages: PlannedPage[] = [
    { pathname: '/one/', cacheKey: '1', route: { component: 'src/pages/one.astro', type: 'page' } },
    {
      pathname: '/two/atom.xml',
      cacheKey: '2',
      route: { component: 'src/pages/atom.xml.ts', type: 'endpoint' },
    },
    { pathname: '/', route: { component: 'src/pages/index.astro', type: 'page' } },
  ];
  const begin = (oldKeys: ReadonlyMap<string, string> = new Map()): PageKeys => ({
    oldKeys,
    keys: new Map(),
    cards: new Map(),
    reused: new Set(),
    scripts: digestScriptNames(folder),
  });
  /** The pages that are rendered in a build that follows one of `pages`. */
  const listRendered = (next: readonly PlannedPage[], change: () => void = () => undefined) => {
    const first = begin();
    assert.equal(selectChangedPages(pages, first).length, 3);
    change();
    const second = begin(first.keys);
    const rendered = selectChangedPages(next, second).map(({ pathname }) => pathname);
    assert.deepEqual([...second.keys.keys()], ['one/index.html', 'two/atom.xml']);
    assert.equal(second.reused.size + rendered.length, 3);
    return rendered;
  };

  test('is reused if all that it shows is the same; one without a key is not', () => {
    assert.deepEqual(listRendered(pages), ['/']);
  });

  test('is rendered again if it shows something else', () => {
    const changed = pages.map((page) => ({ ...page, ...(page.cacheKey === '1' && { cacheKey: 'another' }) }));
    assert.deepEqual(listRendered(changed), ['/one/', '/']);
  });

  test('is rendered again if another template shows it', () => {
    const route = { component: 'src/pages/[page].astro', type: 'page' };
    const changed = pages.map((page) => (page.pathname === '/one/' ? { ...page, route } : page));
    assert.deepEqual(listRendered(changed), ['/one/', '/']);
  });

  test('need not be planned if it shows the same with the same scripts', () => {
    const first = begin();
    selectChangedPages(pages, first);
    const second = begin(first.keys);
    assert.equal(reusePages(second, ['one/index.html'], '1'), true);
    assert.equal(reusePages(second, ['two/atom.xml'], '1'), false);
    assert.equal(reusePages(second, ['three/index.html'], '3'), false);
    assert.equal(reusePages({ ...second, scripts: undefined }, ['two/atom.xml'], '2'), false);
    putScript('start.BBBB.js');
    assert.equal(reusePages(begin(first.keys), ['one/index.html'], '1'), false);
    assert.deepEqual([...second.keys], [['one/index.html', first.keys.get('one/index.html')]]);
    assert.deepEqual([...second.reused], ['one/index.html']);
  });

  test('brings with it what shows no more than it does, if the last site has all of that', () => {
    const first = begin();
    selectChangedPages(pages, first);
    const all = ['one/index.html', 'two/atom.xml'];
    const second = begin(first.keys);
    assert.equal(reusePages(second, all, '1'), true);
    assert.deepEqual([...second.keys], [...first.keys]);
    assert.deepEqual([...second.reused], all);
    const third = begin(first.keys);
    assert.equal(reusePages(third, [...all, 'lost/card.png'], '1'), false);
    assert.equal(reusePages(third, all.toReversed(), '1'), false);
    assert.deepEqual([...third.reused], []);
  });

  test('is rendered again if the site’s scripts have other names: those of the last site are gone', () => {
    assert.deepEqual(
      listRendered(pages, () => putScript('start.BBBB.js')),
      ['/one/', '/two/atom.xml', '/'],
    );
  });
});
