import leven from 'leven';

/** Something wrong with the content: where, what, and what to do. */
export interface Problem {
  file: string;
  line?: number | undefined;
  /** Dotted path of the frontmatter field. */
  field?: string | undefined;
  message: string;
  /** What to do, where the message does not say it: a command to run, or words to write. */
  todo?: string | undefined;
}

/** Thrown when content keeps the publication from being built; its message lists every problem. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? 'One thing' : `${problems.length} things`;
    super(
      `${count} to put right before this can be published:\n\n${problems.map(formatProblem).join('\n')}\n`,
    );
    this.problems = problems;
  }
}

/** `content/articles/x/index.mdx:4  authors  is unknown: …` */
export function formatProblem({ file, line, field, message, todo }: Problem): string {
  const where = line === undefined ? file : `${file}:${line}`;
  return `  ${where}\n    ${field ? `${field}: ` : ''}${message}${todo ? `\n    to do: ${todo}` : ''}`;
}

/** The known name nearest to a misspelt one, if any is near: at most a third of its letters differ. */
export function findNearestName(name: string, known: Iterable<string>): string | undefined {
  let best: { name: string; distance: number } | undefined;
  for (const candidate of known) {
    const distance = leven(name, candidate);
    if (!best || distance < best.distance) best = { name: candidate, distance };
  }
  return best && best.distance <= Math.max(2, name.length / 3) ? best.name : undefined;
}

/** ` Did you mean “x”?`, or the list of what is known when it is short, or nothing. */
export function suggestName(name: string, known: readonly string[]): string {
  const near = findNearestName(name, known);
  if (near) return `; did you mean “${near}”?`;
  return known.length > 0 && known.length <= 12 ? `; known are ${known.toSorted().join(', ')}` : '';
}
