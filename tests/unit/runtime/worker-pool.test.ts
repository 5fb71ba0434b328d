import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { after, test } from 'node:test';
import { createProcessWorker, createThreadWorker } from '../../../src/runtime/worker-pool.ts';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-side-'));
after(() => rmSync(folder, { recursive: true }));
const module = join(folder, 'worker.ts');
writeFileSync(
  module,
  `import { serveTasks } from ${JSON.stringify(resolve('src/runtime/worker-pool.ts'))};
   serveTasks((task) => {
     if (task === 'fail') throw new Error('it cannot be done');
     if (task === 'crash') { setTimeout(() => { throw new Error('crashed'); }); return new Promise(() => {}); }
     if (task === 'wait for ever') return new Promise(() => {});
     if (task instanceof Uint8Array) return task.length;
     return task.toUpperCase();
   });`,
);

for (const [name, begin] of Object.entries({ thread: createThreadWorker, process: createProcessWorker })) {
  const worker = () => begin<string | Uint8Array, string | number>(relative('src', module));

  test(`a ${name} does what it is given, in order`, async () => {
    const side = worker();
    assert.deepEqual(await Promise.all(['a', 'b', 'c'].map((task) => side.do(task))), ['A', 'B', 'C']);
    side.end();
  });

  test(`what fails on a ${name} fails for whoever asked, and the next task is done`, async () => {
    const side = worker();
    await assert.rejects(side.do('fail'), /^Error: it cannot be done$/);
    assert.equal(await side.do('next'), 'NEXT');
    side.end();
  });

  test(`a ${name} that would wait for ever ends, and says so; another does the next task`, async () => {
    const side = worker();
    await assert.rejects(side.do('wait for ever'), /worker\.ts ended \(\d+\) before its work was done/);
    assert.equal(await side.do('next'), 'NEXT');
    side.end();
  });

  test(`a ${name} that crashed is not taken for the one that follows it`, { timeout: 10_000 }, async () => {
    const side = worker();
    await assert.rejects(side.do('crash'));
    assert.equal(await side.do('next'), 'NEXT');
    side.end();
  });

  test(`a ${name} that was ended begins again with the next task`, async () => {
    const side = worker();
    await side.do('once');
    side.end();
    assert.equal(await side.do('again'), 'AGAIN');
    side.end();
  });
}

test('bytes that are given away to a thread are not copied', async () => {
  const side = createThreadWorker<Uint8Array, number>(relative('src', module));
  const bytes = new Uint8Array(5);
  assert.equal(await side.do(bytes, [bytes.buffer]), 5);
  assert.equal(bytes.length, 0);
  side.end();
});
