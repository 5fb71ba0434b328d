import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeArticlePath } from '../../../src/publication/addresses.ts';
import { findLatestMaterialChange } from '../../../src/publication/announced-changes.ts';
import { estimateReadingMinutes, formatDate } from '../../../src/publication/format-date.ts';

import { fromLocalTime } from '../../../src/runtime/calendar-day.ts';

test('an address takes year and month as written, in the zone written', () => {
  assert.equal(makeArticlePath('2025-02-14T09:00:00Z', 'the-harbour'), '/2025/02/the-harbour/');
  assert.equal(makeArticlePath('2025-01-01T00:30:00+02:00', 'the-harbour'), '/2025/01/the-harbour/');
  assert.equal(makeArticlePath('1787-10-27T12:00:00Z', 'federalist-1'), '/1787/10/federalist-1/');
});

test('a piece was last changed when readers were last told so, else when it appeared', () => {
  const published = '2025-02-14T09:00:00Z';
  const note = 'The year was wrong.';
  assert.equal(findLatestMaterialChange(published, []), published);
  assert.equal(
    findLatestMaterialChange(published, [
      { date: '2025-03-02T09:00:00Z', kind: 'correction', note },
      { date: '2025-03-01T09:00:00Z', kind: 'clarification', note },
    ]),
    '2025-03-02T09:00:00Z',
  );
});

test('the latest change is found across zones', () => {
  const later = '2025-03-01T23:00:00-05:00';
  assert.equal(
    findLatestMaterialChange('2025-02-14T09:00:00Z', [
      { date: later, kind: 'update', note: 'New figures.' },
      { date: '2025-03-02T01:00:00Z', kind: 'update', note: 'New figures.' },
    ]),
    later,
  );
});

test('dates are printed in the language of the piece, before 1970 too', () => {
  assert.equal(formatDate('2025-02-14T09:00:00Z'), '14 February 2025');
  assert.equal(formatDate('2025-02-14T09:00:00Z', 'de'), '14. Februar 2025');
  assert.equal(formatDate('1787-10-27T12:00:00Z', 'en-US'), 'October 27, 1787');
  assert.equal(formatDate('2024-12-31T23:30:00-05:00'), '1 January 2025');
});

test('reading takes a minute for each 238 words, and one at least', () => {
  assert.equal(estimateReadingMinutes(0), 1);
  assert.equal(estimateReadingMinutes(238), 1);
  assert.equal(estimateReadingMinutes(238 * 4), 4);
  assert.equal(estimateReadingMinutes(238 * 4.6), 5);
});

test('a time without a zone is that of the clocks of a zone, also where they are changed', () => {
  const kyiv = (written: string) => fromLocalTime(written, 'Europe/Kyiv');
  assert.equal(kyiv('2027-01-10 8:00'), '2027-01-10T08:00:00+02:00');
  assert.equal(kyiv('2027-07-10T08:00:30'), '2027-07-10T08:00:30+03:00');
  assert.equal(fromLocalTime('2027-07-10 08:00', 'UTC'), '2027-07-10T08:00:00Z');
  // Clocks go back from 4:00 to 3:00, and forward from 3:00 to 4:00.
  assert.equal(kyiv('2026-10-25 03:30'), '2026-10-25T03:30:00+03:00');
  assert.equal(kyiv('2027-03-28 03:30'), '2027-03-28T04:30:00+03:00');
  for (const wrong of ['2027-02-30 08:00', '2027-01-10', 'noon', '2027-01-10 25:00', '2027-01-10T08:00:00Z'])
    assert.equal(kyiv(wrong), undefined, wrong);
});
