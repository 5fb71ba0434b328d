import type { z } from 'astro/zod';
import { VFileMessage } from 'vfile-message';
import { readSource } from '../../prose/frontmatter.ts';
import { render } from '../../prose/render.ts';
import type { Rendered } from '../../prose/rendered.ts';
import { describeIssues, type StrictObject } from '../../runtime/checked-fields.ts';
import { ContentError, type Problem } from '../../runtime/problem.ts';

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
    body = render(text, fields, lines);
  } catch (error) {
    problems.push(describeTextError(error, file));
  }
  if (problems.length > 0 || !body || !parsed.success) throw new ContentError(problems);
  return { fields, data: parsed.data, lines, body };
}

function describeTextError(error: unknown, file: string): Problem {
  if (!(error instanceof VFileMessage)) throw error;
  const line = error.place && 'line' in error.place ? error.place.line : error.place?.start.line;
  return {
    file,
    line: line ?? 1,
    ...(error.source === 'frontmatter' && { field: 'pullQuotes' }),
    message: `${error.reason}${hintFor(error)}`,
  };
}

/** The parser's own words say what it found; this says what an editor can write instead. */
function hintFor({ source, ruleId, reason }: VFileMessage): string {
  if (reason.startsWith('Could not parse import/exports')) {
    return '; a paragraph cannot begin with the word import or export: put another word first';
  }
  const isMdx = /^(?:micromark-extension|mdast-util)-mdx/.test(source ?? '') || ruleId === 'acorn';
  if (!isMdx) return '';
  return '; in prose, write &lt; for < and \\{ for {. If a component is meant, close it: <Pull>words</Pull>';
}
