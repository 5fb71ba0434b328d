import { z } from 'astro/zod';
import { TextError } from '../../prose/faults.ts';
import { readSource, readYaml } from '../../prose/frontmatter.ts';
import { render } from '../../prose/render.ts';
import type { Rendered } from '../../prose/rendered.ts';
import { ContentError, findNearestName, type Problem, suggestName } from '../../runtime/problem.ts';

/** Where an entry was written, for errors that show only once all entries are known. */
export interface SourceLocation {
  file: string;
  lines: Record<string, number>;
}

/** A source file that was read: its fields as written and as checked, and their lines. */
export interface ReadEntry<Data> {
  /** As written; Astro's collections parse them again. */
  fields: Record<string, unknown>;
  data: Data;
  lines: Record<string, number>;
  body: Rendered;
}

/** The schema of a strict object, with any checks added to it. */
type StrictObject = z.ZodType & { shape: object };

/**
 * Reads one MDX file: checks the frontmatter against its schema and renders the text.
 *
 * @param file The path to name in errors.
 * @throws ContentError with everything that is wrong in the file.
 */
export function readProse<Schema extends StrictObject>(
  source: string,
  file: string,
  schema: Schema,
): ReadEntry<z.infer<Schema>> {
  const { data: fields, text, lines, error } = readSource(source);
  if (error) throw new ContentError([{ file, line: error.line, message: error.message }]);
  const parsed = schema.safeParse(fields, { reportInput: true });
  const problems = parsed.error ? describeIssues(parsed.error, { file, lines, schema }) : [];
  let body: Rendered | undefined;
  try {
    body = render(text, fields, { fieldLines: lines });
  } catch (error) {
    if (!(error instanceof TextError)) throw error;
    problems.push(...error.faults.map((fault) => ({ file, ...fault })));
  }
  if (problems.length > 0 || !body || !parsed.success) throw new ContentError(problems);
  return { fields, data: parsed.data, lines, body };
}

/**
 * Reads one YAML file (a person, a topic) and checks it against its schema.
 *
 * @param file The path to name in errors.
 * @throws ContentError with everything that is wrong in the file.
 */
export function readFields<Schema extends StrictObject>(
  source: string,
  file: string,
  schema: Schema,
): Omit<ReadEntry<z.infer<Schema>>, 'body'> {
  const { data: fields, lines, error } = readYaml(source);
  if (error) throw new ContentError([{ file, line: error.line, message: error.message }]);
  const parsed = schema.safeParse(fields, { reportInput: true });
  if (!parsed.success) throw new ContentError(describeIssues(parsed.error, { file, lines, schema }));
  return { fields, data: parsed.data, lines };
}

/** What the fields that broke a rule were read from. */
interface CheckedFields {
  file: string;
  lines: Record<string, number>;
  schema: StrictObject;
}

function describeIssues(error: z.core.$ZodError, { file, lines, schema }: CheckedFields): Problem[] {
  const misspelt = new Set(
    error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' && issue.path.length === 0
        ? issue.keys.map((key) => findNearestName(key, Object.keys(schema.shape)))
        : [],
    ),
  );
  const reported = new Set<string>();
  return error.issues.flatMap((issue): Problem[] => {
    const field = issue.path.join('.');
    // One message for each field: what follows from the first would only confuse.
    if (misspelt.has(field) || (field !== '' && reported.has(field))) return [];
    reported.add(field);
    const line = lines[issue.path.slice(0, 2).join('.')] ?? lines[String(issue.path[0])];
    if (issue.code === 'unrecognized_keys') {
      const known = listKnownFields(schema, issue.path);
      return issue.keys.map((key) => ({
        file,
        line: line ?? lines[key],
        field: [...issue.path, key].join('.'),
        message: `is no field we know${suggestName(key, known)}`,
      }));
    }
    const isMissing = issue.code === 'invalid_type' && issue.input === undefined;
    const meaning = isMissing ? describeField(schema, issue.path) : '';
    return [{ file, line: line ?? 1, field, message: describeIssue(issue) + meaning }];
  });
}

const kinds: Partial<Record<string, string>> = {
  array: 'a list, like [one, another]',
  object: 'a group of fields',
  string: 'text; put figures and other signs in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

/** Says in an editor's words what zod found; the words of the schema's own checks stay as they are. */
function describeIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'is missing';
  if (issue.code === 'invalid_type') return `must be ${kinds[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const near = findNearestName(String(issue.input), values);
    return `must be one of ${values.join(', ')}${near ? `; did you mean “${near}”?` : ''}`;
  }
  if (issue.code === 'too_big' && issue.origin === 'string')
    return `is longer than ${issue.maximum} characters`;
  if (issue.code === 'too_big') return `takes at most ${issue.maximum}`;
  if (issue.code === 'too_small' && issue.message.startsWith('Too small')) return 'must not be empty';
  if (issue.code === 'invalid_union') {
    const inner = issue.errors.flat().map(describeIssue);
    return inner.at(-1) ?? issue.message;
  }
  return issue.message;
}

/** Lists the fields that are allowed at a place: in the whole, or in an object in it such as `image`. */
function listKnownFields(schema: StrictObject, path: readonly PropertyKey[]): string[] {
  let at: unknown = schema;
  for (const part of path) {
    const shape = at instanceof z.ZodObject ? at.shape : schema.shape;
    at = Object.entries(shape).find(([name]) => name === part)?.[1];
    while (at instanceof z.ZodOptional || at instanceof z.ZodDefault) at = at.unwrap();
  }
  if (at === schema) return Object.keys(schema.shape);
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

/**
 * Returns what the schema says of a field, for an editor who left it out: `. It holds: one or two sentences.`
 */
function describeField(schema: StrictObject, [name]: readonly PropertyKey[]): string {
  const field: unknown = Object.entries(schema.shape).find(([key]) => key === name)?.[1];
  const description = field instanceof z.ZodType ? field.description : undefined;
  return description ? `. It holds: ${description}` : '';
}
