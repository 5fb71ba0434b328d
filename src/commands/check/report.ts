import { formatProblem, type Problem, type ProblemKind } from '../../runtime/problem.ts';
import { summariseForeign } from './foreign-constructs.ts';

/** What a check found. */
export interface Findings {
  /** What keeps the site from being built. */
  problems: Problem[];
  /** What an editor should look at again. */
  warnings: Problem[];
}

/**
 * Returns the lines an editor reads: first what must be put right, then what to look at again, file by file.
 */
export function formatReport({ problems, warnings }: Findings): string[] {
  return [
    ...summariseForeign(problems),
    ...group(
      problems,
      (count) => `${formatCount(count, 'problem')} to put right before this can be published`,
    ),
    ...group(warnings, (count) => `${formatCount(count, 'warning')} to look at again`),
  ];
}

/** What is counted, in the order in which an editor mends it. */
const kinds = {
  field: 'in fields',
  name: 'in names',
  text: 'in texts',
  quote: 'in pull quotes',
  link: 'in links',
  picture: 'in pictures',
  mark: 'in quotation marks and dashes',
  record: 'against the record',
} satisfies Record<ProblemKind, string>;

/** Returns a line for the problems and one for the warnings that counts them by kind; no line if all are of one kind. */
export function formatKinds({ problems, warnings }: Findings): string[] {
  return [...countKinds('Problems', problems), ...countKinds('Warnings', warnings)];
}

function countKinds(name: string, found: readonly Problem[]): string[] {
  const counts = Object.entries(kinds).flatMap(([kind, words]) => {
    const count = found.filter((problem) => (problem.kind ?? 'text') === kind).length;
    return count > 0 ? [`${count.toLocaleString('en')} ${words}`] : [];
  });
  return found.length > 1 ? [`${name}: ${counts.join(', ')}.`] : [];
}

/** Returns each finding once, even if two checks made it. */
export function removeDuplicates(found: readonly Problem[]): Problem[] {
  return [...new Map(found.map((problem) => [formatProblem(problem), problem])).values()];
}

/** Returns `1 problem`, `2 problems`. */
export function formatCount(number: number, thing: string): string {
  return `${number.toLocaleString('en')} ${thing}${number === 1 ? '' : 's'}`;
}

function group(found: readonly Problem[], heading: (count: number) => string): string[] {
  if (found.length === 0) return [];
  const ordered = found.toSorted(
    (one, other) => compare(one.file, other.file) || (one.line ?? 0) - (other.line ?? 0),
  );
  return [`${heading(found.length)}:`, '', ...ordered.map(formatProblem), ''];
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
