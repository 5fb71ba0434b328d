/**
 * Changes one place of the source at a time and looks whether a unit test notices: what no test notices is a rule that nobody
 * would miss, or a change that changes nothing.
 *
 *     npm run mutants -- [--count 200] [--seed first] [--only PATTERN] [--tests PATTERN] [--json FILE]
 *         [--again FILE]
 *
 * Places are drawn from the seed, evenly from all that `mutate.ts` knows. Each mutant gets the unit tests that run its place, found by
 * V8's coverage. `--only` chooses sources by a regular expression, `--tests` test files by a pattern; `--again` tries the survivors of a file that `--json` wrote.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { dice } from './dice.ts';
import { type Fate, MutantRuns, type TestFile } from './mutant-runs.ts';
import { listMutants, type Mutant } from './mutate.ts';

/** What is mutated: the rules about quotes, texts and the record, addresses, and lists. */
const SOURCES = [
  'src/pull-quotes/rules/**/*.ts',
  'src/record/**/*.ts',
  'src/prose/**/*.ts',
  'src/publication/{addresses,lists,series,related,subjects,article-order,article-context,archive-groups,group-by-subject,public-addresses}.ts',
];

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '200' },
    seed: { type: 'string', default: 'first' },
    only: { type: 'string', default: '' },
    tests: { type: 'string', default: 'tests/unit/**/*.test.ts' },
    json: { type: 'string' },
    again: { type: 'string' },
  },
});

const mutants = values.again === undefined ? draw(Number(values.count)) : readSurvivors(values.again);
const runs = new MutantRuns();
const fates: { mutant: Mutant; fate: Fate; original: string }[] = [];
try {
  const tests: TestFile[] = [];
  for (const file of globSync(values.tests).toSorted()) {
    const test = await runs.reach(file, mutants);
    if (!test) console.log(`${file} fails before anything is changed, and is left out`);
    else if (test.reached.length > 0) tests.push(test);
  }
  for (const [number, mutant] of mutants.entries()) {
    const fate = await runs.kill(
      mutant,
      tests.filter(({ reached }) => reached.includes(number)),
    );
    const original = readFileSync(mutant.file, 'utf8').slice(mutant.from, mutant.to);
    fates.push({ mutant, fate, original });
    if (fate !== 'killed')
      console.log(`${fate}: ${mutant.file}:${mutant.line}\n  - ${original}\n  + ${mutant.text}`);
    if (values.json) writeFileSync(values.json, JSON.stringify(fates, null, 2));
  }
} finally {
  runs.remove();
}
report();

/** Draws mutants, each once. */
function draw(count: number): Mutant[] {
  const files = globSync(SOURCES).toSorted();
  const pattern = new RegExp(values.only);
  const all = files
    .filter((file) => pattern.test(file))
    .flatMap((file) => listMutants(file, readFileSync(file, 'utf8')));
  const chance = dice(values.seed);
  const drawn: Mutant[] = [];
  while (drawn.length < count && all.length > 0) drawn.push(...all.splice(chance.below(all.length), 1));
  return drawn;
}

/** Reads the survivors of an earlier run; places may have moved since, so that they are looked up by line and text. */
function readSurvivors(file: string): Mutant[] {
  const before: typeof fates = JSON.parse(readFileSync(file, 'utf8'));
  return before.flatMap(({ mutant, fate, original }) => {
    if (fate === 'killed') return [];
    const source = readFileSync(mutant.file, 'utf8');
    const now = listMutants(mutant.file, source).find(
      ({ line, from, to, text }) =>
        line === mutant.line && text === mutant.text && source.slice(from, to) === original,
    );
    if (!now) console.log(`${mutant.file}:${mutant.line} is another line now, and is not tried`);
    return now ?? [];
  });
}

function report(): void {
  const rooms = Map.groupBy(fates, ({ mutant }) => mutant.file.split('/').slice(1, -1).join('/'));
  console.table(
    [...rooms].toSorted().map(([room, own]) => {
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
  const killed = fates.filter(({ fate }) => fate === 'killed').length;
  console.log(`${killed} of ${fates.length} killed (seed ${values.seed})`);
}
