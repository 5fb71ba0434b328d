import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchmarkChoice } from './choose-quotes.ts';
import { benchmarkVerdicts } from './verify-quotes.ts';

const USAGE = `Use: npm run bench:quotes -- --corpus FILE [--json]
     npm run bench:quotes -- --verify FILE [--json]
  --corpus FILE  how well the sentences that editors pulled are ranked before the others
  --verify FILE  how the rules of fair quotation judge every quote of a corpus, on its words alone
  --json         print the figures as JSON`;

try {
  const { corpus, verify, json } = parseArgs({
    options: {
      corpus: { type: 'string' },
      verify: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  }).values;
  const file = corpus ?? verify;
  if (file === undefined) throw new Error('Say what to measure.');
  if (corpus !== undefined && verify !== undefined) throw new Error('Measure one thing at a time.');
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  console.log(corpus === undefined ? benchmarkVerdicts(file, { json }) : benchmarkChoice(file, { json }));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  process.exitCode = 1;
}
