import type { ChangeKind } from '../record/entry.ts';
import { findErrorSince } from '../record/error-age.ts';
import type { History } from '../record/history.ts';
import { toCalendarDay } from '../runtime/calendar-day.ts';
import { site } from '../site.ts';
import type { AnnouncedChange } from './announced-changes.ts';

/** What readers were told in one month. */
export interface MonthOfChanges {
  /** `2026-11`, in the publication's time zone. */
  month: string;
  counts: ReadonlyMap<ChangeKind, number>;
  /** How long the errors stood that were corrected in it, in whole days, shortest first. */
  stood: readonly number[];
}

const DAY = 86_400_000;

/**
 * Counts the changes that readers were told about by month and kind, newest month first, with how long each error stood.
 *
 * @param histories The records of all pieces and of what stands around them.
 */
export function countChanges(
  changes: readonly Pick<AnnouncedChange, 'date' | 'kind' | 'note' | 'path'>[],
  histories: Iterable<History>,
): MonthOfChanges[] {
  const byPath = new Map(Array.from(histories, (history) => [history.path, history]));
  const months = Map.groupBy(changes, ({ date }) => toCalendarDay(date, site.timeZone).slice(0, 7));
  return [...months]
    .sort(([one], [other]) => (one < other ? 1 : -1))
    .map(([month, own]) => ({
      month,
      counts: new Map([...Map.groupBy(own, ({ kind }) => kind)].map(([kind, some]) => [kind, some.length])),
      stood: own
        .filter(({ kind }) => kind === 'correction')
        .flatMap((change) => {
          const history = byPath.get(change.path);
          if (!history) return [];
          const since = Date.parse(findErrorSince(history, change));
          return Math.max(0, Math.floor((Date.parse(change.date) - since) / DAY));
        })
        .sort((one, other) => one - other),
    }));
}

/** Returns the number of days that half of the errors stood at most, and that of the one that stood longest. */
export function findMedian(stood: readonly number[]): { median: number; longest: number } | undefined {
  const longest = stood.at(-1);
  const median = stood[Math.ceil(stood.length / 2) - 1];
  return longest === undefined || median === undefined ? undefined : { median, longest };
}
