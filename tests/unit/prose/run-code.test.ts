import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCode } from '../../../src/prose/run-code.ts';
import { readArticle } from '../../../src/publication/load/read-article.ts';
import { ContentError } from '../../../src/runtime/problem.ts';

const code: [what: string, text: string, line: number | undefined][] = [
  ['an export', 'Words.\n\nexport const spent = 40;\n', 3],
  ['an import', "import data from './data.json';\n\nWords.\n", 1],
  ['an expression', 'Words.\n\nWe spent {40 + 2} million.\n', 3],
  ['a component', 'Words.\n\n<Chart />\n', 3],
  ['a comment', 'Words. {/* left out */}\n', undefined],
  ['our own element', 'Words. <Pull>Words.</Pull>\n', undefined],
  ['an element of HTML', 'H<sub>2</sub>O\n', undefined],
  ['a text that is no MDX', 'a < b\n', undefined],
];

for (const [what, text, line] of code) {
  test(`${what} ${line === undefined ? 'runs no code' : 'runs code'}`, () => {
    assert.equal(findCode(text), line);
  });
}

const source = (draft: string) => `---
headline: A piece
standfirst: It runs.
authors: [jane-doe]
disclosure: none
topics: [web]
${draft}
---

export const spent = 40;

We spent {spent} million.
`;
const read = (draft: string) => readArticle(source(draft), 'index.mdx');

test('a draft that runs code can be looked at, with a warning', () => {
  const { body } = read('draft: true');
  assert.equal(body.runsCode, true);
  assert.deepEqual(
    body.warnings.map(({ line }) => line),
    [10],
  );
});

test('the same text cannot be published', () => {
  assert.throws(() => read("published: '2026-01-05T09:00:00Z'"), ContentError);
});
