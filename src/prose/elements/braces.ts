/**
 * Returns what is wrong with words in braces, for an editor; undefined for a comment, which is all that
 * braces may hold. MDX runs what stands in braces as code and prints what it gives: 3 for {1, 2, 3}.
 *
 * @param words Between the braces.
 */
export function describeBraces(words: string): string | undefined {
  if (isComment(words)) return undefined;
  const shown = words.trim().replace(/\s+/g, ' ');
  if (/^\{?[<%][\s\S]*[>%]\}?$/.test(shown) || /^\{[\s\S]*\}$/.test(shown)) {
    const todo =
      'write what it should print: words, [words](https://address), or ![what it shows](./picture.jpg)';
    return `{${shorten(shown)}} is a tag of a program that made pages (${nameProgram(shown)}), and prints nothing here; ${todo}`;
  }
  if (/^:\s*[.#\w]/.test(shown) || /^#[\w-]+$/.test(shown)) {
    return `{${shorten(shown)}} gives a name or a class, which is not printed; take it out: a heading has an address made from its words`;
  }
  return `the words {${shorten(words)}} would be run as code, which prints nothing of them; write \\{${shorten(words)}\\} to print braces`;
}

/** Returns true for a comment of MDX, or nothing but white space beside one. */
function isComment(words: string): boolean {
  return /^\s*(?:\/\*(?:(?!\*\/)[\s\S])*\*\/\s*)+$/.test(words);
}

function nameProgram(tag: string): string {
  if (tag.startsWith('{<') || tag.startsWith('{%')) return 'a shortcode of Hugo';
  return 'Liquid, of Jekyll or Eleventy';
}

function shorten(words: string): string {
  return words.length > 60 ? `${words.slice(0, 58)} …` : words;
}
