import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'astro/zod';
import { check } from '../../../src/commands/check.ts';
import type { CommandOptions } from '../../../src/commands/command.ts';
import { applyChanges } from '../../../src/commands/journal.ts';
import { begin } from '../../../src/commands/new.ts';
import { publish } from '../../../src/commands/publish.ts';
import { articleSchema } from '../../../src/publication/schema.ts';
import { aNewsroom, anOpEd } from './a-newsroom.ts';

const path = 'articles/the-bridge-is-not-the-river/index.mdx';
const said = (message: string) => ({ message });

test('makes a draft under a name made from the headline, and says what to do next', (context) => {
  const { desk, files } = aNewsroom(context, {});
  const plan = begin.plan(desk, ['The bridge is not the river'], {});
  applyChanges(files, plan.changes);
  assert.equal(
    (files.read(path) ?? '').split('# When it appears')[0],
    `---
# At most 110 characters; search engines cut longer ones.
headline: The bridge is not the river
# One or two sentences under the headline.
standfirst: …
# Names of files in people/.
authors: [jane-doe]
# One of opinion, editorial, analysis, reply, letter.
# What kind of piece it is, printed above the headline.
label: opinion
# Interests a reader should know of, in a sentence; or \`none\`.
disclosure: …
# One to four names of files in topics/.
topics: [web]
# True keeps it out of every build but the writer’s.
draft: true

# What else it may have; take the # away to use it.
#
`,
  );
  assert.equal(
    plan.done,
    `content/articles/the-bridge-is-not-the-river/index.mdx is a draft now. Its standfirst and disclosure are to be written: they say …

To see it while you write:  npm run dev, then http://localhost:4321/2025/03/the-bridge-is-not-the-river/
To see what is wrong:       npm run check -- the-bridge-is-not-the-river
To publish it:              npm run publish -- the-bridge-is-not-the-river`,
  );
});

