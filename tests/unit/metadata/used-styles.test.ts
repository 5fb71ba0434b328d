import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { keepUsedStyles, listNames } from '../../../src/metadata/used-styles.ts';

const kept = (css: string, html: string) => keepUsedStyles(css, listNames(html));

test('a rule stays if the page has what one of its selectors names, and loses the selectors that name something else', () => {
  assert.equal(
    kept('.prose table{a:b}.prose p{c:d}', '<div class="prose x"><p>A</p></div>'),
    '.prose p{c:d}',
  );
  assert.equal(kept('.note,.quote{a:b}', "<i class='big quote'></i>"), '.quote{a:b}');
  assert.equal(kept('[data-b=ul],[data-b=ol]{a:b}', '<i data-b="ol"></i>'), '[data-b=ol]{a:b}');
  assert.equal(kept('[data-words]{a:b}pre>code{a:b}', '<i data-words></i><pre>a</pre>'), '[data-words]{a:b}');
});

test('of alternatives one is enough; what is not wanted, and what may come, is not asked for', () => {
  assert.equal(kept(':is(th,td) a{a:b}:where(th,.x)>td{a:b}', '<td></td>'), ':is(th,td) a{a:b}');
  assert.equal(kept('td:not(.first):has(>.gone){a:b}', '<td></td>'), 'td:not(.first):has(>.gone){a:b}');
  assert.equal(kept('td::before,td:hover{a:b}', '<td></td>'), 'td::before,td:hover{a:b}');
});

test('groups stay with what is left in them, and what is no rule as it is', () => {
  const faces = '@layer a,b;@font-face{font-family:"A;{}"}@page{margin:1cm}';
  const css = `${faces}@layer a{@media print{.gone{a:b}}@supports (a:b){.x{c:"}"}}}@layer b{.gone{a:b}}`;
  assert.equal(kept(css, '<i class=x></i>'), `${faces}@layer a{@supports (a:b){.x{c:"}"}}}`);
});

test('a sign that closes a tag may stand in an attribute', () => {
  assert.equal(kept('.x{a:b}.y{a:b}', '<img alt="1 > 2" class="x"><p>class="y"</p>'), '.x{a:b}');
});

test('what scripts give to elements is taken to be there', () => {
  const scripts = globSync(['src/components/client/*.ts', 'src/passages/*.ts', 'src/search/panel/*.ts']);
  const classes = scripts.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?:class: |className = )'([^']+)'/g)].flatMap(([, names = '']) =>
      names.split(' '),
    ),
  );
  assert.ok(classes.length > 20);
  for (const name of new Set(classes)) assert.equal(kept(`.${name}{a:b}`, '<html>'), `.${name}{a:b}`);
  for (const rule of ['mark{a:b}', ':root[data-theme=dark]{a:b}', 'dialog[open]{a:b}', '[hidden]{a:b}'])
    assert.equal(kept(rule, '<html>'), rule);
});
