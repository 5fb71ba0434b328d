import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Math as Equation,
  ExternalHyperlink,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  MathRun,
  Paragraph,
  TextRun,
} from 'docx';
import { UnreadableSource } from '../../../src/import/unreadable-source.ts';
import { writeManuscript } from './a-manuscript.ts';
import { bodyOf, createContentFolder, importInto, readFolder } from './an-import.ts';

const revision = { id: 1, author: 'The Desk', date: '2026-01-01T00:00:00Z' };

test('a Word file: the title block by its styles, headings, emphasis, links, notes', async (context) => {
  const root = createContentFolder(context);
  const source = await writeManuscript(
    context,
    [
      new Paragraph({ text: 'Keep the bridge', heading: HeadingLevel.TITLE }),
      new Paragraph({ text: 'It carries more than cars.', style: 'Subtitle' }),
      new Paragraph('By Jane Doe'),
      new Paragraph({
        children: [
          new TextRun('A '),
          new TextRun({ text: 'bold', bold: true }),
          new TextRun(' claim, '),
          new ExternalHyperlink({ link: 'https://example.org/a', children: [new TextRun('linked')] }),
          new TextRun(' and noted.'),
          new FootnoteReferenceRun(1),
        ],
      }),
      new Paragraph({ text: 'What to do', heading: HeadingLevel.HEADING_1 }),
      new Paragraph('Leave it {there}.'),
    ],
    {
      footnotes: { 1: { children: [new Paragraph('Says the ministry.')] } },
      styles: { paragraphStyles: [{ id: 'Subtitle', name: 'Subtitle' }] },
    },
  );
  const { report } = await importInto(root, source);
  assert.equal(
    readFolder(root)['articles/keep-the-bridge/index.mdx'],
    `---
headline: Keep the bridge
standfirst: It carries more than cars.
authors:
  - jane-doe
disclosure: …
topics:
  - archive
draft: true
---

A **bold** claim, [linked](https://example.org/a) and noted.[^1]

## What to do

Leave it \\{there}.

[^1]: Says the ministry.
`,
  );
  assert.equal(report.totals.unreportedWords, 0);
});

test('comments, headers and equations of a Word file are reported word for word', async (context) => {
  const root = createContentFolder(context);
  const source = await writeManuscript(
    context,
    [
      new Paragraph('Keep the bridge'),
      new Paragraph({
        children: [
          new CommentRangeStart(0),
          new TextRun({ text: 'A claim', highlight: 'yellow' }),
          new CommentRangeEnd(0),
          new TextRun({ children: [new CommentReference(0)] }),
          new TextRun(' that is doubted: '),
          new Equation({ children: [new MathRun('e=mc')] }),
          new TextRun('.'),
        ],
      }),
    ],
    {
      comments: { children: [{ id: 0, author: 'The Desk', children: [new Paragraph('Is this so?')] }] },
      headers: { default: new Header({ children: [new Paragraph('EMBARGOED until Monday')] }) },
    },
  );
  const { report } = await importInto(root, source, { author: 'The Editors' });
  assert.equal(bodyOf(readFolder(root)['articles/keep-the-bridge/index.mdx']), 'A claim that is doubted: .');
  const [piece] = report.pieces;
  assert.deepEqual(
    piece?.notes.map(({ kind, what, how, text }) => [kind, what, how, text]),
    [
      [
        'asked',
        'headline of a manuscript',
        'found by where it stands: look whether it is right',
        'Keep the bridge',
      ],
      ['lost', 'comment', 'left out; by The Desk', 'Is this so?'],
      ['lost', 'header', 'left out', 'EMBARGOED until Monday'],
      ['lost', 'equation', 'left out', 'e=mc'],
      ['changed', 'highlighted words', 'words like any other', 'A claim'],
    ],
  );
  assert.deepEqual([piece?.missing, piece?.added], [[], []]);
});

