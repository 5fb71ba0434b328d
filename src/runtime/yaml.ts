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
