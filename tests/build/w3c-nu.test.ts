import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { built } from './built-site.ts';
import { testSite } from './test-site.ts';

const jar = fileURLToPath(import.meta.resolve('vnu-jar/build/dist/vnu.jar'));
const hasJava = spawnSync('java', ['-version']).status === 0;

/** One page of each kind, and all articles: the first of the site's pages that each pattern names. */
const pages = [
  ...built('[0-9]*/[0-9]*/*/index.html'),
  ...[
    'index.html',
    '404.html',
    'about/index.html',
    'archive/index.html',
    'archive/*/index.html',
    'corrections/index.html',
    'people/*/index.html',
    'topics/*/index.html',
    'search/index.html',
    '[0-9]*/[0-9]*/*/quotes/*/index.html',
    '[0-9]*/[0-9]*/*/replies/index.html',
  ].flatMap((pattern) => built(pattern).slice(0, 1)),
];

/** Nu knows no anchors, scroll targets and types of var() yet, which browsers do; style sheets have a linter of their own. */
const isOfNu = /^CSS: /;

test('the pages are valid for the W3C’s Nu checker', {
  skip: hasJava ? false : 'Java is not installed',
}, () => {
  const files = pages.map((page) => join(testSite, page));
  const { stderr } = spawnSync(
    'java',
    ['-Xss4m', '-jar', jar, '--errors-only', '--format', 'json', ...files],
    {
      encoding: 'utf8',
      maxBuffer: 64_000_000,
    },
  );
  const { messages }: { messages: { url: string; lastLine: number; message: string }[] } = JSON.parse(stderr);
  const found = messages
    .filter(({ message }) => !isOfNu.test(message))
    .map(({ url, message }) => `${url.slice(url.indexOf(testSite) + testSite.length)}: ${message}`);
  assert.deepEqual(found, []);
});
