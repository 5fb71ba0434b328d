/** Asks every host that is installed here the same sixty requests, and prints what each answered. */
import { askHost, makeServedSite } from './ask-hosts.ts';
import { type HostName, startHost } from './servers.ts';

const names: readonly HostName[] = ['npm start', 'nginx', 'workerd'];
const { folder, site } = makeServedSite();
const columns = new Map<HostName, Awaited<ReturnType<typeof askHost>>>();
for (const name of names) {
  const host = await startHost(name, folder);
  if (!host) {
    console.log(`${name} is not installed here`);
    continue;
  }
  try {
    columns.set(name, await askHost(host, site));
  } finally {
    await host.stop();
  }
}

const [first = []] = columns.values();
console.log(`${'request'.padEnd(60)} ${[...columns.keys()].map((name) => name.padEnd(10)).join(' ')}`);
for (const [index, { request }] of first.entries()) {
  const cells = [...columns.values()].map((answers) => {
    const answer = answers[index];
    return `${answer?.status}${answer?.faults.length === 0 ? '' : ' ✗'}`.padEnd(10);
  });
  console.log(`${`${request.method ?? 'GET'} ${request.path}`.slice(0, 59).padEnd(60)} ${cells.join(' ')}`);
}
for (const [name, answers] of columns) {
  const wrong = answers.filter(({ faults }) => faults.length > 0);
  console.log(`\n${name}: ${answers.length - wrong.length} of ${answers.length} as they should be`);
  for (const { request, faults } of wrong)
    console.log(`  ${request.what} (${request.path}): ${faults.join('; ')}`);
  if (wrong.length > 0) process.exitCode = 1;
}
