import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { AProject } from './a-project.ts';

/*
 * A page taken from the last build must be what a clean build makes of it. After a change the site is built twice, reusing what
 * can be reused and from nothing, and compared byte for byte. Changes of articles are in random-edits.test.ts.
 */
describe('a build that reuses pages, after a change around the articles', () => {
  let project: AProject;

  before(async () => {
    project = AProject.withPublication('no record');
    await project.build();
  });
  after(() => project.remove());

  test('leaves the last good site if it is killed, and goes on from there: a topic’s name', async () => {
    const last = project.site();
    project.change('content/topics/maps.yaml', 'name: Maps', 'name: Charts');
    await project.killedBuild(1500);
    assert.deepEqual(project.site(), last);
    await project.build();
    assert.match(project.read('dist/topics/maps/index.html'), /Charts/);
  });

  test('waits for another that is running, and gives the site of a clean build: an author’s name', async () => {
    project.change('content/people/the-map-room.yaml', 'name: The Map Room', 'name: The Map House');
    const outputs = await Promise.all([project.build(), project.build()]);
    assert.match(outputs.join('\n'), /Another build is running/);
    assert.deepEqual(await project.differencesFromClean(), []);
  });

  test('reuses the whole site if nothing has changed', async () => {
    assert.match(await project.build(), /Nothing has changed/);
  });

  const changes: [what: string, change: () => void][] = [
    [
      'a biography and a static page',
      () => {
        project.change('content/people/the-map-room.yaml', 'draws the maps', 'draws all maps');
        project.change('content/pages/about.mdx', 'Nobody pays', 'No one pays');
      },
    ],
    ['the name of the site', () => project.change('content/publication.yaml', 'The Galley', 'The Proof')],
    [
      'a style and a rule of rendering',
      () => {
        project.change('src/styles/base.css', '}', '} .x { color: red }');
        project.change('src/prose/rehype-section-headings.ts', "['section-link']", "['section-link', 'x']");
      },
    ],
  ];

  for (const [what, change] of changes) {
    test(`gives the site of a clean build: ${what}`, async () => {
      change();
      const printed = await project.build();
      assert.deepEqual(await project.differencesFromClean(), [], printed);
    });
  }

  test('keeps the site before it, whatever was changed: --previous puts that back, and then the last again', async () => {
    const last = project.site();
    assert.match(await project.build('--previous'), /is back; deploy it/);
    assert.notDeepEqual(project.site(), last);
    assert.match(await project.build('--previous'), /is back; deploy it/);
    assert.deepEqual(project.site(), last);
  });

  test('reuses no page of a site whose settings were changed and changed back while it was built', async () => {
    const settings = project.read('content/publication.yaml');
    const write = ["''", "readFileSync('during')"].map(
      (text) => `writeFileSync('content/publication.yaml', ${text})`,
    );
    const hook = `'astro:build:start': () => { if (existsSync('during')) { ${write.join('; ')} } }`;
    project.change(
      'astro.config.mjs',
      '[verbatim()]',
      `[verbatim(), { name: 'during', hooks: { ${hook} } }]`,
    );
    project.change(
      'astro.config.mjs',
      '// @ts-check',
      "import { existsSync, readFileSync, writeFileSync } from 'node:fs';",
    );
    await project.build();
    project.write('during', settings);
    project.change('content/people/the-map-room.yaml', 'biography: ', 'biography: Now ');
    assert.doesNotMatch(await project.build(), /pages reused +0$/m);
    rmSync(join(project.folder, 'during'));
    assert.match(await project.build(), /pages reused +0$/m);
    assert.match(await project.build(), /Nothing has changed/);
  });
});
