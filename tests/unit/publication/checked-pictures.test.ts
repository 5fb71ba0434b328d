import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { CheckedPictures } from '../../../src/publication/load/checked-pictures.ts';
import { digestContentFolder } from '../../../src/runtime/content-folder.ts';
import { resolveInCache } from '../../../src/runtime/project-root.ts';

const COLLECTION = 'pictures-of-a-test';
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>';

function begin(context: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-pictures-'));
  const cache = resolveInCache('pictures', `${digestContentFolder()}-${COLLECTION}.json`);
  context.after(() => {
    rmSync(folder, { recursive: true });
    rmSync(cache, { force: true });
  });
  writeFileSync(join(folder, 'a.svg'), drawing);
  return folder;
}

/** The pictures of a build that begins so many milliseconds from now. */
function open(context: TestContext, later = 10_000): CheckedPictures {
  const instant = Date.now() + later;
  const clock = context.mock.method(Date, 'now', () => instant);
  const pictures = new CheckedPictures(COLLECTION);
  clock.mock.restore();
  return pictures;
}

const check = (pictures: CheckedPictures, folder: string, path: string) =>
  pictures.check([{ path }], { path: join(folder, 'index.mdx'), file: 'index.mdx' });

test('a picture that was found sound is known until its file changes', (context) => {
  const folder = begin(context);
  const first = open(context);
  assert.deepEqual(check(first, folder, './a.svg'), []);
  assert.ok(!first.isKnown(folder, './a.svg'));
  first.save();
  assert.ok(open(context).isKnown(folder, './a.svg'));
  writeFileSync(join(folder, 'a.svg'), drawing.replace('10', '12'));
  assert.ok(!open(context).isKnown(folder, './a.svg'));
});

test('a picture that was found sound is not known by a name that would be refused', (context) => {
  const folder = begin(context);
  const first = open(context);
  check(first, folder, './a.svg');
  first.save();
  const [problem] = check(open(context), folder, '/a.svg');
  assert.equal(
    problem?.message,
    'the picture /a.svg is named from the root; put it beside this file and write ./ before its name',
  );
});

test('a picture that was written just now may be written again, and is looked at', (context) => {
  const folder = begin(context);
  const first = open(context, 0);
  check(first, folder, './a.svg');
  first.save();
  assert.ok(!open(context).isKnown(folder, './a.svg'));
});
