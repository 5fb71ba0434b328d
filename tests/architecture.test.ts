import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, test } from 'node:test';
import { globSync } from 'tinyglobby';
import { SourceFiles } from './house/source-files.ts';

/**
 * Which room may use which; a folder in a room may have rules of its own. `site` and a room's own files go without saying. The
 * map in `src/README.md` draws the same picture: change both together.
 */
const mayUse: Record<string, readonly string[]> = {
  build: ['commands', 'settings', 'publication', 'metadata', 'cards', 'search', 'runtime'],
  integrations: ['settings', 'publication', 'search', 'languages', 'runtime'],
  pages: [
    'layouts',
    'components',
    'publication',
    'prose',
    'metadata',
    'cards',
    'search',
    'record',
    'languages',
    'runtime',
  ],
  layouts: ['settings', 'components', 'publication', 'prose', 'metadata', 'styles', 'languages', 'runtime'],
  components: ['settings', 'publication', 'prose', 'metadata', 'search', 'passages', 'languages', 'runtime'],
  commands: [
    'import',
    'init',
    'settings',
    'publication',
    'prose',
    'pull-quotes',
    'sources',
    'record',
    'metadata',
    'cards',
    'languages',
    'runtime',
  ],
  metadata: ['settings', 'publication', 'prose', 'languages', 'runtime'],
  cards: ['settings', 'languages', 'runtime'],
  search: ['publication', 'prose', 'pull-quotes', 'languages', 'runtime'],
  serve: ['runtime'],
  'content.config.ts': ['publication', 'prose'],
  'middleware.ts': ['metadata', 'runtime'],
  publication: ['record', 'sources', 'prose', 'pull-quotes', 'languages', 'runtime'],
  record: ['prose', 'pull-quotes', 'languages', 'runtime'],
  sources: ['pull-quotes', 'prose', 'languages', 'runtime'],
  prose: ['pull-quotes', 'languages', 'runtime'],
  'pull-quotes': ['languages'],
  passages: ['languages'],
  init: ['settings', 'languages', 'runtime'],
  import: ['publication', 'prose', 'pull-quotes', 'record', 'languages', 'runtime'],
  'site.ts': ['settings', 'runtime'],
  settings: ['languages', 'runtime'],
  languages: [],
  runtime: [],
};

/** For everyone: the settings as they are read, and the addresses that are made once. */
const forEveryone = new Set(['src/site.ts', 'src/publication/addresses.ts']);

/** Rooms whose files run in plain Node: nothing that Astro makes up at build is in their reach. */
const plainNode = new Set([
  'prose',
  'pull-quotes',
  'languages',
  'settings',
  'runtime',
  'record',
  'sources',
  'cards',
  'search',
  'passages',
  'init',
  'import',
  'commands',
  'serve',
  'integrations',
  'build',
]);

const source = new SourceFiles();
const { paths: files, texts: sources, imports } = source;
const everything = globSync(['src/**/*.{ts,astro,css}', 'tests/**/*.ts'], { expandDirectories: false });

