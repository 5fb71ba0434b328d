import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toCalendarDay, toZonedInstant } from '../../../src/runtime/calendar-day.ts';

/** UTC-11, UTC and UTC+14: between them a day begins everywhere on Earth. */
const [midway, utc, kiritimati] = ['Pacific/Midway', 'UTC', 'Pacific/Kiritimati'] as const;

const days: [what: string, instant: string, zone: string, day: string, written: string][] = [
  ['noon', '2025-02-14T12:00:00Z', utc, '2025-02-14', '2025-02-14T12:00:00Z'],
  ['noon in the west', '2025-02-14T12:00:00Z', midway, '2025-02-14', '2025-02-14T01:00:00-11:00'],
  ['noon in the east', '2025-02-14T12:00:00Z', kiritimati, '2025-02-15', '2025-02-15T02:00:00+14:00'],
  ['New Year’s Eve, west', '2026-01-01T10:59:59Z', midway, '2025-12-31', '2025-12-31T23:59:59-11:00'],
  ['New Year, west', '2026-01-01T11:00:00Z', midway, '2026-01-01', '2026-01-01T00:00:00-11:00'],
  ['New Year’s Eve, east', '2025-12-31T09:59:59Z', kiritimati, '2025-12-31', '2025-12-31T23:59:59+14:00'],
  ['New Year, east', '2025-12-31T10:00:00Z', kiritimati, '2026-01-01', '2026-01-01T00:00:00+14:00'],
  ['written in another zone', '2026-01-01T00:30:00+02:00', utc, '2025-12-31', '2025-12-31T22:30:00Z'],
  [
    'written in the zone itself',
    '2026-01-01T09:00:00+09:00',
    'Asia/Tokyo',
    '2026-01-01',
    '2026-01-01T09:00:00+09:00',
  ],
  ['a leap day', '2024-02-29T23:30:00Z', utc, '2024-02-29', '2024-02-29T23:30:00Z'],
  [
    'the day after a leap day',
    '2024-02-29T23:30:00Z',
    'Europe/Kyiv',
    '2024-03-01',
    '2024-03-01T01:30:00+02:00',
  ],
  ['no leap day in 1900', '1900-02-28T23:30:00Z', 'Asia/Tokyo', '1900-03-01', '1900-03-01T08:30:00+09:00'],
  ['before summer time', '2025-03-30T00:59:59Z', 'Europe/Kyiv', '2025-03-30', '2025-03-30T02:59:59+02:00'],
  ['after it began', '2025-03-30T01:00:00Z', 'Europe/Kyiv', '2025-03-30', '2025-03-30T04:00:00+03:00'],
  ['midnight in summer', '2025-07-01T21:00:00Z', 'Europe/Kyiv', '2025-07-02', '2025-07-02T00:00:00+03:00'],
  ['midnight in winter', '2025-01-01T21:59:59Z', 'Europe/Kyiv', '2025-01-01', '2025-01-01T23:59:59+02:00'],
  [
    'the night it ends',
    '2025-11-02T05:30:00Z',
    'America/New_York',
    '2025-11-02',
    '2025-11-02T01:30:00-04:00',
  ],
  [
    'the same hour again',
    '2025-11-02T06:30:00Z',
    'America/New_York',
    '2025-11-02',
    '2025-11-02T01:30:00-05:00',
  ],
  ['half an hour', '2025-02-14T18:30:00Z', 'Asia/Kolkata', '2025-02-15', '2025-02-15T00:00:00+05:30'],
  ['a year of three figures', '0999-12-31T12:00:00Z', utc, '0999-12-31', '0999-12-31T12:00:00Z'],
];

for (const [what, instant, zone, day, written] of days) {
  test(`the day of ${instant} in ${zone} is ${day}: ${what}`, () => {
    assert.equal(toCalendarDay(instant, zone), day);
    assert.equal(toZonedInstant(instant, zone), written);
  });
}

test('an instant written in a zone shows its day, and is the same instant', () => {
  for (const [, instant, zone, day] of days) {
    const written = toZonedInstant(instant, zone);
    assert.equal(Date.parse(written), Date.parse(instant), `${instant} ${zone}`);
    assert.equal(written.slice(0, 10), day, `${instant} ${zone}`);
  }
});

test('fractions of a second are kept, and an offset of nothing is that of UTC', () => {
  assert.equal(toZonedInstant('2025-02-14T12:00:00.250Z', 'Asia/Tokyo'), '2025-02-14T21:00:00.250+09:00');
  assert.equal(toZonedInstant('2025-02-14T12:00:00+00:00', 'UTC'), '2025-02-14T12:00:00+00:00');
});