test('names every field of the schema with the schema’s own sentence', (context) => {
  const { desk, files } = aNewsroom(context, {});
  applyChanges(files, begin.plan(desk, ['The bridge is not the river'], {}).changes);
  const source = files.read(path) ?? '';
  for (const [name, { description }] of Object.entries(articleSchema(() => z.string()).shape)) {
    assert.ok(description, name);
    assert.match(source, new RegExp(`^# ${RegExp.escape(description)}\n(?:# )?${name}:`, 'm'));
  }
  assert.match(source, /^# image:\n# {3}src: # The picture file, beside the article: \.\/harbour\.jpg$/m);
});

test('a draft is in order while it is written, and cannot be published before it is', (context) => {
  const { desk, files } = aNewsroom(context, {});
  applyChanges(files, begin.plan(desk, ['The bridge is not the river'], {}).changes);
  assert.equal(check.plan(desk, [], {}).failed, false);
  assert.equal(
    check.plan(desk, [], {}).report.join('\n'),
    `2 warnings to look at again:

  content/articles/the-bridge-is-not-the-river/index.mdx:5
    standfirst: is still to be written
  content/articles/the-bridge-is-not-the-river/index.mdx:12
    disclosure: is still to be written
`,
  );
  assert.throws(
    () => publish.plan(desk, ['the-bridge-is-not-the-river'], {}),
    /index\.mdx:5\n {4}standfirst: is still to be written\n[\s\S]*:12\n {4}disclosure: is still to be written; write none/,
  );
});

test('curls the headline, and writes it so that YAML reads it', (context) => {
  const { desk, files } = aNewsroom(context, {});
  applyChanges(files, begin.plan(desk, ['"Ça va": it\'s Łódź\'s Straße'], {}).changes);
  assert.match(
    files.read('articles/ca-va-its-lodzs-strasse/index.mdx') ?? '',
    /^headline: "“Ça va”: it’s Łódź’s Straße"$/m,
  );
});

test('takes authors, topics and a label, and suggests the known name for a misspelt one', (context) => {
  const { desk, files } = aNewsroom(context, {});
  files.write('people/john-roe.yaml', 'name: John Roe\nbiography: He writes.\n');
  files.write('topics/law.yaml', 'name: Law\ndescription: What is allowed.\n');
  const plan = (options: CommandOptions) => begin.plan(desk, ['The bridge is not the river'], options);
  applyChanges(files, plan({ author: ['john-roe', 'jane-doe'], topic: ['law'], label: 'analysis' }).changes);
  const source = files.read(path) ?? '';
  assert.match(source, /^authors: \[john-roe, jane-doe\]$/m);
  assert.match(source, /^topics: \[law\]$/m);
  assert.match(source, /^label: analysis$/m);
  files.remove(path);
  const known = { author: ['jane-doe'], topic: ['law'], slug: 'another' };
  assert.throws(
    () => plan({ ...known, author: ['jon-roe'] }),
    said('“jon-roe” is not in content/people; did you mean “john-roe”?'),
  );
  assert.throws(
    () => plan({ ...known, topic: ['economics'] }),
    said(
      '“economics” is not in content/topics; known are law, web. To make a new file, write the name as it is to be printed, like "Student money"',
    ),
  );
  assert.throws(
    () => plan({ ...known, label: 'opinon' }),
    said('“opinon” is no label; did you mean “opinion”?'),
  );
  assert.throws(
    () => plan({ ...known, author: undefined }),
    said('Say who writes it: --author and one of jane-doe, john-roe, or a new one’s name, like "Jane Doe"'),
  );
});

test('gives somebody new, and a new topic, a file of their own', (context) => {
  const { desk, files } = aNewsroom(context, {});
  const options = { author: ['Anaïs Nin', 'Jane Doe'], topic: ['Student money'] };
  const plan = begin.plan(desk, ['The bridge is not the river'], options);
  applyChanges(files, plan.changes);
  assert.deepEqual(plan.report, [
    'content/people/anais-nin.yaml is new: fill in what says …',
    'content/topics/student-money.yaml is new: fill in what says …',
  ]);
  assert.match(files.read('people/anais-nin.yaml') ?? '', /^name: Anaïs Nin\n# .*\nbiography: …\n/);
  assert.match(files.read(path) ?? '', /^authors: \[anais-nin, jane-doe\]$/m);
  const { report } = check.plan(desk, [], {});
  assert.match(report.join('\n'), /people\/anais-nin\.yaml:3\n {4}biography: is still to be written/);
});

test('makes a person or a topic alone', (context) => {
  const { desk, files } = aNewsroom(context, {});
  applyChanges(files, begin.plan(desk, [], { person: 'John Roe' }).changes);
  assert.match(files.read('people/john-roe.yaml') ?? '', /^name: John Roe\n/);
  assert.throws(
    () => begin.plan(desk, [], { person: 'Jane Doe' }),
    said('content/people/jane-doe.yaml is there already'),
  );
});

test('asks at a terminal for what is left out', async (context) => {
  const { desk, files } = aNewsroom(context, {});
  files.write('people/john-roe.yaml', 'name: John Roe\nbiography: He writes.\n');
  const asked: string[] = [];
  const answers = ['Links must last', '', 'john-roe, "Ann Poe"', ''];
  const answer = async (question: string) => {
    asked.push(question);
    return answers[asked.length - 1] ?? '';
  };
  assert.deepEqual(await begin.complete?.(desk, { words: [], options: {} }, answer), {
    words: ['Links must last'],
    options: { label: undefined, author: ['john-roe', 'Ann Poe'] },
  });
  assert.deepEqual(asked, [
    'What is the headline?',
    'What kind of piece is it: opinion, editorial, analysis, reply, letter?',
    'Say who writes it (one of jane-doe, john-roe, or a new one’s name, like "Jane Doe"):',
    'Say what it is about (one of web, or a new one’s name, like "Student money"):',
  ]);
});

test('a letter is begun with a headline, an author and a text, and can be published as it is', (context) => {
  const { desk, files } = aNewsroom(context, {});
  const plan = begin.plan(desk, ['The bus is late'], { author: ['Ann Poe'], label: 'letter' });
  applyChanges(files, plan.changes);
  assert.deepEqual(plan.report, ['content/people/ann-poe.yaml is new']);
  assert.match(files.read('people/ann-poe.yaml') ?? '', /^name: Ann Poe\n# .*\n# biography: …\n/);
  const source = files.read('articles/the-bus-is-late/index.mdx') ?? '';
  assert.match(source, /^label: letter$/m);
  assert.doesNotMatch(source, /^(?:standfirst|disclosure|topics):/m);
  files.write('articles/the-bus-is-late/index.mdx', `${source}\nIt was late on Monday.\n`);
  applyChanges(files, publish.plan(desk, ['the-bus-is-late'], {}).changes);
  // What is not asked is not recorded as an answer.
  assert.doesNotMatch(files.read('record/articles/the-bus-is-late.jsonl') ?? '', /@disclosure|@standfirst/);
  assert.throws(() => {
    files.write('articles/opinion/index.mdx', source.replace('label: letter', 'label: opinion'));
    publish.plan(desk, ['opinion'], {});
  }, /disclosure: is missing\. It holds: Interests[\s\S]*topics: is missing\. It holds: One to four/);
});

test('says which author and topic a piece is given where there is only one of each', (context) => {
  const { desk } = aNewsroom(context, {});
  assert.deepEqual(begin.plan(desk, ['Links must last'], {}).report, [
    'author: jane-doe, the only one in content/people; for another: --author',
    'topic: web, the only one in content/topics; for another: --topic',
  ]);
});

test('refuses a name that is there, or that was published once', (context) => {
  const { desk, files } = aNewsroom(context, { 'links-must-last': anOpEd('draft: true\n') });
  assert.throws(
    () => begin.plan(desk, ['Links must last'], {}),
    said('content/articles/links-must-last is there already. Choose another name: --slug links-must-last-2'),
  );
  files.write('record/articles/the-bridge.jsonl', '{}');
  assert.throws(
    () => begin.plan(desk, ['The bridge'], {}),
    said(
      'A piece named the-bridge was published once, and its address is kept. Choose another name: --slug the-bridge-2',
    ),
  );
});

test('makes a name from a headline in any script', (context) => {
  const { desk } = aNewsroom(context, {});
  const named = (headline: string) => {
    const [change] = begin.plan(desk, [headline], {}).changes;
    return change && 'write' in change ? change.write.split('/')[1] : undefined;
  };
  const names: Record<string, string> = {
    'L’été, c’est fini': 'lete-cest-fini',
    'Łódź’s Straße, œuvre & smørrebrød': 'lodzs-strasse-oeuvre-smorrebrod',
    'Міст — не річка': 'mist-ne-richka',
    'Η θάλασσα είναι ανοιχτή': 'i-thalassa-einai-anoichti',
    'الميناء مفتوح': 'lmyn-mftwh',
    '港は開いたまま 2': 'ganghakaiitamama-2',
    'İstanbul’un ışığı': 'istanbulun-isigi',
  };
  assert.deepEqual(Object.keys(names).map(named), Object.values(names));
});

test('asks for a name where the headline gives none, and for a headline in quotation marks', (context) => {
  const { desk, files } = aNewsroom(context, {});
  assert.throws(
    () => begin.plan(desk, ['… — ?!'], {}),
    said('No name can be made from this headline. Give one in lower-case Latin letters: --slug the-bridge'),
  );
  applyChanges(files, begin.plan(desk, ['Міст — не річка'], { slug: 'the-bridge' }).changes);
  assert.match(files.read('articles/the-bridge/index.mdx') ?? '', /^headline: Міст — не річка$/m);
  assert.throws(
    () => begin.plan(desk, ['The', 'river'], {}),
    said('Put the headline in quotation marks: npm run new -- "The river"'),
  );
  assert.throws(() => begin.plan(desk, [], {}), /^Refusal: Give it a headline: npm run new -- "Headline"/);
  assert.throws(() => begin.plan(desk, ['River '.repeat(19)], {}), /headline: is longer than 110 characters/);
});
