import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { listOwnFiles, listPublicFiles } from '../../../src/publication/public-files.ts';

test('a text may link to a file in the publication’s own public folder, and to none that is for hosts', (context) => {
  const before = process.env['VERBATIM_CONTENT'];
  context.after(() => {
    process.env['VERBATIM_CONTENT'] = before;
  });
  const content = mkdtempSync(join(tmpdir(), 'public-'));
  process.env['VERBATIM_CONTENT'] = content;
  mkdirSync(join(content, 'public/files'), { recursive: true });
  writeFileSync(join(content, 'public/files/report.pdf'), '');
  writeFileSync(join(content, 'public/_headers'), '');
  writeFileSync(join(content, 'public/files/a report.pdf'), '');
  assert.deepEqual(listPublicFiles(), ['/files/a report.pdf', '/files/report.pdf']);
  // As the address book has them, in which no address holds a space.
  assert.deepEqual(listOwnFiles(), ['/files/a%20report.pdf', '/files/report.pdf']);
});
