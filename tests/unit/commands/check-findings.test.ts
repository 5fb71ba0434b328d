import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../../src/commands/check.ts';
import type { CommandContext, CommandOptions } from '../../../src/commands/command.ts';
import { bounded } from '../bounded-work.ts';
import { aNewsroom, anOpEd } from './a-newsroom.ts';

const slug = 'links-must-last';
const public_ = 'published: 2025-02-14T09:00:00Z\n';

const checked = (desk: CommandContext, named: string[] = [], options: CommandOptions = {}) =>
  check.plan(desk, named, options);
const report = (desk: CommandContext, named: string[] = [], options: CommandOptions = {}) =>
  checked(desk, named, options).report.join('\n');

test('tells all faults of one text at once, whatever they are of', (context) => {
  const { desk } = aNewsroom(context, {
    [slug]: anOpEd(
      `${public_}sumary: x\nrepliesTo: nobody\nimage: {src: ./a.jpg, alt: A}\n`,
      'A set {1, 2} <br>.\n\n![b](./b.jpg) and [c](/gone/).\n\nD\n---',
    ).replace('[jane-doe]', '[john-doe]'),
  });
  assert.deepEqual(
    report(desk)
      .split('\n')
      .filter((line) => line.startsWith('  content/'))
      .map((line) => line.replace(/^.*:/, '')),
    ['4', '8', '9', '10', '13', '13', '15', '15'],
  );
});

test('a draft with faults tells where its links lead as a warning', (context) => {
  const { desk } = aNewsroom(context, {
    [slug]: anOpEd('draft: true\n', 'A line<br> of it. See [this](/gone/).'),
  });
  assert.match(
    report(desk),
    /^2 warnings to look at again[\s\S]*is not closed[\s\S]*the link \/gone\/ leads nowhere/,
  );
});

test('--quiet shows problems alone, and counts the warnings all the same', (context) => {
  const { desk } = aNewsroom(context, { [slug]: anOpEd(public_, 'He said "no" -- [twice](/gone/).') });
  const plan = checked(desk, [], { quiet: true });
  assert.match(plan.report.join('\n'), /^1 problem to put right/);
  assert.doesNotMatch(plan.report.join('\n'), /look at again/);
  assert.match(plan.done, /: 1 problem, 1 warning\.$/);
});

test('an article with a date that is none is refused, not more', (context) => {
  const { desk } = aNewsroom(context, { [slug]: anOpEd('published: yesterday\n') });
  assert.match(report(desk), /^1 problem[\s\S]*“yesterday” is not an instant/);
});

test('forty thousand straight marks are found', (context) => {
  const { desk } = aNewsroom(context, { [slug]: anOpEd(public_, '"a" '.repeat(20_000)) });
  assert.match(
    bounded(() => report(desk)),
    /straight marks/,
  );
});

test('warns of a value that a sign # cuts short, and not of a remark', (context) => {
  const { desk, files } = aNewsroom(context, {
    [slug]: anOpEd(public_).replace(
      'standfirst:   An address is a promise.',
      'standfirst: Rule #1 is a promise.',
    ),
  });
  files.write('topics/law.yaml', 'name: Law #2\ndescription: It is. # a remark\n');
  assert.equal(
    report(desk),
    `2 warnings to look at again:

  content/articles/links-must-last/index.mdx:3
    what stands behind the sign # is a remark, and not printed: “Rule”; put the whole in quotation marks: "Rule #1 is a promise."
  content/topics/law.yaml:1
    what stands behind the sign # is a remark, and not printed: “Law”; put the whole in quotation marks: "Law #2"
`,
  );
});

test('a headline in a script that no typeface for cards has is reported: its card shows the publication’s name', (context) => {
  const headed = (words: string) => anOpEd(public_).replace('Links must last # a comment', words);
  const { desk, files } = aNewsroom(context, { [slug]: headed('橋は川ではない') });
  assert.equal(report(desk), '');
  files.write(`articles/${slug}/index.mdx`, headed('ลิงก์'));
  assert.match(
    report(desk),
    /the cards for sharing show the publication’s name in place of the words: no typeface for cards has ล ิ ง ก ์ *\n/,
  );
});