test('tracked changes are refused until the editor says what becomes of them', async (context) => {
  const source = await writeManuscript(context, [
    new Paragraph('Keep the bridge'),
    new Paragraph({
      children: [
        new TextRun('It should '),
        new DeletedTextRun({ text: 'never', ...revision }),
        new InsertedTextRun({ text: 'always', ...revision, id: 2 }),
        new TextRun(' stand.'),
      ],
    }),
  ]);
  await assert.rejects(importInto(createContentFolder(context), source), (error) => {
    assert.ok(error instanceof UnreadableSource);
    assert.match(
      error.message,
      /manuscript\.docx has tracked changes by The Desk: 1 inserted, 1 deleted, 0 moved\. Say what becomes of them: --changes accept, or --changes reject\.$/,
    );
    return true;
  });
  for (const [changes, text, dropped] of [
    ['accept', 'It should always stand.', 'never'],
    ['reject', 'It should never stand.', 'always'],
  ] as const) {
    const root = createContentFolder(context);
    const { report } = await importInto(root, source, { changes, author: 'The Editors' });
    assert.equal(bodyOf(readFolder(root)['articles/keep-the-bridge/index.mdx']), text);
    const note = report.pieces[0]?.notes.find(({ what }) => what === 'words of tracked changes');
    assert.deepEqual([note?.kind, note?.text], ['lost', dropped]);
    assert.equal(report.totals.unreportedWords, 0);
  }
});

test('a page of Google Docs: styles by class, links as they were meant, notes kept, comments reported', async (context) => {
  const root = createContentFolder(context);
  const source = join(createContentFolder(context), 'bridge.html');
  writeFileSync(
    source,
    `<html><head><style>.c0{font-weight:700}.c1{font-style:italic}</style></head><body><p class="c2 title"><span>Keep the bridge</span></p><p class="subtitle"><span>It carries more than cars.</span></p><p><span>A </span><span class="c0">bold</span><span> and an </span><span class="c1">italic</span><span> word, </span><a href="https://www.google.com/url?q=https://example.org/a&amp;sa=D">linked</a><span>.</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;The note.</span></p></div><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Is this so?</span></p></div></body></html>`,
  );
  const { report } = await importInto(root, source, { author: 'The Editors' });
  assert.equal(
    bodyOf(readFolder(root)['articles/keep-the-bridge/index.mdx']),
    'A **bold** and an *italic* word, [linked](https://example.org/a).[^1]\n\n[^1]: The note.',
  );
  assert.deepEqual(
    report.pieces[0]?.notes.filter(({ kind }) => kind === 'lost').map(({ what, text }) => [what, text]),
    [
      ['mark of a comment', '[a]'],
      ['comment', '[a]Is this so?'],
    ],
  );
  assert.equal(report.totals.unreportedWords, 0);
});

const quoted =
  'The council meets in May. Nobody has asked the people who cross the bridge every day. It should.';

test('a paragraph of a manuscript that repeats words of its text becomes a verified pull quote', async (context) => {
  const root = createContentFolder(context);
  const source = join(createContentFolder(context), 'bridge.md');
  const pull = 'Nobody has asked the people who cross the bridge every day.';
  writeFileSync(source, `# Keep the bridge\n\n${quoted}\n\n${pull}\n\nThe end.\n`);
  const { report } = await importInto(root, source, { author: 'The Editors' });
  const file = readFolder(root)['articles/keep-the-bridge/index.mdx'];
  assert.match(file ?? '', new RegExp(`\\npullQuotes:\\n {2}- ${pull}\\n`));
  assert.equal(bodyOf(file), `${quoted}\n\nThe end.`);
  assert.equal(report.totals.unreportedWords, 0);
});

test('a pull quote of the source that changes the words of the text stays a quotation, and the difference is shown', async (context) => {
  const root = createContentFolder(context);
  const source = join(createContentFolder(context), 'bridge.html');
  const pull = 'Nobody asked the people who cross the bridge every day.';
  writeFileSync(
    source,
    `<h1>Keep the bridge</h1><p>${quoted}</p><blockquote class="pullquote"><p>${pull}</p></blockquote><p>The end.</p>`,
  );
  const { report } = await importInto(root, source, { author: 'The Editors' });
  const file = readFolder(root)['articles/keep-the-bridge/index.mdx'];
  assert.doesNotMatch(file ?? '', /pullQuotes/);
  assert.equal(bodyOf(file), `${quoted}\n\n> ${pull}\n\nThe end.`);
  const [note] = report.pieces[0]?.notes.filter(({ what }) => what.startsWith('pull quote')) ?? [];
  assert.equal(note?.kind, 'asked');
  assert.match(note?.how ?? '', /^a quotation where it stands: .*Nobody has asked the people/);
});
