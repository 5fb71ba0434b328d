import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FrontPage, layOutFrontPage } from '../../../src/publication/front-page.ts';
import type { Article } from '../../../src/publication/model.ts';
import { anArticle, aTopic } from '../../fixtures/an-article.ts';

const picture: NonNullable<Article['image']> = {
  src: { src: '/harbour.jpg', width: 1200, height: 800, format: 'jpg' },
  alt: 'A harbour.',
  decorative: false,
};
const pieces = (count: number, fields: Record<string, unknown> = {}): Article[] =>
  Array.from({ length: count }, (_, index) => anArticle({ slug: `piece-${index + 1}`, ...fields }));
const illustrate = (articles: readonly Article[], ...numbers: number[]): Article[] =>
  articles.map((article, index) => (numbers.includes(index + 1) ? { ...article, image: picture } : article));
const aParagraph = (text: string) => ({ id: 'p-1', kind: 'paragraph', text, line: 1 }) as const;

const placesOf = ({ lead, seconds, topics, earlier }: FrontPage) => [
  lead ? 1 : 0,
  seconds.length,
  topics.map(({ articles }) => articles.length).reduce((sum, count) => sum + count, 0),
  earlier.length,
];
const shownBy = ({ lead, seconds, topics, earlier }: FrontPage): string[] =>
  [
    ...(lead ? [lead.article] : []),
    ...seconds.map(({ article }) => article),
    ...topics.flatMap(({ articles }) => articles),
    ...earlier.map(({ article }) => article),
  ].map(({ slug }) => slug);

test('the piece the editors name leads, and readers are told that it is chosen if it is not the newest', () => {
  const older = layOutFrontPage(pieces(9), [], 'piece-8').lead;
  assert.deepEqual([older?.article.slug, older?.isChoice], ['piece-8', true]);
  const newest = layOutFrontPage(pieces(9), [], 'piece-1').lead;
  assert.deepEqual([newest?.article.slug, newest?.isChoice], ['piece-1', false]);
});

test('where they name none that is there, the newest with a picture leads if it is recent; otherwise the newest', () => {
  const leadOf = (articles: readonly Article[]) => layOutFrontPage(articles, [], 'gone').lead;
  assert.equal(leadOf(illustrate(pieces(9), 4, 5))?.article.slug, 'piece-4');
  assert.equal(leadOf(illustrate(pieces(9), 4, 5))?.isChoice, false);
  assert.equal(leadOf(illustrate(pieces(9), 6))?.article.slug, 'piece-1');
  assert.equal(leadOf(pieces(3))?.article.slug, 'piece-1');
});

test('every row is whole, whatever the number of pieces', () => {
  const places = [0, 1, 2, 3, 4, 5, 6, 7, 17, 20].map((count) => [
    count,
    ...placesOf(layOutFrontPage(pieces(count), [])),
  ]);
  assert.deepEqual(places, [
    [0, 0, 0, 0, 0],
    [1, 1, 0, 0, 0],
    [2, 1, 0, 0, 1],
    [3, 1, 2, 0, 0],
    [4, 1, 3, 0, 0],
    [5, 1, 4, 0, 0],
    [6, 1, 3, 0, 2],
    [7, 1, 4, 0, 2],
    [17, 1, 4, 0, 12],
    [20, 1, 4, 0, 12],
  ]);
});

test('a large archive fills four topics with headlines that stand nowhere else on the page', () => {
  const topics = ['ports', 'ships', 'tides', 'winds'].map((id) => aTopic({ id, name: id }));
  for (const count of [85, 10_000]) {
    const articles = Array.from({ length: count }, (_, index) =>
      anArticle({
        slug: `piece-${index + 1}`,
        topics: topics.slice(index % 4, (index % 4) + 1),
        headline: `What the harbour asks of those who sail from it, number ${index + 1}`,
      }),
    );
    const front = layOutFrontPage(articles, topics);
    assert.deepEqual(placesOf(front), [1, 4, 12, 8]);
    assert.equal(new Set(shownBy(front)).size, shownBy(front).length);
    assert.deepEqual([front.total, front.hasMore], [count, true]);
  }
});

