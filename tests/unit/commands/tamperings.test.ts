import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import type { CommandContext } from '../../../src/commands/command.ts';
import { correct } from '../../../src/commands/correct.ts';
import { openFileStore } from '../../../src/commands/file-store.ts';
import { record } from '../../../src/commands/record.ts';
import { aDrawing } from './a-newsroom.ts';
import { perform } from './perform.ts';

/*
 * The ways in which somebody may change what was published without telling readers, tried one by one on a small
 * publication. The last column says what becomes of each: `refused`, or `harmless` for what no reader could call a change.
 */

const piece = 'articles/the-bridge/index.mdx';
const log = 'record/articles/the-bridge.jsonl';
const index = 'record/index/2025-02.txt';
const person = 'people/jane-doe.yaml';

const text = `---
headline: The bridge must be mended
standfirst: It is not safe.
authors: [jane-doe, john-roe]
published: 2025-02-14T09:00:00Z
label: opinion
disclosure: One author lives beside it.
topics: [roads]
image: { src: ./bridge.svg, alt: A bridge with a gap., caption: The gap in March., credit: Photograph by Jane Doe }
pullQuotes:
  - { text: Nobody had been warned, attribution: Ann Poe }
series: { name: Roads, number: 2 }
canonical: https://elsewhere.example/bridge/
note: First printed in The Echo.
language: en-GB
summary: Why the bridge is not safe.
formerly: [/2025/02/bridges/]
---

The bridge carries 42 tonnes. “Nobody had been warned,” she said. It cost 10<sup>6</sup> euros, and H<sub>2</sub>O ran through it.[^1]

![A crack.](./crack.svg "The crack as it was in May.")

> It will hold for a hundred years.

We doubt it. See [the report](https://report.example/2024/) and *only* the report.[^2] It is ~~closed~~ open.

## What to do

3. Close it.
4. Mend it.

| Year | Cars | Deaths |
| --- | --- | --- |
| 1892 | 40 | |

- Ask <span lang="fr">l’épicière</span>.

\`\`\`
load = 42
\`\`\`

[^1]: By our own count.
[^2]: It has nine pages.
`;

type Edit = (files: CommandContext['files']) => void;
const inFile =
  (file: string, before: string | RegExp, now: string): Edit =>
  (files) => {
    const source = files.read(file) ?? '';
    const edited = source.replace(before, now);
    assert.notEqual(edited, source, `${file} holds no ${before}`);
    files.write(file, edited);
  };
const inText = (before: string | RegExp, now: string) => inFile(piece, before, now);
const gone =
  (...paths: string[]): Edit =>
  (files) => {
    for (const path of paths) files.remove(path);
  };

