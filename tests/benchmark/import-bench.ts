import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ImportFigures } from './import-one.ts';

const help = `npm run bench:import -- SOURCE… [--json]

Brings each archive into an empty publication and says how many of its pieces the site reads without an edit. A piece is built
if nothing is wrong with it and it was not kept back; drafts of the archive stay drafts.

  --json   one object over all sources`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, help: { type: 'boolean' } },
});

/** Each archive has a process of its own: the settings of a publication are read once. */
function measure(source: string): ImportFigures {
  const content = mkdtempSync(join(tmpdir(), 'verbatim-import-bench-'));
  try {
    cpSync('tests/fixtures/publication/publication.yaml', join(content, 'publication.yaml'));
    const answer = execFileSync(process.execPath, ['tests/benchmark/import-one.ts', resolve(source)], {
      env: { ...process.env, VERBATIM_CONTENT: content },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 100_000_000,
    });
    return JSON.parse(answer);
  } finally {
    rmSync(content, { recursive: true, force: true });
  }
}

if (values.help || positionals.length === 0) {
  console.log(help);
} else {
  const all = positionals.map((source) => ({ name: basename(resolve(source)), ...measure(source) }));
  const sum = all.reduce(
    (total, one) => ({
      pieces: total.pieces + one.pieces,
      built: total.built + one.built,
      changed: total.changed + one.changed,
      lost: total.lost + one.lost,
      asked: total.asked + one.asked,
      words: total.words + one.words,
      unreportedWords: total.unreportedWords + one.unreportedWords,
    }),
    { pieces: 0, built: 0, changed: 0, lost: 0, asked: 0, words: 0, unreportedWords: 0 },
  );
  if (values.json) console.log(JSON.stringify(sum));
  else console.table([...all, { name: 'all', ...sum }]);
}