test('there are four topics or none, and a topic with few headlines is none', () => {
  const topics = ['ports', 'ships', 'tides', 'winds'].map((id) => aTopic({ id, name: id }));
  const articles = Array.from({ length: 60 }, (_, index) =>
    anArticle({ slug: `piece-${index + 1}`, topics: topics.slice(index % 3, (index % 3) + 1) }),
  );
  assert.deepEqual(layOutFrontPage(articles, topics).topics, []);
});

test('two seconds take two columns each, and of three the first', () => {
  const widths = (count: number) =>
    layOutFrontPage(pieces(count), []).seconds.map(({ isDouble }) => isDouble);
  assert.deepEqual(widths(3), [true, true]);
  assert.deepEqual(widths(4), [true, false, false]);
  assert.deepEqual(widths(5), [false, false, false, false]);
});

test('a row has pictures in every column or in none; words take the place of a picture that is missing', () => {
  const quote = { id: 'q', text: 'A port is a promise', source: 'p-1', automatic: false };
  const kinds = (articles: readonly Article[]) =>
    layOutFrontPage(articles, [], 'piece-1').seconds.map(({ plate }) => plate?.kind);
  assert.deepEqual(kinds(pieces(5)), [undefined, undefined, undefined, undefined]);
  const quoted = pieces(5).map((article, index) =>
    index === 2 ? { ...article, body: { ...article.body, quotes: [quote] } } : article,
  );
  assert.deepEqual(kinds(illustrate(quoted, 2)), ['picture', 'quote', 'words', 'words']);
  assert.deepEqual(kinds(illustrate(pieces(4), 2, 3)), ['picture', undefined, undefined]);
  assert.deepEqual(kinds(pieces(4)), ['words', undefined, undefined]);
  assert.deepEqual(kinds(pieces(3)), ['words', 'words']);
});

test('a standfirst that stands on a plate stands nowhere else', () => {
  const { seconds } = layOutFrontPage(illustrate(pieces(5), 2), [], 'piece-1');
  assert.deepEqual(
    seconds.map(({ standfirst }) => standfirst),
    ['A port is a promise.', undefined, undefined, undefined],
  );
});

test('a reply is printed with what it answers, and no headline more than three times', () => {
  const [piece = anArticle()] = pieces(1);
  const replies = ['a', 'b', 'c', 'd'].map((slug) => anArticle({ slug, repliesTo: 'piece-1' }));
  const { lead, seconds } = layOutFrontPage([...replies, piece], [], 'piece-1');
  assert.equal(lead?.article, piece);
  assert.deepEqual(
    seconds.map(({ article, answers }) => [article.slug, answers?.slug]),
    [
      ['a', 'piece-1'],
      ['b', 'piece-1'],
      ['c', undefined],
      ['d', undefined],
    ],
  );
});

test('the words of the lead fill what a short headline leaves empty beside its picture', () => {
  const body = { passages: [aParagraph('The port is open. '.repeat(60).trim())] };
  const [short = anArticle()] = illustrate(pieces(1, { headline: 'Ports', body }), 1);
  const [long = anArticle()] = illustrate(
    pieces(1, {
      headline: 'A headline that is nearly as long as they may be '.repeat(2).trim(),
      standfirst: 'S'.repeat(180),
      body,
    }),
    1,
  );
  assert.ok((layOutFrontPage([short], []).lead?.opening[0]?.length ?? 0) > 150);
  assert.deepEqual(layOutFrontPage([long], []).lead?.opening, []);
});

test('the only piece goes on below its beginning', () => {
  const body = { passages: ['One. ', 'Two. ', 'Three. '].map((text) => aParagraph(text.repeat(100).trim())) };
  const { lead } = layOutFrontPage(pieces(1, { body }), []);
  assert.ok(lead);
  assert.equal(
    [...lead.opening, ...lead.continued].join(' ').replaceAll(' …', ''),
    `${'One. '.repeat(100)}${'Two. '.repeat(100)}${'Three. '.repeat(100)}`.trim(),
  );
  assert.deepEqual(layOutFrontPage(pieces(2, { body }), []).lead?.continued, []);
});
