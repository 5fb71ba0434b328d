import { fromHtml } from 'hast-util-from-html';

/*
 * The words of a source, read by nothing that converts it: by pattern, without any parser of Markdown or of templates.
 * What is read twice here, once to be converted and once to be counted, has to agree.
 */

/** The words of a source. */
export interface SourceWords {
  /** What a reader sees. */
  words: string;
  /** What may be markup or may be seen: what stands in tags, addresses, numbers of lists. */
  markup: string;
}

/** The words of a Markdown text: of its paragraphs, of descriptions and titles, of code, comments and template tags. */
export function readMarkdownWords(text: string): SourceWords {
  const markup: string[] = [...(text.match(/&#?\w+;/g) ?? [])];
  const spoken: string[] = [];
  const aside = (part: string) => {
    markup.push(part);
    return ' ';
  };
  const lines = text
    .replace(/\r/g, '')
    .replace(/^([ \t>]*(?:[-*+][ \t]+)?)(`{3,}|~{3,})(.*)$/gm, (_, before, __, info) => before + aside(info))
    .replace(
      /^([ \t>]*)((?:[-*+][ \t]+)?\d{1,9}[.)])(?=[ \t])/gm,
      (_, before, number) => before + aside(number),
    )
    .replace(/\[\^[^\]\s]+\]:?/g, aside)
    .replace(/^[ \t>]*(\[[^\]\n]+\]):[ \t]*(<[^>\n]*>|\S+)/gm, aside)
    // The address of a link or a picture, with a template in it or not; its words are joined to those beside it.
    .replace(link, (_, address: string, title = '') => {
      markup.push(address);
      spoken.push(title);
      return ']';
    })
    .replace(/\][ ]?(\[[^\]\n]*\])/g, (_, label) => {
      markup.push(label);
      return ']';
    })
    .replace(/<((?:https?|ftp|mailto):[^\s<>]*|[^\s<>@]+@[^\s<>]+)>/g, ' $1 ');
  const html = readHtmlWords(lines);
  return { words: [html.words, ...spoken].join(' '), markup: [...markup, html.markup].join(' ') };
}

const link =
  /\]\(\s*(<[^>\n]*>|(?:\{\{[^\n]*?\}\}|\{%[^\n]*?%\}|[^()\s]|\([^()\s]*\))*)(?:\s+("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\([^()]*\)))?\s*\)/g;

/** Tags within which words are not parted. */
const inline =
  /^<\/?(?:a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|tt|u|var|wbr)\b/i;

/** The words of an HTML text: all that is no tag, and the descriptions and titles in tags. */
export function readHtmlWords(html: string): SourceWords {
  const markup: string[] = [];
  const words = html.replace(
    /<!--([\s\S]*?)-->|<!\[CDATA\[|\]\]>|<\/?[a-z!?](?:\{\{[^\n]*?\}\}|\{%[^\n]*?%\}|[^<>])*>/gi,
    (tag, comment: string | undefined) => {
      if (comment !== undefined) return ` ${comment} `;
      const spoken = [...tag.matchAll(/\s(?:alt|title|label|summary)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)];
      markup.push(tag);
      if (spoken.length > 0) return ` ${spoken.map(([, one, other]) => one ?? other).join(' ')} `;
      return inline.test(tag) ? '' : ' ';
    },
  );
  return { words: decodeReferences(words), markup: decodeReferences(markup.join(' ')) };
}

/** `&eacute;` is a letter; a sign that could begin a tag begins none any more. */
function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  const [only] = fromHtml(text.replace(/</g, '&lt;'), { fragment: true }).children;
  return only?.type === 'text' ? only.value : text;
}
