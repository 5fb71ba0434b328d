import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { type TestContext, test } from 'node:test';
import { check } from '../../../src/commands/check.ts';
import type { CommandContext } from '../../../src/commands/command.ts';
import { correct } from '../../../src/commands/correct.ts';
import { move } from '../../../src/commands/move.ts';
import { publish } from '../../../src/commands/publish.ts';
import { record } from '../../../src/commands/record.ts';
import { readEarlierIn } from '../../../src/publication/known-record.ts';
import { aNewsroom, anOpEd } from './a-newsroom.ts';
import { perform } from './perform.ts';

/** Two branches of a publication in git, on which two editors work on one day. */
function twoBranches(context: TestContext) {
  const words = (name: string) => `The words of ${name} stand here, and are not those of another.`;
  const { desk, files, root } = aNewsroom(
    context,
    Object.fromEntries(
      ['alpha', 'beta', 'gamma', 'delta'].map((name) => [name, anOpEd('draft: true\n', words(name))]),
    ),
  );
  const git = (...args: string[]) => {
    const own = ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'init.defaultBranch=main'];
    return spawnSync('git', [...own, ...args], { cwd: root, encoding: 'utf8' }).status;
  };
  const at = (hour: number): CommandContext => ({
    ...desk,
    now: new Date(`2025-03-01T${hour}:00:00Z`),
    readEarlier: () => readEarlierIn(root),
  });
  const commit = () => assert.equal(git('add', '-A') || git('commit', '-qm', 'work', '--allow-empty'), 0);
  git('init', '-q');
  files.write('.gitattributes', 'record/addresses.txt merge=union\nrecord/index/*.txt merge=union\n');
  for (const name of ['alpha', 'beta']) perform(publish, at(10), [name]);
  commit();
  return {
    root,
    git,
    files,
    commit,
    at,
    /** Does one thing on each branch and merges them; returns whether git could. */
    merge(one: (desk: CommandContext) => void, other: (desk: CommandContext) => void): boolean {
      git('checkout', '-qb', 'other');
      other(at(11));
      commit();
      git('checkout', '-q', 'main');
      one(at(12));
      commit();
      return git('merge', '-q', '-m', 'merge', 'other') === 0;
    },
    /** What the check finds. */
    problems: () => check.plan(at(13), [], { quiet: true }).report.join('\n'),
    reword(desk: CommandContext, name: string, before: string, after: string) {
      const path = `articles/${name}/index.mdx`;
      files.write(path, (files.read(path) ?? '').replace(before, after));
      perform(correct, desk, [name], { kind: 'correction', note: `It is ${after}.` });
    },
  };
}

type Branches = ReturnType<typeof twoBranches>;
type Work = (branches: Branches) => (desk: CommandContext) => void;

const moves: Work = () => (desk) => void perform(move, desk, ['alpha', 'alpha-two']);
const publishes =
  (name: string): Work =>
  () =>
  (desk) =>
    void perform(publish, desk, [name]);
const corrects =
  (name: string): Work =>
  ({ reword }) =>
  (desk) =>
    reword(desk, name, 'stand here', 'stand there');

for (const [what, one, other] of [
  ['a move and a correction of the piece beside it', moves, corrects('beta')],
  ['two publications of one day', publishes('gamma'), publishes('delta')],
  ['corrections of two pieces', corrects('alpha'), corrects('beta')],
  ['a publication and a move', publishes('gamma'), moves],
] as const) {
  test(`${what} on two branches merge by themselves, and the record holds`, (context) => {
    const branches = twoBranches(context);
    assert.ok(branches.merge(one(branches), other(branches)));
    assert.equal(branches.problems(), '');
  });
}

test('of two corrections of one piece, one is kept and the other recorded again', (context) => {
  const branches = twoBranches(context);
  const { git, files, commit, at, reword } = branches;
  const other = (desk: CommandContext) => reword(desk, 'alpha', 'A promise', 'Every promise');
  assert.equal(branches.merge(corrects('alpha')(branches), other), false);
  assert.match(branches.problems(), /articles\/alpha\/index\.mdx:\d+\n {4}holds a conflict of two versions/);
  const path = 'articles/alpha/index.mdx';
  files.write(path, (files.read(path) ?? '').replaceAll(/^(?:<<<<<<<|=======|>>>>>>>).*\n/gm, ''));
  const found = branches.problems();
  assert.match(found, /^1 problem to put right/);
  assert.match(
    found,
    /both of which changed this article\n {4}to do: keep the version that readers saw first/,
  );
  git('checkout', 'HEAD', '--', 'record/articles/alpha.jsonl');
  perform(correct, at(14), ['alpha']);
  assert.equal(branches.problems(), '');
  commit();
  assert.equal(branches.problems(), '');
});

test('of two moves of one piece, one is kept, and the address of the other leads to it', (context) => {
  const branches = twoBranches(context);
  const { git, files, commit, at } = branches;
  const other = (desk: CommandContext) => void perform(move, desk, ['alpha', 'alpha-three']);
  assert.equal(branches.merge(moves(branches), other), false);
  assert.match(
    branches.problems(),
    /if two branches gave one piece two names, delete one of the two folders/,
  );
  git('rm', '-rfq', 'articles/alpha-three', 'record/articles/alpha-three.jsonl');
  git('checkout', 'HEAD', '--', 'articles/alpha-two', 'record/articles/alpha-two.jsonl');
  const path = 'articles/alpha-two/index.mdx';
  const index = 'record/index/2025-03.txt';
  assert.match(branches.problems(), /write \/2025\/03\/alpha-three\/ under formerly in the one that is kept/);
  files.write(path, (files.read(path) ?? '').replace('formerly:\n', '$&  - /2025/03/alpha-three/\n'));
  perform(record, at(14), [], { adopt: true });
  files.write(index, (files.read(index) ?? '').replace(/^.*alpha-three.*\n/m, ''));
  assert.equal(branches.problems(), '');
  commit();
  assert.equal(branches.problems(), '');
});

test('a record of one branch in a folder of the other is named for what it is', (context) => {
  const branches = twoBranches(context);
  branches.merge(moves(branches), () => undefined);
  const before = spawnSync('git', ['show', 'other:record/articles/alpha.jsonl'], {
    cwd: branches.root,
    encoding: 'utf8',
  });
  branches.files.write('record/articles/alpha-two.jsonl', before.stdout);
  assert.match(
    branches.problems(),
    /is the record of \/2025\/03\/alpha\/, and is called alpha-two: after a merge/,
  );
});
