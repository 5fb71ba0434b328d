/** A picture as most are written: what it shows, a plain path below the text's own folder, perhaps a caption. */
const PLAIN = /!\[[^[\]]+\]\(((?:\.\/)?[\w-][\w./-]*)(?:\s+"[^"\n]*")?\)/g;

/**
 * Lists the pictures of a text that is not read yet, by what it looks like: reading it says for certain.
 *
 * @param source The whole source file.
 * @returns The paths as written, in order; undefined if there may be others.
 */
export function listLikelyPictures(source: string): string[] | undefined {
  const paths = [...source.matchAll(PLAIN)].flatMap(([, path]) => path ?? []);
  const isCertain = !/<img/i.test(source) && source.split('![').length === paths.length + 1;
  return isCertain ? paths : undefined;
}
