import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editFrontmatter, type FrontmatterEdit } from '../../../src/commands/edit-frontmatter.ts';

const update = { date: '2025-03-01T09:00:00Z', kind: 'correction', note: 'It said: nine. It is eight.' };

const cases: [rule: string, before: string, edit: FrontmatterEdit, after: string][] = [
  [
    'adds a field at the end',
    "---\nheadline:   'Odd  spacing' # kept\ntopics: [web,journalism]\n---\n\nText.\n",
    { set: { published: '2025-02-14T09:00:00Z' } },
    "---\nheadline:   'Odd  spacing' # kept\ntopics: [web,journalism]\npublished: 2025-02-14T09:00:00Z\n---\n\nText.\n",
  ],
  [
    'changes a value and keeps the comment beside it',
    '---\npublished: 2025-01-01T00:00:00Z # soon\nlabel: opinion\n---\n',
    { set: { published: '2025-02-14T09:00:00Z' } },
    '---\npublished: 2025-02-14T09:00:00Z # soon\nlabel: opinion\n---\n',
  ],
  [
    'fills a field that has no value',
    '---\npublished:\nlabel: opinion\n---\n',
    { set: { published: '2025-02-14T09:00:00Z' } },
    '---\npublished: 2025-02-14T09:00:00Z\nlabel: opinion\n---\n',
  ],
  [
    'takes a field out with its line',
    '---\nheadline: A\ndraft: true # not yet\nlabel: opinion\n---\nText with draft: true in it.\n',
    { remove: ['draft', 'absent'] },
    '---\nheadline: A\nlabel: opinion\n---\nText with draft: true in it.\n',
  ],
  [
    'begins a list',
    '---\nheadline: A\n---\nText.\n',
    { append: { formerly: ['/2025/02/a/'] } },
    '---\nheadline: A\nformerly:\n  - /2025/02/a/\n---\nText.\n',
  ],
  [
    'adds to a list in the indentation it has',
    '---\nupdates:\n- date: 2025-02-20T09:00:00Z # first\n  kind: typo\n\n# a word\nlabel: opinion\n---\n',
    { append: { updates: [update] } },
    '---\nupdates:\n- date: 2025-02-20T09:00:00Z # first\n  kind: typo\n- date: 2025-03-01T09:00:00Z\n  kind: correction\n  note: "It said: nine. It is eight."\n\n# a word\nlabel: opinion\n---\n',
  ],
  [
    'adds to a list indented by two',
    '---\nupdates:\n  - date: 2025-02-20T09:00:00Z\n    note: >-\n      Long\n      words.\nlabel: opinion\n---\n',
    { append: { updates: [update] } },
    '---\nupdates:\n  - date: 2025-02-20T09:00:00Z\n    note: >-\n      Long\n      words.\n  - date: 2025-03-01T09:00:00Z\n    kind: correction\n    note: "It said: nine. It is eight."\nlabel: opinion\n---\n',
  ],
  [
    'opens a list written on one line',
    '---\nformerly: [/a/]\nlabel: opinion\n---\n',
    { append: { formerly: ['/b/'] } },
    '---\nformerly:\n  - /a/\n  - /b/\nlabel: opinion\n---\n',
  ],
  [
    'fills an empty list',
    '---\nupdates: []\nlabel: opinion\n---\n',
    { append: { updates: [update] } },
    '---\nupdates:\n  - date: 2025-03-01T09:00:00Z\n    kind: correction\n    note: "It said: nine. It is eight."\nlabel: opinion\n---\n',
  ],
  [
    'keeps the line ends of the file',
    '---\r\nheadline: A\r\n---\r\nText.\r\n',
    { append: { formerly: ['/a/'] } },
    '---\r\nheadline: A\r\nformerly:\r\n  - /a/\r\n---\r\nText.\r\n',
  ],
];

for (const [rule, before, edit, after] of cases) {
  test(rule, () => assert.equal(editFrontmatter(before, edit), after));
}

test('refuses a file without frontmatter', () => {
  assert.throws(() => editFrontmatter('Text.\n', { set: { draft: true } }), {
    message: 'the file has no frontmatter: fields between two lines ---',
  });
});
