import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CommandContext } from '../../src/commands/command.ts';
import { openFileStore } from '../../src/commands/file-store.ts';
import { listFilesBelow } from '../../src/runtime/list-files.ts';
import { readSite } from '../fixtures/read-site.ts';
import { fixturePublication } from '../fixtures/settings.ts';
import { idsOf } from './built-site.ts';
import { testNow, testSite } from './test-site.ts';

const context: CommandContext = {
  files: openFileStore(fixturePublication),
  now: new Date(testNow),
  folder: fixturePublication,
};
const site = readSite(context);

/** Names in these folders change with what is in them. */
const byContent = /^\/(?:_astro|audio|pagefind)\//;
/** For the host. */
const forHosts = new Set(['/_headers', '/_redirects', '/.built-site']);

test('the list of addresses names every file that a build writes, and no other', () => {
  const files = listFilesBelow(testSite)
    .map((file) => file.slice(testSite.length).replace(/\/index\.html$/, '/'))
    .filter((address) => !byContent.test(address) && !forHosts.has(address));
  const moved = site.addresses.redirects.map(({ from }) => from).filter((from) => from.endsWith('/'));
  assert.deepEqual(files.toSorted(), [...site.addresses.answers, ...moved].toSorted());
});

test('every id that the link check knows of a page is on it', () => {
  const missing = [...site.addresses.answers]
    .filter((address) => address.endsWith('/'))
    .flatMap((address) => {
      const ids = idsOf(`${testSite}${address}index.html`);
      return [...site.findIds(address)]
        .filter((id) => id !== 'top' && !ids.has(id))
        .map((id) => address + id);
    });
  assert.deepEqual(missing, []);
});
