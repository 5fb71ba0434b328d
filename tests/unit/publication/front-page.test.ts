import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layOutFrontPage } from '../../../src/publication/front-page.ts';
import type { Article } from '../../../src/publication/model.ts';
import { anArticle, aTopic } from '../../fixtures/an-article.ts';

const picture: NonNullable<Article['image']> = {
  src: { src: '/harbour.jpg', width: 1200, height: 800, format: 'jpg' },
  alt: 'A harbour.',
  decorative: false,
};
const pieces = (count: number): Article[] =>
  Array.from({ length: count }, (_, index) => anArticle({ slug: `piece-${index + 1}` }));
const slugs = (articles: readonly Article[]) => articles.map(({ slug }) => slug);

test('the piece the editors name leads', () => {
  assert.equal(layOutFrontPage(pieces(3), [], 'piece-2').lead?.slug, 'piece-2');
});

test('where they name none that is there, the newest with a picture leads', () => {
  const [first = anArticle(), second = anArticle(), third = anArticle()] = pieces(3);
  const illustrated = { ...second, image: picture };
  assert.equal(layOutFrontPage([first, illustrated, third], [], 'gone').lead?.slug, 'piece-2');
});

test('without pictures the newest leads', () => {
  assert.equal(layOutFrontPage(pieces(3), []).lead?.slug, 'piece-1');
});

test('three stand beside the lead and eight follow, none of them twice', () => {
  const { seconds, latest } = layOutFrontPage(pieces(20), [], 'piece-2');
  assert.deepEqual(slugs(seconds), ['piece-1', 'piece-3', 'piece-4']);
  assert.deepEqual(slugs(latest), [
    'piece-5',
    'piece-6',
    'piece-7',
    'piece-8',
    'piece-9',
    'piece-10',
    'piece-11',
    'piece-12',
  ]);
});

test('a reply stands with what it answers', () => {
  const [piece = anArticle()] = pieces(1);
  const reply = anArticle({ slug: 'reply', repliesTo: 'piece-1' });
  const { replies } = layOutFrontPage([reply, piece], []);
  assert.deepEqual(replies, [{ reply, to: piece }]);
});

test('a reply that stands with what it answers stands nowhere else; a third reply is listed with the rest', () => {
  const [piece = anArticle()] = pieces(1);
  const replies = ['a', 'b', 'c'].map((slug) => anArticle({ slug, repliesTo: 'piece-1' }));
  const front = layOutFrontPage([...replies, piece], [], 'piece-1');
  assert.deepEqual(slugs(front.replies.map(({ reply }) => reply)), ['a', 'b']);
  assert.deepEqual(slugs([...front.seconds, ...front.latest]), ['c']);
});

test('topics are ordered by how much is written on them, those without a piece left out', () => {
  const [ports, ships, empty] = ['ports', 'ships', 'empty'].map((id) => aTopic({ id, name: id }));
  assert.ok(ports && ships && empty);
  const articles = [
    anArticle({ slug: 'a', topics: [ports, ships] }),
    ...['b', 'c', 'd', 'e'].map((slug) => anArticle({ slug, topics: [ships] })),
  ];
  const { byTopic } = layOutFrontPage(articles, [ports, empty, ships]);
  assert.deepEqual(
    byTopic.map(({ topic, articles }) => [topic.id, slugs(articles)]),
    [
      ['ships', ['a', 'b', 'c']],
      ['ports', ['a']],
    ],
  );
});

test('a publication without articles has an empty front page', () => {
  assert.deepEqual(layOutFrontPage([], [aTopic()]), {
    lead: undefined,
    seconds: [],
    latest: [],
    replies: [],
    byTopic: [],
  });
});
