import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import fc from 'fast-check';
import {
  DamagedCacheError,
  isCacheDamage,
  readSealedFile,
  writeSealedFile,
} from '../../../src/runtime/sealed-file.ts';
import { SEAL, sealFolder, verifyFolder } from '../../../src/runtime/sealed-folder.ts';

const home = mkdtempSync(join(tmpdir(), 'verbatim-sealed-'));
after(() => rmSync(home, { recursive: true }));

describe('a sealed file', () => {
  const file = join(home, 'folder', 'text.json');

  test('gives the text that was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        writeSealedFile(file, text);
        assert.equal(readSealedFile(file), text);
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  test('gives nothing when any byte of it is changed, left out or added, and is gone then', () => {
    writeSealedFile(file, '{"html":"Nobody was warned.\\n"}');
    const bytes = [...readFileSync(file)];
    const damages = fc.tuple(fc.nat(bytes.length - 1), fc.nat(2), fc.array(fc.nat(255), { maxLength: 3 }));
    fc.assert(
      fc.property(damages, ([at, deleted, added]) => {
        const damaged = Buffer.from(bytes.toSpliced(at, deleted, ...added));
        fc.pre(!damaged.equals(Buffer.from(bytes)));
        writeFileSync(file, damaged);
        assert.equal(readSealedFile(file), undefined);
        assert.ok(!existsSync(file));
      }),
      { seed: 1 },
    );
  });

  test('gives nothing when it is empty, cut anywhere, or not there', () => {
    writeSealedFile(file, 'words');
    const bytes = readFileSync(file);
    for (let length = 0; length < bytes.length; length += 1) {
      writeFileSync(file, bytes.subarray(0, length));
      assert.equal(readSealedFile(file), undefined);
    }
    assert.equal(readSealedFile(file), undefined);
  });

  test('that is damaged is told from other failures, through another process too', () => {
    const damage = new DamagedCacheError('.cache/bodies/x.json');
    assert.ok(isCacheDamage(damage));
    assert.ok(isCacheDamage(new Error(`It failed: ${damage.message}`)));
    assert.ok(isCacheDamage(new Error('It failed', { cause: damage })));
    assert.ok(!isCacheDamage(new Error('The disk is full')));
  });
});

describe('a sealed folder', () => {
  const folder = join(home, 'pictures');
  const at = (name: string) => join(folder, name);
  const fill = () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(join(folder, 'deep'), { recursive: true });
    for (const name of ['a.png', 'b.png', 'deep/c.png']) writeFileSync(at(name), `pixels of ${name}`);
    sealFolder(folder);
  };

  test('is whole as it was sealed, and when it was copied with other times', () => {
    fill();
    assert.ok(verifyFolder(folder));
    utimesSync(at('a.png'), 1, 1);
    assert.ok(verifyFolder(folder));
    assert.ok(existsSync(at('a.png')));
  });

  test('loses what was emptied, cut, changed or added since, and is not whole then', () => {
    for (const damage of ['', 'pixels of a.pn', 'pixels on a.png']) {
      fill();
      writeFileSync(at('a.png'), damage);
      writeFileSync(at('half.png'), 'of a build that was killed');
      assert.ok(!verifyFolder(folder));
      assert.deepEqual(
        ['a.png', 'half.png', 'b.png', 'deep/c.png'].map((name) => existsSync(at(name))),
        [false, false, true, true],
      );
    }
  });

  test('is not whole when a file is missing, and loses all when the seal is', () => {
    fill();
    rmSync(at('b.png'));
    assert.ok(!verifyFolder(folder));
    fill();
    writeFileSync(at(SEAL), readFileSync(at(SEAL), 'utf8').replace('a.png', 'd.png'));
    assert.ok(!verifyFolder(folder));
    assert.ok(!existsSync(at('b.png')));
  });

  test('may be sealed again when something was added', () => {
    fill();
    writeFileSync(at('new.png'), 'new');
    sealFolder(folder);
    assert.ok(verifyFolder(folder));
    assert.ok(existsSync(at('new.png')));
  });
});
