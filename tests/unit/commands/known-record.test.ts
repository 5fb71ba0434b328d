import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { check } from '../../../src/commands/check.ts';
import { publish } from '../../../src/commands/publish.ts';
import { record } from '../../../src/commands/record.ts';
import { readSourceArticle } from '../../../src/commands/source-article.ts';
import { cacheBody, extractBodyFacts } from '../../../src/publication/cache/body-cache.ts';
import { describeCompared } from '../../../src/publication/cache/record-cache.ts';
import { CachedHistory, summarizeHistory } from '../../../src/record/cached-history.ts';
import { readHistory } from '../../../src/record/history.ts';
import { locateRecord } from '../../../src/record/record-file.ts';
import { getProjectRoot, setProjectRoot } from '../../../src/runtime/project-root.ts';
import { DamagedCacheError } from '../../../src/runtime/sealed-file.ts';
import { aNewsroom, anOpEd } from './a-newsroom.ts';
import { perform } from './perform.ts';

const slug = 'links-must-last';
const [SOUND, DIGEST] = ['0 problems', 'digest of the text'];

/** A published article, and what a build would know of it and of its record. */
function aKnownArticle(context: TestContext) {
  const { desk, files } = aNewsroom(context, { [slug]: anOpEd() });
  perform(publish, desk, [slug]);
  const { data, body, lines, file, address, pictures } = readSourceArticle(desk, slug);
  const known = {
    ...{ fields: data, body: extractBodyFacts({ ...data }, body), quotations: [] },
    ...{ origin: { file, lines }, fingerprint: '', digest: DIGEST, recorded: address },
  };
  const history = readHistory(`content/${locateRecord(slug)}`, files.read(locateRecord(slug)) ?? '');
  if ('flaw' in history) throw new Error(history.flaw.wrong);
  let reads = 0;
  const cached = new CachedHistory(summarizeHistory(history), () => {
    reads += 1;
    return history;
  });
  const checkWith = (verified: string | undefined) => {
    const findKnownRecord = () => ({ history: cached, verified });
    const plan = check.plan(
      { ...desk, files: { ...desk.files, findKnown: () => known, findKnownRecord } },
      [],
      { fix: true },
    );
    return { ...plan, reads };
  };
  return { desk, files, address, pictures, checkWith, known, body };
}

test('a text is not compared again with the record that it was found to agree with', (context) => {
  const { address, pictures, checkWith } = aKnownArticle(context);
  const verified = describeCompared({ path: address, bodyDigest: DIGEST, pictures });
  const { done, reads } = checkWith(verified);
  assert.match(done, new RegExp(SOUND));
  assert.equal(reads, 0);
});

test('it is compared where anything else was found to agree: another text, address or picture, or none', (context) => {
  const { address, pictures, checkWith } = aKnownArticle(context);
  const others = [
    describeCompared({ path: address, bodyDigest: 'digest of another text', pictures }),
    describeCompared({ path: '/2025/01/other/', bodyDigest: DIGEST, pictures }),
    describeCompared({ path: address, bodyDigest: DIGEST, pictures: { body: ['digest of a picture'] } }),
    '',
    undefined,
  ];
  // Nothing of the text is cached, so that to read it shows.
  for (const verified of others) assert.throws(() => checkWith(verified), DamagedCacheError, verified);
});

test('a record is begun from what a build read of a text, and with the same words as from the text', (context) => {
  const { desk, files, known, body } = aKnownArticle(context);
  const before = getProjectRoot();
  const root = mkdtempSync(join(tmpdir(), 'verbatim-known-'));
  context.after(() => {
    setProjectRoot(before);
    rmSync(root, { recursive: true });
  });
  for (const path of [locateRecord(slug), 'record/index/2025-03.txt']) files.remove(path);
  // Without what is drawn by lot, and digests of that.
  const adopt = (findKnown: () => typeof known | undefined) =>
    JSON.stringify(
      record.plan({ ...desk, files: { ...files, findKnown } }, [], { adopt: true }).changes,
    ).replace(/,\\"salt\\":\\"[\w-]+\\"|[0-9a-f]{32}/g, '');
  const fromText = adopt(() => undefined);
  setProjectRoot(root);
  // Nothing of it is cached yet, so that to read it shows.
  assert.throws(() => adopt(() => known), DamagedCacheError);
  cacheBody(DIGEST, body);
  assert.equal(
    adopt(() => known),
    fromText,
  );
  assert.match(fromText, /Nobody has to let them break/);
});
