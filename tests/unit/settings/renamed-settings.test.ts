import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { findOldSettings, useNewNames } from '../../../src/settings/renamed-settings.ts';

const renamed = [{ from: 'tagline', to: 'motto', since: '0.2.0' }];
const source = 'name: The Quad\ntagline: Opinion\n';

function find(text: string, version: string) {
  const path = join(mkdtempSync(join(tmpdir(), 'renamed-')), 'publication.yaml');
  writeFileSync(path, text);
  const { understood, forgotten } = findOldSettings(path, { renamed, version });
  const say = ({ line, field, message, todo }: (typeof forgotten)[number]) =>
    `${line} ${field} ${message}; ${todo}`;
  return { understood: understood.map(say), forgotten: forgotten.map(say) };
}

test('a renamed setting is understood by every version of the minor release that renamed it, which says so', () => {
  assert.equal(useNewNames(source, { renamed, version: '0.2.7' }), 'name: The Quad\nmotto: Opinion\n');
  assert.deepEqual(find(source, '0.2.7'), {
    understood: [
      '2 tagline is called “motto” since version 0.2.0; the next minor version will not know the old name; write motto in its place',
    ],
    forgotten: [],
  });
});

test('the release after that names the new name and does not guess', () => {
  assert.equal(useNewNames(source, { renamed, version: '0.3.0' }), source);
  assert.deepEqual(find(source, '0.3.0'), {
    understood: [],
    forgotten: ['2 tagline is called “motto” since version 0.2.0; write motto in its place'],
  });
});

test('where both names stand, nobody guesses which is meant: the old one is to go', () => {
  const both = `${source}motto: Argument\n`;
  assert.equal(useNewNames(both, { renamed, version: '0.2.0' }), both);
  assert.match(find(both, '0.2.0').forgotten.join(), /take this line out$/);
});

test('a word within a value, or a field of a group, is no setting', () => {
  const other = 'name: The Quad\ndescription: |\n  tagline: no\n';
  assert.equal(useNewNames(other, { renamed, version: '0.2.0' }), other);
});
