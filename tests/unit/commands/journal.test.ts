import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Command, CommandOptions } from '../../../src/commands/command.ts';
import { correct } from '../../../src/commands/correct.ts';
import type { FileStore } from '../../../src/commands/file-store.ts';
import { applyChanges, finishInterrupted, isUnderWay } from '../../../src/commands/journal.ts';
import { move } from '../../../src/commands/move.ts';
import { publish } from '../../../src/commands/publish.ts';
import { record } from '../../../src/commands/record.ts';
import { withdraw } from '../../../src/commands/withdraw.ts';
import { explainSystemError } from '../../../src/runtime/explain-error.ts';
import { aNewsroom, anOpEd, words } from './a-newsroom.ts';

const correctedWords = words.replace('nine', 'eight');
const live = 'published: 2025-02-14T09:00:00Z\n';

const commands: [Command, given: string[], CommandOptions][] = [
  [publish, ['a-draft'], {}],
  [correct, ['links-must-last'], { kind: 'correction', note: 'It was eight: not nine.' }],
  [move, ['links-must-last', 'links-last'], {}],
  [withdraw, ['links-must-last'], { reason: 'It was not ours.' }],
];

for (const [command, given, options] of commands) {
  test(`leaves ${command.name} done or not begun, wherever it is killed`, (context) => {
    const { desk, files, state, restore } = aPublishedSite(context);
    if (command === correct) files.write('articles/links-must-last/index.mdx', anOpEd(live, correctedWords));
    const before = state();
    const { changes } = command.plan(desk, given, options);
    applyChanges(files, changes);
    const after = state();
    assert.notDeepEqual(after, before);

    const outcomes = { before: 0, after: 0 };
    for (let at = 1, killed = true; killed; at += 1) {
      for (const half of ['before', 'within', 'after'] as const) {
        restore(before);
        killed = dies(() => applyChanges(killedAt(files, at, half), changes));
        dies(() => finishInterrupted(killedAt(files, at, half)));
        finishInterrupted(files);
        const now = state();
        const isOld = JSON.stringify(now) === JSON.stringify(before);
        outcomes[isOld ? 'before' : 'after'] += 1;
        if (isOld) continue;
        assert.deepEqual(now, after, `killed ${half} operation ${at}`);
        assert.match(record.plan(desk, [], { verify: true }).done, /^[23] records hold/);
      }
    }
    assert.ok(outcomes.before > 3 && outcomes.after > 6, JSON.stringify(outcomes));
  });
}

for (const [command, given, options] of commands.filter(([{ name }]) => name !== 'correct')) {
  test(`leaves ${command.name} to be finished, or not begun, wherever the disk is full, and says which`, (context) => {
    const { desk, files, state, restore } = aPublishedSite(context);
    const before = state();
    const { changes } = command.plan(desk, given, options);
    applyChanges(files, changes);
    const after = state();
    for (let at = 1, isFull = true; isFull; at += 1) {
      restore(before);
      isFull = false;
      try {
        applyChanges(fullAt(files, at), changes);
      } catch (error) {
        isFull = true;
        assert.equal(explainSystemError(error), 'The disk is full; make room on it.');
      }
      const isBegun = isUnderWay(files);
      assert.equal(finishInterrupted(files), isBegun);
      assert.deepEqual(state(), isBegun || !isFull ? after : before);
    }
  });
}

test('has nothing to finish after a command that ended', (context) => {
  const { desk, files } = aPublishedSite(context);
  applyChanges(files, move.plan(desk, ['links-must-last', 'links-last'], {}).changes);
  assert.equal(finishInterrupted(files), false);
});

/** Two published articles, one in reply to the other, and a draft. */
function aPublishedSite(context: TestContext) {
  const site = aNewsroom(context, {
    'links-must-last': anOpEd(live),
    'a-reply': anOpEd(
      `${live}repliesTo: links-must-last\n`,
      'I agree with every word of it, and say so here.',
    ),
    'a-draft': anOpEd('draft: true\n', 'This is not yet to be read by anybody else.'),
  });
  applyChanges(site.files, record.plan(site.desk, [], { adopt: true }).changes);
  return site;
}

/** A file system that is full from its n-th write on. */
function fullAt(files: FileStore, at: number): FileStore {
  let count = 0;
  return {
    ...files,
    write(path, text) {
      count += 1;
      if (count < at) return files.write(path, text);
      files.write(path, '');
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    },
  };
}

class Killed extends Error {}

function dies(work: () => unknown): boolean {
  try {
    work();
    return false;
  } catch (error) {
    if (error instanceof Killed) return true;
    throw error;
  }
}

/** A file system on which the process dies at its n-th change: before it, half way through a write, or after it. */
function killedAt(files: FileStore, at: number, half: 'before' | 'within' | 'after'): FileStore {
  let count = 0;
  const dying = (change: () => void, partly: () => void) => {
    count += 1;
    if (count !== at) return change();
    if (half === 'within') partly();
    if (half === 'after') change();
    throw new Killed();
  };
  return {
    ...files,
    write: (path, text) =>
      dying(
        () => files.write(path, text),
        () => files.write(path, text.slice(0, text.length / 2)),
      ),
    rename: (from, to) =>
      dying(
        () => files.rename(from, to),
        () => {},
      ),
    remove: (path) =>
      dying(
        () => files.remove(path),
        () => {},
      ),
  };
}
