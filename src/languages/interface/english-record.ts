import type { RecordPhrases } from './record-phrases.ts';

export const englishRecord: RecordPhrases = {
  versionLine: 'version {number} · {seal}',
  verify: 'Keep “{line}”. Later {command} says whether any version in this list was changed or left out.',
  addresses: 'Only addresses changed',
  upgraded: 'Recorded again, with more of what is printed',
  moved: 'Moved',
  withdrawn: 'Withdrawn',
  machines:
    'Every piece as plain Markdown, by topic. Quote the words as they stand, link the passage they stand in, and name the version line: it tells readers which version was quoted.',
  chain: 'Record, for programs',
  byMonth: 'Changes by month',
  month: 'Month',
  stood: 'How long errors stood',
  days: { one: '{count} day', other: '{count} days' },
  sameDay: 'less than a day',
  medianAndLongest: 'half of them up to {median}, the longest {longest}',
};
