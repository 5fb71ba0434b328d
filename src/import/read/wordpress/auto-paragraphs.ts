const blocks =
  'address|article|aside|blockquote|canvas|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|menu|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|video|audio|script|style|noscript';
const isBlock = new RegExp(`^<(?:/?(?:${blocks})\\b|!--)`, 'i');
const blockTag = new RegExp(`\\s*(</?(?:${blocks})(?:\\s[^<>]*)?/?>)\\s*`, 'gi');
const protectedPart =
  /<(pre|script|style|textarea)\b[\s\S]*?<\/\1>|\[(code|sourcecode|source|php|css|html|js|javascript|python|ruby|sql|xml|bash|java)\b[^\]]*\][\s\S]*?\[\/\2\]/gi;

/**
 * Marks the paragraphs of a text of WordPress's classic editor, which stores none: an empty line parts them, and a single
 * line end is a break, as WordPress prints it (`wpautop`).
 *
 * @see https://developer.wordpress.org/reference/functions/wpautop/
 */
export function addParagraphs(text: string): string {
  const kept: string[] = [];
  const hidden = text
    .replace(/\r\n?/g, '\n')
    .replace(protectedPart, (part) => `\n\n<div data-part="${kept.push(part) - 1}"></div>\n\n`);
  const chunks = hidden
    .replace(blockTag, '\n\n$1\n\n')
    .split(/\n[ \t]*\n+/)
    .map((chunk) => chunk.trim())
    .filter((chunk) => chunk !== '');
  return chunks
    .map((chunk) =>
      isBlock.test(chunk) ? chunk : `<p>${chunk.replace(/(?:<br\s*\/?>)?[ \t]*\n/gi, '<br>\n')}</p>`,
    )
    .join('\n')
    .replace(/<div data-part="(\d+)">\n?<\/div>/g, (_, index: string) => kept[Number(index)] ?? '');
}
