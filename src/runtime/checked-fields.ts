import { z } from 'astro/zod';
import { findBadLines } from './bad-characters.ts';
import { ContentError, findNearestName, type Problem, suggestName } from './problem.ts';
import { readYaml } from './yaml.ts';

/** The fields of a file as written and as checked, and their lines. */
export interface CheckedYaml<Data> {
  fields: Record<string, unknown>;
  data: Data;
  lines: Record<string, number>;
}

/** The schema of a strict object, with any checks added to it. */
export type StrictObject = z.ZodType & { shape: object };

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
): CheckedYaml<z.infer<Schema>> {
  const bad = findBadLines(source);
  if (bad.length > 0) throw new ContentError(bad.map((line) => ({ file, ...line })));
  const { data: fields, lines, error } = readYaml(source);
  if (error) throw new ContentError([{ file, line: error.line, message: error.message }]);
  const parsed = schema.safeParse(fields, { reportInput: true });
  if (!parsed.success) throw new ContentError(describeIssues(parsed.error, { file, lines, schema }));
  return { fields, data: parsed.data, lines };
}

/** Unknown fields that are reported one by one. */
const MOST_UNKNOWN = 50;

/** What the fields that broke a rule were read from. */
interface CheckedFields {
  file: string;
  lines: Record<string, number>;
  schema: StrictObject;
}

/** Says in an editor's words, with file, line and field, what of the fields breaks the schema. */
export function describeIssues(error: z.core.$ZodError, { file, lines, schema }: CheckedFields): Problem[] {
  const misspelt = new Set(
    error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' && issue.path.length === 0
        ? issue.keys.map((key) => findOwnName(key, Object.keys(schema.shape)))
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
      const problems = issue.keys.slice(0, MOST_UNKNOWN).map((key) => ({
        file,
        line: lines[[...issue.path, key].join('.')] ?? line,
        field: [...issue.path, key].join('.'),
        message: `is no field we know${suggestField(key, known)}`,
        kind: 'field' as const,
      }));
      const more = issue.keys.length - problems.length;
      return more > 0
        ? [...problems, { file, line, message: `and ${more} more fields that we do not know`, kind: 'field' }]
        : problems;
    }
    const isMissing = issue.code === 'invalid_type' && issue.input === undefined;
    const meaning = isMissing ? describeField(schema, issue.path) : '';
    return [{ file, line: line ?? 1, field, message: describeIssue(issue) + meaning, kind: 'field' }];
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
  if (issue.code === 'invalid_type' && issue.input === null)
    return 'is empty; write something after it, or put # before it';
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

/** What other publishing systems call fields that we have. */
const otherNames: Readonly<Record<string, string>> = {
  title: 'headline',
  date: 'published',
  pubDate: 'published',
  author: 'authors',
  byline: 'authors',
  tags: 'topics',
  categories: 'topics',
  category: 'topics',
  subtitle: 'standfirst',
  description: 'standfirst',
  excerpt: 'standfirst',
  lang: 'language',
  aliases: 'formerly',
  redirect_from: 'formerly',
  permalink: 'formerly',
  canonical_url: 'canonical',
  cover: 'image',
};

/** Returns the field that was meant, if that can be told. */
const findOwnName = (name: string, known: readonly string[]): string | undefined =>
  findTranslation(name, known) ?? findNearestName(name, known);

function findTranslation(name: string, known: readonly string[]): string | undefined {
  const own = Object.hasOwn(otherNames, name) ? otherNames[name] : undefined;
  return own !== undefined && known.includes(own) ? own : undefined;
}

/** Returns the rest of a sentence: the field that was meant, if that can be told. */
function suggestField(name: string, known: readonly string[]): string {
  const own = findTranslation(name, known);
  return own !== undefined ? `; here it is called “${own}”` : suggestName(name, known);
}
