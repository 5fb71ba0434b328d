import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DevServer } from '../benchmark/dev-server.ts';
import { type MadeArticle, makeArticles } from '../benchmark/make-corpus.ts';
import { AProject } from './a-project.ts';
import { testNow } from './test-site.ts';

/** More than a development server reads before its first page. */
const COUNT = 150;
/** By date. The first few stand for themselves below; nobody asks for the others before the front page is there. */
const articles = [...makeArticles(COUNT)];
const [broken, saved, asked, drawn, ...others] = articles;
assert.ok(broken && saved && asked && drawn);
const locate = ({ slug }: MadeArticle) => `content/articles/${slug}/index.mdx`;
const address = ({ slug, fields }: MadeArticle) =>
  `/${String(fields['published']).slice(0, 7).replace('-', '/')}/${slug}/`;

let project: AProject;
let server: DevServer;
const read = async (path: string) => (await fetch(server.address + path)).text();
/** As a browser asks: what is left to read is read once it has been answered. */
const visit = async (path: string) =>
  (await fetch(server.address + path, { headers: { accept: 'text/html' } })).text();
const hasText = (page: string) => (page.match(/id="p-/g) ?? []).length > 2;
/** A feed has the texts of many articles, and is answered when all are read. */
const readAll = () => read('/atom.xml');

before(async () => {
  project = await AProject.with(COUNT);
  project.change(locate(broken), /\n$/, '\n\n<Pull>words that stand nowhere\n');
  project.change(locate(drawn), /\n$/, '\n\n![A drawn square](./square.svg)\n');
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8" width="8" height="8"/>';
  project.write(locate(drawn).replace('index.mdx', 'square.svg'), svg);
  project.change('content/publication.yaml', /$/, `\nlead: ${asked.slug}\n`);
  server = await DevServer.start(project.folder, '/about/', {
    VERBATIM_CONTENT: 'content',
    SITE_NOW: testNow,
  });
});
after(async () => {
  await server.stop();
  project.remove();
});

test('every list has all articles before their texts are read, those included that cannot be', async () => {
  const archive = await read('/archive/');
  for (const article of [broken, saved, asked, drawn])
    assert.ok(archive.includes(article.slug), article.slug);
});

test('the front page has the words of the piece that leads it, however old', async () => {
  const [opening = ''] = /[A-Z][a-z]+(?: [a-z]+){3}/.exec(asked.body) ?? [];
  assert.ok((await read('/')).includes(opening), opening);
});

test('the page of an article has its text when it is asked for first, and pictures', async () => {
  const page = await read(address(drawn));
  assert.ok(hasText(page));
  const [, src = ''] = /<img(?=[^>]* alt="A drawn square")[^>]* src="([^"]+)"/.exec(page) ?? [];
  const picture = await fetch(server.address + src.replaceAll('&#38;', '&').replaceAll('&amp;', '&'));
  assert.match(picture.headers.get('content-type') ?? '', /^image\//);
});

test('a text that is saved before it was read is shown as it was saved', async () => {
  project.change(locate(saved), / the /, ' savedword the ');
  assert.match(await read(address(saved)), /savedword/);
});

test('a page has its text although it was planned without, and the text was read since', async () => {
  await visit('/');
  const without: string[] = [];
  for (const article of others.toReversed())
    if (!hasText(await visit(address(article)))) without.push(article.slug);
  assert.deepEqual(without, []);
});

test('when all are read, what was saved stays, and what cannot be read is not shown', async () => {
  await readAll();
  const page = await read(address(saved));
  assert.match(page, /savedword/);
  assert.ok(hasText(page));
  assert.equal((await fetch(server.address + address(broken))).status, 404);
  assert.ok(!(await read('/archive/')).includes(broken.slug));
});
