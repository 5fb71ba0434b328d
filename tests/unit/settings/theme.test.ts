import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { computeContrast } from '../../../src/settings/contrast.ts';
import { checkTheme, readTheme } from '../../../src/settings/theme.ts';

function contentWith(css: string): string {
  const content = mkdtempSync(join(tmpdir(), 'theme-'));
  mkdirSync(join(content, 'theme'));
  writeFileSync(join(content, 'theme/tokens.css'), css);
  return content;
}

const messages = (css: string) =>
  checkTheme(contentWith(css)).map(({ line, message }) => `${line} ${message}`);

test('contrast is that of WCAG', () => {
  assert.equal(computeContrast('#000000', '#ffffff'), 21);
  assert.equal(computeContrast('#777777', '#ffffff').toFixed(2), '4.48');
});

test('a publication without a theme has our colours, and nothing is wrong with them', () => {
  const content = mkdtempSync(join(tmpdir(), 'theme-'));
  assert.deepEqual(checkTheme(content), []);
  assert.match(readTheme(content).colours.accent.light, /^#[0-9a-f]{6}$/);
});

test('our own colours hold the contrast that we ask of others', () => {
  const { colours } = readTheme(mkdtempSync(join(tmpdir(), 'theme-')));
  const css = Object.entries(colours).map(
    ([name, { light, dark }]) => `--${name}: light-dark(${light}, ${dark});`,
  );
  assert.deepEqual(messages(css.join('\n')), []);
});

test('a colour of its own replaces ours and leaves the others', () => {
  const { colours } = readTheme(contentWith(':root {\n  --accent: light-dark(#0a5d4d, #7fd6c2);\n}\n'));
  assert.deepEqual(colours.accent, { light: '#0a5d4d', dark: '#7fd6c2' });
  assert.match(colours.ink.light, /^#/);
});

test('text too faint to read is refused with its line and its contrast', () => {
  assert.deepEqual(messages(':root {\n  --accent: light-dark(#f0a090, #7fd6c2);\n}\n'), [
    '2 --accent on --paper has a contrast of 2.0 to 1 on light pages; readers need 4.5',
  ]);
});

test('a colour that cards could not follow is refused', () => {
  assert.deepEqual(messages(':root {\n\n  --accent: teal;\n}\n'), [
    '3 --accent must be written like light-dark(#fdfbf6, #171613), so that cards and icons can follow it',
  ]);
});
