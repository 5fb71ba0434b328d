import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, test } from 'node:test';
import { globSync } from 'tinyglobby';

/**
 * Which room may use which. `site` and a room's own files go without saying. The README's map draws the same picture:
 * change both together.
 */
const mayUse: Record<string, readonly string[]> = {
  pages: ['layouts', 'components', 'publication', 'prose', 'metadata', 'cards', 'search'],
  layouts: ['components', 'publication', 'prose', 'metadata', 'styles'],
  components: ['publication', 'prose', 'metadata', 'search', 'passages'],
  metadata: ['publication', 'prose'],
  cards: ['publication'],
  search: ['publication', 'prose', 'pull-quotes'],
  'content.config.ts': ['publication', 'prose'],
  publication: ['record', 'prose', 'pull-quotes', 'runtime'],
  record: ['prose', 'pull-quotes', 'runtime'],
  prose: ['pull-quotes'],
  'pull-quotes': [],
  runtime: [],
  passages: [],
  desk: ['publication', 'prose', 'pull-quotes', 'record', 'metadata', 'integrations', 'runtime'],
  integrations: ['publication', 'search', 'cards'],
  'site.ts': [],
};

/** Rooms whose files run in plain Node: nothing that Astro makes up at build is in their reach. */
const plainNode = new Set([
  'prose',
  'pull-quotes',
  'runtime',
  'record',
  'cards',
  'search',
  'passages',
  'desk',
  'integrations',
]);

const files = globSync('src/**/*.{ts,astro}', { expandDirectories: false }).toSorted();
const sources = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
const imports = new Map([...sources].map(([file, source]) => [file, importsOf(file, source)]));
const everything = globSync(['src/**/*.{ts,astro,css}', 'tests/**/*.ts'], { expandDirectories: false });

interface Import {
  /** A file below src, or the name of a package. */
  target: string;
  /** Gone when types are stripped. */
  typeOnly: boolean;
}

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
        .filter(({ target }) => target.startsWith('src/') && !isAllowed(roomOf(file), roomOf(target)))
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
      .filter((file) => reach(file).has('astro:content'));
    assert.deepEqual(fetching, []);
  });

  test('whatever runs in plain Node reaches no .astro file and nothing that Astro makes up at build', () => {
    const breaches = files
      .filter((file) => plainNode.has(roomOf(file)))
      .flatMap((file) =>
        [...reach(file)]
          .filter((target) => target.startsWith('astro:') || target.endsWith('.astro'))
          .map((target) => `${file} reaches ${target}`),
      );
    assert.deepEqual(breaches, []);
  });

  test('no file reaches itself', () => {
    const circles = files.filter((file) => reach(file).has(file));
    assert.deepEqual(circles, []);
  });
});

describe('names and sizes', () => {
  test('a file or a folder is named after what it holds', () => {
    const vague = /(?:^|\/)(?:utils?|lib|helpers?|common|shared|misc|types|index\.ts)(?:\/|\.ts$|$)/;
    assert.deepEqual(
      everything.filter((file) => vague.test(file)),
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

function isAllowed(from: string, to: string): boolean {
  return from === to || to === 'site.ts' || (mayUse[from]?.includes(to) ?? false);
}

/** Imports as the formatter leaves them, of a .ts file or of an .astro file's frontmatter and scripts. */
function importsOf(file: string, source: string): Import[] {
  const statement =
    /^\s*(?:import|export)\s+(type\s)?(?:[\w*{}\s,$]+\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;
  return [...source.matchAll(statement)].map(([, type, from, dynamic]) => {
    const path = from ?? dynamic ?? '';
    return {
      target: path.startsWith('.') ? normalize(join(dirname(file), path.replace(/\?.*$/, ''))) : path,
      typeOnly: type !== undefined,
    };
  });
}

/** Everything a file loads when it runs, through however many others. */
function reach(file: string): Set<string> {
  const reached = new Set<string>();
  const waiting = [file];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const { target, typeOnly } of imports.get(next) ?? []) {
      if (typeOnly || reached.has(target)) continue;
      reached.add(target);
      waiting.push(target);
    }
  }
  return reached;
}
