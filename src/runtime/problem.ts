import leven from 'leven';

/** What a problem is about, for counts: a field of the frontmatter, a construct of the text, and so on. */
export type ProblemKind = 'field' | 'link' | 'mark' | 'name' | 'picture' | 'quote' | 'record' | 'text';

/** Something wrong with the content: where it is, what it is, and what to do. */
export interface Problem {
  /** The path of the source file, as messages name it. */
  file: string;
  /** Line of the source file, from 1. */
  line?: number | undefined;
  /** Dotted path of the frontmatter field, such as `image.alt`. */
  field?: string | undefined;
  message: string;
  /** What to do, where the message does not say it: a command to run, or words to write. */
  todo?: string | undefined;
  kind?: ProblemKind;
}

/** Thrown when the content keeps the publication from being built; its message lists every problem. */
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

/**
 * Returns a problem as some indented lines; the first is like `content/articles/x/index.mdx:4`, and further
 * lines of a message stand under its beginning.
 */
export function formatProblem({ file, line, field, message, todo }: Problem): string {
  const where = line === undefined ? file : `${file}:${line}`;
  return `  ${where}\n    ${field ? `${field}: ` : ''}${message.replaceAll('\n', '\n    ')}${todo ? `\n    to do: ${todo}` : ''}`;
}

/**
 * Returns the known name that is nearest to a misspelt one; undefined if none is near. Near means that at
 * most a third of its letters differ, or two in a short name (Levenshtein distance).
 */
export function findNearestName(name: string, known: Iterable<string>): string | undefined {
  let best: { name: string; distance: number } | undefined;
  for (const candidate of known) {
    const distance = leven(name, candidate);
    if (!best || distance < best.distance) best = { name: candidate, distance };
  }
  return best && best.distance <= Math.max(2, name.length / 3) ? best.name : undefined;
}

/**
 * Returns the end of a message about an unknown name: `; did you mean “x”?`, or the list of known names if
 * there are at most twelve, or nothing.
 */
export function suggestName(name: string, known: readonly string[]): string {
  const near = findNearestName(name, known);
  if (near) return `; did you mean “${near}”?`;
  return known.length > 0 && known.length <= 12 ? `; known are ${known.toSorted().join(', ')}` : '';
}
