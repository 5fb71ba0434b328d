import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

export interface Source {
  /** What stands between the first two `---` lines, as plain values; dates stay strings. */
  data: Record<string, unknown>;
  /** The text after it, with as many empty lines before it as the frontmatter took, so that line numbers hold. */
  text: string;
  /** Line of each top-level field, and of each item of a list (`updates.0`), from 1. */
  lines: Record<string, number>;
  /** What is wrong with the YAML itself. */
  error?: { message: string; line: number };
}

/** The lines `---` at the head of a file, with the fields between them. */
export const FRONTMATTER = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/;

/** Splits a source file into its frontmatter and its text. */
export function readSource(source: string): Source {
  const fenced = FRONTMATTER.exec(source);
  if (!fenced) {
    return {
      data: {},
      text: source,
      lines: {},
      error: {
        message: 'has no frontmatter; begin the file with a line ---, the fields, and a line ---',
        line: 1,
      },
    };
  }
  const counter = new LineCounter();
  const document = parseDocument(fenced[1] ?? '', { lineCounter: counter, prettyErrors: false });
  const lineOf = (offset: number) => counter.linePos(offset).line + 1;
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
  const taken = fenced[0].split('\n').length - 1;
  const text = '\n'.repeat(taken) + source.slice(fenced[0].length);
  const [wrong] = document.errors;
  if (wrong) {
    const message = `cannot be read as YAML: ${wrong.message}; put values that hold a colon in quotation marks`;
    return { data: {}, text, lines, error: { message, line: lineOf(wrong.pos[0]) } };
  }
  const data: unknown = document.toJS();
  return { data: isRecord(data) ? data : {}, text, lines };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
