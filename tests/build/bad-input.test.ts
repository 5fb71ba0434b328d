import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { after, test } from 'node:test';
import { markFolder } from '../../src/build/output-safety.ts';
import { testNow } from './test-site.ts';

mkdirSync('.test', { recursive: true });
const folder = mkdtempSync(join('.test', 'bad-input-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of the content with these slips made in it, one in each file. */
function contentWith(slips: Record<string, readonly [from: string, to: string]>): string {
  const content = join(folder, `content-${readdirSync(folder).length}`);
  cpSync('content', content, { recursive: true });
  for (const [path, [from, to]] of Object.entries(slips)) {
    const source = readFileSync(join(content, path), 'utf8');
    assert.ok(source.includes(from), `${path} does not hold ${from}`);
    writeFileSync(join(content, path), source.replace(from, to));
  }
  return content;
}

/** Builds it over a folder that holds the last good site. */
function build(content: string) {
  const out = join(folder, 'dist');
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'index.html'), 'the last good site');
  markFolder(out);
  const { status, stderr } = spawnSync(
    process.execPath,
    ['src/build/build-command.ts', '--content', content, '--out', out],
    { env: { ...process.env, SITE_NOW: testNow }, encoding: 'utf8' },
  );
  return { status, stderr, left: readdirSync(out), page: readFileSync(join(out, 'index.html'), 'utf8') };
}

/** The line of the first text in a file of the content. */
const lineOf = (path: string, text: string): number =>
  readFileSync(join('content', path), 'utf8').split(text)[0]?.split('\n').length ?? 0;

const article = 'articles/how-to-read-a-chart/index.mdx';

test('tells all slips of reading at once, each with file and line, and leaves the last good site', () => {
  const content = contentWith({
    'articles/call-it-opinion/index.mdx': ['standfirst:', 'standfrist:'],
    'articles/the-other-case/index.mdx': ['\n---\n\n', '\n---\n\nThe set {x} is open. '],
    'people/the-editors.yaml': ['biography:', 'biografy:'],
  });
  writeFileSync(join(content, 'articles', 'loose.mdx'), 'Words.\n');
  for (const folder of ['articles', 'people', 'topics', 'pages'])
    writeFileSync(join(content, folder, '.DS_Store'), '');
  const { status, stderr, left, page } = build(content);
  const name = relative('.', content);
  const lines = {
    standfirst: lineOf('articles/call-it-opinion/index.mdx', 'standfirst:'),
    text: lineOf('articles/the-other-case/index.mdx', '\n---\n\n') + 3,
    biography: lineOf('people/the-editors.yaml', 'biography:'),
  };
  assert.equal(status, 1);
  assert.match(stderr, /^\n?4 things to put right before this can be published:\n/m);
  for (const problem of [
    `  ${name}/articles/call-it-opinion/index.mdx:${lines.standfirst}\n    standfrist: is no field we know; did you mean “standfirst”?`,
    `  ${name}/articles/the-other-case/index.mdx:${lines.text}\n    the words {x} would be run as code, which prints nothing of them; write \\{x\\} to print braces`,
    `  ${name}/articles/loose.mdx\n    is read by nothing: an article is an index.mdx in a folder of its own\n    to do: move it to ${name}/articles/loose/index.mdx`,
    `  ${name}/people/the-editors.yaml:${lines.biography}\n    biografy: is no field we know; did you mean “biography”?`,
  ])
    assert.ok(stderr.includes(problem), `${problem}\n\nis not in\n\n${stderr}`);
  assert.deepEqual(left, ['.verbatim', 'index.html']);
  assert.equal(page, 'the last good site');
});

test('tells all that does not fit together at once, and leaves the last good site', () => {
  const content = contentWith({
    [article]: ['authors: [the-editors]', 'authors: [the-editor]'],
    'articles/the-other-case/index.mdx': ['repliesTo: call-it-opinion', 'repliesTo: call-it-opinon'],
    'pages/about.mdx': ['(/standards/)', '(/standarts/)'],
  });
  const { status, stderr, page } = build(content);
  const name = relative('.', content);
  assert.equal(status, 1);
  for (const problem of [
    `  ${name}/${article}:${lineOf(article, 'authors:')}\n    authors: “the-editor” is nobody in content/people; did you mean “the-editors”?`,
    `  ${name}/articles/the-other-case/index.mdx:${lineOf('articles/the-other-case/index.mdx', 'repliesTo:')}\n    repliesTo: “call-it-opinon” is no published article; did you mean “call-it-opinion”?`,
    `  ${name}/pages/about.mdx:${lineOf('pages/about.mdx', '(/standards/)')}\n    the link /standarts/ leads nowhere; did you mean “/standards/”?`,
  ])
    assert.ok(stderr.includes(problem), `${problem}\n\nis not in\n\n${stderr}`);
  assert.equal(page, 'the last good site');
});
