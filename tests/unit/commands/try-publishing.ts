import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { check } from '../../../src/commands/check.ts';
import { CommandRefusal } from '../../../src/commands/command.ts';
import { correct } from '../../../src/commands/correct.ts';
import { publish } from '../../../src/commands/publish.ts';
import { record } from '../../../src/commands/record.ts';
import { ContentError } from '../../../src/runtime/problem.ts';
import { makeOddArticles, type OddArticle } from '../../build/odd-articles.ts';
import { aNewsroom } from './a-newsroom.ts';
import { perform } from './perform.ts';

/** A newsroom with one odd article, as it is written or as a draft. */
function aDeskWith(context: TestContext, article: OddArticle, isDraft: boolean) {
  const newsroom = aNewsroom(context, {}, '2026-03-01T09:00:00Z');
  const { root, files } = newsroom;
  files.write('people/ann.yaml', 'name: Ann Example\nbiography: She writes.\n');
  for (const name of ['one', 'two'])
    files.write(`topics/${name}.yaml`, `name: ${name}\ndescription: It is.\n`);
  files.write('pages/about.mdx', '---\ntitle: About\ndescription: What we do.\n---\n\nWords.\n');
  perform(record, newsroom.desk, [], { adopt: true });
  const source = isDraft ? article.source.replace(/^published: .*\n/m, 'draft: true\n') : article.source;
  const put = (name: string, bytes: Buffer | string) => {
    const path = join(root, 'articles', article.slug, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  };
  put('index.mdx', source);
  for (const [name, bytes] of Object.entries(article.files)) put(name, bytes);
  return newsroom;
}

/** What the check finds wrong in an article, its lack of a record aside. */
function findWrong({ desk }: ReturnType<typeof aNewsroom>): string {
  const { report } = check.plan(desk, [], { quiet: true });
  const lines = report
    .join('\n')
    .split(/^(?= {2}\S)/m)
    .slice(1);
  return lines
    .filter((line) => !/ (?:is|are) public and not in the record|has no record/.test(line))
    .join('\n');
}

/**
 * Tests that `publish` accepts what the check accepts, of so many odd articles, the same for the same seed: as they are
 * written, and as drafts.
 */
export function tryPublishing(count: number, seed: string): void {
  for (const article of makeOddArticles(count, seed)) {
    for (const asDraft of [false, true]) {
      const isDraft = asDraft || /^draft: true$/m.test(article.source);
      const name = `${article.kind}, ${article.slug}${asDraft ? ', as a draft' : ''}`;
      test(`publish accepts what the check accepts, and writes nothing where it refuses: ${name}`, (context) => {
        const newsroom = aDeskWith(context, article, asDraft);
        const { desk, state } = newsroom;
        // What is wrong with a draft keeps no site from being built.
        const wrong = isDraft ? undefined : findWrong(newsroom);
        const before = state();
        try {
          perform(publish, desk, [article.slug]);
        } catch (error) {
          assert.ok(error instanceof ContentError || error instanceof CommandRefusal, String(error));
          assert.deepEqual(state(), before);
          assert.notEqual(wrong, '', error.message);
          return;
        }
        if (!isDraft) assert.equal(wrong, '');
        assert.equal(findWrong(newsroom), '');
        // What was published can be worked on.
        assert.throws(
          () => correct.plan(desk, [article.slug], { kind: 'typo' }),
          /Not a word of|has not appeared yet/,
        );
      });
    }
  }
}
