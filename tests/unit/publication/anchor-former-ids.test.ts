import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findAnchors, insertAnchors } from '../../../src/publication/anchor-former-ids.ts';
import { createRevisionEntry } from '../../../src/record/new-entries.ts';
import { appendEntry } from '../../../src/record/record-file.ts';
import { anArticle as aPrintedArticle } from '../../fixtures/an-article.ts';
import { anArticle, historyOf, recordOf } from '../record/an-article.ts';

const before = anArticle({ text: ['Tides of 1953, in metres.', 'Nobody measured the rest.'] });
const after = anArticle({ text: ['Tides of 1954, in metres.'] });
const idsOf = ({ body }: typeof before) => body.passages.map(({ id }) => id);
const [was = '', gone = ''] = idsOf(before);
const [now = ''] = idsOf(after);
const anchor = `<span class="former" id="${was}"></span>`;

/** The first passage was changed and the second taken out. */
function aRevisedHistory() {
  const record = recordOf(before);
  const entry = createRevisionEntry(historyOf(record), after, { at: '2025-03-01T09:00:00Z', kind: 'typo' });
  return historyOf(appendEntry(record, entry));
}

const body = { ...aPrintedArticle().body, passages: after.body.passages };
const anchored = (html: string) => insertAnchors(html, findAnchors(body, aRevisedHistory()).former);

test('a former id stands at the beginning of the words that took its place', () => {
  assert.equal(
    anchored(`<p>Before.</p><p class="x" id="${now}">Tides of <em>1954</em>.</p>`),
    `<p>Before.</p><p class="x" id="${now}">${anchor}Tides of <em>1954</em>.</p>`,
  );
});

test('a former id of a table stands before it, since HTML allows only rows in a table', () => {
  const table = `<table id="${now}"><tbody><tr><td>1954</td></tr></tbody></table>`;
  assert.equal(anchored(`<div>${table}</div>`), `<div>${anchor}${table}</div>`);
});

test('a former id of something that is not in the text stands before it', () => {
  assert.equal(anchored('<p id="other">Tides.</p>'), `${anchor}<p id="other">Tides.</p>`);
});

test('ids whose words were taken out are listed with the instant', () => {
  assert.deepEqual(findAnchors(body, aRevisedHistory()).removed, [{ id: gone, at: '2025-03-01T09:00:00Z' }]);
});

test('a text without a record has no former ids', () => {
  assert.deepEqual(findAnchors(body, undefined), { former: new Map(), removed: [] });
});

test('former ids are looked for again when the record has changed', () => {
  assert.equal(findAnchors(body, historyOf(recordOf(after))).former.size, 0);
  assert.equal(findAnchors(body, aRevisedHistory()).former.size, 1);
});
