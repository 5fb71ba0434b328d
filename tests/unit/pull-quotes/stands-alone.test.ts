import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';

/** The two folders that the package would be made of. */
const ROOMS = ['src/pull-quotes', 'src/languages/text'];

const home = mkdtempSync(join(tmpdir(), 'pull-quotes-'));
after(() => rmSync(home, { recursive: true }));

/** The npm packages that the files of a folder import. */
function listPackages(folder: string): string[] {
  const statement = /^\s*(?:import|export)\s[^'"]*?'([^']+)'|\bimport\('([^']+)'\)/gm;
  const specifiers = globSync('**/*.ts', { cwd: folder }).flatMap((file) =>
    Array.from(
      readFileSync(join(folder, file), 'utf8').matchAll(statement),
      ([, from, dynamic]) => from ?? dynamic,
    ),
  );
  const packages = specifiers.flatMap((specifier) => {
    if (!specifier || /^(?:\.|node:)/.test(specifier) || builtinModules.includes(specifier)) return [];
    return specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/');
  });
  return [...new Set(packages)];
}

test('the room works alone, with languages/text and the npm packages that both import', () => {
  for (const room of ROOMS) cpSync(room, join(home, room), { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "type": "module" }');
  for (const name of listPackages(home)) {
    const link = join(home, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(resolve('node_modules', name), link);
  }
  writeFileSync(
    join(home, 'try.ts'),
    `import { formatRefusal, PreparedArticle, verifyQuote } from './src/pull-quotes/index.ts';
    const passages = [{ id: 'a', kind: 'paragraph', text: 'A loaf is never just a loaf.', line: 1 }];
    const article = new PreparedArticle(passages, 'en');
    console.log(verifyQuote({ text: 'never just a loaf' }, article).accepted);
    console.log(formatRefusal(verifyQuote({ text: 'never just a cake' }, article)));`,
  );
  const printed = execFileSync(process.execPath, ['try.ts'], { cwd: home, encoding: 'utf8' });
  assert.equal(
    printed,
    [
      'true',
      'The pull quote has words that the article does not have there.',
      '  Quote:    never just a {+cake+}',
      '            {+words not there+} {-words left out-}',
      '  Article:  A loaf is never just a loaf. (line 1)',
      '  To do:    Paste the words as the article has them, or mark what is left out with “…” and what is supplied with [brackets].',
      '  Paste:    never just a',
      '',
    ].join('\n'),
  );
});
