/**
 * Turns the 85 essays of *The Federalist* into the content of a publication:
 *
 *     node tests/benchmark/federalist.ts CORPUS OUT
 *     npm run build -- --content OUT
 *
 * CORPUS is a JSON Lines file, one essay a line; OUT a folder that does not exist yet or holds an earlier run.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Essay, entryOf, essaySchema } from './federalist-entry.ts';
import { people, settings, standingPages, topics } from './federalist-frame.ts';

const [corpus, out] = process.argv.slice(2);
if (!corpus || !out) {
  console.error('Say where the essays are and where the content goes: federalist.ts CORPUS OUT');
  process.exit(1);
}

const essays = (await readFile(corpus, 'utf8'))
  .split('\n')
  .filter(Boolean)
  .map((line): Essay => essaySchema.parse(JSON.parse(line)));

for (const folder of ['articles', 'people', 'topics', 'pages'])
  await rm(join(out, folder), { recursive: true, force: true });
const entries = essays.map(entryOf);
for (const { path, text } of [...entries, ...people(), ...topics(), ...standingPages(), settings()]) {
  const file = join(out, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
console.log(`${entries.length} essays written to ${out}`);
