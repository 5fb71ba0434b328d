import assert from 'node:assert/strict';
import { appendFileSync, cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, mock, test } from 'node:test';
import { openKept, verifyArguments } from '../../../src/record/proof/verify-arguments.ts';
import { firstPublished, historyOfPiece, press } from '../../benchmark/small-press.ts';
import { anArticle } from './an-article.ts';
import { writePressed } from './pressed-folder.ts';

const piece = firstPublished(anArticle());
const folder = writePressed(press([piece, firstPublished(anArticle({ slug: 'another' }))]));
after(() => rmSync(folder, { recursive: true, force: true }));
const page = join(folder, '2025/02/links-must-last');
const seal = historyOfPiece(piece).seals[0] ?? '';
const line = `version 1 · ${seal.slice(0, 8)}`;

/** Runs the command, and returns its code and all that it prints. */
async function run(...args: string[]): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const note = (text: string) => void said.push(text);
  const printers = [mock.method(console, 'log', note), mock.method(console, 'error', note)];
  try {
    return { code: await verifyArguments(args), said: said.join('\n') };
  } finally {
    for (const { mock: printer } of printers) printer.restore();
  }
}

test('a site that holds is said to, and what it was compared with', async () => {
  assert.deepEqual(await run(folder), {
    code: 0,
    said: '2 pieces agree with the published record; nothing was given that was kept, so this says nothing of earlier versions.',
  });
  assert.deepEqual(await run(page, '--since', line), {
    code: 0,
    said: '1 piece agrees with the published record, and with the version you kept.',
  });
  assert.deepEqual(await run(folder, '--since', folder), {
    code: 0,
    said: '2 pieces agree with the published record, and with the 2 versions you kept.',
  });
});

test('what does not hold is named and counted, and what cannot be told is named', async () => {
  const other = `version 1 · ${'0'.repeat(8)}`;
  const { code, said } = await run(page, '--since', other);
  assert.equal(code, 1);
  assert.match(said, /^\/2025\/02\/links-must-last\/: version 1 is another than the one that was kept/);
  assert.match(said, /\n1 thing does not hold \(1 piece verified\)\.$/);
  assert.match(
    (await run(page, '--since', other, '--since', other)).said,
    /\n2 things do not hold \(1 piece/,
  );
  assert.match((await run(folder, '--since', line)).said, /^cannot tell: your line: names no address/);
});

test('without a name, or with two, the help is printed; it is no fault to ask for it', async () => {
  const help = await run('--help');
  assert.equal(help.code, 0);
  assert.match(help.said, /^Verifies what a publication says of its own record/);
  assert.deepEqual(await run(), { ...help, code: 1 });
  assert.deepEqual(await run(folder, folder), { ...help, code: 1 });
});

test('what has no record, or cannot be reached, is said to', async () => {
  const outside = await run('/nowhere');
  assert.deepEqual(outside, {
    code: 1,
    said: '/nowhere has no record: there is no record/index.txt at the root of its site.',
  });
  const { code, said } = await run('http://127.0.0.1:1/');
  assert.equal(code, 1);
  assert.match(said, /^http:\/\/127\.0\.0\.1:1\/ cannot be reached: /);
});

test('what is said to be kept and is not, is not passed over', async () => {
  assert.deepEqual(await run(folder, '--since', 'yesterday', '--since', 'today'), {
    code: 1,
    said: 'yesterday, today: names no version, such as “version 3 · 8f2c91d0”, and is no folder that has one.',
  });
});

test('a line, a file, a site and a copy of its record are read as what was kept', () => {
  const copy = join(folder, 'copy');
  cpSync(join(folder, 'record'), copy, { recursive: true });
  writeFileSync(join(copy, 'notes.md'), line);
  appendFileSync(join(copy, '2025-02.txt'), `${line}\n`);
  const read = (since: string) => openKept(since).map(({ path, source }) => [path, source]);
  assert.deepEqual(read(line), [[undefined, 'your line']]);
  assert.deepEqual(read(join(copy, 'notes.md')), [[undefined, join(copy, 'notes.md')]]);
  const inMonth = (file: string) => [
    ['/2025/02/another/', `${file}:1`],
    ['/2025/02/links-must-last/', `${file}:2`],
  ];
  assert.deepEqual(read(folder), inMonth(join(folder, 'record/2025-02.txt')));
  assert.deepEqual(read(copy), [
    ...inMonth(join(copy, '2025-02.txt')),
    [undefined, `${join(copy, '2025-02.txt')}:3`],
  ]);
});
