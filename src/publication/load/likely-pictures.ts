/** A picture as most are written: what it shows, a plain path below the text's own folder, perhaps a caption. */
const PLAIN = /!\[[^[\]]+\]\(((?:\.\/)?[\w-][\w./-]*)(?:\s+"[^"\n]*")?\)/g;

/**
 * Beside these, a picture may be none, or stand at another place than it is printed: code, a comment, an escaped mark, a note. One tag has a
 * picture of its own.
 */
const DOUBTFUL = /[`\\]|~~~|\{\/\*|\[\^|<img/i;

/**
 * Lists the pictures of a text that is not read yet, where what it looks like leaves no doubt: the text is shown as soon as it is read only
 * if it has those that Astro was told of.
 *
 * @param source The whole source file.
 * @returns The paths as written, in order; undefined if reading may find others.
 */
export function listLikelyPictures(source: string): string[] | undefined {
  if (!/!\[|<img/i.test(source)) return [];
  const paths = [...source.matchAll(PLAIN)].flatMap(([, path]) => path ?? []);
  const isCertain = !DOUBTFUL.test(source) && source.split('![').length === paths.length + 1;
  return isCertain ? paths : undefined;
}
