import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plugins } from '@citation-js/core';
import { formatCitation, listCitationFiles, renderCitationFile } from '../../../src/metadata/citation.ts';
import { toCslItem } from '../../../src/metadata/csl-item.ts';
import { formatReference } from '../../../src/metadata/printed-reference.ts';
import { anArticle, aPerson } from '../../fixtures/an-article.ts';

const editors = aPerson({ id: 'the-editors', name: 'The Editors', kind: 'organisation' });
const piece = anArticle({ authors: [aPerson({ name: 'Jane van Doe' }), editors] });
const corrected = anArticle({ authors: [editors], modified: '2025-02-20T10:00:00Z' });

test('plain text follows the Harvard style', async () => {
  assert.equal(
    await formatCitation(piece),
    'van Doe, J. and The Editors (2025) “The harbour must stay open,” The Galley, 14 February. Available at: https://galley.example/2025/02/the-harbour/. Version of 2025-02-14T09:00:00Z.',
  );
});

test('what is left out of the library’s Harvard style changes nothing in a reference', () => {
  const four = ['Ann Poe', 'Bo Roe', 'Cy Doe', 'Di Moe'].map((name) => aPerson({ name }));
  const titles = ['Open?', 'The “end” of it', 'Порт & <Co>.', 'a: b – c'];
  for (const authors of [four.slice(0, 1), four.slice(0, 3), four, [editors]]) {
    for (const headline of titles) {
      const article = anArticle({ authors, headline });
      const harvard = plugins.output.format('bibliography', [toCslItem(article)], {
        template: 'harvard1',
        format: 'text',
      });
      assert.equal(formatReference(toCslItem(article)), `${harvard.trim()} ${toCslItem(article).note}.`);
    }
  }
});

test('a changed text is cited in the version that was read', async () => {
  assert.match(await formatCitation(corrected), / Version of 2025-02-20T10:00:00Z\.$/);
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
  assert.ok(bibtex.includes('title = {{50\\% of “ґанок” \\& \\{more\\} \\textasciitilde{}\\_}}'), bibtex);
});

test('a piece first published elsewhere is cited by its address there', async () => {
  assert.match(
    await formatCitation(anArticle({ canonical: 'https://elsewhere.example/piece' })),
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