const tamperings: [what: string, edit: Edit, verdict: 'refused' | 'harmless'][] = [
  ['a word', inText('carries', 'bears'), 'refused'],
  ['a number', inText('42 tonnes', '24 tonnes'), 'refused'],
  ['a negation put in', inText('It will hold', 'It will not hold'), 'refused'],
  ['a negation taken out', inText('It is not safe.', 'It is safe.'), 'refused'],
  ['a name', inText('Ann Poe', 'Ann Roe'), 'refused'],
  ['a paragraph taken out', inText(/We doubt it\. .*\n\n/, ''), 'refused'],
  ['a paragraph added', inText('## What to do', 'So they say.\n\n## What to do'), 'refused'],
  [
    'two paragraphs that change places',
    inText(/(> It will[^\n]*\n\n)(We doubt[^\n]*\n\n)/, '$2$1'),
    'refused',
  ],
  ['a comma', inText('euros, and', 'euros and'), 'refused'],
  ['a question mark for a full stop', inText('hundred years.', 'hundred years?'), 'refused'],
  ['a capital', inText('the report', 'The report'), 'refused'],
  ['a letter of another script that looks the same', inText('carries', 'cаrries'), 'refused'],
  ['a full-width figure', inText('42 tonnes', '４２ tonnes'), 'refused'],
  ['an overlay that strikes a word through', inText('safe.', 's\u0336afe.'), 'refused'],
  ['words put in quotation marks', inText('only* the report', 'only* the “report”'), 'refused'],
  ['the headline', inText('must be mended', 'must be closed'), 'refused'],
  ['an author left out', inText('[jane-doe, john-roe]', '[jane-doe]'), 'refused'],
  ['authors in another order', inText('[jane-doe, john-roe]', '[john-roe, jane-doe]'), 'refused'],
  ['the date', inText('2025-02-14T09', '2025-02-13T09'), 'refused'],
  ['the label', inText('label: opinion', 'label: letter'), 'refused'],
  ['the disclosure', inText('One author lives beside it.', 'none'), 'refused'],
  ['the caption of the lead picture', inText('The gap in March.', 'The gap in May.'), 'refused'],
  ['the credit of the lead picture', inText('by Jane Doe }', 'by John Roe }'), 'refused'],
  ['what the lead picture shows', inText('A bridge with a gap.', 'A bridge.'), 'refused'],
  ['the lead picture taken out', inText(/image: .*\n/, ''), 'refused'],
  [
    'the bytes of the lead picture',
    (files) => files.write('articles/the-bridge/bridge.svg', aDrawing('blue')),
    'refused',
  ],
  [
    'the bytes of a picture in the text',
    (files) => files.write('articles/the-bridge/crack.svg', aDrawing('blue')),
    'refused',
  ],
  ['what a picture in the text shows', inText('![A crack.]', '![A shadow.]'), 'refused'],
  ['the caption of a picture in the text', inText('was in May', 'is now'), 'refused'],
  ['a picture in the text taken out with its caption', inText(/!\[A crack.*\n\n/, ''), 'refused'],
  ['whose words a pull quote has', inText('attribution: Ann Poe', 'attribution: The Mayor'), 'refused'],
  [
    'another pull quote',
    inText('text: Nobody had been warned, attribution: Ann Poe', 'text: We doubt it'),
    'refused',
  ],
  ['the name of the series', inText('name: Roads', 'name: Rails'), 'refused'],
  ['the number in the series', inText('number: 2', 'number: 1'), 'refused'],
  ['where it was first published', inText('elsewhere.example/bridge', 'other.example/bridge'), 'refused'],
  ['the note on its first publication', inText('The Echo', 'The Herald'), 'refused'],
  ['the language', inText('language: en-GB', 'language: fr'), 'refused'],
  ['the summary for machines', inText('is not safe.\nformerly', 'is safe.\nformerly'), 'refused'],
  ['a former address', inText('/2025/02/bridges/', '/2025/02/other/'), 'refused'],
  ['a figure that was raised', inText('10<sup>6</sup>', '106'), 'refused'],
  ['a figure that was lowered', inText('<sub>2</sub>', '<sup>2</sup>'), 'refused'],
  ['a word that was struck', inText('~~closed~~', 'closed'), 'refused'],
  ['a word that is struck now', inText('We doubt it.', '~~We doubt it.~~'), 'refused'],
  ['a stress that moves', inText('*only* the', 'only *the*'), 'refused'],
  ['where a link leads', inText('report.example/2024', 'report.example/1924'), 'refused'],
  ['a link taken out', inText('[the report](https://report.example/2024/)', 'the report'), 'refused'],
  ['a link put in', inText('*only* the report', '*only* [the report](https://spam.example/)'), 'refused'],
  [
    'a link that moves to the same words elsewhere',
    inText(/(\[the report\]\([^)]*\)) and \*only\* the report/, 'the report and *only* $1'),
    'refused',
  ],
  ['a quotation made the writers’ own', inText('> It will', 'It will'), 'refused'],
  ['the writers’ own words made a quotation', inText('We doubt it.', '> We doubt it.'), 'refused'],
  ['the level of a heading', inText('## What', '### What'), 'refused'],
  ['the numbers of a list', inText('3. Close', '1. Close'), 'refused'],
  [
    'a numbered list made one of bullets',
    inText(/3\. Close it\.\n4\. Mend/, '* Close it.\n* Mend'),
    'refused',
  ],
  ['a figure in the next cell', inText('| 40 | |', '| | 40 |'), 'refused'],
  ['a cell border that moves', inText('| Cars | Deaths |', '| Cars Deaths | |'), 'refused'],
  ['the mark of a note on another sentence', inText(/ tonnes\.(.*)\[\^1\]/, ' tonnes.[^1]$1'), 'refused'],
  ['a note', inText('our own count', 'a guess'), 'refused'],
  ['the language of a few words', inText('lang="fr"', 'lang="it"'), 'refused'],
  ['code', inText('load = 42', 'load = 24'), 'refused'],
  ['the note of a correction', inText('It was 42, not 40.', 'A detail.'), 'refused'],
  ['the kind of a correction', inText('kind: correction', 'kind: clarification'), 'refused'],
  ['a correction taken out of the text file', inText(/updates:[\s\S]*?(?=---)/, ''), 'refused'],
  ['the draft mark', inText('label: opinion', 'label: opinion\ndraft: true'), 'refused'],
  ['the article deleted', gone(piece), 'refused'],
  ['the article deleted with its record', gone(piece, log), 'refused'],
  ['the record deleted', gone(log), 'refused'],
  ['the index deleted', gone(index), 'refused'],
  ['a word of the record', inFile(log, 'tonnes', 'grams'), 'refused'],
  ['the last entry of the record', inFile(log, /(\{"seal":"[0-9a-f]+"\}\n)[\s\S]*$/, '$1'), 'refused'],
  ['an author’s name', inFile(person, 'Jane Doe', 'Janet Doe'), 'refused'],
  ['a standing disclosure', inFile(person, 'owns shares', 'owns no shares'), 'refused'],
  ['a topic’s name', inFile('topics/roads.yaml', 'Roads', 'Railways'), 'refused'],
  ['the standards', inFile('pages/standards.mdx', 'what is wrong', 'what we like'), 'refused'],
  ['a line of the address book', inFile('record/addresses.txt', /^\/topics\/roads\/ .*\n/m, ''), 'refused'],
  ['the folder renamed', (files) => files.rename('articles/the-bridge', 'articles/a-bridge'), 'refused'],
  ['spaces of another width', inText('42 tonnes', '42\u00a0tonnes'), 'harmless'],
  ['a soft hyphen', inText('carries', 'car\u00adries'), 'harmless'],
  ['letters in another form of Unicode', inText('épicière', 'épicière'.normalize('NFD')), 'harmless'],
  [
    'the same instant in another zone',
    inText('2025-02-14T09:00:00Z', '2025-02-14T10:00:00+01:00'),
    'harmless',
  ],
  ['line breaks of the source', inText('We doubt it. See', 'We doubt it.\nSee'), 'harmless'],
  ['a biography', inFile(person, 'She writes.', 'She reads.'), 'harmless'],
  ['the topics it is filed under', inText('topics: [roads]', 'topics: [roads, rails]'), 'harmless'],
];

