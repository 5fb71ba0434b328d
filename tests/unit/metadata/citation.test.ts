import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatCitation, listCitationFiles, renderCitationFile } from '../../../src/metadata/citation.ts';
import { anArticle, aPerson } from '../../fixtures/an-article.ts';

const editors = aPerson({ id: 'the-editors', name: 'The Editors', kind: 'organisation' });
const piece = anArticle({ authors: [aPerson({ name: 'Jane van Doe' }), editors] });
const corrected = anArticle({ authors: [editors], modified: '2025-02-20T10:00:00Z' });

test('plain text follows the Harvard style', () => {
  assert.equal(
    formatCitation(piece),
    'van Doe, J. and The Editors (2025) “The harbour must stay open,” The Galley, 14 February. Available at: https://galley.example/2025/02/the-harbour/. Version of 2025-02-14T09:00:00Z.',
  );
});

test('a reference names up to three authors, and the first of more', () => {
  const five = ['Ann Poe', 'Bo Roe', 'Cy Doe', 'Di Moe', 'El Joe'].map((name, at) =>
    aPerson({ id: `author-${at}`, name }),
  );
  const printed = (count: number) =>
    formatCitation(anArticle({ authors: five.slice(0, count) })).split(' (')[0];
  assert.deepEqual([1, 2, 3, 4, 5].map(printed), [
    'Poe, A.',
    'Poe, A. and Roe, B.',
    'Poe, A., Roe, B. and Doe, C.',
    'Poe, A. et al.',
    'Poe, A. et al.',
  ]);
});

test('given names become initials where the script has capitals', () => {
  const printed = (name: string) =>
    formatCitation(anArticle({ authors: [aPerson({ name })] })).split(' (')[0];
  assert.deepEqual(
    ['Олена Петренко', 'Jean-Luc Picard', 'J. R. R. Tolkien', 'Charles de Gaulle', 'Publius', '村上春樹'].map(
      printed,
    ),
    ['Петренко, О.', 'Picard, J.-L.', 'Tolkien, J.R.R.', 'de Gaulle, C.', 'Publius', '村上春樹'],
  );
  assert.equal(printed('Martin Luther King Jr.'), 'King, M.L., Jr.');
  assert.equal(printed('محمد العربي'), 'العربي, محمد');
});

test('quotation marks within a title go down one level', () => {
  assert.match(
    formatCitation(anArticle({ headline: 'The “end” of it' })),
    / “The ‘end’ of it,” The Galley, /,
  );
});

test('a changed text is cited in the version that was read', () => {
  assert.match(formatCitation(corrected), / Version of 2025-02-20T10:00:00Z\.$/);
  assert.match(renderCitationFile(corrected, 'bib'), /note = \{Version of 2025-02-20T10:00:00Z\}/);
  assert.match(renderCitationFile(corrected, 'ris'), /^N1 {2}- Version of 2025-02-20T10:00:00Z\r$/m);
  assert.equal(JSON.parse(renderCitationFile(corrected, 'json'))[0].version, '2025-02-20T10:00:00Z');
});

test('BibTeX keeps an organisation’s name in one piece and the title’s capitals', () => {
  assert.equal(
    renderCitationFile(piece, 'bib'),
    `@article{the-harbour-2025,
  author = {van Doe, Jane and {The Editors}},
  title = {{The harbour must stay open}},
  journal = {The Galley},
  year = {2025},
  month = feb,
  date = {2025-02-14},
  type = {Opinion},
  note = {Version of 2025-02-14T09:00:00Z},
  url = {https://galley.example/2025/02/the-harbour/},
}
`,
  );
});

test('RIS holds every author, the day and the whole address on one line', () => {
  const long = anArticle({ slug: `a-${'very-'.repeat(20)}long-name`, authors: piece.authors });
  assert.equal(
    renderCitationFile(long, 'ris'),
    [
      'TY  - MGZN',
      `ID  - ${long.slug}-2025`,
      'AU  - van Doe, Jane',
      'AU  - The Editors',
      'TI  - The harbour must stay open',
      'T2  - The Galley',
      'PY  - 2025',
      'DA  - 2025/02/14',
      'M3  - Opinion',
      'LA  - en-GB',
      'N1  - Version of 2025-02-14T09:00:00Z',
      `UR  - https://galley.example/2025/02/${long.slug}/`,
      'ER  - ',
      '',
    ].join('\r\n'),
  );
});

test('no headline can end a line of RIS', () => {
  const file = renderCitationFile(anArticle({ headline: 'One\nER  - \nTY  - BOOK' }), 'ris');
  assert.match(file, /^TI {2}- One ER - TY - BOOK\r$/m);
});

test('CSL-JSON holds what the other formats are made from', () => {
  assert.deepEqual(JSON.parse(renderCitationFile(piece, 'json')), [
    {
      id: 'the-harbour-2025',
      type: 'article-magazine',
      title: 'The harbour must stay open',
      author: [{ given: 'Jane', 'non-dropping-particle': 'van', family: 'Doe' }, { literal: 'The Editors' }],
      'container-title': 'The Galley',
      issued: { 'date-parts': [[2025, 2, 14]] },
      URL: 'https://galley.example/2025/02/the-harbour/',
      language: 'en-GB',
      genre: 'Opinion',
      version: '2025-02-14T09:00:00Z',
      note: 'Version of 2025-02-14T09:00:00Z',
    },
  ]);
});

test('letters beyond ASCII and BibTeX’s own signs survive', () => {
  const piece = anArticle({
    headline: '50% of “ґанок” & {more} ~_',
    authors: [aPerson({ name: 'Михайло Грушевський' })],
  });
  const bibtex = renderCitationFile(piece, 'bib');
  assert.ok(bibtex.includes('author = {Грушевський, Михайло}'), bibtex);
  assert.ok(
    bibtex.includes(
      'title = {{50\\% of “ґанок” \\& \\textbraceleft{}more\\textbraceright{} \\textasciitilde{}\\_}}',
    ),
    bibtex,
  );
});

test('a piece first published elsewhere is cited by its address there', () => {
  assert.match(
    formatCitation(anArticle({ canonical: 'https://elsewhere.example/piece' })),
    /https:\/\/elsewhere\.example\/piece/,
  );
});

test('each file has its address under the permalink', () => {
  assert.deepEqual(listCitationFiles(piece), [
    { name: 'BibTeX', path: '/2025/02/the-harbour/cite.bib' },
    { name: 'RIS', path: '/2025/02/the-harbour/cite.ris' },
    { name: 'CSL-JSON', path: '/2025/02/the-harbour/cite.json' },
  ]);
});

test('a single brace anywhere leaves the braces of a BibTeX file in balance', () => {
  for (const brace of ['{', '}', '}{', '\\{']) {
    const bibtex = renderCitationFile(
      anArticle({
        headline: `A ${brace} B`,
        canonical: `https://elsewhere.example/?q=${brace}`,
        authors: [
          aPerson({ name: `Jane ${brace} Doe` }),
          aPerson({ id: 'b', name: `The ${brace}`, kind: 'organisation' }),
        ],
      }),
      'bib',
    );
    let depth = 0;
    const depths = [...bibtex.matchAll(/[{}]/g)].map(([sign]) => {
      depth += sign === '{' ? 1 : -1;
      return depth;
    });
    assert.equal(depths.at(-1), 0, bibtex);
    assert.ok(
      depths.slice(0, -1).every((each) => each > 0),
      bibtex,
    );
  }
});
