import assert from 'node:assert/strict';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { markFolder } from '../../src/build/output-safety.ts';
import { AProject } from './a-project.ts';

type Mistakes = Record<string, readonly [from: string, to: string]>;

/** The publication of the tests with these mistakes made in it, one in each file, and the last good site. */
function projectWith(mistakes: Mistakes): AProject {
  const project = AProject.withPublication('record');
  after(() => project.remove());
  for (const [path, [from, to]] of Object.entries(mistakes)) project.change(`content/${path}`, from, to);
  const out = join(project.folder, 'dist');
  mkdirSync(out);
  project.write('dist/index.html', 'the last good site');
  markFolder(out);
  return project;
}

/** The line of the first such text in a file of the content. */
const lineOf = (project: AProject, path: string, text: string): number =>
  project.read(`content/${path}`).split(text)[0]?.split('\n').length ?? Number.NaN;

function assertReports(stderr: string, problems: readonly string[]): void {
  for (const problem of problems) assert.ok(stderr.includes(problem), `${problem}\n\nis not in\n\n${stderr}`);
}

const editorial = 'articles/say-what-has-changed/index.mdx';
const reply = 'articles/the-other-half-of-the-page/index.mdx';
const chart = 'articles/how-to-read-a-chart/index.mdx';
const person = 'people/the-editors.yaml';

test('reports all mistakes at once, of reading and of what does not fit together, each with file and line, and leaves the last good site', () => {
  const project = projectWith({
    [editorial]: ['standfirst:', 'standfrist:'],
    [reply]: ['\n---\n\n', '\n---\n\nThe set {x} is open. '],
    [person]: ['biography:', 'biografy:'],
    [chart]: ['authors: [the-editors]', 'authors: [the-editor]'],
    'pages/about.mdx': ['(/standards/)', '(/standarts/)'],
  });
  project.write('content/articles/loose.mdx', 'Words.\n');
  for (const folder of ['articles', 'people', 'topics', 'pages'])
    project.write(`content/${folder}/.DS_Store`, '');
  const { status, stderr } = project.tryBuild();
  assert.equal(status, 1);
  assert.match(stderr, /^\n?7 problems to put right before this can be published:\n/m);
  assertReports(stderr, [
    `  content/${editorial}:${lineOf(project, editorial, 'standfrist:')}\n    standfrist: is no field we know; did you mean “standfirst”?`,
    `  content/${reply}:${lineOf(project, reply, 'The set')}\n    the words {x} would be run as code, which prints nothing of them; write \\{x\\} to print braces`,
    '  content/articles/loose.mdx\n    is read by nothing: an article is an index.mdx in a folder of its own\n    to do: move it to content/articles/loose/index.mdx',
    `  content/${person}:${lineOf(project, person, 'biografy:')}\n    biografy: is no field we know; did you mean “biography”?`,
    // What a build finds by itself only once all texts can be read.
    `  content/pages/about.mdx:${lineOf(project, 'pages/about.mdx', '(/standarts/)')}\n    the link /standarts/ leads nowhere; did you mean “/standards/”?`,
    `  content/${chart}:${lineOf(project, chart, 'authors:')}\n    authors: “the-editor” is nobody in people/; did you mean`,
    'Problems: 2 in fields, 1 in names, 2 in texts, 1 in links, 1 against the record.',
  ]);
  assert.deepEqual(readdirSync(join(project.folder, 'dist')), ['.built-site', 'index.html']);
  assert.equal(project.read('dist/index.html'), 'the last good site');
});

test('reports all that does not fit together at once, and leaves the last good site', () => {
  const project = projectWith({
    [chart]: ['authors: [the-editors]', 'authors: [the-editor]'],
    [reply]: ['repliesTo: say-what-has-changed', 'repliesTo: say-what-has-change'],
    'pages/about.mdx': ['(/standards/)', '(/standarts/)'],
  });
  const { status, stderr } = project.tryBuild();
  assert.equal(status, 1);
  assertReports(stderr, [
    `  content/${chart}:${lineOf(project, chart, 'authors:')}\n    authors: “the-editor” is nobody in people/; did you mean “the-editors”?`,
    `  content/${reply}:${lineOf(project, reply, 'repliesTo:')}\n    repliesTo: “say-what-has-change” is no published article; did you mean “say-what-has-changed”?`,
    `  content/pages/about.mdx:${lineOf(project, 'pages/about.mdx', '(/standarts/)')}\n    the link /standarts/ leads nowhere; did you mean “/standards/”?`,
  ]);
  assert.equal(project.read('dist/index.html'), 'the last good site');
});
