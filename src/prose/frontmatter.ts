import { type Fields, readYaml } from '../runtime/yaml.ts';

/** A file of fields and text. */
export interface Source extends Fields {
  /**
   * The text after the frontmatter, with as many empty lines before it as the frontmatter took, so that line
   * numbers hold.
   */
  text: string;
}

/** A part of a file. */
export interface SourcePart {
  text: string;
  /** Offset in the file. */
  at: number;
}

const fence = /^\uFEFF?---[ \t]*\r?\n((?:[\s\S]*?\r?\n)?)---[ \t]*(?:\r?\n|$)/;

/**
 * Finds the fields between the two lines `---` at the head of a file, and the text below them. A byte order
 * mark before them is passed over.
 *
 * @returns Both parts, or undefined if the file does not begin with frontmatter.
 */
export function splitFrontmatter(source: string): { fields: SourcePart; body: SourcePart } | undefined {
  const [fenced, fields] = fence.exec(source) ?? [];
  if (fenced === undefined || fields === undefined) return undefined;
  return {
    fields: { text: fields, at: source.indexOf('\n') + 1 },
    body: { text: source.slice(fenced.length), at: fenced.length },
  };
}

const NO_FRONTMATTER = 'has no frontmatter; begin the file with a line ---, the fields, and a line ---';

/**
 * Reads a source file: its frontmatter and its text. A byte order mark at its beginning, and the line ends of
 * Windows, are read as if they were not there.
 */
export function readSource(written: string): Source {
  const source = written.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const parts = splitFrontmatter(source);
  if (!parts) {
    const isOpen = /^---[ \t]*\n/.test(source);
    const message = isOpen ? 'the frontmatter has no end; write a line --- below its fields' : NO_FRONTMATTER;
    return { data: {}, text: isOpen ? '' : source, lines: {}, error: { message, line: 1 } };
  }
  const { fields, body } = parts;
  const taken = source.slice(0, body.at).split('\n').length - 1;
  // Without the last line end: what is not closed is reported in its own line, not in the one below.
  return { ...readYaml(fields.text.trimEnd(), 2), text: '\n'.repeat(taken) + body.text };
}

/** Returns true if a source file says of itself that it is a draft. */
export const isDraft = (source: string): boolean => readSource(source).data['draft'] === true;
