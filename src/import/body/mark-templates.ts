import type { Notes } from '../report/notes.ts';
import { addOpaque, noteOpaque } from './add-opaque.ts';
import { readKramdownAttributes } from './kramdown-attributes.ts';
import { openFence, readOpaqueSpan } from './opaque-spans.ts';
import { pairTags, separatePairs } from './pair-tags.ts';
import { makeSign } from './template-signs.ts';
import { parseArguments, type TemplateTag } from './template-tag.ts';

/** A text in which every template tag has given way to a sign, and the tags by the index of their signs. */
export interface MarkedText {
  text: string;
  tags: TemplateTag[];
}

/** What a text is written for: decides which braces and brackets are tags. */
export interface TemplateDialect {
  /** Tags of WordPress in square brackets: all that look like one, or only well-known names. */
  brackets: 'all' | 'known';
  /** Braces are tags of a template language, as in the sources of a site; elsewhere they are words. */
  braces: boolean;
  /** Capitalised elements are components (MDX). */
  components: boolean;
  /** The text is HTML; Markdown if nothing is said. */
  isHtml?: boolean;
}

/**
 * Replaces the template tags of a Markdown or HTML text by signs that any parser takes for words, so that a tag may stand
 * in an address, an attribute or a line of its own. Code is left alone, except that what is escaped in it is unescaped.
 */
export function markTemplates(source: string, dialect: TemplateDialect, notes: Notes): MarkedText {
  if (!mayHoldTags(source, dialect)) return { text: source, tags: [] };
  const tags: TemplateTag[] = [];
  const pattern = new RegExp(
    [
      opaque,
      ...(dialect.braces ? [hugo, tag, comment, value, attributes] : []),
      bracket(dialect),
      ...(dialect.components ? [component] : []),
    ].join('|'),
    'gm',
  );
  let text = '';
  let end = 0;
  for (const match of source.matchAll(pattern)) {
    if (match.index < end) continue;
    const found = readOpaqueSpan(source, match.index, dialect.brackets === 'all');
    const span = found && dialect.isHtml === true ? openFence(found) : found;
    if (span) {
      const before = text + source.slice(end, match.index);
      end = match.index + span.raw.length;
      noteOpaque(span, countLines(source, match.index), notes);
      text = addOpaque(before, span, {
        after: source.slice(end, end + 2),
        isHtml: dialect.isHtml === true,
      });
      continue;
    }
    const [raw] = match;
    const line = countLines(source, match.index);
    if (isAttributes(raw)) {
      const before = text + source.slice(end, match.index);
      const read = readKramdownAttributes(raw, before, source.slice(match.index + raw.length));
      text = read.before;
      end = match.index + raw.length;
      const what = read.id === undefined ? 'kramdown attribute' : 'name of a heading';
      notes.changed(what, 'left out', { line, text: read.text });
      if (read.id !== undefined)
        text += makeSign(tags.push({ ...blankTag, raw, name: read.id, syntax: 'attributes', line }) - 1);
      continue;
    }
    const read = isWordInBrackets(raw, source, dialect) ? undefined : readTag(raw, line);
    if (!read) continue;
    text += source.slice(end, match.index) + makeSign(tags.push(read) - 1);
    end = match.index + raw.length;
  }
  text += source.slice(end);
  pairTags(tags);
  return { text: separatePairs(text, tags), tags };
}

const opaque = '`+|^[ \\t>]*~{3,}';
const hugo = '\\{\\{<[\\s\\S]*?>\\}\\}|\\{\\{%[\\s\\S]*?%\\}\\}';
const tag = '\\{%[\\s\\S]*?%\\}';
const comment = '\\{#\\s[\\s\\S]*?#\\}|\\{/\\*[\\s\\S]*?\\*/\\}';
const value = '\\{\\{(?![<%])[\\s\\S]*?\\}\\}';
const attributes = '\\{:[^{}\\n]*\\}|\\{[#.][A-Za-z_-][^{}\\n]*\\}';
const component = '<\\/?[A-Z][\\w.]*(?:\\s(?:"[^"]*"|\'[^\']*\'|\\{[^{}]*\\}|[^>"\'{}])*)?\\/?>';
const names =
  'caption|wp_caption|gallery|embed|audio|video|playlist|youtube|vimeo|tweet|twitter|soundcloud|gist|instagram|ted|wpvideo|' +
  'slideshare|code|sourcecode|source|pullquote|quote|button|contact-form|contact-field|dropcap|column|row|googlemaps|flickr';

