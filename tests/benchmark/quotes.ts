import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchmarkChoice } from './choose-quotes.ts';

const USAGE = `Use: npm run bench:quotes -- --corpus FILE [--json]
  --corpus FILE  how well the sentences that editors pulled are ranked before the others
  --json         print the figures as JSON`;

try {
  const { corpus, json } = parseArgs({
    options: { corpus: { type: 'string' }, json: { type: 'boolean', default: false } },
  }).values;
  if (corpus === undefined) throw new Error('Say what to measure.');
  if (!existsSync(corpus)) throw new Error(`There is no file ${corpus}.`);
  console.log(benchmarkChoice(corpus, { json }));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  process.exitCode = 1;
}
