import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { globSync } from 'tinyglobby';
import { definePhrases } from '../../../src/languages/interface/define-phrases.ts';
import { english } from '../../../src/languages/interface/en/english.ts';
import {
  findPhrasePaths,
  findProseInScript,
  findProseInTemplate,
  followImports,
  readScripts,
} from './literal-prose.ts';

const templates = globSync('src/**/*.astro', { expandDirectories: false }).toSorted();
const sources = new Map(templates.map((file) => [file, readFileSync(file, 'utf8')]));
const inTemplates = [...sources].flatMap(([file, source]) =>
  readScripts(source).map((script) => ({ file, script })),
);
const loaded = new Set(inTemplates.flatMap(({ file, script }) => [...followImports(file, script)]));
const scripts = [
  ...inTemplates,
  ...[...loaded].map((file) => ({ file, script: readFileSync(file, 'utf8') })),
];

describe('every word that a reader sees comes from the catalogue of phrases', () => {
  test('no template contains words of its own', () => {
    const found = [...sources].flatMap(([file, source]) =>
      findProseInTemplate(source).map((words) => `${file}:${words}`),
    );
    assert.deepEqual(found, []);
  });

  test('no script of a page contains words of its own', () => {
    assert.ok(loaded.has('src/search/panel/search-panel.ts'), 'scripts on demand are followed');
    assert.ok(loaded.has('src/search/engine/search-worker.ts'), 'workers are followed');
    // What texts are read by, and what an editor is told of a quote, the worker of the search uses without showing it.
    const isShown = (file: string) => !/^src\/(?:languages\/text|pull-quotes)\//.test(file);
    const found = scripts
      .filter(({ file }) => isShown(file))
      .flatMap(({ file, script }) => findProseInScript(script).map((words) => `${file}:${words}`));
    assert.deepEqual(found, []);
  });

  test('scripts name phrases by whole paths, which the bundler replaces', () => {
    const known = new Set(Object.keys(definePhrases(english)).map((path) => path.replace('PHRASES.', '')));
    const broken = scripts.flatMap(({ file, script }) =>
      findPhrasePaths(script)
        .filter((path) => !known.has(path))
        .map((path) => `${file}: PHRASES.${path}`),
    );
    assert.deepEqual(broken, []);
  });
});

describe('the search for literal words', () => {
  const template = (markup: string, frontmatter = '') =>
    findProseInTemplate(`---\n${frontmatter}\n---\n${markup}`);

  test('finds text, also between tags and within expressions', () => {
    assert.deepEqual(template('<p>Read more</p>'), ['4: Read more']);
    assert.deepEqual(template('<p>{name} and <b>{other}</b></p>'), ['4: and']);
    assert.deepEqual(template('{list.map((one) => <li>{one} by</li>)}'), ['4: by']);
    assert.deepEqual(template('<p>{count === 1 ? "1 piece" : `\u0024{count} pieces`}</p>'), [
      '4: 1 piece',
      '4: pieces',
    ]);
  });

  test('finds attributes that are read out or shown, and strings of the frontmatter', () => {
    assert.deepEqual(template('<nav aria-label="Pages" class="not this"></nav>'), ['4: Pages']);
    assert.deepEqual(template('<img alt={`Portrait of \u0024{name}`}>'), ['4: Portrait of']);
    assert.deepEqual(template('<List kicker="archive" />'), ['4: archive']);
    assert.deepEqual(template('', "const menu = [{ name: 'Topics', path }];"), ['2: Topics']);
  });

  test('finds nothing in comments, styles, scripts, types, class names and addresses', () => {
    const markup =
      '<!-- Read more --><p class="one two" class:list={[{ "three four": yes }]}>{/* Read more */}{text}</p><style>p { color: red; }</style><meta name="viewport" content="width=device-width">';
    assert.deepEqual(
      template(markup, "/* A comment */ type Kind = 'One kind'; import A from './A b.astro';"),
      [],
    );
  });

  test('finds words in scripts, but no selectors, keys, classes or errors for developers', () => {
    assert.deepEqual(findProseInScript("say('Link copied'); add('Share', act);"), [
      '1: Link copied',
      '1: Share',
    ]);
    assert.deepEqual(findProseInScript("list.append('by ', ' or ', `\u0024{number} of \u0024{count}`)"), [
      '1: by',
      '1: or',
      '1: of',
    ]);
    const quiet = [
      "element.querySelector('p > a, li')",
      "element.className = 'passage-menu furniture'",
      "createElement('div', { class: 'one two' })",
      "throw new Error('the search did not start')",
      "if (event.key === 'Escape' || 'Segmenter' in Intl) stop()",
    ];
    assert.deepEqual(quiet.flatMap(findProseInScript), []);
  });
});
