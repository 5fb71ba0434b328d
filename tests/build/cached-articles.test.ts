import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { AProject } from './a-project.ts';

/*
 * A page taken from the last build must be what a clean build makes of it. After each kind of change the site is built twice,
 * reusing what can be reused and from nothing, and compared byte for byte.
 */
describe('a build that reuses pages, after a change of an article', () => {
  let project: AProject;

  before(async () => {
    project = AProject.withPublication('no record');
    // A volume of the search index for every month.
    project.change('src/search/index/shards.ts', 'FULL_SHARD = 2000', 'FULL_SHARD = 1');
    await project.build();
  });
  after(() => project.remove());

  test('reuses the whole site if nothing has changed', async () => {
    assert.match(await project.build(), /Nothing has changed/);
  });

  const source = (slug: string) => `content/articles/${slug}/index.mdx`;
  const changes: [what: string, change: () => void][] = [
    [
      'a word',
      () => project.change(source('das-datum-gehoert-dazu'), 'längst Vergangenheit', 'lange Vergangenheit'),
    ],
    ['a headline', () => project.change(source('keep-the-old-signpost'), 'Keep the old', 'Leave the old')],
    [
      'what it replies to',
      () =>
        project.change(
          source('a-letter-on-noon'),
          /^disclosure:/m,
          'repliesTo: words-that-stay\ndisclosure:',
        ),
    ],
    [
      'its topics, and so what is related',
      () => project.change(source('quote-the-whole-hedge'), 'topics: [journalism, ', 'topics: [time, '),
    ],
    [
      'a picture’s pixels',
      () => project.change('content/articles/say-what-has-changed/struck-line.svg', '#a4262c', '#a4262d'),
    ],
    [
      'whether it is a draft',
      () => project.change(source('what-markdown-cannot-say'), /^disclosure:/m, 'draft: true\ndisclosure:'),
    ],
  ];

  for (const [what, change] of changes) {
    test(`gives the site of a clean build: ${what}`, async () => {
      change();
      const printed = await project.build();
      assert.deepEqual(await project.differencesFromClean(), [], printed);
    });
  }
});
