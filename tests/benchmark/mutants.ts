/**
 * Changes one place of the source at a time and looks whether a unit test notices: what no test notices is a rule that nobody
 * would miss, or a change that changes nothing.
 *
 *     npm run mutants -- [--seed first] [--share 1] [--only PATTERN] [--tests PATTERN] [--json FILE] [--again FILE]
 *
 * Mutants are drawn by the seed, in each room evenly from all that `mutate.ts` knows; `--share 0.5` draws half as many. Each mutant gets the
 * unit tests that run its place, found by V8's coverage: those of its room first, the quickest first, until one fails. `--only` chooses
 * rooms by a regular expression, `--tests` test files by a pattern; `--again` tries the survivors of a file that `--json` wrote.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { digestBytes } from '../../src/runtime/digest.ts';
import { type Fate, MutantRuns, type TestFile } from './mutant-runs.ts';
import { listMutants, type Mutant } from './mutate.ts';

/** What is mutated: the rules about quotes, texts and the record, addresses, and lists; and how many mutants of each are drawn. */
const ROOMS = [
  { room: 'pull-quotes', sources: 'src/pull-quotes/rules/**/*.ts', count: 35 },
  { room: 'record', sources: 'src/record/**/*.ts', count: 65 },
  { room: 'prose', sources: 'src/prose/**/*.ts', count: 60 },
  {
    room: 'publication',
    sources:
      'src/publication/{addresses,lists,series,related,subjects,article-order,article-context,archive-groups,group-by-subject,public-addresses}.ts',
    count: 45,
  },
];

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: 'first' },
    share: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    tests: { type: 'string', default: 'tests/unit/**/*.test.ts' },
    json: { type: 'string' },
    again: { type: 'string' },
  },
});

interface Tried {
  mutant: Mutant;
  original: string;
  fate: Fate;
  /** The test file that noticed it. */
  by?: string | undefined;
}

const mutants =
  values.again === undefined
    ? ROOMS.filter(({ room }) => new RegExp(values.only).test(room)).flatMap(draw)
    : readSurvivors(values.again);
const originals = mutants.map(({ file, from, to }) => readFileSync(file, 'utf8').slice(from, to));
const runs = new MutantRuns();
const tried: Tried[] = [];
try {
  const tests: TestFile[] = [];
  for (const file of globSync(values.tests).toSorted()) {
    const test = await runs.reach(file, mutants);
    if (!test) console.log(`${file} fails before anything is changed, and is left out`);
    else if (test.reached.length > 0) tests.push(test);
  }
  for (const [number, mutant] of mutants.entries()) {
    const { fate, by } = await runs.kill(
      mutant,
      tests.filter(({ reached }) => reached.includes(number)),
    );
    const original = originals[number] ?? '';
    tried.push({ mutant, original, fate, by });
    if (fate !== 'killed')
      console.log(`${fate}: ${mutant.file}:${mutant.line}\n  - ${original}\n  + ${mutant.text}`);
    if (values.json) writeFileSync(values.json, JSON.stringify(tried, null, 2));
  }
} finally {
  runs.remove();
}
report();

/**
 * Draws mutants of a room: those with the lowest lots. A lot is made of the seed, the file, the line and the change, so that a
 * mutant that is drawn once is drawn again, whatever changes elsewhere.
 */
function draw({ sources, count }: (typeof ROOMS)[number]): Mutant[] {
  const lots = globSync(sources)
    .toSorted()
    .flatMap((file) => {
      const source = readFileSync(file, 'utf8');
      const seen = new Map<string, number>();
      return listMutants(file, source).map((mutant) => {
        const line = source.lastIndexOf('\n', mutant.from) + 1;
        const written = source.slice(line).split('\n', 1).join('');
        const column = mutant.from - line - (written.length - written.trimStart().length);
        const name = [values.seed, file, written.trim(), column, mutant.text].join('\n');
        seen.set(name, (seen.get(name) ?? 0) + 1);
        return { mutant, lot: digestBytes(`${name}\n${seen.get(name)}`) };
      });
    });
  return lots
    .toSorted((one, other) => (one.lot < other.lot ? -1 : 1))
    .slice(0, Math.ceil(count * Number(values.share)))
    .map(({ mutant }) => mutant);
}

/** Reads the survivors of an earlier run; places may have moved since, so that the nearest one with the same text is taken. */
function readSurvivors(file: string): Mutant[] {
  const before: Tried[] = JSON.parse(readFileSync(file, 'utf8'));
  return before.flatMap(({ mutant, fate, original }) => {
    if (fate === 'killed') return [];
    const source = readFileSync(mutant.file, 'utf8');
    const distance = ({ line, from }: Mutant) => [Math.abs(line - mutant.line), Math.abs(from - mutant.from)];
    const [now] = listMutants(mutant.file, source)
      .filter(({ from, to, text }) => text === mutant.text && source.slice(from, to) === original)
      .toSorted((one, other) => compareInOrder(distance(one), distance(other)));
    if (!now) console.log(`${mutant.file}:${mutant.line} is no more, and is not tried`);
    return now ?? [];
  });
}

/** Compares two lists of numbers by the first in which they differ. */
function compareInOrder(one: readonly number[], other: readonly number[]): number {
  return one.map((number, at) => number - (other[at] ?? number)).find((difference) => difference !== 0) ?? 0;
}

function report(): void {
  const rooms = Map.groupBy(tried, ({ mutant }) => mutant.file.split('/')[1]);
  console.table(
    [...rooms].map(([room, own]) => {
      const count = (fate: Fate) => own.filter((one) => one.fate === fate).length;
      return {
        room,
        mutants: own.length,
        killed: count('killed'),
        survived: count('survived'),
        'reached by no test': count('reached by no test'),
      };
    }),
  );
  const killed = tried.filter(({ fate }) => fate === 'killed').length;
  console.log(`${killed} of ${tried.length} killed (seed ${values.seed})`);
}
