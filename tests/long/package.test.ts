import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { AnAdopter, differences } from '../build/package/an-adopter.ts';
import { packNextVersion, packProject } from '../build/package/next-version.ts';
import { testNow } from '../build/test-site.ts';

describe('the package as npm installs it from its own cache', () => {
  const adopter = new AnAdopter(testNow);
  const packages = mkdtempSync(join(tmpdir(), 'verbatim-packages-'));
  after(() => adopter.remove());

  test('an empty folder becomes a publication, and a new version changes two of its files', (context) => {
    const { status, stderr } = adopter.install(packProject('.', packages));
    if (status !== 0) return context.skip(`npm’s cache does not hold all packages: ${stderr.slice(0, 200)}`);
    adopter.run('init', '.', '--yes', '--name', 'Das Blatt');
    adopter.run('build');
    assert.match(adopter.read('dist/index.html'), /<h1[^>]*>Das Blatt<\/h1>/);
    const own = adopter.ownFiles();
    assert.equal(adopter.install(packNextVersion(packages)).status, 0);
    assert.equal(adopter.run('--version').trim(), '0.2.0');
    adopter.run('build');
    assert.deepEqual(differences(own, adopter.ownFiles()), ['package-lock.json', 'package.json']);
    return undefined;
  });
});
