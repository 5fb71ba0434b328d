import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { findRelated } from '../../../src/publication/article-context.ts';
import { recallRelated } from '../../../src/publication/cache/related-cache.ts';
import type { Article } from '../../../src/publication/model.ts';
import { anArticle, aTopic } from '../../fixtures/an-article.ts';

const piece = (slug: string): Article => ({
  ...anArticle({ slug, topics: [aTopic({ id: slug })] }),
  terms: 'harbour lighthouse pilots',
});
const pieces = ['first', 'second', 'third'].map((slug) => piece(slug));

/** Asks for what is related, again and again; says each time whether it was found anew. */
function begin(context: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-related-'));
  context.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'related.json');
  const ask = (articles: readonly Article[]) => {
    let isFound = false;
    const related = recallRelated(
      articles,
      (asked) => {
        isFound = true;
        return findRelated(asked);
      },
      file,
    );
    assert.deepEqual([...related], [...findRelated(articles)]);
    return isFound;
  };
  return { file, ask };
}

test('what is related is found once for the same articles, whatever else changes in them', (context) => {
  const { ask } = begin(context);
  assert.equal(ask(pieces), true);
  assert.equal(ask(pieces), false);
  assert.equal(ask(pieces.map((one) => ({ ...one, headline: 'Another headline', digest: 'other' }))), false);
});

const changes: Record<string, (all: readonly Article[]) => Article[]> = {
  'a term': (all) => all.map((one) => (one.slug === 'second' ? { ...one, terms: 'harbour orchard' } : one)),
  'a topic': (all) =>
    all.map((one) => (one.slug === 'second' ? { ...one, topics: [aTopic({ id: 'first' })] } : one)),
  'a series': (all) => all.map((one) => ({ ...one, series: { name: 'Ports', number: 1 } })),
  'an answer': (all) => all.map((one) => (one.slug === 'second' ? { ...one, repliesTo: 'first' } : one)),
  'the order': (all) => all.toReversed(),
  'an article that comes': (all) => [piece('new'), ...all],
  'an article that goes': (all) => all.slice(1),
};
for (const [what, change] of Object.entries(changes))
  test(`it is found anew after a change of ${what}`, (context) => {
    const { ask } = begin(context);
    ask(pieces);
    assert.equal(ask(change(pieces)), true);
  });

test('it is found anew where what was remembered is damaged', (context) => {
  const { file, ask } = begin(context);
  ask(pieces);
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('first', 'fjrst'));
  assert.equal(ask(pieces), true);
  assert.equal(ask(pieces), false);
});
