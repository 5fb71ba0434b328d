import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DevServer } from '../benchmark/dev-server.ts';
import { makeArticles } from '../benchmark/make-corpus.ts';
import { AProject } from './a-project.ts';
import { testNow } from './test-site.ts';

/** More than a development server reads before its first page. */
const COUNT = 150;
/** Addressed by nobody else in these tests; the last is the newest. */
const [broken, saved, asked] = [...makeArticles(COUNT)];
assert.ok(broken && saved && asked);
const locate = ({ slug }: { slug: string }) => `content/articles/${slug}/index.mdx`;
const address = ({ slug, fields }: { slug: string; fields: Record<string, unknown> }) =>
  `/${String(fields['published']).slice(0, 7).replace('-', '/')}/${slug}/`;

let project: AProject;
let server: DevServer;
const read = async (path: string) => (await fetch(server.address + path)).text();
const PASSAGES = /id="p-/g;

before(async () => {
  project = await AProject.with(COUNT);
  project.change(locate(broken), /\n$/, '\n\n<Pull>words that stand nowhere\n');
  server = await DevServer.start(project.folder, '/', { VERBATIM_CONTENT: 'content', SITE_NOW: testNow });
});
after(async () => {
  await server.stop();
  project.remove();
});

test('the front page of an archive of which nothing is cached has its lead’s words', async () => {
  const newest = [...makeArticles(COUNT)].at(-1);
  assert.ok(newest);
  const front = await read('/');
  assert.ok(front.includes(`href="${address(newest)}"`));
});

test('every list has all articles at once', async () => {
  const archive = await read('/archive/');
  for (const article of [saved, asked]) assert.ok(archive.includes(article.slug), article.slug);
});

test('the page of an article has its text when it is asked for first', async () => {
  assert.ok(((await read(address(asked))).match(PASSAGES) ?? []).length > 2);
});

test('a text that is saved before it was read is shown as it was saved', async () => {
  project.change(locate(saved), / the /, ' savedword the ');
  assert.match(await read(address(saved)), /savedword/);
  // What only machines read names every text, and waits until all are read.
  await read('/llms.txt');
  const page = await read(address(saved));
  assert.match(page, /savedword/);
  assert.ok((page.match(PASSAGES) ?? []).length > 2);
});

test('a text that cannot be read is not shown once it was tried', async () => {
  await read('/llms.txt');
  assert.equal((await fetch(server.address + address(broken))).status, 404);
  assert.ok(!(await read('/archive/')).includes(broken.slug));
});
