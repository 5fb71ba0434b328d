/** Two characters of Unicode's private use that stand around a number: for Markdown a word like any other. */
const OPEN = '\uE000';
const CLOSE = '\uE001';
const sign = /\uE000(\d+)\uE001/g;

/** Stands in a text for the tag of that index, until the text has been parsed. */
export const makeSign = (index: number): string => `${OPEN}${index}${CLOSE}`;

export const holdsSign = (text: string): boolean => text.includes(OPEN);

/** A text's parts in order: words, and the indexes of the tags between them. */
export function splitSigns(text: string): (string | number)[] {
  const parts: (string | number)[] = [];
  let end = 0;
  for (const match of text.matchAll(sign)) {
    if (match.index > end) parts.push(text.slice(end, match.index));
    parts.push(Number(match[1]));
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}

/** The text with every sign replaced by what is given for its index. */
export function replaceSigns(text: string, replacement: (index: number) => string): string {
  return holdsSign(text) ? text.replace(sign, (_, index: string) => replacement(Number(index))) : text;
}
