/**
 * Returns the day of an instant in a time zone, as `2025-02-14`.
 *
 * @param instant ISO 8601 with zone.
 * @param timeZone IANA name, such as `Europe/Kyiv`.
 */
export function toCalendarDay(instant: string, timeZone: string): string {
  const { year, month, day } = splitInstant(instant, timeZone);
  return `${year}-${month}-${day}`;
}

/**
 * Writes an instant with the time and the offset of a time zone, so that every part of it shows the day there:
 * `2026-12-31T16:00:00Z` in Tokyo is `2027-01-01T01:00:00+09:00`. An instant that is already written with the offset
 * of the zone is returned as it is.
 *
 * @param instant ISO 8601 with zone.
 * @param timeZone IANA name, such as `Europe/Kyiv`.
 */
export function toZonedInstant(instant: string, timeZone: string): string {
  const offset = readOffset(instant, timeZone);
  if (parseOffset(/(?:Z|[+-]\d\d:\d\d)$/i.exec(instant)?.[0] ?? '') === parseOffset(offset)) return instant;
  const shifted = new Date(Date.parse(instant) + parseOffset(offset) * MINUTE).toISOString();
  return shifted.replace(/(?:\.000)?Z$/, offset);
}

/**
 * Returns the instant at which clocks of a time zone show a day and a time, with the offset of the zone: `2027-01-10 8:00` in
 * Kyiv is `2027-01-10T08:00:00+02:00`. Undefined if it is no day and time. Of an hour that comes twice, when clocks are set
 * back, it is the first; an hour that is left out counts as the one after it.
 *
 * @param written A day and a time without a zone: `2027-01-10T08:00`, or with a space between them.
 * @param timeZone IANA name, such as `Europe/Kyiv`.
 */
export function fromLocalTime(written: string, timeZone: string): string | undefined {
  const [, day, hour = '', minute, second = '00'] =
    /^(\d{4}-\d\d-\d\d)[T ](\d{1,2}):(\d\d)(?::(\d\d))?$/.exec(written.trim()) ?? [];
  const asUtc = `${day}T${hour.padStart(2, '0')}:${minute}:${second}Z`;
  const time = Date.parse(asUtc);
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(String(day))) return undefined;
  // The offset before the hour and that after it differ where clocks are changed.
  const offsets = [time - DAY, time + DAY].map((near) => readOffset(new Date(near).toISOString(), timeZone));
  const instants = offsets.map((offset) => new Date(time - parseOffset(offset) * MINUTE).toISOString());
  const found = instants.map((instant) => toZonedInstant(instant.replace('.000Z', 'Z'), timeZone));
  return found.find((instant) => instant.startsWith(asUtc.slice(0, -1))) ?? found[0];
}

/** Returns true for the name of a time zone (IANA) that this Node knows, such as `Europe/Kyiv`. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Returns the offset of a zone at an instant, `+09:00` or `Z`. Seconds of local mean times are left out. */
function readOffset(instant: string, timeZone: string): string {
  const { zone } = splitInstant(instant, timeZone);
  const [offset] = /[+-]\d\d:\d\d/.exec(zone) ?? [];
  return offset === undefined || parseOffset(offset) === 0 ? 'Z' : offset;
}

/** Returns minutes. */
function parseOffset(offset: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

interface InstantParts {
  year: string;
  month: string;
  day: string;
  /** `GMT+09:00`, or `GMT` */
  zone: string;
}

function splitInstant(instant: string, timeZone: string): InstantParts {
  // A date is asked for in many lists, and formatting it with Intl is slow.
  const key = `${timeZone} ${instant}`;
  const known = split.get(key);
  if (known) return known;
  const all = Object.fromEntries(
    getFormatter(timeZone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );
  const read = (part: string) => {
    const value = all[part];
    if (value === undefined) throw new Error(`Intl gives no ${part} for ${instant} in ${timeZone}`);
    return value;
  };
  const parts = {
    year: read('year').padStart(4, '0'),
    month: read('month'),
    day: read('day'),
    zone: read('timeZoneName'),
  };
  split.set(key, parts);
  return parts;
}

/** Creating a formatter takes a hundred times as long as using it. */
function getFormatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZoneName: 'longOffset',
  });
  formatters.set(timeZone, formatter);
  return formatter;
}

const split = new Map<string, InstantParts>();
const formatters = new Map<string, Intl.DateTimeFormat>();
