import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { AProject } from './a-project.ts';

const address = 'https://galley.example';

describe('a build of articles that have a record', () => {
  let project: AProject;

  before(async () => {
    project = AProject.withPublication('record');
    await project.build();
  });
  after(() => project.remove());

  const lead = 'content/articles/put-the-date-on-the-map/index.mdx';
  const published = 'The rivers run where they ran.';
  const changed = 'The rivers run where they used to.';

  test('refuses a changed word without an entry, and says how to make one', () => {
    project.change(lead, published, changed);
    for (const attempt of ['first', 'second']) {
      const { status, stderr } = project.tryBuild();
      assert.equal(status, 1, attempt);
      assert.match(
        stderr,
        /says “… run where they used to\. What has gone …” where “… run where they ran\. What has gone …” was published, and no entry says so/,
      );
      assert.ok(stderr.includes('content/articles/put-the-date-on-the-map/index.mdx:17\n'), stderr);
      assert.ok(
        stderr.includes(
          'to do: npm run correct -- put-the-date-on-the-map --kind correction|clarification|update|typo --note "…"',
        ),
        stderr,
      );
    }
  });

  test('takes it once there is one', async () => {
    const note = 'A phrase was wrong.';
    await project.command(
      'correct',
      'put-the-date-on-the-map',
      '--kind',
      'correction',
      '--note',
      note,
      '--yes',
    );
    await project.build();
    const page = project.read('dist/2025/02/put-the-date-on-the-map/index.html');
    assert.ok(page.includes(changed) && page.includes(note));
  });

  test('gives the site of a clean build after a move and a withdrawal too', async () => {
    await project.command('move', 'put-the-date-on-the-map', 'date-the-map', '--yes');
    await project.build();
    const reason = 'Its figures were not ours to print.';
    await project.command('withdraw', 'quote-the-whole-hedge', '--reason', reason, '--yes');
    await project.build();
    assert.deepEqual(await project.differencesFromClean(), []);
  });

  test('answers at the old address of an article that moved', () => {
    const before = '/2025/02/put-the-date-on-the-map/';
    const now = '/2025/02/date-the-map/';
    assert.ok(project.site().has(`${now.slice(1)}index.html`));
    const moved = project.read(`dist${before}index.html`);
    assert.ok(moved.includes(`<meta http-equiv="refresh" content="0; url=${now}">`), moved);
    assert.ok(moved.includes(`<link rel="canonical" href="${address}${now}">`), moved);
    const hosts = project.read('dist/_redirects').split('\n');
    assert.ok(hosts.includes(`${before} ${now} 301`), hosts.join('\n'));
  });

  test('says at the address of an article that was withdrawn that it was, and why', () => {
    const path = '/2026/11/quote-the-whole-hedge/';
    const withdrawn = project.read(`dist${path}index.html`);
    assert.match(withdrawn, /Its figures were not ours to print\./);
    assert.match(withdrawn, /noindex/);
    assert.doesNotMatch(withdrawn, /class="prose"/);
    assert.ok(!project.read('dist/rss.xml').includes('quote-the-whole-hedge/'));
    const hosts = project.read('dist/_redirects').split('\n');
    assert.ok(hosts.includes(`# 410 ${path}`), hosts.join('\n'));
  });

  test('leaves no trace of removed words in any file of the project, the cache and the next site included', async () => {
    const words = 'The post was left where it is read';
    const file = 'content/articles/keep-the-old-signpost/index.mdx';
    assert.ok(project.read(file).includes(words));
    const reason = 'The owner of the road has asked for it.';
    const told = ['--words', words, '--reason', reason, '--yes'];
    const { output } = await project.command('remove', 'keep-the-old-signpost', ...told);
    assert.match(output, /The cache was emptied/);
    await project.build();
    assert.deepEqual(project.findWords(words), []);
    const page = project.read('dist/2026/04/keep-the-old-signpost/index.html');
    assert.ok(page.includes(reason) && page.includes('Words removed'));
    assert.ok(project.read('dist/corrections/index.html').includes(reason));
  });

  test('leaves published articles where their record says they are, whatever the rule for new ones becomes', () => {
    project.change('src/publication/addresses.ts', '{slug}/`', '{slug}/read/`');
    const { status, stderr } = project.tryBuild();
    assert.equal(status, 0, stderr);
    assert.match(project.read('dist/2024/11/say-what-has-changed/index.html'), /<h1/);
    assert.ok(!project.site().has('2024/11/say-what-has-changed/read/index.html'));
  });
});
