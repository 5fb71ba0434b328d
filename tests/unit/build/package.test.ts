import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, describe, test } from 'node:test';
import { renameCommands } from '../../../src/build/pack/rename-commands.ts';
import { renameModules } from '../../../src/build/pack/rename-modules.ts';
import { writePackage } from '../../../src/build/pack/write-package.ts';
import { listFilesBelow } from '../../../src/runtime/list-files.ts';

describe('the package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-package-'));
  after(() => rmSync(folder, { recursive: true }));
  writePackage(resolve('.'), folder);
  const files = listFilesBelow(folder).map((file) => file.slice(folder.length + 1));
  const texts = new Map(
    files
      .filter((file) => !file.endsWith('.woff2'))
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
  const manifest = JSON.parse(texts.get('package.json') ?? '');

  test('holds no TypeScript, no tests and nothing that only its makers need', () => {
    const strange = files.filter(
      (file) =>
        !/^(?:src|public)\/|^(?:package\.json|README\.md|CHANGELOG\.md|LICENSE)$/.test(file) ||
        /\.ts$|\.test\.|(?:^|\/)(?:tests|pack)\//.test(file),
    );
    assert.deepEqual(strange, []);
    assert.ok(files.includes('src/pages/.well-known/security.txt.js'));
  });

  test('names only modules that it holds, in imports, workers, frontmatter, addresses and strings', () => {
    const quoted = /(['"`])((?:\.{1,2}\/|src\/)?[\w./[\]@-]+\.(?:ts|js|mjs|astro|css))(?:\?[\w=&]+)?\1/g;
    const missing = [...texts]
      .filter(([file]) => /\.(?:js|mjs|astro)$/.test(file))
      .flatMap(([file, text]) =>
        [...text.matchAll(quoted)]
          .filter(([, , name = '']) => {
            const here = join(folder, dirname(file), name);
            const isNamed = /^\.{1,2}\//.test(name) || name.startsWith('src/') || isSource(file, name);
            return isNamed && ![here, join(folder, 'src', name), join(folder, name)].some(existsSync);
          })
          .map(([, , name]) => `${file} names ${name}`),
      );
    assert.deepEqual(missing, []);
  });

  test('names every command as an adopter types it', () => {
    const inClone = [...texts].filter(([, text]) => /npm (?:run (?!bench:)|start)/.test(text));
    // It speaks of scripts of npm's: an adopter may have some.
    assert.deepEqual(
      inClone.map(([file]) => file),
      ['src/runtime/read-options.js'],
    );
  });

  test('brings its commands, leaves Astro to the adopter and brings no Node', () => {
    const commands = join(folder, 'src/commands');
    const named = readFileSync(join(commands, 'named-command.js'), 'utf8').matchAll(
      /resolve\(['"](\S+)['"]\)/g,
    );
    const modules = Array.from(named, ([, module = '']) => join(commands, module));
    assert.ok(modules.length >= 20);
    assert.deepEqual(
      modules.filter((module) => !existsSync(module)),
      [],
    );
    assert.equal(manifest.scripts, undefined);
    assert.equal(manifest.dependencies.node, undefined);
    assert.equal(manifest.dependencies.astro, undefined);
    assert.deepEqual(Object.keys(manifest.peerDependencies), ['astro']);
    assert.deepEqual(manifest.exports['.'], {
      types: './src/integrations/verbatim.d.ts',
      default: './src/integrations/verbatim.js',
    });
  });

  test('uses nothing that Node 22 lacks', () => {
    const lacking =
      /\bimport\.meta\.main\b|\bRegExp\.escape\(|\bPromise\.try\(|\bError\.isError\(|\bfindPackageJSON\b/;
    assert.deepEqual(
      [...texts].filter(([, text]) => lacking.test(text.replace(/^ *\*.*$/gm, ''))).map(([file]) => file),
      [],
    );
  });

  function isSource(file: string, name: string): boolean {
    return name.endsWith('.ts') && existsSync(resolve(dirname(file), name));
  }
});

test('a command in a message, a template or a comment is named as it is typed with the package', () => {
  const renamed = {
    'npm run check -- my-piece': 'npx verbatim check my-piece',
    'npm run --silent due -- --now && npm run build': 'npx verbatim due --now && npx verbatim build',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source of a template
    'npm run ${name} -- ${usage}': 'npx verbatim ${name} ${usage}',
    '`npm start`, npm run dev.': '`npx verbatim start`, npx verbatim dev.',
    'npm run bench:search': 'npm run bench:search',
  };
  for (const [before, after] of Object.entries(renamed)) assert.equal(renameCommands(before), after);
});

test('what ends like a module and is none of ours keeps its name', () => {
  const place = { project: resolve('.'), file: 'src/runtime/yaml.ts' };
  assert.equal(
    renameModules("import './problem.ts'; const names = ['astro.config.ts', 'build/page-writer.ts'];", place),
    "import './problem.js'; const names = ['astro.config.ts', 'build/page-writer.js'];",
  );
});
