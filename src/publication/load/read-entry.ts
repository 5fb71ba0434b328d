import type { z } from 'astro/zod';
import { TextError } from '../../prose/faults.ts';
import { readSource } from '../../prose/frontmatter.ts';
import { render } from '../../prose/render.ts';
import type { Rendered } from '../../prose/rendered.ts';
import { describeIssues, type StrictObject } from '../../runtime/checked-fields.ts';
import { ContentError } from '../../runtime/problem.ts';

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
