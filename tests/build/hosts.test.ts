import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { askHost, makeServedSite } from '../hosts/ask-hosts.ts';
import { type HostName, startHost } from '../hosts/servers.ts';

const names: readonly HostName[] = ['npm start', 'nginx', 'workerd'];

describe('sixty requests are answered as they should be', () => {
  const { folder, site } = makeServedSite();
  for (const name of names) {
    test(`by ${name}`, async (context) => {
      const host = await startHost(name, folder);
      if (!host) return context.skip(`${name} is not installed`);
      context.after(() => host.stop());
      const answers = await askHost(host, site);
      const faults = answers.flatMap(({ request, faults }) =>
        faults.map((fault) => `${request.what} (${request.path}): ${fault}`),
      );
      assert.deepEqual([answers.length, faults], [60, []]);
    });
  }
});
