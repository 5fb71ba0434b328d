import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listPublishedText } from '../../../src/record/published-text.ts';
import { anArticle } from './an-article.ts';

const marked = () => {
  const article = anArticle({ text: ['Read it here.'], note: 'It was read in the square.' });
  const [passage] = article.body.passages;
  const picture = (alt: string, line: number) => ({ path: 'pier.jpg', alt, line });
  return {
    ...article,
    image: { src: 'lead.jpg', alt: 'A harbour.' },
    pictures: { lead: 'digest-of-lead', body: ['digest-of-pier', 'digest-of-pier'] },
    body: {
      ...article.body,
      passages: passage ? [{ ...passage, marks: [{ mark: 'link', from: 8, to: 12, value: '/x/' }] }] : [],
      pictures: [picture('A pier.', 12), picture('The pier again.', 14)],
    },
  };
};
const idsOf = (version?: number) => listPublishedText(marked(), version).map(({ id }) => id);

test('a record has the marks, the further fields and the pictures from its third version on', () => {
  const second = listPublishedText(marked(), 2);
  assert.ok(second.every(({ marks }) => marks === undefined));
  assert.equal(idsOf(2).includes('@image'), false);
  assert.equal(idsOf(2).includes('@note'), false);
  assert.deepEqual(idsOf(3), idsOf());
  assert.deepEqual(listPublishedText(marked(), 3).at(-1)?.marks, [
    { mark: 'link', from: 8, to: 12, value: '/x/' },
  ]);
});

test('a picture that is shown twice is recorded twice, each time with its words and the digest of its file', () => {
  const pictures = listPublishedText(marked()).filter(({ kind }) => kind === 'picture');
  assert.deepEqual(
    pictures.map(({ id, text, marks }) => [id, text, marks?.[0]?.value]),
    [
      ['@image', 'A harbour.', 'digest-of-lead'],
      ['@picture:pier.jpg', 'A pier.', 'digest-of-pier'],
      ['@picture:pier.jpg:2', 'The pier again.', 'digest-of-pier'],
    ],
  );
});
