import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layOutFrontPage } from '../../src/publication/front-page.ts';
import { anArticle } from '../fixtures/an-article.ts';
import { explainMissingFaces } from './browser.ts';
import { findHoles, frontCases } from './front-cases.ts';
import { openSite } from './open-site.ts';
import { openRenderer } from './rendered-pages.ts';

const { browser } = await openSite();
const renderer = await openRenderer();

/** Each number of pieces twice; `npm run long` has all cases. */
const some = frontCases.filter((_, index) => index % 9 === (index * 5) % 7 || index % 9 === 4);

test('a front page has no hole, whatever the number of pieces, their pictures and their headlines', {
  skip: await explainMissingFaces(browser),
}, async () => {
  assert.deepEqual(await findHoles(browser, renderer, some), []);
});

test('the places of a front page and of an article stay when there is less to show in them', async () => {
  const article = anArticle({ series: { name: 'A series', number: 1 } });
  const front = await renderer.render('FrontPage', { front: layOutFrontPage([article], []) });
  const context = { repliesTo: undefined, replies: [], series: [], related: [] };
  const page = await renderer.render('ArticlePage', { article, context });
  const count = (html: string, id: string) => html.split(` id="${id}"`).length - 1;
  assert.deepEqual(
    [count(front, 'by-topic'), count(front, 'earlier'), count(page, 'contents'), count(page, 'series')],
    [1, 1, 1, 1],
  );
});
