/** Prints the size and the order of the source: `npm run house`. With `--root DIR`, of another checkout. */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { countUses, listUnusedExports } from '../house/exports.ts';
import { type FunctionSize, listFunctions } from '../house/functions.ts';
import { SourceFiles } from '../house/source-files.ts';

const MANY_PARAMETERS = 4;

const { values } = parseArgs({ options: { root: { type: 'string' } } });
const source = new SourceFiles(values.root);
const lengths = [...source.texts.values()]
  .map((text) => text.split('\n').length - 1)
  .toSorted((a, b) => a - b);
const functions = [...source.texts].flatMap(([path, text]) => listFunctions(path, text));
const crowded = functions.filter(({ parameters }) => parameters >= MANY_PARAMETERS);
const longest = functions.reduce((one, other) => (other.lines > one.lines ? other : one));
const named = source.paths
  .filter((path) => !path.startsWith('src/pages/') && basename(path) !== 'index.ts')
  .map((path) => basename(path));
const twice = new Set(named.filter((name, index) => named.indexOf(name) !== index));
const circles = source.paths.filter((path) => source.reach(path, 'types too').has(path));
const uses = countUses(source);
const unused = values.root === undefined ? listUnusedExports() : [];

const rows: [what: string, figure: string][] = [
  ['Files (.ts and .astro)', String(lengths.length)],
  ['Lines', sum(lengths).toLocaleString('en-GB')],
  ['Lines of a file: median, nine in ten at most, longest', `${share(0.5)}, ${share(0.9)}, ${share(1)}`],
  ['Longest function', `${longest.lines} lines (${longest.where})`],
  [
    `Functions with ${MANY_PARAMETERS} parameters or more`,
    `${crowded.length} of ${functions.length} (${((100 * crowded.length) / functions.length).toFixed(1)} %)`,
  ],
  ['Exports used by one file, by several', `${uses.once}, ${uses.several}`],
  ['Exports that nothing else uses', values.root === undefined ? String(unused.length) : 'not counted'],
  ['Files in a circle of imports, types included', String(circles.length)],
  ['File names used twice', String(twice.size)],
];
const width = Math.max(...rows.map(([what]) => what.length));
for (const [what, figure] of rows) console.log(`| ${what.padEnd(width)} | ${figure} |`);
list('Functions with many parameters', crowded.map(describe));
list('Exports that nothing else uses', unused);
list('Files in a circle', circles);
list('File names used twice', [...twice]);

function list(title: string, lines: readonly string[]): void {
  if (lines.length > 0) console.log(`\n${title}\n  ${lines.join('\n  ')}`);
}

function describe({ where, parameters }: FunctionSize): string {
  return `${where} takes ${parameters}`;
}

function share(part: number): number {
  const index = Math.min(lengths.length - 1, Math.floor(part * lengths.length));
  const length = lengths[index];
  if (length === undefined) throw new Error('There is no file to measure.');
  return length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
