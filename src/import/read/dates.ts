/** An instant as this site writes it, `2015-06-11T00:00:00-04:00`; undefined if nothing of the kind is written. */
export function readDate(written: unknown, timeZone: string): string | undefined {
  if (written instanceof Date)
    return Number.isNaN(written.getTime()) ? undefined : format(fieldsOf(written), 'Z');
  if (typeof written === 'number')
    return readDate(new Date(written > 1e11 ? written : written * 1000), timeZone);
  if (typeof written !== 'string') return undefined;
  const text = written.trim();
  const parts =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(am|pm)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?(?:\s|$)/i.exec(
      text,
    ) ?? /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(text);
  if (!parts) return readSpelled(text, timeZone);
  const [, year, month, day, hour = '0', minute = '0', second = '0', half, zone] = parts;
  const late =
    half?.toLowerCase() === 'pm' && Number(hour) < 12
      ? 12
      : half?.toLowerCase() === 'am' && hour === '12'
        ? -12
        : 0;
  const fields: Fields = [
    Number(year),
    Number(month),
    Number(day),
    Number(hour) + late,
    Number(minute),
    Number(second),
  ];
  if (!isOnCalendar(fields)) return undefined;
  return format(fields, zone === undefined ? offsetOf(fields, timeZone) : zoneOf(zone));
}

type Fields = [year: number, month: number, day: number, hour: number, minute: number, second: number];

const fieldsOf = (date: Date): Fields => [
  date.getUTCFullYear(),
  date.getUTCMonth() + 1,
  date.getUTCDate(),
  date.getUTCHours(),
  date.getUTCMinutes(),
  date.getUTCSeconds(),
];

/** `March 2, 2015`, `2 March 2015`, `Mon, 02 Mar 2015 10:00:00 +0000`. */
function readSpelled(text: string, timeZone: string): string | undefined {
  if (!/\p{L}{3}/u.test(text) || !/\b\d{4}\b/.test(text)) return undefined;
  const hasZone = /(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})\s*$/i.test(text);
  const instant = new Date(hasZone ? text : `${text} UTC`);
  if (Number.isNaN(instant.getTime())) return undefined;
  const fields = fieldsOf(instant);
  return format(fields, hasZone ? 'Z' : offsetOf(fields, timeZone));
}

function isOnCalendar([year, month, day, hour, minute]: Fields): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    year > 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60
  );
}

function zoneOf(written: string): string {
  if (/^(?:Z|UTC|GMT)$/i.test(written)) return 'Z';
  const zone = written.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
  return zone === '+00:00' || zone === '-00:00' ? 'Z' : zone;
}

/** The offset of a zone at an hour on its clocks. */
function offsetOf([year, month, day, hour, minute, second]: Fields, timeZone: string): string {
  if (timeZone === 'UTC') return 'Z';
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second);
  const first = minutesAt(asUtc, timeZone);
  const minutes = minutesAt(asUtc - first * 60_000, timeZone);
  if (minutes === 0) return 'Z';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${pad(hours)}:${pad(rest)}`;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function minutesAt(instant: number, timeZone: string): number {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
    formatters.set(timeZone, formatter);
  }
  const name = formatter.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d{2}):?(\d{2})?/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

const pad = (number: number, length = 2) => String(number).padStart(length, '0');

function format([year, month, day, hour, minute, second]: Fields, zone: string): string {
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}:${pad(second)}${zone}`;
}
