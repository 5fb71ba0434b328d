import { parse as parseToml } from 'smol-toml';
import { parseDocument } from 'yaml';
import { asRecord } from '../values.ts';

/** A text file of an archive, parted into its head and its text. */
export interface HeadedText {
  /** The fields of the head, their names in lower case. */
  fields: Readonly<Record<string, unknown>>;
  text: string;
  /** Lines that stand before the text. */
  linesBefore: number;
  /** True if the head could not be read as what it claims to be, and was read line by line. */
  isBroken: boolean;
}

const heads: readonly [RegExp, (head: string) => unknown][] = [
  [/^\s*---(?:yaml)?[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??---[ \t]*(?:\r?\n|$)/, readYaml],
  [/^\s*(?:\+\+\+|---toml)[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??(?:\+\+\+|---)[ \t]*(?:\r?\n|$)/, parseToml],
  [/^\s*(?:---json[ \t]*\r?\n)([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/, JSON.parse],
  [/^\s*(\{\s*\r?\n[\s\S]*?\r?\n\})[ \t]*(?:\r?\n|$)/, JSON.parse],
  // Hexo’s: nothing opens it, and three hyphens close it.
  [
    /^\s*(?=(?:[^\n]+\n)*?title:)((?:(?:[\w-]+:|[ \t]*-[ \t]|[ \t]+\S)[^\n]*\n)+)-{3,}[ \t]*\r?(?:\n|$)/,
    readYaml,
  ],
  // Pelican’s and MultiMarkdown’s: `Title: …` on the first lines, and an empty line after them.
  [
    /^\s*(?=(?:[\w-]+:[^\n]*\n)*title:[ \t])((?:[\w-]+:(?:[ \t][^\n]*)?\r?(?:\n|$)(?:[ \t]{2,}\S[^\n]*(?:\n|$))*)+)[ \t\r]*(?:\n|$)/i,
    readByLine,
  ],
];

/** @returns undefined if the file has no head: it is no piece of an archive. */
export function readHead(source: string): HeadedText | undefined {
  const bare = source.replace(/^\uFEFF/, '');
  for (const [pattern, read] of heads) {
    const match = pattern.exec(bare);
    if (!match) continue;
    const [whole, head = ''] = match;
    const rest = { text: bare.slice(whole.length), linesBefore: whole.split('\n').length - 1 };
    try {
      return { fields: lowerKeys(asRecord(read(head))), ...rest, isBroken: false };
    } catch {
      if (pattern.source.includes('\\{')) continue;
      return { fields: readByLine(head), ...rest, isBroken: true };
    }
  }
  return undefined;
}

/** YAML as its engines read it: a field that stands twice counts as it stands last. */
export function readYaml(text: string): unknown {
  const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false, strict: false });
  if (document.errors.length > 0) throw new Error(document.errors[0]?.message);
  return document.toJS({ maxAliasCount: 100 });
}

export function lowerKeys(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key.toLowerCase(), value]));
}

/** What can be read of a head that breaks its own rules: `field: value`, and lists of `- item`. */
function readByLine(head: string): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  let last = '';
  for (const line of head.split(/\r?\n/)) {
    const [, key, value = ''] = /^([\p{L}_][\p{L}\p{N}_-]*)\s*[:=]\s*(.*)$/u.exec(line) ?? [];
    const [, item] = /^\s*-\s+(.*)$/.exec(line) ?? [];
    if (key !== undefined) {
      last = key.toLowerCase();
      fields[last] = readScalar(value);
    } else if (item !== undefined && last !== '') {
      const known = fields[last];
      fields[last] = [...(Array.isArray(known) ? known : []), readScalar(item)];
    } else if (/^\s+\S/.test(line) && typeof fields[last] === 'string') {
      fields[last] = `${fields[last]} ${line.trim()}`.trim();
    }
  }
  return fields;
}

function readScalar(written: string): unknown {
  const value = written.trim();
  const list = /^\[(.*)\]$/.exec(value)?.[1];
  if (list !== undefined)
    return list
      .split(',')
      .map((item) => String(readScalar(item)))
      .filter(Boolean);
  if (/^(?:true|false)$/.test(value)) return value === 'true';
  return value.replace(/^(["'])(.*)\1$/, '$2').replace(/^[>|]-?$/, '');
}
