/**
 * Returns what Astro is to call the page that leads from a former address to the new one: its letters as they are, without
 * the slashes at its ends. Astro encodes them itself, and finds no page under a name that is encoded already.
 *
 * @param answers Every address of the site: below a file there can be no page.
 * @returns undefined for an address that no page can answer: one without a slash at its end, with a query, or with signs
 * that stay encoded, or a part that is longer than a folder's name can be. The rules of the host answer those.
 */
export function nameFormerPage(
  address: string,
  answers: ReadonlySet<string> = new Set(),
): string | undefined {
  if (!address.endsWith('/') || address.includes('?')) return undefined;
  const letters = decodeLetters(address);
  if (letters === undefined || letters.includes('%')) return undefined;
  const name = letters.replace(/^\/|\/$/g, '');
  const parts = name.split('/');
  const isTooLong = parts.some((part) => Buffer.byteLength(part) > LONGEST);
  const isBelowFile = parts.some((_, index) => answers.has(`/${parts.slice(0, index + 1).join('/')}`));
  return isTooLong || isBelowFile || parts.includes('') ? undefined : name;
}

/** Bytes. No file system has longer names of folders. */
const LONGEST = 255;

function decodeLetters(address: string): string | undefined {
  try {
    return decodeURI(address);
  } catch {
    return undefined;
  }
}
