import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CommandContext } from '../../../src/commands/command.ts';
import { correct } from '../../../src/commands/correct.ts';
import { record } from '../../../src/commands/record.ts';
import { aNewsroom, anOpEd } from './a-newsroom.ts';
import { perform } from './perform.ts';

const person = 'people/jane-doe.yaml';
const verify = (desk: CommandContext) => record.plan(desk, [], { verify: true }).done;
const standards = (text: string) => `---\ntitle: Standards\ndescription: What we promise.\n---\n\n${text}\n`;

function aRecordedNewsroom(context: Parameters<typeof aNewsroom>[0]) {
  const room = aNewsroom(context, { 'links-must-last': anOpEd('published: 2025-02-14T09:00:00Z\n') });
  room.files.write(person, 'name: Jane Doe\nbiography: She writes.\ndisclosure: She owns shares.\n');
  room.files.write('pages/standards.mdx', standards('We correct what is wrong.'));
  room.files.write('pages/about.mdx', standards('We are few.'));
  perform(record, room.desk, [], { adopt: true });
  return room;
}

const changes: [what: string, name: string, file: string, before: string, after: string][] = [
  ['a person’s name', 'people/jane-doe', person, 'Jane Doe', 'John Roe'],
  ['a standing disclosure', 'people/jane-doe', person, 'She owns shares.', 'She owns none.'],
  ['a topic’s name', 'topics/web', 'topics/web.yaml', 'The web', 'The net'],
  ['a policy', 'pages/standards', 'pages/standards.mdx', 'what is wrong', 'what we like'],
];
for (const [what, name, file, before, after] of changes) {
  test(`${what} changes only by a command that tells readers`, (context) => {
    const { desk, files } = aRecordedNewsroom(context);
    files.write(file, (files.read(file) ?? '').replace(before, after));
    assert.throws(() => verify(desk), new RegExp(`npm run correct -- ${name} --kind`));
    assert.throws(() => correct.plan(desk, [name], { kind: 'correction' }), /Say what was changed and why/);
    assert.throws(() => correct.plan(desk, [name], { kind: 'typo' }), /more than a slip/);
    const { report } = perform(correct, desk, [name], { kind: 'update', note: 'It is so now.' });
    assert.match(report.join('\n'), /\[-.*-\]/);
    assert.match(verify(desk), /^1 record holds/);
    assert.match(files.read('record/index/site.txt') ?? '', /\/ 2 [0-9a-f]{32}/);
  });
}

test('a biography, a role, a topic’s description and other pages may change freely', (context) => {
  const { desk, files } = aRecordedNewsroom(context);
  files.write(person, 'name: Jane Doe\nbiography: She reads.\nrole: Editor\ndisclosure: She owns shares.\n');
  files.write('topics/web.yaml', 'name: The web\ndescription: What is in it.\n');
  files.write('pages/about.mdx', standards('We are many.'));
  assert.match(verify(desk), /^1 record holds/);
});

test('the record of a name that is gone is missed', (context) => {
  const { desk, files } = aRecordedNewsroom(context);
  files.remove('record/people/jane-doe.jsonl');
  assert.throws(() => verify(desk), /\/people\/jane-doe\/ was published, and its record is gone/);
  assert.throws(() => perform(record, desk, [], { adopt: true }), /A new one would hide what was published/);
});
