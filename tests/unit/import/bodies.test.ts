import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { convertDraft } from '../../../src/import/convert-draft.ts';
import { createConversion, createDraft } from './a-conversion.ts';

const folder = 'tests/fixtures/import/bodies';

/** Set in the environment, it writes what is expected instead of comparing; look at every change before it is committed. */
const isWriting = process.env['WRITE_EXPECTED'] !== undefined;

describe('every construct of foreign texts becomes one that the site reads, and nothing is lost without a note', () => {
  for (const name of readdirSync(folder)) {
    test(name.replaceAll('-', ' '), () => {
      const isHtml = existsSync(join(folder, name, 'source.html'));
      const source = readFileSync(join(folder, name, isHtml ? 'source.html' : 'source.md'), 'utf8');
      const draft = createDraft(source);
      if (isHtml) draft.body.format = 'html';
      const { text, notes, balance, refusal } = convertDraft(draft, createConversion());
      const said = notes.map(
        ({ kind, what, how, text: words }) => `${kind}: ${what}: ${how}${words ? ` (${words.trim()})` : ''}`,
      );
      const result = `${text}\n<!-- ${said.join('\n     ')} -->\n`;
      const expected = join(folder, name, 'expected.txt');
      if (isWriting) writeFileSync(expected, result);
      assert.equal(result, readFileSync(expected, 'utf8'));
      assert.equal(refusal, undefined);
      assert.deepEqual({ missing: balance.missing, added: balance.added }, { missing: [], added: [] });
    });
  }
});
