import assert from 'node:assert/strict';
import { globSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { readSource } from '../../src/prose/frontmatter.ts';
import { render } from '../../src/prose/render.ts';
import { fixturePublication } from '../fixtures/settings.ts';
import { built } from './built-site.ts';
import { testNow, testSite } from './test-site.ts';

/** Pictures and fonts hold no text. */
const textless = /\.(?:png|jpe?g|webp|avif|woff2|wasm)$/;

const files = built('**/*').filter((path) => statSync(join(testSite, path)).isFile());
const texts = files.filter((path) => !textless.test(path)).map((path) => ({ path, text: textOfFile(path) }));

const pieces = globSync(`${fixturePublication}/articles/*/index.mdx`).map((file) => {
  const { data, text } = readSource(readFileSync(file, 'utf8'));
  const phrases = render(text, data)
    .passages.map((passage) => passage.text)
    .filter((passage) => passage.length >= 60)
    .map((passage) => passage.slice(0, 60));
  return {
    slug: basename(dirname(file)),
    isDraft: data['draft'] === true,
    isFuture: Date.parse(String(data['published'])) > Date.parse(testNow),
    phrases: [String(data['headline']), ...phrases],
  };
});
const unpublished = pieces.filter(({ isDraft, isFuture }) => isDraft || isFuture);

test('there is a draft and a piece of the future to keep out', () => {
  assert.ok(unpublished.some(({ isDraft }) => isDraft));
  assert.ok(unpublished.some(({ isDraft, isFuture }) => isFuture && !isDraft));
});

test('what is published is found by the same search that must find nothing of the rest', () => {
  for (const { slug, phrases } of pieces.filter((piece) => !unpublished.includes(piece))) {
    const [headline = '', first = ''] = phrases;
    assert.ok(
      texts.some(({ text }) => text.includes(first)),
      `${slug}: ${first}`,
    );
    assert.ok(
      texts.some(({ path, text }) => path.startsWith('search-index/') && text.includes(headline)),
      `the search index lacks ${slug}`,
    );
  }
});

test('no word of a draft or of a piece of the future is in the site, its feeds or its search index', () => {
  const leaks = unpublished.flatMap(({ slug, phrases }) => [
    ...files.filter((path) => path.includes(slug)),
    ...texts.flatMap(({ path, text }) =>
      [...phrases, `/${slug}/`]
        .filter((phrase) => text.includes(phrase))
        .map((phrase) => `${path}: ${phrase}`),
    ),
  ]);
  assert.deepEqual(leaks, []);
});

/** As a search for words would read it: pages without their tags as well as with them, files of the search index unpacked. */
function textOfFile(path: string): string {
  const bytes = readFileSync(join(testSite, path));
  const isOfIndex = /^search-index\/.*\.bin$/.test(path);
  const source = (isOfIndex ? inflateRawSync(bytes) : bytes).toString('utf8').replaceAll('\\"', '"');
  if (!path.endsWith('.html')) return source;
  return `${source}\n${textOf(fromHtml(source))}`;
}
