import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readAddressBook } from '../../../src/record/address-book.ts';
import { readHistory } from '../../../src/record/history.ts';
import { fixturePublication } from '../../fixtures/settings.ts';
import { aNewsroom, anOpEd } from './a-newsroom.ts';

/** Starts a command as an editor would, and waits until it has ended. */
async function run(content: string, name: string, ...words: string[]): Promise<string> {
  const child = spawn(process.execPath, [`src/commands/${name}.ts`, ...words, '--yes'], {
    env: { ...process.env, VERBATIM_CONTENT: content },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += String(part)));
  const [code] = await once(child, 'close');
  assert.equal(code, 0, said);
  return said;
}

test('commands that are started at once lose nothing of each other', async (context) => {
  const slugs = ['one', 'two', 'three'];
  const { root, files } = aNewsroom(
    context,
    Object.fromEntries(slugs.map((slug) => [slug, anOpEd('draft: true\n', `The words of ${slug}.`)])),
  );
  cpSync(join(fixturePublication, 'publication.yaml'), join(root, 'publication.yaml'));
  for (const page of ['about', 'accessibility', 'corrections', 'standards'])
    files.write(`pages/${page}.mdx`, `---\ntitle: ${page}\ndescription: Of ${page}.\n---\n\nWords.\n`);
  for (const slug of slugs) files.write(`topics/${slug}.yaml`, `name: ${slug}\ndescription: Of it.\n`);

  const said = await Promise.all(slugs.map((slug) => run(root, 'publish', slug)));
  assert.ok(said.some((output) => output.includes('Another command is running')));
  const notes = ['The first.', 'The second.'];
  await Promise.all(
    notes.map((note) => run(root, 'correct', 'one', '--kind', 'clarification', '--note', note)),
  );

  const history = readHistory('one.jsonl', files.read('record/articles/one.jsonl') ?? '');
  assert.ok(!('flaw' in history));
  assert.deepEqual(history.updates.map(({ note }) => note).toSorted(), notes);
  const book = readAddressBook('addresses.txt', files.read('record/addresses.txt') ?? '');
  assert.deepEqual(book.flaws, []);
  assert.match(await run(root, 'record', '--verify'), /^3 records hold/m);
});
