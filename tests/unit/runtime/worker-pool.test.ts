import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
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
     if (task === 'slow') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
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

test('what a process has compiled is kept when it is ended', { timeout: 30_000 }, async (context) => {
  const compiled = mkdtempSync(join(tmpdir(), 'verbatim-compiled-'));
  context.after(() => rmSync(compiled, { recursive: true, maxRetries: 5 }));
  const side = createProcessWorker<string, string>(relative('src', module), {
    NODE_COMPILE_CACHE: compiled,
  });
  await side.do('once');
  side.end();
  const listFiles = () => readdirSync(compiled, { recursive: true, withFileTypes: true });
  while (!listFiles().some((entry) => entry.isFile())) await setTimeout(50);
});

test('a process that is ended in the middle of its work says nothing', () => {
  const program = join(folder, 'program.ts');
  writeFileSync(
    program,
    `import { createProcessWorker } from ${JSON.stringify(resolve('src/runtime/worker-pool.ts'))};
     const side = createProcessWorker(${JSON.stringify(relative('src', module))});
     await side.do('begin');
     side.do('slow').catch((error) => console.log(error.message));
     setTimeout(() => side.end(), 100);`,
  );
  const { stdout, stderr } = spawnSync(process.execPath, [program], { encoding: 'utf8' });
  assert.deepEqual([stdout, stderr], ['it was ended before its work was done\n', '']);
});
