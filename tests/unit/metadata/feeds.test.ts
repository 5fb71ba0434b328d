import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { renderAtom } from '../../../src/metadata/atom.ts';
import {
  createPersonChannel,
  createSiteChannel,
  createTopicChannel,
} from '../../../src/metadata/feed-channel.ts';
import { renderJsonFeed } from '../../../src/metadata/json-feed.ts';
import { renderRss } from '../../../src/metadata/rss.ts';
import { site } from '../../../src/site.ts';
import { anArticle, aPerson, aTopic } from '../../fixtures/an-article.ts';

/** Elements of that name anywhere below, in order. */
const find = (node: Root | Element, name: string): Element[] =>
  node.children.flatMap((child) =>
    child.type === 'element' ? [...(child.name === name ? [child] : []), ...find(child, name)] : [],
  );
const text = (node: Element): string =>
  node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
const texts = (node: Root | Element, name: string): string[] => find(node, name).map(text);

const two = [aPerson(), aPerson({ id: 'the-editors', name: 'The Editors', kind: 'organisation' })];
const piece = anArticle({ authors: two, body: { html: '<p>A <em>port</em> &amp; a promise.</p>' } });

test('RSS holds the full text, each writer, the label and the topics', () => {
  const item = find(fromXml(renderRss(createSiteChannel([piece]))), 'item')[0];
  assert.ok(item);
  assert.deepEqual(texts(item, 'content:encoded'), ['<p>A <em>port</em> &#x26; a promise.</p>']);
  assert.deepEqual(texts(item, 'title'), ['The harbour must stay open']);
  assert.deepEqual(texts(item, 'guid'), ['https://galley.example/2025/02/the-harbour/']);
  assert.deepEqual(texts(item, 'pubDate'), ['Fri, 14 Feb 2025 09:00:00 GMT']);
  assert.deepEqual(texts(item, 'dc:creator'), ['Jane Doe', 'The Editors']);
  assert.deepEqual(texts(item, 'category'), ['Opinion', 'Harbours']);
  assert.deepEqual(texts(item, 'description'), ['A port is a promise.']);
});

test('Atom holds the full text, each writer with address, and both dates', () => {
  const corrected = anArticle({ authors: two, modified: '2025-02-20T10:00:00Z' });
  const entry = find(fromXml(renderAtom(createSiteChannel([corrected]))), 'entry')[0];
  assert.ok(entry);
  assert.deepEqual(texts(entry, 'content'), ['<p id="p-1">A port is a promise.</p>']);
  assert.deepEqual(texts(entry, 'published'), ['2025-02-14T09:00:00Z']);
  assert.deepEqual(texts(entry, 'updated'), ['2025-02-20T10:00:00Z']);
  assert.deepEqual(texts(entry, 'name'), ['Jane Doe', 'The Editors']);
  assert.deepEqual(texts(entry, 'uri'), [
    'https://galley.example/people/jane-doe/',
    'https://galley.example/people/the-editors/',
  ]);
});

test('JSON Feed 1.1 holds the full text and every writer', () => {
  const feed = JSON.parse(renderJsonFeed(createSiteChannel([piece])));
  assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
  assert.equal(feed.feed_url, 'https://galley.example/feed.json');
  assert.deepEqual(feed.items, [
    {
      id: 'https://galley.example/2025/02/the-harbour/',
      url: 'https://galley.example/2025/02/the-harbour/',
      title: 'The harbour must stay open',
      content_html: '<p>A <em>port</em> &#x26; a promise.</p>',
      summary: 'A port is a promise.',
      image: 'https://galley.example/2025/02/the-harbour/card.png',
      date_published: '2025-02-14T09:00:00Z',
      date_modified: '2025-02-14T09:00:00Z',
      authors: [
        { name: 'Jane Doe', url: 'https://galley.example/people/jane-doe/' },
        { name: 'The Editors', url: 'https://galley.example/people/the-editors/' },
      ],
      tags: ['Opinion', 'Harbours'],
      language: 'en-GB',
    },
  ]);
});

test('no character of a text can break a feed', () => {
  const nasty = `a\u0000\u0008\u001f\uFFFF \uD83D ]]> <b> & " ' \u2028 б`;
  const article = anArticle({
    headline: nasty,
    standfirst: nasty,
    disclosure: nasty,
    authors: [aPerson({ name: nasty })],
    topics: [aTopic({ name: nasty, description: nasty })],
    body: { html: `<p>${nasty.replace('<b>', '&lt;b>')}</p>` },
  });
  const printed = `a \uFFFD ]]> <b> & " ' \u2028 б`;
  const channel = createSiteChannel([article]);
  const items = find(fromXml(renderRss(channel)), 'item')[0];
  assert.ok(items);
  assert.deepEqual(texts(items, 'title'), [printed]);
  const entry = find(fromXml(renderAtom(channel)), 'entry')[0];
  assert.ok(entry);
  assert.deepEqual(texts(entry, 'title'), [printed]);
  assert.equal(find(entry, 'category')[1]?.attributes['label'], printed);
  assert.doesNotThrow(() => JSON.parse(renderJsonFeed(channel)));
  assert.ok(renderJsonFeed(channel).isWellFormed());
});

test('a feed holds the newest articles and no more than its bound', () => {
  const many = Array.from({ length: site.feedSize + 5 }, (_, index) => anArticle({ slug: `piece-${index}` }));
  const guids = texts(fromXml(renderRss(createSiteChannel(many))), 'guid');
  assert.equal(guids.length, site.feedSize);
  assert.equal(guids[0], 'https://galley.example/2025/02/piece-0/');
});

test('topic and person feeds name their own addresses', () => {
  const ships = aTopic({ id: 'ships', name: 'Ships' });
  const feed = JSON.parse(
    renderJsonFeed(createTopicChannel(ships, [anArticle({ slug: 'ships', topics: [ships] })])),
  );
  assert.equal(feed.title, 'Ships · The Galley');
  assert.equal(feed.home_page_url, 'https://galley.example/topics/ships/');
  assert.equal(feed.feed_url, 'https://galley.example/topics/ships/feed.json');
  assert.deepEqual(
    feed.items.map((item: { id: string }) => item.id),
    ['https://galley.example/2025/02/ships/'],
  );
  const editors = two[1];
  assert.ok(editors);
  const theirs = fromXml(renderAtom(createPersonChannel(editors, [piece])));
  assert.deepEqual(texts(theirs, 'title'), ['The Editors · The Galley', 'The harbour must stay open']);
});

test('a feed is as new as its last material change, whatever the zones', () => {
  const articles = [
    anArticle({ slug: 'a', modified: '2025-02-20T10:00:00+02:00' }),
    anArticle({ slug: 'b', modified: '2025-02-20T09:00:00Z' }),
  ];
  assert.equal(createSiteChannel(articles).updated, '2025-02-20T09:00:00Z');
  assert.equal(createSiteChannel([]).updated, `${site.founded}-01-01T00:00:00Z`);
});
