import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { AProject } from './a-project.ts';
import { testNow } from './test-site.ts';

/*
 * V8 refuses what a process with other flags compiled, and keeps its own instead: builds and the commands between them, and the processes
 * of a build, compiled some five hundred modules for one another again and again.
 */
describe('an editor who builds and checks', () => {
  let project: AProject;

  before(async () => {
    project = await AProject.with(2);
  });
  after(() => project.remove());

  for (const [where, folder] of Object.entries({
    'where commands choose': undefined,
    elsewhere: 'compiled',
  })) {
    test(`waits for no module that was compiled before, if what is compiled is kept ${where}`, () => {
      const [article] = readdirSync(join(project.folder, 'content/articles'));
      const editAndRun = (word: string) => {
        project.change(`content/articles/${article}/index.mdx`, /\n---\n+/, `\n---\n\n${word} `);
        return [run('build', folder), run('check', folder)];
      };
      editAndRun('First');
      assert.deepEqual(editAndRun('Second').flatMap(listRefused), []);
    });
  }

  /**
   * @param folder Where Node is to keep what it compiles; undefined if nobody says.
   * @returns What Node prints of the modules that it keeps compiled.
   */
  function run(command: string, folder: string | undefined): string {
    const { NODE_COMPILE_CACHE: _, ...inherited } = process.env;
    const own = { VERBATIM_CONTENT: 'content', SITE_NOW: testNow, NODE_DEBUG_NATIVE: 'COMPILE_CACHE' };
    const kept = folder && { NODE_COMPILE_CACHE: join(project.folder, folder) };
    const { status, stderr } = spawnSync(process.execPath, ['src/commands/verbatim.mjs', command], {
      ...{ cwd: project.folder, env: { ...inherited, ...own, ...kept }, encoding: 'utf8' },
      maxBuffer: 64_000_000,
    });
    assert.equal(status, 0, stderr.replace(/^\[compile cache\].*\n/gm, ''));
    assert.match(stderr, /code cache for .* was accepted/);
    return stderr;
  }
});

const listRefused = (printed: string): string[] =>
  [...printed.matchAll(/code cache for (.*) was rejected/g)].flatMap(([, module]) => module ?? []);
