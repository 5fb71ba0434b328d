/** A span of a text whose inside is no template and no Markdown. */
export interface OpaqueSpan {
  /** `code`: written as a block of code. `unescaped`: its text is what its readers saw. `comment`: seen by nobody. */
  kind: 'skipped' | 'code' | 'unescaped' | 'comment';
  raw: string;
  text: string;
  /** Of `code`: the tag's name, and the language it names. */
  name: string;
  language: string;
  /** The words of the tags around it. */
  tags: string;
}

const plain = { name: '', language: '', tags: '' };

/**
 * Reads the code or escaped text that begins at a place: a fence, a code span, `{% raw %}`, `{% highlight %}`, `{{</* … *​/>}}`.
 *
 * @param brackets Whether WordPress's `[code]` counts.
 * @returns undefined if nothing of the kind begins there.
 */
export function readOpaqueSpan(source: string, at: number, brackets: boolean): OpaqueSpan | undefined {
  const first = source.charAt(at);
  if (first === '`' || first === '~' || first === ' ' || first === '\t' || first === '>')
    return readMarkdownCode(source, at);
  for (const { pattern, read, sign } of spans) {
    if (sign !== first || (sign === '[' && !brackets)) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match) return { ...plain, raw: match[0], ...read(match) };
  }
  return undefined;
}

type Reading = Pick<OpaqueSpan, 'kind' | 'text'> & Partial<OpaqueSpan>;

const spans: readonly { sign: string; pattern: RegExp; read: (match: RegExpExecArray) => Reading }[] = [
  {
    sign: '{',
    pattern: /\{%-?\s*(raw|verbatim)\s*-?%\}([\s\S]*?)\{%-?\s*end_?\1\s*-?%\}/y,
    read: ([, name = '', text = '']) => ({ kind: 'unescaped', text, tags: `${name} end${name}` }),
  },
  {
    sign: '{',
    pattern: /\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}/y,
    read: () => ({ kind: 'comment', text: '' }),
  },
  {
    sign: '{',
    pattern: /\{\{([<%])\/\*([\s\S]*?)\*\/([>%])\}\}/y,
    read: ([, open, inner, close]) => ({ kind: 'unescaped', text: `{{${open}${inner}${close}}}` }),
  },
  {
    sign: '{',
    pattern: /\{%-?\s*(highlight|codeblock|code)\b([^%]*?)-?%\}([\s\S]*?)\{%-?\s*end_?\1\s*-?%\}/y,
    read: ([, name = '', rest = '', text = '']) => ({ ...codeOf(name, rest, text) }),
  },
  {
    sign: '{',
    pattern:
      /\{\{[<%]\s*(highlight|code|code-block)\b([^{}]*?)[>%]\}\}((?:[^\n{]*\n)[\s\S]*?)\{\{[<%]\s*\/\s*\1\s*[>%]\}\}/y,
    read: ([, name = '', rest = '', text = '']) => ({ ...codeOf(name, rest, text) }),
  },
  {
    sign: '[',
    pattern:
      /\[(code|sourcecode|source|php|css|html|js|javascript|python|ruby|sql|xml|bash|java)\b([^\]]*)\]([\s\S]*?)\[\/\1\]/y,
    read: ([, name = '', rest = '', text = '']) => ({ ...codeOf(name, rest, text) }),
  },
];