function bracket({ brackets }: TemplateDialect): string {
  const known = `\\[\\/?(?:${names})(?:[\\s=][^\\]\\n]*)?\\/?\\](?![(\\[:])`;
  // Any name with a value, and whatever closes.
  const others =
    '\\[[a-z][\\w-]*(?:\\s+[\\w-]+=(?:"[^"\\]]*"|\'[^\'\\]]*\'|[^\\s\\]]+))+\\s*\\/?\\](?!\\()|\\[\\/[a-z][\\w-]*\\](?!\\()';
  return brackets === 'all' ? `${known}|${others}` : known;
}

function mayHoldTags(source: string, { brackets, braces, components, isHtml }: TemplateDialect): boolean {
  if (isHtml === true && /^[ \t]*(?:`{3}|~{3})/m.test(source)) return true;
  if (braces && /\{[{%#:/.]/.test(source)) return true;
  if (components && /<[A-Z]/.test(source)) return true;
  return (brackets === 'all' ? /\[\/?[a-z][\w-]*[\s\]]/ : new RegExp(`\\[/?(?:${names})\\b`)).test(source);
}

/** `[source]` and `[video]` are words, unless they have a value or a partner, where only well-known names are tags. */
function isWordInBrackets(raw: string, source: string, { brackets }: TemplateDialect): boolean {
  const name = /^\[([a-z][\w-]*)\]$/i.exec(raw)?.[1];
  if (name === undefined || brackets === 'all' || name === 'gallery') return false;
  return !source.includes(`[/${name}]`);
}

const blankTag = { positional: [], named: {}, role: 'single' as const };

const isAttributes = (raw: string) => /^\{[:#.]/.test(raw) && !raw.startsWith('{# ');

/** @returns undefined for what looks like a tag and is none. */
function readTag(raw: string, line: number): TemplateTag | undefined {
  if (/^\{(?:#|\/\*)/.test(raw)) return { ...blankTag, raw, syntax: 'tag', name: 'comment', line };
  const isHugo = /^\{\{[<%]/.test(raw);
  if (raw.startsWith('{{') && !isHugo) {
    const inner = raw.replace(/^\{\{-?\s*|\s*-?\}\}$/g, '');
    // Formulas and other braces print themselves.
    if (/^[\\#^]|\\[a-z]/i.test(inner)) return undefined;
    return {
      ...blankTag,
      raw,
      syntax: inner.startsWith('/*') ? 'tag' : 'value',
      name: inner.startsWith('/*') ? 'comment' : inner,
      line,
    };
  }
  const syntax = isHugo
    ? 'hugo'
    : raw.startsWith('{%')
      ? 'tag'
      : raw.startsWith('[')
        ? 'bracket'
        : 'component';
  const inner = raw.replace(/^(?:\{\{[<%]|\{%-?|\[|<)\s*|\s*(?:[>%]\}\}|-?%\}|\]|>)$/g, '');
  const [, closes, ends, name = '', rest = ''] =
    /^(\/)?\s*(end(?=_?[a-z]|$))?_?([^\s=("']*)[\s=(]*([\s\S]*?)\s*\/?\s*\)?$/.exec(inner) ?? [];
  if (name === '' && ends === undefined) return undefined;
  if (/^(?:include|include_relative|include_cached|partial|render|component|snippet|insert)$/.test(name)) {
    const { positional, named } = parseArguments(rest);
    const [file = name, ...others] = positional;
    return { ...blankTag, raw, syntax, name: nameOf(file), positional: others, named, line };
  }
  const isClosing = closes !== undefined || (ends !== undefined && syntax === 'tag');
  return {
    raw,
    syntax,
    name: nameOf(isClosing || ends === undefined ? name : `${ends}${name}`),
    ...parseArguments(rest),
    role: isClosing ? 'closes' : 'single',
    line,
  };
}

const nameOf = (written: string) =>
  written
    .toLowerCase()
    .replace(/\.(?:html?|md|njk|liquid)$/, '')
    .replace(/^.*\//, '');

function countLines(source: string, at: number): number {
  let lines = 1;
  for (let next = source.indexOf('\n'); next >= 0 && next < at; next = source.indexOf('\n', next + 1))
    lines += 1;
  return lines;
}
