import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { fromXml } from 'xast-util-from-xml';
import { site } from '../../src/site.ts';
import { built, elements, leadsSomewhere, read } from './built-site.ts';

type Tree = ReturnType<typeof fromHtml>;

const here = new URL(site.address).origin;
const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();
const items: { url: string; content_html: string }[] = JSON.parse(read('feed.json')).items;
const pages = built('**/*.html').map((path) => ({ path, tree: fromHtml(read(path)) }));

/** What a page says under a name, a property or a relation of its head. */
const said = (tree: Tree, name: string): string[] =>
  elements(tree, ({ properties }) =>
    [properties['name'], properties['property'], properties['rel']].flat().includes(name),
  ).map(({ properties }) => String(properties['content'] ?? properties['href']));

/** The passages of a text, by the ids that rendering gives them, as they are printed. */
const passages = (tree: Tree): string[] =>
  elements(tree, ({ properties }) => String(properties['id']).startsWith('p-')).map(
    (element) => `${element.properties['id']} ${folded(wordsOf(element))}`,
  );

/** The words of a passage without the marks and the notes in it, and without the links back from a note. */
const wordsOf = (element: Element): string =>
  element.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      if (child.type !== 'element' || isAside(child)) return '';
      return wordsOf(child);
    })
    .join('');

const isAside = ({ tagName, properties, children: [only] }: Element): boolean =>
  tagName === 'button' ||
  properties['popover'] !== undefined ||
  (only?.type === 'text' && only.value.startsWith('↩')) ||
  (only?.type === 'element' && String(only.properties['id']).startsWith('fnref-'));

/** Whether a page only leads to the address that its article has now. */
const leadsOn = (tree: Tree): boolean =>
  elements(tree, ({ properties }) => String(properties['httpEquiv']) === 'refresh').length > 0;

test('every feed parses and names its own address', () => {
  for (const path of built('**/{rss,atom}.xml')) {
    assert.doesNotThrow(() => fromXml(read(path)), path);
    assert.ok(read(path).includes(`href="${here}/${path}"`), path);
  }
  for (const path of built('**/feed.json')) assert.equal(JSON.parse(read(path)).feed_url, `${here}/${path}`);
});

test('the site’s feed holds each article’s whole text, each passage once', () => {
  assert.ok(items.length > 0);
  for (const { url, content_html } of items) {
    const printed = passages(fromHtml(read(`${new URL(url).pathname}index.html`)));
    const fed = passages(fromHtml(content_html, { fragment: true }));
    assert.ok(printed.length > 2, url);
    assert.deepEqual(fed.toSorted(), printed.toSorted(), url);
  }
});

test('every address in a feed is full, and those of this site lead somewhere', () => {
  for (const { url, content_html } of items) {
    const tree = fromHtml(content_html, { fragment: true });
    for (const { properties } of elements(tree, () => true)) {
      for (const address of [properties['href'], properties['src']].filter((value) => value !== undefined)) {
        assert.ok(URL.canParse(String(address)), `${url}: ${address}`);
        if (String(address).startsWith(here))
          assert.ok(leadsSomewhere(String(address)), `${url}: ${address}`);
      }
    }
  }
});

test('there is no news sitemap while there is no news, and robots.txt names none', () => {
  assert.deepEqual(built('news-sitemap.xml'), []);
  assert.doesNotMatch(read('robots.txt'), /news-sitemap/);
});

test('the sitemap lists every page that search engines may keep, and no other', () => {
  const listed = built('sitemap-[0-9]*.xml').flatMap((path) =>
    [...read(path).matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => String(match[1])),
  );
  const canonical = pages
    .filter(({ tree }) => !said(tree, 'robots').includes('noindex'))
    .flatMap(({ tree }) => said(tree, 'canonical'))
    .filter((address) => address.startsWith(here));
  // Later pages of a list are found from its first.
  const first = canonical.filter(
    (address) =>
      !/\/(?:(?:topics|people|archive)\/.*|corrections)\/\d+\/$/.test(address) || listed.includes(address),
  );
  assert.deepEqual([...new Set(listed)].sort(), [...new Set(first)].sort());
  assert.equal(listed.length, new Set(listed).size);
});

test('whatever a head names is there: pictures, feeds, icons, manifest', () => {
  for (const { path, tree } of pages.filter(({ tree }) => !leadsOn(tree))) {
    const named = ['og:image', 'alternate', 'icon', 'apple-touch-icon', 'manifest'].flatMap((name) =>
      said(tree, name),
    );
    assert.ok(named.length >= 7, path);
    for (const address of named) assert.ok(leadsSomewhere(address), `${path} names ${address}`);
  }
});

test('JSON-LD parses on every page that search engines may keep', () => {
  for (const { path, tree } of pages) {
    if (said(tree, 'robots').includes('noindex')) continue;
    const [script] = elements(tree, ({ properties }) => properties['type'] === 'application/ld+json');
    assert.ok(script, path);
    assert.equal(JSON.parse(textOf(script))['@context'], 'https://schema.org', path);
  }
});

test('every article has a card and its citations', () => {
  for (const { url } of items) {
    for (const name of ['card.png', 'cite.bib', 'cite.ris', 'cite.json'])
      assert.ok(leadsSomewhere(`${url}${name}`), `${url}${name}`);
  }
});
