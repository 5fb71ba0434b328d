/** A tag, a comment or another mark of HTML in a text, from one offset to another. */
export interface SourceTag {
  from: number;
  to: number;
  kind: 'tag' | 'comment' | 'mark';
}

/**
 * Finds the tags of a text by their signs alone, without a parser. A tag ends where its quoted values allow it to end; one
 * that no quotation mark explains ends at the next sign of a tag.
 *
 * @param isHtml True if the whole text is HTML: then a broken tag reaches to its end wherever it stands, as browsers have it.
 */
export function* findTags(text: string, isHtml: boolean): Generator<SourceTag> {
  let end = 0;
  for (const { index, 0: sign } of text.matchAll(/<!--|<!\[CDATA\[|\]\]>|<(?=\/?[a-z!?])/gi)) {
    if (index < end) continue;
    const found = readMark(text, index, sign) ?? readTag(text, index, isHtml);
    if (!found) continue;
    yield found;
    end = found.to;
  }
}

function readMark(text: string, from: number, sign: string): SourceTag | undefined {
  if (sign === '<![CDATA[' || sign === ']]>') return { from, to: from + sign.length, kind: 'mark' };
  if (sign === '<!--') {
    const close = /--!?>/g;
    close.lastIndex = from + 4;
    const found = /^<!--!?-?>/.exec(text.slice(from, from + 6)) ? undefined : close.exec(text);
    if (found) return { from, to: found.index + found[0].length, kind: 'comment' };
  }
  if (!/^<[!?]/.test(text.slice(from, from + 2))) return undefined;
  const last = text.indexOf('>', from);
  return last < 0 ? undefined : { from, to: last + 1, kind: 'tag' };
}

function readTag(text: string, from: number, isHtml: boolean): SourceTag | undefined {
  const to =
    endOfAttributes(text, from) ??
    endOfSigns(text, from) ??
    (isHtml || isFirstInLine(text, from) ? endAsBrowsersSee(text, from) : undefined);
  return to === undefined ? undefined : { from, to, kind: 'tag' };
}

const name = /<\/?[a-z][^\s/<>]*/iy;
const attribute =
  /[\s/]*(?:\{\{.*?\}\}|\{%.*?%\}|[^\s"'<>/={][^\s"'<>/=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|(?:\{\{.*?\}\}|\{%.*?%\}|[^\s"'=<>`])+))?)/y;
const tagEnd = /[\s/]*>/y;

function endOfAttributes(text: string, from: number): number | undefined {
  let at = matchAt(name, text, from);
  while (at !== undefined) {
    const last = matchAt(tagEnd, text, at);
    if (last !== undefined) return last;
    at = matchAt(attribute, text, at);
  }
  return undefined;
}

const signs = /<\/?[a-z](?:\{\{[^\n]*?\}\}|\{%[^\n]*?%\}|[^<>])*>/iy;

const endOfSigns = (text: string, from: number): number | undefined => matchAt(signs, text, from);

/** No tag of Markdown reaches over an empty line. */
const broken = /<\/?[a-z](?:=\s*"[^"]*"|=\s*'[^']*'|(?!\n[ \t]*\n)[^>])*?>/iy;

const endAsBrowsersSee = (text: string, from: number): number | undefined => matchAt(broken, text, from);

/** A line that begins with a tag is HTML up to its end. */
const isFirstInLine = (text: string, at: number): boolean =>
  /^[ \t]{0,3}(?:$|<[a-z/])/i.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at));

function matchAt(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
