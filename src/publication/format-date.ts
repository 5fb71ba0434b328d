import { getInterfaceLanguage } from '../languages/interface/publication-phrases.ts';
import { makeOnce } from '../languages/text/make-once.ts';
import { site } from '../site.ts';

/**
 * Formats a date as readers see it, `14 February 2025`, in the publication's time zone.
 *
 * @param instant ISO 8601 with zone.
 * @param language BCP 47 tag; the language of the interface if left out.
 */
export function formatDate(instant: string, language: string = getInterfaceLanguage()): string {
  // An article's date is printed in many lists, and formatting it with Intl is slow.
  const key = `${language} ${instant}`;
  const known = printed.get(key);
  if (known !== undefined) return known;
  const date = getPrinter(language).format(new Date(instant));
  printed.set(key, date);
  return date;
}

/**
 * Formats a date that is known to the year, the month or the day, in the language of the interface.
 *
 * @param date `1788`, `1788-05` or `1788-05-28`.
 */
export function formatPartialDate(date: string): string {
  const [, year = '', month, day] = /^(\d+)(?:-(\d\d))?(?:-(\d\d))?$/u.exec(date) ?? [];
  if (day !== undefined) return formatDate(`${date.padStart(10, '0')}T12:00:00Z`);
  if (month === undefined) return year;
  return getMonthPrinter(getInterfaceLanguage()).format(new Date(`${date.padStart(7, '0')}-15T12:00:00Z`));
}

/**
 * Formats the day of a date without its year, `14 Feb`, in the publication's time zone and the language of the interface.
 *
 * @param instant ISO 8601 with zone.
 */
export function formatDayOfYear(instant: string): string {
  return getDayPrinter(getInterfaceLanguage()).format(new Date(instant));
}

const printed = new Map<string, string>();
const getPrinter = makeOnce(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: site.timeZone }),
);
const getMonthPrinter = makeOnce(
  (language) => new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
);
const getDayPrinter = makeOnce(
  (language) =>
    new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: site.timeZone }),
);

/** Estimates the time that a text takes to read, in whole minutes, at least one. */
export function estimateReadingMinutes(words: number): number {
  return Math.max(1, Math.round(words / site.readingSpeed));
}
