import type { BodyContext } from './body-context.ts';
import { parseArguments, type TemplateTag } from './template-tag.ts';

/** What an expression of a template comes to. */
export type TemplateValue =
  | { kind: 'text'; text: string }
  /** A piece of the archive, by its file or name. */
  | { kind: 'piece'; name: string }
  /** A call or a filter that shows something: read on as a tag. */
  | { kind: 'tag'; tag: TemplateTag };

/** Begins an address that is to be looked up by the name of a piece rather than by an address. */
export const PIECE = 'piece:';

const literal = /^(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)')/;

/** Filters that make an address of an address, or a text of a text. */
const plainFilters =
  /^(?:url|relative_url|absolute_url|relurl|absurl|prepend|append|escape|xml_escape|safe|strip|markdownify|asset_path|asset|slug|locale_url|htmlbaseurl|cgi_escape|uri_escape|replace|default|trim|t|typogrify)\b/i;

/** Reads `{{ … }}`; undefined if nobody can know what it prints. */
export function readValue(tag: TemplateTag, context: BodyContext): TemplateValue | undefined {
  const [head = '', ...filters] = splitFilters(tag.name);
  const written = literal.exec(head);
  const call = /^([\w.]+)\s*\(([\s\S]*)\)$/.exec(head);
  if (call && !written) return readCall(tag, call[1] ?? '', call[2] ?? '');
  const text = written ? (written[1] ?? written[2]) : lookUp(head, context);
  const showing = filters.find((filter) => !plainFilters.test(filter));
  if (text !== undefined && showing !== undefined && written) {
    const [, name = '', rest = ''] = /^([\w-]+)\s*[:(]?\s*([\s\S]*?)\)?$/.exec(showing) ?? [];
    const { positional, named } = parseArguments(rest);
    return {
      kind: 'tag',
      tag: { ...tag, syntax: 'tag', name: name.toLowerCase(), positional: [text, ...positional], named },
    };
  }
  return text === undefined ? undefined : { kind: 'text', text };
}

function readCall(tag: TemplateTag, name: string, rest: string): TemplateValue {
  const called = name.toLowerCase().replace(/^.*\./, '');
  const { positional, named } = parseArguments(rest);
  if (/^(?:ref|relref|get_url|post_url|link)$/.test(called)) {
    return { kind: 'piece', name: named['path'] ?? positional[0] ?? '' };
  }
  if (plainFilters.test(called)) return { kind: 'text', text: named['path'] ?? positional[0] ?? '' };
  return { kind: 'tag', tag: { ...tag, syntax: 'tag', name: called, positional, named } };
}

function splitFilters(expression: string): string[] {
  const parts = expression.match(/(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[^|"'])+/g) ?? [];
  return parts.map((part) => part.trim());
}

function lookUp(name: string, context: BodyContext): string | undefined {
  const variable = name.replace(/^[$.]+/, '').toLowerCase();
  // Addresses of the archive begin with a slash here, wherever it stood.
  if (
    /^(?:site|config|\$?page\.site)?\.?(?:base_?url|url|github\.url|root|path|siteurl|domain)$/.test(
      variable,
    ) ||
    variable === ''
  )
    return '';
  return context.readVariable(variable.replace(/^(?:page|post|params|frontmatter)\./, ''));
}
