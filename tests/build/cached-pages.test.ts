import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { AProject } from './a-project.ts';

/*
 * A page that was kept must be what a clean build makes of it. After each kind of change the site is built twice, keeping
 * what can be kept and from nothing, and compared byte for byte.
 */
describe('a build that keeps pages', () => {
  let project: AProject;
  let articles: string[];

  before(async () => {
    project = await AProject.with(26);
    // A volume of the search index for every month.
    project.change('src/search/index/shards.ts', 'FULL_SHARD = 2000', 'FULL_SHARD = 1');
    articles = readdirSync(join(project.folder, 'content/articles')).map(
      (slug) => `content/articles/${slug}/index.mdx`,
    );
    await project.build();
  });
  after(() => project.remove());

  test('keeps the whole site when nothing has changed', async () => {
    assert.match(await project.build(), /Nothing has changed/);
  });

  test('leaves the last good site when it is killed, and goes on from there', async () => {
    const last = project.site();
    project.change('content/topics/topic-2.yaml', /description: \w+/, 'description: Here');
    await project.killedBuild(1500);
    assert.deepEqual(project.site(), last);
    await project.build();
    await project.build('--clean', '--out', 'clean');
    assert.deepEqual(project.site(), project.site('clean'));
  });

  test('waits for another that is running', async () => {
    project.change('content/topics/topic-3.yaml', /description: \w+/, 'description: Here');
    const outputs = await Promise.all([project.build(), project.build()]);
    assert.match(outputs.join('\n'), /Another build is running/);
    await project.build('--clean', '--out', 'clean');
    assert.deepEqual(project.site(), project.site('clean'));
  });

  const changes: [what: string, change: () => void][] = [
    [
      'a word of one article',
      () => project.change(article(3), /In practice|In the end|On paper/, 'In short'),
    ],
    ['a headline', () => project.change(article(12), /^headline: The/m, 'headline: That')],
    ['an author’s name', () => project.change('content/people/writer-8.yaml', /name: \w+/, 'name: Another')],
    [
      'a biography',
      () => project.change('content/people/writer-15.yaml', /biography: \w+/, 'biography: Whatever'),
    ],
    ['a topic’s name', () => project.change('content/topics/topic-4.yaml', /name: \w+/, 'name: Renamed')],
    [
      'which piece replies',
      () => project.change(article(9), /^disclosure:/m, `repliesTo: ${slug(5)}\ndisclosure:`),
    ],
    [
      'a piece’s topics, and so what is related',
      () => project.change(article(17), /- topic-\d+/, '- topic-1'),
    ],
    [
      'a picture’s pixels',
      () =>
        project.copy(`content/articles/${slug(20)}/picture.jpg`, `content/articles/${slug(10)}/picture.jpg`),
    ],
    [
      'a piece that becomes a draft',
      () => project.change(lonely(), /^disclosure:/m, 'draft: true\ndisclosure:'),
    ],
    ['a standing page', () => project.change('content/pages/about.mdx', 'What we do.', 'What we have done.')],
    ['the site’s name', () => project.change('src/site.ts', "name: 'Verbatim'", "name: 'Literatim'")],
    ['a style', () => project.change('src/styles/base.css', '}', '} .x { color: red }')],
    [
      'a rule of rendering',
      () =>
        project.change('src/prose/rehype-section-headings.ts', "['section-link']", "['section-link', 'x']"),
    ],
  ];

  const article = (index: number) => articles.find((path) => path.includes(`-${index + 1}/`)) ?? '';
  const slug = (index: number) => article(index).split('/')[2] ?? '';
  /** One that nothing answers. */
  const lonely = () => {
    const sources = articles.map((path) => readFileSync(join(project.folder, path), 'utf8'));
    const found = articles.findLast(
      (path) => !sources.some((text) => text.includes(`repliesTo: ${path.split('/')[2]}\n`)),
    );
    return found ?? '';
  };

  for (const [what, change] of changes) {
    test(`gives the site of a clean build after a change of ${what}`, async () => {
      change();
      const kept = await project.build();
      await project.build('--clean', '--out', 'clean');
      const [site, clean] = [project.site(), project.site('clean')];
      assert.deepEqual(differing(site, clean), [], kept);
    });
  }
});

describe('a build of pieces that have a record', () => {
  let project: AProject;
  let slugs: string[];

  before(async () => {
    project = await AProject.with(8);
    slugs = readdirSync(join(project.folder, 'content/articles'));
    await project.command('record', '--adopt');
    await project.build();
  });
  after(() => project.remove());

  const slug = (index: number) => slugs.find((name) => name.endsWith(`-${index + 1}`)) ?? '';
  const reword = (index: number) =>
    project.change(`content/articles/${slug(index)}/index.mdx`, /(\n---\n[\s\S]*?) the /, '$1 that ');

  test('gives the site of a clean build after a correction, a move and a withdrawal', async () => {
    reword(2);
    await project.command('correct', slug(2), '--kind', 'correction', '--note', 'A word was wrong.', '--yes');
    await project.build();
    await project.command('move', slug(3), 'elsewhere', '--yes');
    await project.build();
    await project.command('withdraw', slug(4), '--reason', 'It was wrong.', '--yes');
    await project.build();
    const site = project.site();
    assert.ok(site.has('2026/06/elsewhere/index.html'));
    await project.build('--clean', '--out', 'clean');
    assert.deepEqual(differing(site, project.site('clean')), []);
  });

  test('refuses a change without an entry, and refuses it again', async () => {
    reword(5);
    const refused = /was published, and no entry says so/;
    await assert.rejects(project.build(), refused);
    await assert.rejects(project.build(), refused);
    await project.command('correct', slug(5), '--kind', 'typo', '--yes');
    await project.build();
  });

  test('refuses a rule that gives published pieces other addresses', async () => {
    project.change('src/publication/addresses.ts', '{slug}/`', '{slug}/read/`');
    await assert.rejects(project.build(), /moves the article from/);
  });
});

function differing(site: ReadonlyMap<string, string>, clean: ReadonlyMap<string, string>): string[] {
  return [...new Set([...site.keys(), ...clean.keys()])].filter((file) => site.get(file) !== clean.get(file));
}
