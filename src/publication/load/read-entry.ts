import type { z } from 'astro/zod';
import { TextError } from '../../prose/faults.ts';
import { readSource } from '../../prose/frontmatter.ts';
import type { RecordedHeading } from '../../prose/ids/heading-ids.ts';
import { render } from '../../prose/render.ts';
import { createEmptyRendering, type Rendered } from '../../prose/rendered.ts';
import { findCode } from '../../prose/run-code.ts';
import { findBadLines } from '../../runtime/bad-characters.ts';
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

/** What a file is read by. */
export interface ProseRules<Schema extends StrictObject> {
  schema: Schema;
  /** The headings of an article as last published, which keep their ids. */
  recordedHeadings?: readonly RecordedHeading[];
}

/** Thrown for a file that cannot be printed: everything that is wrong in it, and what could be read all the same. */
export class EntryError extends ContentError {
  override name = 'EntryError';
  readonly rest: UnprintableEntry;

  constructor(problems: readonly Problem[], rest: UnprintableEntry) {
    super(problems);
    this.rest = rest;
  }
}

/** What could be read of a file that cannot be printed, so that it is checked with the others. */
export interface UnprintableEntry extends Pick<Rendered, 'links' | 'pictures' | 'warnings'> {
  /** As written. */
  fields: Record<string, unknown>;
  lines: Record<string, number>;
}

/**
 * Reads one MDX file: checks the frontmatter against its schema and renders the text.
 *
 * @param file The path to name in errors.
 * @throws EntryError with everything that is wrong in the file; ContentError if its characters cannot be read.
 */
export function readProse<Schema extends StrictObject>(
  source: string,
  file: string,
  { schema, recordedHeadings = [] }: ProseRules<Schema>,
): ReadEntry<z.infer<Schema>> {
  const bad = findBadLines(source);
  if (bad.length > 0) throw new ContentError(bad.map((line) => ({ file, ...line })));
  const { data: fields, text, lines, error } = readSource(source);
  const parsed = schema.safeParse(fields, { reportInput: true });
  const problems: Problem[] = [];
  if (error) problems.push({ file, line: error.line, message: error.message, kind: 'field' });
  else if (parsed.error) problems.push(...describeIssues(parsed.error, { file, lines, schema }));
  let readable: Omit<UnprintableEntry, 'fields' | 'lines'>;
  let body: Rendered | undefined;
  try {
    body = render(text, fields, { fieldLines: lines, recordedHeadings });
    readable = body;
  } catch (error) {
    if (!(error instanceof TextError)) throw error;
    readable = error;
    const line = fields['draft'] === true ? findCode(text) : undefined;
    if (line === undefined)
      problems.push(
        ...error.faults.map((fault) => ({ file, kind: fault.field ? 'quote' : 'text', ...fault }) as const),
      );
    else body = createPreview(line);
  }
  if (problems.length > 0 || !body || !parsed.success)
    throw new EntryError(problems, readRest({ fields, lines, body: readable }));
  return { fields, data: parsed.data, lines, body };
}

/** Returns what an entry has that is checked even if it cannot be printed. */
export function readRest({
  fields,
  lines,
  body: { links, pictures, warnings },
}: {
  fields: Record<string, unknown>;
  lines: Record<string, number>;
  body: Omit<UnprintableEntry, 'fields' | 'lines'>;
}): UnprintableEntry {
  return { fields, lines, links, pictures, warnings };
}

/** Stands for the body of a draft that runs code. */
function createPreview(line: number): Rendered {
  const message =
    'this draft runs code, so that its words are not known before the page is made: it is shown while you write, and cannot be published until the code is replaced by what it prints';
  return { ...createEmptyRendering(), warnings: [{ line, message }], runsCode: true };
}
