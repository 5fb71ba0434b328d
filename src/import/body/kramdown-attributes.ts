/** What kramdown's or Goldmark's attributes in braces leave behind. */
export interface ReadAttributes {
  /** The text before them, without what only they are about. */
  before: string;
  /** The id of a heading they stand in: a place that links may name. */
  id?: string;
  /** The words of them that nobody sees. */
  text: string;
}

/**
 * Reads attributes such as `{: .wide}`, `{#methods}` or `{:toc}`. Those of a heading with an id are to be kept as its
 * anchor; a table of contents takes the list that stands in its place along.
 */
export function readKramdownAttributes(raw: string, before: string, after: string): ReadAttributes {
  const lineStart = before.lastIndexOf('\n') + 1;
  const line = before.slice(lineStart);
  const id = /[{:\s]#([\p{L}\p{N}_:.-]+)/u.exec(raw)?.[1];
  const isSetext = /^[^\n]*\n[ \t]*(?:=+|-+)[ \t]*(?:\n|$)/.test(after);
  if (id !== undefined && (/^ {0,3}#{1,6}\s/.test(line) || (line.trim() !== '' && isSetext))) {
    return { before, id, text: raw };
  }
  if (/\btoc\b/.test(raw) && /^\{:/.test(raw)) {
    const [list = ''] = /(?:^|\n)[ \t]*(?:[-*+]|\d+\.)[^\n]*\n[ \t]*$/.exec(before) ?? [];
    return { before: before.slice(0, before.length - list.length), text: list + raw };
  }
  const isAlone = line.trim() === '' && /^[ \t]*(?:\n|$)/.test(after);
  return { before: isAlone ? before.replace(/\n?[ \t]*$/, '') : before.replace(/[ \t]+$/, ''), text: raw };
}
