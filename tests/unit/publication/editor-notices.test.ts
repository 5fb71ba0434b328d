import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collectNotices } from '../../../src/publication/editor-notices.ts';

test('tells an article’s own problems and warnings, each with its line and what to do', () => {
  const file = 'content/articles/the-harbour/index.mdx';
  const problems = [
    { file, line: 4, field: 'authors', message: '“jan” is nobody in people/' },
    { file, message: 'is published but has no record', todo: 'npm run publish -- the-harbour' },
    { file: 'content/record/articles/the-harbour.jsonl', line: 2, message: 'the record has lost its end' },
    { file: 'content/articles/not-the-harbour/index.mdx', message: 'is another’s affair' },
  ];
  const warnings = [{ line: 9, message: 'The quote has 50 words.\n  Quote:    Words' }];
  assert.deepEqual(collectNotices('the-harbour', problems, warnings), [
    'Line 4: authors: “jan” is nobody in people/',
    'is published but has no record\nTo do: npm run publish -- the-harbour',
    'Line 2: the record has lost its end',
    'Line 9: The quote has 50 words.\nQuote:    Words',
  ]);
});
