import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { KnownTexts } from '../../../src/publication/load/known-texts.ts';
import { digestContentFolder } from '../../../src/runtime/content-folder.ts';
import { resolveInCache } from '../../../src/runtime/project-root.ts';

const COLLECTION = 'texts-of-a-test';

function begin(context: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-texts-'));
  const cache = resolveInCache('texts', `${digestContentFolder()}-${COLLECTION}.json`);
  context.after(() => {
    rmSync(folder, { recursive: true });
    rmSync(cache, { force: true });
  });
  const [text, record] = [join(folder, 'index.mdx'), join(folder, 'record.jsonl')];
  writeFileSync(text, 'Words.');
  return { paths: [text, record], text, record };
}
/** What is known of texts in a build that begins ten seconds from now. */
function known(context: TestContext, rules = 'rules'): KnownTexts {
  const later = Date.now() + 10_000;
  const clock = context.mock.method(Date, 'now', () => later);
  const texts = new KnownTexts(COLLECTION, rules);
  clock.mock.restore();
  return texts;
}

test('a text that looks as it did has the digest and the address that it had, by the same rules', (context) => {
  const { paths } = begin(context);
  const first = known(context);
  const stamps = first.readStamps(paths);
  assert.equal(first.recall('index.mdx', stamps), undefined);
  first.note('index.mdx', stamps, { digest: 'digest', recorded: '/2026/01/text/' });
  first.save();
  const second = known(context);
  assert.deepEqual(second.recall('index.mdx', second.readStamps(paths)), {
    digest: 'digest',
    recorded: '/2026/01/text/',
  });
  assert.equal(second.recall('other.mdx', second.readStamps(paths)), undefined);
  assert.equal(known(context, 'other rules').recall('index.mdx', stamps), undefined);
});

test('words of the same length and time, and a record that came, are noticed', (context) => {
  const { paths, text, record } = begin(context);
  const first = known(context);
  first.note('index.mdx', first.readStamps(paths), { digest: 'digest' });
  first.save();
  const changes = [
    () => {
      writeFileSync(text, 'Worms.');
      utimesSync(text, 1, 1);
    },
    () => writeFileSync(record, ''),
  ];
  for (const change of changes) {
    change();
    const next = known(context);
    assert.equal(next.recall('index.mdx', next.readStamps(paths)), undefined);
  }
});

test('a text that was written just now may be written again, and is read', (context) => {
  const { paths } = begin(context);
  const texts = new KnownTexts(COLLECTION, 'rules');
  assert.equal(texts.readStamps(paths), undefined);
  texts.note('index.mdx', undefined, { digest: 'digest' });
  texts.save();
  const next = known(context);
  assert.equal(next.recall('index.mdx', next.readStamps(paths)), undefined);
});
