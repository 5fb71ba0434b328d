import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'astro/zod';
import { renderAtom } from '../../../src/metadata/atom.ts';
import { createPersonChannel, createSiteChannel } from '../../../src/metadata/feed-channel.ts';
import { renderFeedContent } from '../../../src/metadata/feed-content.ts';
import { createArticleHead, createPersonHead, createQuoteHead } from '../../../src/metadata/head.ts';
import { createArticleJsonLd } from '../../../src/metadata/json-ld.ts';
import { renderRss } from '../../../src/metadata/rss.ts';
import { articleSchema } from '../../../src/publication/schema.ts';
import { anArticle, aPerson } from '../../fixtures/an-article.ts';

const person = aPerson({ biography: undefined });
const piece = anArticle({ authors: [person], standfirst: undefined, disclosure: 'not-asked' });
const quote = { id: 'quote-a', text: 'A port is a promise.', source: 'p-1', automatic: false };

test('a piece without a standfirst has no description anywhere, and no feed says an empty one', () => {
  const named = createArticleHead(piece).tags.map(
    ({ attributes }) => attributes['name'] ?? attributes['property'],
  );
  assert.equal(named.includes('description') || named.includes('og:description'), false);
  const articleThing = createArticleJsonLd(piece)['@graph'][0];
  assert.equal(articleThing?.['description'], undefined);
  assert.doesNotMatch(renderAtom(createSiteChannel([piece])), /<summary/);
  assert.doesNotMatch(renderRss(createSiteChannel([piece])), /<item>.*<description/s);
});

test('the page of a quote describes itself by the headline alone', () => {
  const tags = createQuoteHead(piece, quote, `${piece.path}quotes/a/`).tags;
  const description = tags.find(({ attributes }) => attributes['name'] === 'description');
  assert.equal(description?.attributes['content'], piece.headline);
});

test('an author without a biography has a feed that is described by its title, as RSS requires', () => {
  const rss = renderRss(createPersonChannel(person, [piece]));
  assert.match(rss, /<channel><title>(Jane Doe · [^<]+)<\/title>.*?<description>\1<\/description>/s);
  const names = createPersonHead(person).tags.map(({ attributes }) => attributes['name']);
  assert.equal(names.includes('description'), false);
});

test('nobody is said to have declared anything if nobody was asked', () => {
  assert.equal(renderFeedContent(piece), '<p id="p-1">A port is a promise.</p>');
  const standing = aPerson({ disclosure: 'She owns a boat.' });
  const owned = anArticle({ authors: [standing], disclosure: 'not-asked' });
  assert.match(renderFeedContent(owned), /She owns a boat\./);
});

test('a long headline stays whole for readers of an imported piece, and is cut for machines', () => {
  const headline = `${'A harbour is a promise. '.repeat(6)}It must stay open.`;
  const long = anArticle({ headline, disclosure: 'not-asked' });
  assert.equal(long.headline, headline);
  const cut = createArticleJsonLd(long)['@graph'][0]?.['headline'];
  assert.equal(
    cut,
    'A harbour is a promise. A harbour is a promise. A harbour is a promise. A harbour is a promise. A harbour is…',
  );
  const data = { headline, authors: ['a'], topics: ['b'], disclosure: 'none', draft: true };
  const refused = articleSchema(() => z.string()).safeParse(data);
  assert.deepEqual(
    refused.error?.issues.map(({ path, message }) => [path.join(), message]),
    [['headline', 'is longer than 110 characters']],
  );
});
