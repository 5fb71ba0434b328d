/** A tag of a template language in a text: a shortcode, a Liquid or Nunjucks tag, a component of MDX. */
export interface TemplateTag {
  /** As it stands in the source, whole. */
  raw: string;
  syntax: TemplateSyntax;
  /** In lower case, without an ending: `figure`, `highlight`; of a value, what is printed. */
  name: string;
  positional: readonly string[];
  named: Readonly<Record<string, string>>;
  /** What the tag does to a pair: opens it, closes it, or stands by itself. */
  role: 'opens' | 'closes' | 'single';
  /** Index of the tag that closes it, if it opens a pair. */
  partner?: number | undefined;
  /** Line of the text, from 1. */
  line: number;
}

/**
 * `value` prints an expression (`{{ page.title }}`), `attributes` are kramdown's (`{: .wide}`), `literal` prints its own
 * characters (`{% raw %}`), `bracket` is WordPress's `[caption]`.
 */
type TemplateSyntax = 'hugo' | 'tag' | 'value' | 'bracket' | 'component' | 'attributes' | 'literal';

const argument =
  /([\p{L}_:@][\p{L}\p{N}_.:-]*)\s*[=:]\s*("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`[^`]*`|“[^”]*”|\{[^{}]*\}|[^\s,"'`|]+)|"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|`([^`]*)`|“([^”]*)”|([^\s,|]+)/gu;

/** Parts what follows a tag's name into values and named values; quotation marks are taken off. */
export function parseArguments(text: string): Pick<TemplateTag, 'positional' | 'named'> {
  const positional: string[] = [];
  const named: Record<string, string> = {};
  for (const [whole, key, value, ...bare] of text.matchAll(argument)) {
    // An address is no name with a value: `https://…`.
    if (key !== undefined && value !== undefined && !/^[a-z]+:\/\//i.test(whole)) {
      named[key.toLowerCase().replace(/^:/, '')] = unquote(value);
    } else {
      positional.push(bare.find((part) => part !== undefined)?.replace(/\\(["'])/g, '$1') ?? whole);
    }
  }
  return { positional, named };
}

function unquote(value: string): string {
  const quoted = /^(?:"([\s\S]*)"|'([\s\S]*)'|`([\s\S]*)`|“([\s\S]*)”|\{([\s\S]*)\})$/.exec(value);
  const inner = quoted?.slice(1).find((part) => part !== undefined);
  if (inner === undefined) return value;
  return value.startsWith('{') ? unquote(inner.trim()) : inner.replace(/\\(["'])/g, '$1');
}
