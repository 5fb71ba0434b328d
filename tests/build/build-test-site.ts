/** Builds the sites that the build tests and the browser tests read, once for both, as `npm run build` would. */
import { spawnSync } from 'node:child_process';
import { fixturePublication } from '../fixtures/settings.ts';
import { languageSites, testNow, testSite } from './test-site.ts';

const sites = [[fixturePublication, testSite] as const, ...languageSites];
for (const [content, out] of sites) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/build/build-command.ts', '--content', content, '--out', out],
    { env: { ...process.env, SITE_NOW: testNow, GIT_CEILING_DIRECTORIES: process.cwd() }, encoding: 'utf8' },
  );
  if (status !== 0) console.error(stdout + stderr);
  process.exitCode ||= status ?? 1;
}