function codeOf(name: string, rest: string, text: string): Reading {
  const named = /\blang(?:uage)?\s*[=:]\s*["']?([\w+#-]+)/i.exec(rest)?.[1];
  const language = named ?? /^\s*["']?([\w+#-]+)["']?(?=\s|$)/.exec(rest)?.[1] ?? '';
  return { kind: 'code', name, language, text, tags: `${name} ${rest.trim()} end${name} ${name}` };
}

/** A fenced block or a code span; what is escaped in it for a template language is unescaped. */
function readMarkdownCode(source: string, at: number): OpaqueSpan | undefined {
  const raw = readFence(source, at) ?? readCodeSpan(source, at);
  if (raw === undefined) return undefined;
  const text = raw
    .replace(/\{%-?\s*(?:end)?(?:raw|verbatim)\s*-?%\}/g, '')
    .replace(/\{\{([<%])\/\*([\s\S]*?)\*\/([>%])\}\}/g, '{{$1$2$3}}');
  return {
    ...plain,
    kind: text === raw ? 'skipped' : 'unescaped',
    raw,
    text,
    tags: (raw.match(/\{%-?\s*(?:end)?(?:raw|verbatim)\s*-?%\}/g) ?? []).join(' '),
  };
}

/** A fenced block in a text of HTML, as Octopress allows: what looks like a tag in it is none. */
export function openFence(span: OpaqueSpan): OpaqueSpan {
  const [, marks = '', info = '', text] =
    /^[ \t]*(`{3,}|~{3,})[ \t]*([^\n]*)\n([\s\S]*?)\n?[ \t]*\1[`~]*[ \t]*$/.exec(span.text) ?? [];
  if (text === undefined || /<\/?(?:p|br)\b/i.test(text)) return span;
  const language = /^[\w+#-]+(?=\s|$)/.exec(info)?.[0] ?? '';
  return { ...span, kind: 'code', name: 'fence', language, text, tags: `${marks} ${info}` };
}

function readFence(source: string, at: number): string | undefined {
  const lineStart = source.lastIndexOf('\n', at - 1) + 1;
  if (!/^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?$/.test(source.slice(lineStart, at))) return undefined;
  const [, fence = ''] = /^[ \t>]*(`{3,}(?=[^`\n]*(?:\n|$))|~{3,})/.exec(source.slice(at, at + 200)) ?? [];
  if (fence === '' || isInPre(source, lineStart)) return undefined;
  // What is indented further than the block is a line of it.
  const indent = source.indexOf(fence, at) - lineStart + 3;
  const closing = new RegExp(`^[ \\t>]{0,${indent}}\\${fence.charAt(0)}{${fence.length},}[ \\t]*$`, 'gm');
  closing.lastIndex = source.indexOf('\n', at) + 1;
  const end = closing.lastIndex > 0 ? closing.exec(source) : null;
  return source.slice(at, end ? end.index + end[0].length : source.length);
}

/** What stands in <pre>, ticks included, is HTML up to where that ends. */
function isInPre(source: string, at: number): boolean {
  const open = source.lastIndexOf('<pre', at);
  if (open < 0 || !/^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?$/.test(lineBefore(source, open))) return false;
  // A line of ticks alone ended a block of code that shows the tag.
  return /^<pre[\s>](?!(?:[\s\S]*<\/pre>|[\s\S]*^[ \t>]*(?:`{3,}|~{3,})[ \t]*$))/m.test(
    source.slice(open, at),
  );
}

const lineBefore = (source: string, at: number): string =>
  source.slice(source.lastIndexOf('\n', at - 1) + 1, at);

function readCodeSpan(source: string, at: number): string | undefined {
  const [run] = /^`+/.exec(source.slice(at, at + 50)) ?? [];
  if (!run) return undefined;
  const paragraph = source.slice(at + run.length).split(/\n[ \t]*\n/, 1)[0] ?? '';
  const closing = new RegExp(`(?<!\`)${run}(?!\`)`).exec(paragraph);
  return source.slice(at, at + run.length + (closing ? closing.index + run.length : 0));
}

/** Lists the code of a Markdown text, spans and fenced blocks, in its order: each as it is written, and where it begins. */
export function* listCode(source: string): Generator<{ index: number; raw: string }> {
  let end = 0;
  for (const { index } of source.matchAll(/`+|^[ \t>]*~{3,}/gm)) {
    if (index < end || source.charAt(index - 1) === '\\') continue;
    const span = readOpaqueSpan(source, index, false);
    if (!span) continue;
    end = index + span.raw.length;
    yield { index, raw: span.raw };
  }
}
