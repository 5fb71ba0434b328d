import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

/** Fields of YAML as they are written. */
export interface Fields {
  /** Plain values; dates stay strings. */
  data: Record<string, unknown>;
  /** Line of each top-level field, and of each item of a list (`updates.0`), from 1. */
  lines: Record<string, number>;
  /** What is wrong with the YAML itself. */
  error?: { message: string; line: number };
}

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

const fence = /^---[ \t]*\r?\n((?:[\s\S]*?\r?\n)?)---[ \t]*(?:\r?\n|$)/;

/**
 * Finds the fields between the two lines `---` at the head of a file, and the text below them.
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

/** Reads a source file: its frontmatter and its text. */
export function readSource(source: string): Source {
  const parts = splitFrontmatter(source);
  if (!parts) {
    const message = 'has no frontmatter; begin the file with a line ---, the fields, and a line ---';
    return { data: {}, text: source, lines: {}, error: { message, line: 1 } };
  }
  const { fields, body } = parts;
  const taken = source.slice(0, body.at).split('\n').length - 1;
  // Without the last line end: what is not closed is reported in its own line, not in the one below.
  return { ...readYaml(fields.text.trimEnd(), 2), text: '\n'.repeat(taken) + body.text };
}

/** @param firstLine The line of the file that the YAML begins in, from 1. */
export function readYaml(yaml: string, firstLine = 1): Fields {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
  const lineOf = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const lines: Record<string, number> = {};
  if (isMap(document.contents)) {
    for (const { key, value } of document.contents.items) {
      if (!isScalar(key) || !key.range) continue;
      lines[String(key.value)] = lineOf(key.range[0]);
      if (!isSeq(value)) continue;
      for (const [index, item] of value.items.entries()) {
        if (isNode(item) && item.range) lines[`${key.value}.${index}`] = lineOf(item.range[0]);
      }
    }
  }
  const [wrong] = document.errors;
  if (wrong) {
    const message = `cannot be read as YAML: ${wrong.message}; put values that hold a colon in quotation marks`;
    return { data: {}, lines, error: { message, line: lineOf(wrong.pos[0]) } };
  }
  const data: unknown = document.toJS();
  return { data: isRecord(data) ? data : {}, lines };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
