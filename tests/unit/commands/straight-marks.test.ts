import assert from 'node:assert/strict';
import { test } from 'node:test';
import { curlMarks, findMarks, warnOfStraightMarks } from '../../../src/commands/check/straight-marks.ts';

const fixed = (source: string, language = 'en') => curlMarks(source, findMarks(source, language));
const withFields = (body: string, fields = 'headline: Words') => `---\n${fields}\n---\n\n${body}\n`;

test('curls prose and leaves code, addresses, attributes, expressions and escaped marks alone', () => {
  const kept = [
    '`don\'t "x" -- y`',
    '```js\nconst a = "b"; // don\'t\n```',
    '[so](https://example.com/it\'s "title")',
    "www.example.com/a--b'c and mail oneil@example.com",
    '<Pull text="It\'s" attribution=\'O"x\'>words</Pull>',
    '<Chart data={{ "a": \'b\' }} />',
    "{/* don't */}",
    'a \\"straight\\" one and &quot;another&quot;',
    '<kbd>"</kbd>',
    '![](./a.svg)',
  ];
  for (const text of kept) assert.equal(fixed(withFields(text)), withFields(text), text);
});

test('changes the marks and not a byte beside them', () => {
  const before = `---\r\nheadline: It's   here # don't\r\n---\r\n\r\n> "A\r\n> 'b'\r\n> c"  \r\n\r\n* *"Emphasis"* and [it's](/a/ 'x')[^1]\r\n\r\n| it's | "b" |\r\n|---|---|\r\n| \`'\` | -- |\r\n\r\n[^1]: "Note" <Pull place="after">it's</Pull>\r\n`;
  const after = `---\r\nheadline: It’s   here # don't\r\n---\r\n\r\n> “A\r\n> ‘b’\r\n> c”  \r\n\r\n* *“Emphasis”* and [it’s](/a/ 'x')[^1]\r\n\r\n| it’s | “b” |\r\n|---|---|\r\n| \`'\` | — |\r\n\r\n[^1]: “Note” <Pull place="after">it’s</Pull>\r\n`;
  assert.equal(fixed(before), after);
  assert.equal(fixed(after), after);
});

test('curls values of the frontmatter however they are quoted, and no key, comment or address', () => {
  const fields = [
    `headline: "He said \\"no\\", didn't he"`,
    `standfirst: 'It''s "so"'`,
    `disclosure: >-`,
    `  He's "there"`,
    `  -- or not.`,
    `"note": plain -- and don't # it's`,
    `canonical: https://example.com/it's--here`,
  ].join('\n');
  const set = [
    `headline: "He said “no”, didn’t he"`,
    `standfirst: 'It’s “so”'`,
    `disclosure: >-`,
    `  He’s “there”`,
    `  – or not.`,
    `"note": plain – and don’t # it's`,
    `canonical: https://example.com/it's--here`,
  ].join('\n');
  assert.equal(fixed(withFields('Words.', fields)), withFields('Words.', set));
  assert.equal(
    fixed('name: O\'Neil\nbiography: He\'s "there".\n'),
    'name: O’Neil\nbiography: He’s “there”.\n',
  );
});

test('finds its way through an address that is only recognised afterwards', () => {
  assert.equal(
    fixed(withFields("It's (me@example.com), isn't it")),
    withFields('It’s (me@example.com), isn’t it'),
  );
});

test('says each line with the words as they should be, and what a machine may not decide', () => {
  const source = withFields("\"It's\"\nand 5'11\", don't\n\n![It's](./a.svg)");
  assert.deepEqual(warnOfStraightMarks('a.mdx', findMarks(source, 'en')), [
    {
      file: 'a.mdx',
      line: 5,
      message: 'straight marks where typographic ones belong: "It\'s" → “It’s”',
      todo: 'npm run check -- --fix',
    },
    {
      file: 'a.mdx',
      line: 6,
      message: 'straight marks where typographic ones belong: 5\'11",',
      todo: 'write the mark that is meant, ′ and ″ for minutes or feet; in the text, \\" keeps a straight one',
    },
    {
      file: 'a.mdx',
      line: 6,
      message: "straight marks where typographic ones belong: don't → don’t",
      todo: 'npm run check -- --fix',
    },
    {
      file: 'a.mdx',
      line: 8,
      message: "straight marks where typographic ones belong: It's → It’s",
      todo: 'write it so by hand: a machine changes nothing in pictures and components, nor the address of a pull quote',
    },
  ]);
});