describe('what becomes of a change that nobody records', () => {
  const root = mkdtempSync(join(tmpdir(), 'verbatim-tampering-'));
  after(() => rmSync(root, { recursive: true, force: true }));
  const files = openFileStore(root);
  const desk: CommandContext = { files, now: new Date('2025-03-01T09:00:00Z'), folder: 'content' };
  const original: Record<string, string> = {
    [piece]: text.replace('42 tonnes', '40 tonnes'),
    'articles/the-bridge/bridge.svg': aDrawing('red'),
    'articles/the-bridge/crack.svg': aDrawing('green'),
    [person]: 'name: Jane Doe\nbiography: She writes.\ndisclosure: Jane Doe owns shares.\n',
    'people/john-roe.yaml': 'name: John Roe\nbiography: He writes.\n',
    'topics/roads.yaml': 'name: Roads\ndescription: Where cars go.\n',
    'topics/rails.yaml': 'name: Rails\ndescription: Where trains go.\n',
    'pages/standards.mdx': '---\ntitle: Standards\ndescription: Rules.\n---\n\nWe correct what is wrong.\n',
  };
  for (const [path, source] of Object.entries(original)) files.write(path, source);
  perform(record, desk, [], { adopt: true });
  files.write(piece, text);
  perform(correct, desk, ['the-bridge'], { kind: 'correction', note: 'It was 42, not 40.' });
  const kept = ['articles', 'people', 'topics', 'pages', 'record'].flatMap((folder) => listAll(folder));
  const state = new Map(kept.map((path) => [path, files.read(path) ?? '']));

  function listAll(folder: string): string[] {
    const { files: names, folders } = files.list(folder);
    return [
      ...names.map((name) => `${folder}/${name}`),
      ...folders.flatMap((name) => listAll(`${folder}/${name}`)),
    ];
  }

  function restore(): void {
    rmSync(join(root, 'articles/a-bridge'), { recursive: true, force: true });
    for (const [path, source] of state) if (files.read(path) !== source) files.write(path, source);
  }

  const verify = () => record.plan(desk, [], { verify: true }).done;

  test('the publication itself is sound', () => {
    assert.match(verify(), /^1 record holds/);
  });
  for (const [what, edit, verdict] of tamperings) {
    test(`${what}: ${verdict}`, () => {
      restore();
      edit(files);
      if (verdict === 'refused') assert.throws(verify, { name: 'ContentError' });
      else assert.match(verify(), /^1 record holds/);
    });
  }
  test('there are at least seventy of them', () => {
    assert.ok(tamperings.length >= 70, String(tamperings.length));
  });
});
