import type { RecordPhrases } from '../record-phrases.ts';
import type { SourcePhrases } from '../source-phrases.ts';

export const englishRecord: RecordPhrases = {
  versionLine: 'version {number} · {seal}',
  verify:
    'Keep the line “{line}”: with it and the program {command} anybody can tell later whether a version in this list was changed or left out.',
  addresses: 'Only addresses changed',
  upgraded: 'Recorded again, with more of what is printed',
  moved: 'Moved',
  withdrawn: 'Withdrawn',
  machines:
    'Every piece as plain Markdown, by topic. Quote the words as they stand, link the passage they stand in, and name the version line: it tells readers which version was quoted.',
  chain: 'Record, for programs',
  byMonth: 'Changes by month',
  counted: '{kind}: {count}',
  stood: 'the error stood {days}',
  days: { one: '{count} day', other: '{count} days' },
  sameDay: 'less than a day',
  medianAndLongest: 'the errors stood: half of them up to {median}, the longest {longest}',
};

/** What is said of the sources of quoted words, in English. */
export const englishSources: SourcePhrases = {
  title: 'Sources',
  entry: '{source}: {answer}',
  pair: '{first}, {next}',
  some: '{answer} ({count})',
  verbatim: 'quoted word for word, checked on {date}',
  paraphrase: 'given in other words, compared on {date}',
  translation: 'translated; the original is word for word, checked on {date}',
  original: '{answer}. In the original: {words}',
  unchecked: 'not checked against its text',
  interview: 'an interview',
  notes: 'the author’s notes',
  archived: 'archived copy',
  unnamed: {
    one: 'Of one more quotation no source is named.',
    other: 'Of {count} more quotations no source is named.',
  },
};
