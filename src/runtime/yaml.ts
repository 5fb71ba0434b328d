import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type YAMLParseError } from 'yaml';
import { describeBadCharacter } from './bad-characters.ts';

/** Fields of YAML as they are written. */
export interface Fields {
  /** Plain values; dates stay strings. */
  data: Record<string, unknown>;
  /** Line of each top-level field, and of each item of a list (`updates.0`) or field of a group (`image.alt`), from 1. */
  lines: Record<string, number>;
  /** What is wrong with the YAML itself. */
  error?: { message: string; line: number };
}

/**
 * Lines of fields that are read at most: comparing each name with all others takes time that grows with the
 * square.
 */
const MOST_LINES = 5000;

const TANGLED =
  'cannot be read as YAML: parts are repeated by name (*) too often, or stand too deep within each other; write them out';

/**
 * Reads fields of YAML.
 *
 * @param firstLine The line of the file that the YAML begins in, from 1.
 */
export function readYaml(yaml: string, firstLine = 1): Fields {
  const count = yaml.split('\n').length;
  if (count > MOST_LINES) {
    const message = `the fields take ${count} lines, more than ${MOST_LINES}; take out what is not needed`;
    return { data: {}, lines: {}, error: { message, line: firstLine } };
  }
  try {
    return readFields(yaml, firstLine);
  } catch (error) {
    // What the library throws for a name (*name) that stands for others, which stand for others in turn; and what ends where a
    // part stands in itself, or in thousands of others.
    if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error;
    return { data: {}, lines: {}, error: { message: TANGLED, line: firstLine } };
  }
}

function readFields(yaml: string, firstLine: number): Fields {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
  const lineOf = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const lines: Record<string, number> = {};
  if (isMap(document.contents)) {
    for (const { key, value } of document.contents.items) {
      if (!isScalar(key) || !key.range) continue;
      lines[String(key.value)] = lineOf(key.range[0]);
      if (isMap(value)) {
        for (const { key: inner } of value.items) {
          if (isScalar(inner) && inner.range) lines[`${key.value}.${inner.value}`] = lineOf(inner.range[0]);
        }
      }
      if (!isSeq(value)) continue;
      for (const [index, item] of value.items.entries()) {
        if (isNode(item) && item.range) lines[`${key.value}.${index}`] = lineOf(item.range[0]);
      }
    }
  }
  const [wrong] = document.errors;
  if (wrong) {
    return { data: {}, lines, error: { message: describeError(wrong), line: lineOf(wrong.pos[0]) } };
  }
  const data: unknown = document.toJS();
  const [bad] = isRecord(data) ? findBadValues(data) : [];
  if (bad) return { data: {}, lines, error: { message: bad.message, line: lines[bad.field] ?? firstLine } };
  return { data: isRecord(data) ? data : {}, lines };
}

function describeError({ code, message }: YAMLParseError): string {
  if (code === 'DUPLICATE_KEY') return 'names a field a second time; take one of the two out';
  // The library gives the engine’s own words for what it could not reach the end of.
  if (message.includes('call stack')) return TANGLED;
  if (code === 'TAB_AS_INDENT') return 'cannot be read as YAML: a line begins with a tab; write spaces';
  return `cannot be read as YAML: ${message}; put values that hold a colon in quotation marks`;
}

/** Finds fields with characters that no text can hold; YAML can write them as "\\u0007". */
function findBadValues(data: Record<string, unknown>): { field: string; message: string }[] {
  return Object.entries(data).flatMap(([field, value]) => {
    const message = listStrings(value)
      .map(describeBadCharacter)
      .find((described) => described !== undefined);
    return message === undefined ? [] : [{ field, message: `${field} ${message}` }];
  });
}

function listStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listStrings) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
