import assert from 'node:assert/strict';
import { existsSync, lstatSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { AProject } from './a-project.ts';

/** A folder on another file system than the project, where this machine has one. */
const otherDisk = ['/dev/shm', '/run', '/mnt'].find(
  (folder) => existsSync(folder) && statSync(folder).dev !== statSync(tmpdir()).dev,
);

describe('a build that is given a folder', () => {
  let project: AProject;

  before(async () => {
    project = await AProject.with(2);
    project.write('notes/novel.txt', 'words');
  });
  after(() => project.remove());

  const within = (name: string) => join(project.folder, name);

  for (const out of ['content', 'notes']) {
    test(`refuses ${out} and leaves it as it is`, () => {
      const before = project.site(out);
      const { status, stderr } = project.tryBuild('--out', out);
      assert.equal(status, 1);
      assert.match(stderr, /cannot be put into .+Name a new or an empty folder/);
      assert.deepEqual(project.site(out), before);
    });
  }

  test('takes a new one', async () => {
    await project.build('--out', 'site');
    assert.ok(existsSync(within('site/index.html')));
  });

  test('replaces its own dist, whatever filled it', async () => {
    project.write('dist/index.html', 'of an earlier version');
    await project.build();
    assert.deepEqual(project.site(), project.site('site'));
  });

  test('takes one that it made, though nothing else remembers it, by a link to it, and leaves the link', async () => {
    rmSync(within('.cache'), { recursive: true });
    symlinkSync(within('site'), within('current'));
    project.change('content/people/writer-1.yaml', /biography: \w+/, 'biography: Another');
    const before = project.site('site');
    await project.build('--out', 'current');
    assert.ok(lstatSync(within('current')).isSymbolicLink());
    assert.notDeepEqual(project.site('site'), before);
    assert.match(readFileSync(within('site/people/writer-1/index.html'), 'utf8'), /Another/);
  });

  test('puts the site on another disk, and changes it there', { skip: !otherDisk }, async (context) => {
    const disk = mkdtempSync(join(otherDisk ?? '', 'verbatim-'));
    context.after(() => rmSync(disk, { recursive: true }));
    await project.build('--out', join(disk, 'site'));
    project.change('content/people/writer-1.yaml', /biography: \w+/, 'biography: Different');
    await project.build('--out', join(disk, 'site'));
    await project.build('--clean');
    assert.deepEqual(project.site(join(disk, 'site')), project.site());
  });
});
