import { decodeAddress } from '../../runtime/decode-address.ts';
import type { LinkAnswer } from '../body/body-context.ts';
import { PIECE } from '../body/template-values.ts';
import type { Draft, OldSite } from '../draft.ts';

/** Where the pages of the old site are now; plain data, so that a worker can have it. */
export interface LinkIndex {
  /** Old addresses and other names of pieces, each with the new address. */
  pieces: ReadonlyMap<string, string>;
  /** Last parts of addresses that only one piece has. */
  names: ReadonlyMap<string, string>;
  /** `https://example.org`; undefined if nobody knows. */
  site: string | undefined;
  /** Hosts that the old site has had. */
  hosts: ReadonlySet<string>;
  /** Addresses of the publication that are no pieces: pages, people, topics. */
  pages: ReadonlySet<string>;
  /** Host of the publication: what is not here now is nowhere. */
  home: string;
}

/** The publication that an archive is brought into. */
export interface NewSite {
  /** Where a piece is now; undefined if readers cannot see it. */
  newAddress: (draft: Draft) => string | undefined;
  /** Addresses that are no pieces. */
  pages: Iterable<string>;
  /** `https://example.org` */
  home: string;
}

/** Lists where everything is that a link of the archive may lead to. */
export function buildLinkIndex(
  drafts: readonly Draft[],
  site: OldSite,
  { newAddress, pages, home }: NewSite,
): LinkIndex {
  const pieces = new Map<string, string>();
  const lasts = new Map<string, string | undefined>();
  const hosts = new Set<string>(site.url ? [hostOf(site.url)] : []);
  for (const draft of drafts) {
    const address = newAddress(draft);
    const { guid } = draft.fields;
    if (guid && /^https?:\/\//.test(guid)) hosts.add(hostOf(guid));
    if (address === undefined) continue;
    const own = [...draft.addresses, ...(guid ? [pathOf(guid)] : [])];
    for (const name of [...own.map(normalize), ...draft.names])
      if (!pieces.has(name)) pieces.set(name, address);
    for (const name of new Set([...draft.addresses, draft.fields.slug].map(lastOf))) {
      lasts.set(name, lasts.has(name) && lasts.get(name) !== address ? undefined : address);
    }
  }
  hosts.delete('');
  const names = new Map(
    [...lasts].flatMap(([name, address]) =>
      address === undefined || name === '' ? [] : [[name, address] as const],
    ),
  );
  return { pieces, names, site: site.url, hosts, pages: new Set(pages), home: hostOf(home) };
}

/** @param bases Addresses that relative links of the text may start from. */
export function resolveLink(written: string, index: LinkIndex, bases: readonly string[]): LinkAnswer {
  const address = written.trim();
  if (address.startsWith(PIECE)) return findPiece(address.slice(PIECE.length), index);
  if (address.startsWith('@/')) return findPiece(address.slice(2), index);
  if (/^\/\//.test(address)) return resolveLink(`https:${address}`, index, bases);
  if (/^www\.[\w-]+\.\w/i.test(address))
    return { kind: 'to', address: `https://${address}`, why: 'address without https://' };
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(address))
    return { kind: 'to', address: `mailto:${address}`, why: 'address without mailto:' };
  // The site refuses a link to a mailbox that has no address.
  if (/^mailto:(?![^:@?\s]+@[^@?\s]+)/i.test(address)) return { kind: 'nowhere' };
  if (/^(?:mailto|tel):/i.test(address))
    return { kind: 'to', address: address.replace(/^\w+:/, (scheme) => scheme.toLowerCase()) };
  if (/^https?:/i.test(address)) return resolveWhole(address, index);
  if (/^[a-z][a-z\d+.-]*:/i.test(address) || address === '') return { kind: 'nowhere' };
  if (/^[/?]/.test(address)) return resolveOwn(address.startsWith('?') ? `/${address}` : address, index);
  for (const base of bases) {
    const found = lookUp(join(base, address), index);
    if (found) return { kind: 'to', address: found, why: 'link to a piece of the archive' };
  }
  const last = bases.findLast((base) => base.startsWith('/'));
  return resolveOwn(join(last ?? '/', address), index);
}

function resolveWhole(address: string, index: LinkIndex): LinkAnswer {
  const fixed = encodePercents(withoutPassword(address))
    .replace(/^(https?):\/*/i, (_, scheme: string) => `${scheme.toLowerCase()}://`)
    .replace(/^[^?#]*/, (path) => path.replace(/\\(?=[_*~#])/g, '').replaceAll('\\', '/'));
  // The folder of a network, `\\server\folder`, has no address.
  if (fixed.startsWith('/', fixed.indexOf('://') + 3) || !URL.canParse(fixed)) return { kind: 'nowhere' };
  if (hostOf(fixed) === index.home) return resolveHere(pathOf(fixed), index);
  if (!index.hosts.has(hostOf(fixed)))
    return { kind: 'to', address: fixed, ...(fixed !== address && { why: 'misspelt address' }) };
  const found = lookUp(pathOf(fixed), index);
  return found
    ? { kind: 'to', address: found, why: 'link to a piece of the archive' }
    : { kind: 'to', address: fixed };
}

/** A sign of per cent that begins no letter stands for itself. */
const encodePercents = (address: string): string => address.replace(/%(?![\da-f]{2})/gi, '%25');

/** What everybody could read; the name before it goes with it. */
const withoutPassword = (address: string): string =>
  address.replace(/^(https?:\/\/)[^/?#@:\s]*:[^/?#@\s]*@/i, '$1');

function resolveOwn(path: string, index: LinkIndex): LinkAnswer {
  const found = lookUp(path, index);
  if (found) return { kind: 'to', address: found, why: 'link to a piece of the archive' };
  if (index.pages.has(path)) return { kind: 'to', address: path };
  if (index.site === undefined || hostOf(index.site) === index.home) return { kind: 'nowhere' };
  return {
    kind: 'to',
    address: index.site + encodePercents(path.startsWith('/') ? path : `/${path}`),
    why: 'link to a page of the old site',
  };
}

/** A page of the publication’s own address. */
function resolveHere(path: string, index: LinkIndex): LinkAnswer {
  const found = lookUp(path, index);
  if (found) return { kind: 'to', address: found, why: 'link to a piece of the archive' };
  const page = path.replace(/[?#].*$/, '');
  return index.pages.has(page) ? { kind: 'to', address: page } : { kind: 'nowhere' };
}

function findPiece(name: string, index: LinkIndex): LinkAnswer {
  const bare = name
    .replace(/[?#].*$/, '')
    .replace(/^\/+/, '')
    .replace(/\/$/, '');
  const stem = bare.replace(/\.\w+$/, '').replace(/\/_?index$/, '');
  const found =
    [bare, `content/${bare}`, stem, `_posts/${stem}`, stem.replace(/^.*\//, '')]
      .map((key) => index.pieces.get(key))
      .find(Boolean) ??
    index.names.get(lastOf(stem.replace(/\d{4}-\d{1,2}-\d{1,2}-/, ''))) ??
    lookUp(`/${bare}`, index);
  if (found) return { kind: 'to', address: found, why: 'link to a piece of the archive' };
  return resolveOwn(`/${stem}/`, index);
}

function lookUp(path: string, index: LinkIndex): string | undefined {
  const key = normalize(path);
  const bare = normalize(path.replace(/[?#].*$/, ''));
  const exact = index.pieces.get(key) ?? index.pieces.get(bare) ?? index.pieces.get(bare.replace(/^\//, ''));
  if (exact) return exact;
  // Where the old site’s addresses are not known, a name that only one piece has will do, if the year fits.
  const found = index.names.get(lastOf(bare));
  if (!found) return undefined;
  const year = /\/((?:19|20)\d\d)\//.exec(path)?.[1];
  return year === undefined || found.startsWith(`/${year}/`) ? found : undefined;
}

/** One form of an address, however it ends and is encoded. */
function normalize(address: string): string {
  const path = pathOf(address).replace(/#.*$/, '');
  const plain = decodeAddress(path)
    .replace(/\/index\.(?:html?|php)$/, '/')
    .replace(/\.html?$/, '')
    .toLowerCase();
  return plain.length > 1 ? plain.replace(/\/+(?=\?|$)/, '') : plain;
}

const lastOf = (address: string): string =>
  decodeAddress(address.replace(/[?#].*$/, ''))
    .replace(/\/+$/, '')
    .replace(/^.*\//, '')
    .replace(/\.\w{2,5}$/, '')
    .toLowerCase();

export const hostOf = (address: string): string =>
  (/^(?:https?:)?\/\/([^/?#]+)/i.exec(address)?.[1] ?? '').toLowerCase().replace(/^www\./, '');

export const pathOf = (address: string): string => address.replace(/^(?:https?:)?\/\/[^/?#]+/i, '') || '/';

/** A relative path from a folder on. */
export function join(base: string, path: string): string {
  const parts = (base.endsWith('/') || base === '' ? base : `${base}/`) + path;
  const kept: string[] = [];
  for (const part of parts.split('/')) {
    if (part === '..') kept.pop();
    else if (part !== '.') kept.push(part);
  }
  return (base.startsWith('/') && kept[0] !== '' ? '/' : '') + kept.join('/');
}
