import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { render } from '../../../src/prose/render.ts';
import { digestImports } from '../../../src/publication/cache/import-digest.ts';

describe('what a text imports', () => {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-imports-'));
  after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'index.mdx');
  writeFileSync(join(folder, 'figures.csv'), 'year,tons\n1894,12\n');
  writeFileSync(join(folder, 'other.mdx'), 'Words.\n');
  const digest = (text: string) => digestImports(file, render(text, {}).imports);

  test('is read off its import and export statements', () => {
    const text = "import Chart from './Chart.astro'\nexport { rate } from '../rates.ts'\n\n<Chart />";
    assert.deepEqual(render(text, {}).imports, ['./Chart.astro', '../rates.ts']);
  });

  test('changes with the bytes of a file beside it', () => {
    const text = "import figures from './figures.csv?raw'\n\n{figures}";
    const before = digest(text);
    writeFileSync(join(folder, 'figures.csv'), 'year,tons\n1894,13\n');
    assert.ok(before);
    assert.notEqual(digest(text), before);
  });

  test('changes with what a component beside it imports in turn', () => {
    const text = "import Chart from './Chart.astro'\n\n<Chart />";
    writeFileSync(
      join(folder, 'Chart.astro'),
      "---\nimport figures from './figures.csv?raw';\n---\n{figures}",
    );
    const before = digest(text);
    writeFileSync(join(folder, 'figures.csv'), 'year,tons\n1894,14\n');
    assert.ok(before);
    assert.notEqual(digest(text), before);
    writeFileSync(join(folder, 'Chart.astro'), "---\nimport { getCollection } from 'astro:content';\n---\n");
    assert.equal(digest(text), undefined);
  });

  test('is not known where it is another text, a missing file, or told only by running it', () => {
    assert.equal(digest("import Other from './other.mdx'\n\n<Other />"), undefined);
    assert.equal(digest("import figures from './figures'\n\n{figures}"), undefined);
    assert.equal(digest("{await import('./figures.csv')}"), undefined);
    assert.equal(digest("export const all = import.meta.glob('./*.csv')\n\nWords."), undefined);
    assert.equal(
      digest("import Chart from 'charts'\n\n<Chart rows={import.meta.glob('./*.csv')} />"),
      undefined,
    );
    assert.equal(digest("import { getCollection } from 'astro:content'\n\nWords."), undefined);
    assert.equal(digest("import figures from '/content/figures.csv?raw'\n\n{figures}"), undefined);
  });

  test('is the same for every text that imports only packages and templates of the site', () => {
    assert.equal(digest("import { Image } from 'astro:assets'\n\n<Image />"), digest('Words.'));
  });
});