describe('who may use whom', () => {
  test('every room is known', () => {
    const rooms = new Set([...files, ...globSync('src/styles/*')].map(roomOf));
    assert.deepEqual(
      [...rooms].filter((room) => !mayUse[room] && room !== 'styles'),
      [],
    );
  });

  test('a room uses only the rooms below it', () => {
    const breaches = [...imports].flatMap(([file, own]) =>
      own
        .filter(({ target }) => target.startsWith('src/') && !isAllowed(file, target))
        .map(({ target }) => `${file} uses ${target}`),
    );
    assert.deepEqual(breaches, []);
  });

  test('every import leads to a file that is there', () => {
    const known = new Set(globSync('src/**/*', { expandDirectories: false }));
    const broken = [...imports].flatMap(([file, own]) =>
      own
        .filter(({ target }) => target.startsWith('src/') && !known.has(target))
        .map(({ target }) => `${file} uses ${target}`),
    );
    assert.deepEqual(broken, []);
  });

  test('a file of the software is looked for in its own folder, which need not be the project', () => {
    const misplaced = /resolveInProject\(\s*['"`](?:src|tests)|join\(getProjectRoot\(\), ['"`]src/;
    assert.deepEqual(
      files.filter((file) => misplaced.test(sources.get(file) ?? '')),
      [],
    );
  });

  test('one folder knows which engine the search has, and the rest asks that folder', () => {
    const elsewhere = files.filter((file) => !file.startsWith('src/search/pagefind/'));
    const told = (file: string) => sources.get(file)?.replace(/from '[^']*\/pagefind\/.*/g, '') ?? '';
    // The index has an address.
    assert.deepEqual(
      elsewhere.filter((file) => /pagefind/i.test(told(file))),
      ['src/publication/addresses.ts'],
    );
  });

  test('only the gateway and the collections touch astro:content; an address may render an entry', () => {
    const touching = [...imports]
      .filter(([, own]) => own.some(({ target }) => target === 'astro:content'))
      .map(([file]) => file)
      .filter((file) => !/^src\/(?:publication\/|content\.config\.ts$)/.test(file));
    assert.deepEqual(touching, ['src/pages/[year]/[month]/[slug]/index.astro']);
    for (const file of touching)
      assert.match(sources.get(file) ?? '', /import \{ render \} from 'astro:content'/);
  });

  test('layouts and components are handed what they show and never fetch it', () => {
    const fetching = files
      .filter((file) => ['layouts', 'components'].includes(roomOf(file)))
      .filter((file) => source.reach(file).has('astro:content'));
    assert.deepEqual(fetching, []);
  });

  test('whatever runs in plain Node reaches no .astro file and nothing that Astro makes up at build', () => {
    const breaches = files
      .filter((file) => plainNode.has(roomOf(file)))
      .flatMap((file) =>
        [...source.reach(file)]
          .filter((target) => target.startsWith('astro:') || target.endsWith('.astro'))
          .map((target) => `${file} reaches ${target}`),
      );
    assert.deepEqual(breaches, []);
  });

  test('no file reaches itself, not even through types', () => {
    const circles = files.filter((file) => source.reach(file, 'types too').has(file));
    assert.deepEqual(circles, []);
  });

  test('a room with a front door is entered by it', () => {
    const doors = files.filter((file) => /^src\/[a-z-]+\/index\.ts$/.test(file));
    const breaches = [...imports].flatMap(([file, own]) =>
      own
        .filter(({ target }) =>
          doors.some(
            (door) => roomOf(door) === roomOf(target) && roomOf(file) !== roomOf(door) && target !== door,
          ),
        )
        .map(({ target }) => `${file} enters by ${target}`),
    );
    assert.notEqual(doors.length, 0);
    assert.deepEqual(breaches, []);
  });

  test('no test reads the publication in content: anybody may put another there', () => {
    const reading =
      /\b(?:exists|stat|readFile|readdir|glob|cp)(?:Sync)?\(\s*(?:join\(|resolve\()?\s*['"`]content['"`/]/;
    const tests = globSync('tests/{unit,build,browser,fixtures}/**/*.ts', { expandDirectories: false });
    assert.deepEqual(
      tests.filter((file) => reading.test(readFileSync(file, 'utf8'))),
      [],
    );
  });

  test('what everyone may use stands on the ground', () => {
    const ground =
      /^(?:src\/(?:site\.ts$|publication\/addresses\.ts$|settings\/|languages\/|runtime\/)|[^s.]|s(?!rc\/))/;
    for (const file of forEveryone)
      assert.deepEqual(
        [...source.reach(file, 'types too')].filter((target) => !ground.test(target)),
        [],
      );
  });
});

describe('the map in src/README.md', () => {
  const readme = readFileSync('src/README.md', 'utf8');
  const rooms = Object.keys(mayUse).filter((room) => !room.endsWith('.ts'));

  test('names every room', () => {
    assert.deepEqual(
      rooms.filter((room) => !readme.includes(`\`${room}/\``)),
      [],
    );
  });

  test('draws no arrow that is not allowed', () => {
    const [, drawing = ''] = /```mermaid\n([^`]*)```/.exec(readme) ?? [];
    const chains = drawing
      .split('\n')
      .filter((line) => line.includes('-->'))
      .map((line) => line.split('-->').map((names) => names.split('&').map((name) => name.trim())));
    const arrows = chains.flatMap((chain) =>
      chain
        .slice(1)
        .flatMap((targets, index) =>
          (chain[index] ?? []).flatMap((from) => targets.map((to) => ({ from, to }))),
        ),
    );
    assert.ok(arrows.length > 10);
    assert.deepEqual(
      arrows.filter(({ from, to }) => !mayUse[from]?.includes(to)).map(({ from, to }) => `${from} --> ${to}`),
      [],
    );
  });
});

describe('names and sizes', () => {
  test('a file or a folder is named after what it holds', () => {
    const vague = /(?:^|\/)(?:utils?|lib|helpers?|common|shared|misc|types)(?:\/|\.ts$|$)/;
    assert.deepEqual(
      everything.filter((file) => vague.test(file)),
      [],
    );
  });

  test('no file name stands twice in src', () => {
    const named = files
      .filter((file) => !file.startsWith('src/pages/') && basename(file) !== 'index.ts')
      .map((file) => basename(file));
    assert.deepEqual(
      named.filter((name, index) => named.indexOf(name) !== index),
      [],
    );
  });

  test('.ts files are in kebab case, components and layouts in Pascal case', () => {
    const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|config|d))?\.ts$/;
    const misnamed = everything
      .filter((file) => !file.startsWith('src/pages/') && !file.endsWith('.css'))
      .filter(
        (file) => !(file.endsWith('.ts') ? kebab : /^(?:[A-Z][a-z0-9]*)+\.astro$/).test(basename(file)),
      );
    assert.deepEqual(misnamed, []);
  });

  test('exports have names', () => {
    const nameless = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
    assert.deepEqual(
      nameless.filter((file) => /^export default/m.test(sources.get(file) ?? '')),
      [],
    );
  });

  test('no file is longer than 300 lines, and no address longer than 50', () => {
    const lines = (file: string) => readFileSync(file, 'utf8').split('\n').length - 1;
    const tooLong = everything
      .map((file) => ({ file, lines: lines(file), limit: file.startsWith('src/pages/') ? 50 : 300 }))
      .filter(({ lines, limit }) => lines > limit)
      .map(({ file, lines, limit }) => `${file} has ${lines} lines, ${limit} are allowed`);
    assert.deepEqual(tooLong, []);
  });
});

function roomOf(file: string): string {
  return file.split('/')[1] ?? '';
}

function isAllowed(file: string, target: string): boolean {
  const [from, to] = [roomOf(file), roomOf(target)];
  return from === to || forEveryone.has(target) || (mayUse[from]?.includes(to) ?? false);
}

test('chance in a test is drawn from a seed, so that it is the same tomorrow and elsewhere', () => {
  const unseeded = globSync('tests/**/*.ts').filter((file) => {
    const text = readFileSync(file, 'utf8');
    const draws = text.match(/\bfc\.(?:assert|sample)\(/g) ?? [];
    return draws.length > (text.match(/\bseed\b(?:: |,$)/gm) ?? []).length;
  });
  assert.deepEqual(unseeded, []);
});
