import type { Rendered } from '../prose/rendered.ts';
import { type Problem, suggestName } from '../runtime/problem.ts';

/** Where a link can lead. */
export interface LinkTargets {
  /** Every address that is answered by a page or a file of its own. */
  answers: ReadonlySet<string>;
  /** Former addresses, with those that answer for them. */
  redirects: ReadonlyMap<string, string>;
  /** Returns the ids that can be linked to on a page; undefined if they cannot be known. */
  findIds: (page: string) => ReadonlySet<string> | undefined;
  /** Returns the words of a page by passages; undefined if they cannot be known. */
  findWords: (page: string) => readonly string[] | undefined;
  /** The site's own addresses, without a slash at the end: `https://example.org`. */
  home: string;
}

/** A link as it is written. */
export interface WrittenLink {
  href: string;
  /** The address of the page on which it is printed; empty if there are several. */
  page: string;
  file: string;
  line?: number | undefined;
  field?: string | undefined;
}

const MALFORMED =
  'cannot be read: two hexadecimal digits must follow a % sign; write %25 for the sign itself';

/** Reports every link that leads nowhere on this site, or to a place that is not on its page. */
export function checkLinks(links: readonly WrittenLink[], targets: LinkTargets): Problem[] {
  return links.flatMap(({ href, page, ...where }) => {
    const message = findLinkFault(href, page, targets);
    return message === undefined
      ? []
      : [{ ...where, message: `the link ${href.trim() === '' ? '[…]()' : href} ${message}`, kind: 'link' }];
  });
}

/** Lists the links of a text. */
export function listTextLinks(links: Rendered['links'], page: string, file: string): WrittenLink[] {
  return links.map(({ href, line }) => ({ href, page, file, line }));
}

function findLinkFault(href: string, page: string, targets: LinkTargets): string | undefined {
  if (href.trim() === '') return 'has no address; write where it leads, or take the brackets out';
  if (href.startsWith('//')) return `does not say how it is reached; write https:${href}`;
  const scheme = /^[a-z][a-z\d+.-]*:/i.exec(href)?.[0].toLowerCase();
  if (scheme === 'mailto:')
    return /^[^:@?\s]+:[^@?\s]+@[^@?\s]+/.test(href)
      ? undefined
      : 'names nobody; write mailto:name@example.org';
  if (scheme === 'tel:') return /\d/.test(href) ? undefined : 'names no number; write tel:+441234567890';
  if (scheme !== undefined && !/^https?:$/.test(scheme)) return 'does not begin with https:, mailto: or /';
  if (scheme === undefined) return findPathFault(href, page, targets);
  const path = findOwnPath(href, targets.home);
  if (path !== undefined) return findPathFault(path, page, targets);
  if (!URL.canParse(href)) return 'is no address; write it whole, like https://example.org/piece/';
  // Other sites may write their addresses in an older encoding than UTF-8.
  if (/%(?![\da-f]{2})/i.test(href)) return MALFORMED;
  return new URL(href).password === ''
    ? undefined
    : 'holds a password, which everybody could read; take it out';
}

/** Returns the path of a whole address if it is one of this site. */
function findOwnPath(href: string, home: string): string | undefined {
  if (!URL.canParse(href)) return undefined;
  const { host, pathname, search, hash } = new URL(href);
  const own = new URL(home);
  if (host !== own.host) return undefined;
  const base = own.pathname.replace(/\/$/, '');
  return pathname.startsWith(`${base}/`) ? pathname.slice(base.length) + search + hash : undefined;
}

function findPathFault(href: string, page: string, targets: LinkTargets): string | undefined {
  const [before = '', fragment = ''] = href.split(/#([\s\S]*)/, 2);
  const written = before.split('?', 1)[0] ?? '';
  const path = written === '' ? page : decode(written, decodeURI);
  const anchor = decode(fragment.replace(/:~:[\s\S]*$/, ''), decodeURIComponent);
  if (path === undefined || anchor === undefined) return explainMalformed(href);
  if (!path.startsWith('/')) return 'is relative; write the whole address, from the first /';
  const { answers, redirects } = targets;
  const target = answers.has(path) ? path : redirects.get(path);
  if (target === undefined) {
    const withSlash = `${path}/`;
    if (answers.has(withSlash)) return `lacks its last slash; write ${withSlash}`;
    if ([...answers].some((answer) => answer.normalize('NFC') === path.normalize('NFC')))
      return 'leads to a file whose name looks the same and has other characters, as macOS writes accents; rename the file: type its name again';
    return `leads nowhere${suggestName(path, [...answers])}`;
  }
  const [landing = ''] = target.split('#', 1);
  const ids = anchor === '' ? undefined : targets.findIds(landing);
  if (!ids || ids.has(anchor)) return undefined;
  // A link that shares selected words lands on the words, whatever became of their passage.
  const words = findSharedWords(fragment);
  if (words && targets.findWords(landing)?.some((text) => normalize(text).includes(words))) return undefined;
  return `names a place that is not on that page${suggestName(anchor, [...ids])}`;
}

/** Says why an address of ours cannot be decoded: it holds a % by itself, or letters in an encoding from before UTF-8. */
function explainMalformed(href: string): string {
  const encoded = Array.from(href.matchAll(/(?:%[\da-f]{2})+/gi), ([all]) => all);
  const old = encoded.find((letters) => decode(letters, decodeURIComponent) === undefined);
  if (/%(?![\da-f]{2})/i.test(href) || old === undefined) return MALFORMED;
  const letters = Buffer.from(old.replaceAll('%', ''), 'hex').toString('latin1');
  // Signs from 80 to 9F are no letters in it: a letter of UTF-8 was cut.
  if (!/^[\u00A0-\u00FF]+$/.test(letters))
    return `cannot be read: ${old} is no whole letter; write the letter itself`;
  return `cannot be read: ${old} stands for “${letters}” in an old encoding; write ${letters} itself`;
}

/** Returns the words that a text fragment (`#:~:text=prefix-,start,end,-suffix`) begins with; undefined if it has none. */
function findSharedWords(fragment: string): string | undefined {
  const [, directive] = /:~:(?:[^&]*&)*?text=([^&]*)/.exec(fragment) ?? [];
  const start = directive
    ?.split(',')
    .find((part) => part !== '' && !part.endsWith('-') && !part.startsWith('-'));
  const words = start && decode(start, decodeURIComponent);
  return words ? normalize(words) : undefined;
}

function normalize(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

function decode(text: string, decoder: (text: string) => string): string | undefined {
  try {
    return decoder(text);
  } catch {
    return undefined;
  }
}
