/**
 * Attacks the published record, and plays honest histories that must raise no alarm.
 *
 *   npm run bench:record -- --attack 10000 [--only bytes,meaning,honest] [FOLDER of a built site, or dist]
 */
import { parseArgs } from 'node:util';
import { openKept } from '../../src/record/proof/verify-arguments.ts';
import { attackBytes } from './byte-attacks.ts';
import { dice } from './dice.ts';
import { forge, forgeryKinds } from './forged-records.ts';
import { playHonestly } from './honest-sequences.ts';

const { values, positionals } = parseArgs({
  options: {
    attack: { type: 'string', default: '10000' },
    honest: { type: 'string', default: '1000' },
    only: { type: 'string', default: 'bytes,meaning,honest' },
  },
  allowPositionals: true,
});
const times = Number(values.attack);
const doesPart = (part: string) => values.only.split(',').includes(part);
const [folder = 'dist'] = positionals;
const percent = (count: number, of: number) => `${((100 * count) / of).toFixed(2)} %`;

interface Outcome {
  withCopy: boolean;
  without: boolean;
  isPlaced: boolean;
}

function printRow(name: string, results: readonly Outcome[]): void {
  const share = (isSo: (one: Outcome) => boolean) => percent(results.filter(isSo).length, results.length);
  console.log(
    `| ${name} | ${results.length} | ${share((one) => one.withCopy)} | ${share((one) => one.isPlaced)} | ${share((one) => one.without)} |`,
  );
}

console.log('| Attack | Times | Reported, with a copy of the index | with the place | without a copy |');
console.log('| --- | --: | --: | --: | --: |');
if (doesPart('bytes')) await attackFolder();
if (doesPart('meaning')) await forgeRecords();
if (doesPart('honest')) await playAll();

async function attackFolder(): Promise<void> {
  const bytes = await attackBytes({ folder, kept: openKept(folder), times }, dice('bytes'));
  for (const [kind, own] of Map.groupBy(bytes, ({ file }) => describeFile(file)))
    printRow(`bytes of ${kind}`, own);
  printRow('bytes, in all', bytes);
  for (const { file, edit } of bytes.filter((one) => !one.withCopy || !one.isPlaced).slice(0, 10))
    console.log(`  missed: ${edit} in ${file}`);
}

async function forgeRecords(): Promise<void> {
  const each = Math.ceil(times / forgeryKinds.length / 2);
  for (const isCareful of [false, true]) {
    const all: Outcome[] = [];
    for (const kind of forgeryKinds) {
      const own: Outcome[] = [];
      for (let time = 0; time < each; time += 1)
        own.push(await forge(kind, isCareful, dice(`${kind} ${time}`)));
      printRow(`${kind}${isCareful ? ', all else made again' : ''}`, own);
      all.push(...own);
    }
    printRow(`by meaning${isCareful ? ', all else made again' : ''}, in all`, all);
  }
}

async function playAll(): Promise<void> {
  const honest = Number(values.honest);
  let alarms = 0;
  for (let seed = 0; seed < honest; seed += 1) {
    const said = await playHonestly(seed);
    if (said.length > 0) alarms += 1;
    if (said.length > 0 && alarms < 4) console.log(said.slice(0, 3).join('\n'));
  }
  console.log(`\n${honest} honest histories: ${alarms} with a false alarm.`);
}

function describeFile(file: string): string {
  if (file.startsWith('record/')) return 'the index';
  if (file.endsWith('.md')) return 'plain texts';
  return file.endsWith('.html') ? 'pages' : 'pictures';
}
