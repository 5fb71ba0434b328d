import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { isPicture } from '../../src/publication/picture-names.ts';
import { AProject } from './a-project.ts';

describe('a project without src/build', () => {
  let project: AProject;

  before(async () => {
    project = await AProject.with(6);
    await project.build('--out', 'built');
    rmSync(join(project.folder, 'src/build'), { recursive: true });
    await project.plainBuild();
  });
  after(() => project.remove());

  test('is built by Astro alone into the same files, byte for byte', () => {
    const [built, plain] = [project.site('built'), project.site()];
    built.delete('.built-site');
    // Astro also leaves the originals of pictures, which no page shows.
    for (const file of plain.keys()) if (isPicture(file) && !built.has(file)) plain.delete(file);
    assert.deepEqual(plain, built);
  });
});
