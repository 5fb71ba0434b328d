import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planFiles } from '../../../src/commands/planned-files.ts';
import { extractBodyFacts } from '../../../src/publication/cache/body-cache.ts';
import { locateKeptPassages, locateSource } from '../../../src/publication/content-files.ts';
import type { KnownArticle } from '../../../src/publication/load/known-articles.ts';
import { readArticle } from '../../../src/publication/load/read-article.ts';
import { locateRecord } from '../../../src/record/record-file.ts';
import { aNewsroom, anOpEd } from './a-newsroom.ts';

test('of an article whose text, record or sources a command is about to write, the last build knows nothing', (context) => {
  const source = anOpEd('published: 2025-02-01T09:00:00Z\n');
  const { fields, data, lines, body } = readArticle(source, 'content/articles/links/index.mdx');
  const known: KnownArticle = {
    digest: 'digest',
    fields: data,
    body: extractBodyFacts(fields, body),
    quotations: [],
    origin: { file: 'content/articles/links/index.mdx', lines },
    fingerprint: 'fingerprint',
  };
  const files = { ...aNewsroom(context, { links: source }).files, findKnown: () => known };
  assert.equal(planFiles(files, []).findKnown?.('links'), known);
  for (const write of [locateSource('links'), locateRecord('links'), locateKeptPassages('links')]) {
    const planned = planFiles(files, [{ write, text: '' }]);
    assert.equal(planned.findKnown?.('links'), undefined, write);
    assert.equal(planned.findKnown?.('others'), known, write);
  }
});
