import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { packManuscript } from './a-manuscript.ts';
import { bodyOf, createContentFolder, importInto, readFolder } from './an-import.ts';

const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const paragraph = (inner: string) => `<w:p>${inner}</w:p>`;
const title = paragraph('<w:r><w:t>Keep &amp;#160; the</w:t><w:br/><w:t>bridge</w:t></w:r>');

/** Every word of these is on the page, by what the file holds. */
const kept: Readonly<Record<string, [body: string, text: string]>> = {
  'the words of a field, such as the number of a figure': [
    paragraph(
      `${run('Figure ')}<w:fldSimple w:instr=" SEQ Figure ">${run('7')}</w:fldSimple>${run(': it stands.')}`,
    ),
    'Figure 7: it stands.',
  ],
  'words that run in a direction of their own': [
    paragraph(`${run('It says ')}<w:dir w:val="rtl">${run('שלום')}</w:dir>${run('.')}`),
    'It says שלום.',
  ],
  'the reading of a word stands behind it': [
    paragraph(
      `<w:r><w:ruby><w:rubyPr/><w:rt>${run('とうきょう')}</w:rt><w:rubyBase>${run('東京')}</w:rubyBase></w:ruby></w:r>${run('です。')}`,
    ),
    '東京(とうきょう)です。',
  ],
  'a text box of which there is no older form': [
    paragraph(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraph(run('In a box.'))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r>${run('Beside it.')}`,
    ),
    'Beside it.\n\nIn a box.',
  ],
  'a text box in the names of a draft of the format': [
    paragraph(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:txbx xmlns:wp="a"><wne:txbxContent xmlns:wne="b">${paragraph(run('In a box.'))}</wne:txbxContent></wp:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r>${run('Beside it.')}`,
    ),
    'Beside it.\n\nIn a box.',
  ],
  'letters of the font “Symbol”': [
    paragraph(
      `${run('It decays by ')}<w:r><w:sym w:font="Symbol" w:char="F062"/></w:r>${run(' and ')}<w:r><w:sym w:font="Symbol" w:char="F067"/></w:r>${run('.')}`,
    ),
    'It decays by β and γ.',
  ],
};

for (const [name, [body, text]] of Object.entries(kept)) {
  test(`a Word file: ${name}`, async (context) => {
    const root = createContentFolder(context);
    const { report } = await importInto(root, packManuscript(context, title + body));
    const [piece] = report.pieces;
    assert.equal(piece?.headline, 'Keep &#160; the bridge');
    assert.equal(bodyOf(readFolder(root)[`articles/${piece?.slug}/index.mdx`]), text);
    assert.equal(report.totals.unreportedWords, 0);
  });
}

for (const [name, form] of [
  ['whose text has another name', { part: 'document2' }],
  ['whose elements have another prefix', { prefix: 'ns0' }],
] as const) {
  test(`a Word file ${name} is read like any other`, async (context) => {
    const root = createContentFolder(context);
    const { report } = await importInto(
      root,
      packManuscript(context, title + paragraph(run('It stands.')), form),
    );
    assert.equal(bodyOf(readFolder(root)[`articles/${report.pieces[0]?.slug}/index.mdx`]), 'It stands.');
    assert.equal(report.totals.unreportedWords, 0);
  });
}

for (const [bytes, message] of [
  [[0xd0, 0xcf, 0x11, 0xe0], /is a Word file of before 2007 \(\.doc\) or one with a password/],
  [[...Buffer.from('{\\rtf1')], /is a text in RTF, whatever its name says/],
  [[], /manuscript\.docx is empty\.$/],
] as const) {
  test(`what is called .docx and is none is refused in plain words: ${message.source}`, async (context) => {
    const path = packManuscript(context, '');
    writeFileSync(path, Buffer.from(bytes));
    await assert.rejects(importInto(createContentFolder(context), path), message);
  });
}

test('a Word file whose text breaks off is refused in plain words', async (context) => {
  const path = packManuscript(context, '<w:p>');
  await assert.rejects(
    importInto(createContentFolder(context), path),
    /is damaged \(it is no XML: .*\): open it in Word and save it again\.$/,
  );
});

test('tracked changes of rows and of formats are settled with those of words', async (context) => {
  const by = 'w:id="1" w:author="The Desk"';
  const cell = (words: string) => `<w:tc>${paragraph(run(words))}</w:tc>`;
  const row = (words: string, change = '') =>
    `<w:tr><w:trPr>${change}</w:trPr>${cell(words)}${cell('said')}</w:tr>`;
  const bold = `<w:r><w:rPr><w:b/><w:rPrChange ${by}><w:rPr/></w:rPrChange></w:rPr><w:t>Loud.</w:t></w:r>`;
  const body = `${title}<w:tbl>${row('Kept')}${row('Gone', `<w:del ${by}/>`)}${row('New', `<w:ins ${by}/>`)}</w:tbl>${paragraph(bold)}`;
  for (const [changes, rows, words] of [
    ['accept', ['Kept', 'New'], '**Loud.**'],
    ['reject', ['Kept', 'Gone'], 'Loud.'],
  ] as const) {
    const root = createContentFolder(context);
    const { report } = await importInto(root, packManuscript(context, body), { changes });
    const text = bodyOf(readFolder(root)[`articles/${report.pieces[0]?.slug}/index.mdx`]);
    assert.deepEqual(text.match(/Kept|Gone|New/g), rows);
    assert.equal(text.split('\n').at(-1), words);
    assert.equal(report.totals.unreportedWords, 0);
  }
});
