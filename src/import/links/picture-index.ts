import { decodeAddress } from '../../runtime/decode-address.ts';
import type { PictureAnswer } from '../body/body-context.ts';
import { hostOf, join, type LinkIndex, pathOf } from './link-index.ts';

/** Which files of an archive are pictures, by their names; plain data, so that a worker can have it. */
export interface PictureIndex {
  /** Paths of pictures, by the last part of the path in lower case. */
  byName: ReadonlyMap<string, readonly string[]>;
  /** Folders that the old site served as its root. */
  roots: readonly string[];
  /** Pictures of other servers that have been fetched, by their address: the path each is kept under. */
  fetched: ReadonlyMap<string, string>;
  /** Paths of pictures that no page can show, each with the reason. */
  unusable: ReadonlyMap<string, string>;
}

/** Pictures that the site can print. */
const pictureFile = /\.(?:jpe?g|png|gif|webp|avif|svg)$/i;

export function buildPictureIndex(paths: Iterable<string>, roots: readonly string[]): PictureIndex {
  const byName = new Map<string, string[]>();
  for (const path of paths) {
    if (!pictureFile.test(path)) continue;
    const name = nameOf(path);
    byName.set(name, [...(byName.get(name) ?? []), path]);
  }
  return { byName, roots, fetched: new Map(), unusable: new Map() };
}

const nameOf = (path: string) => path.replace(/^.*\//, '').toLowerCase();

/** A picture that a piece shows, and the file it is. */
export interface FoundPicture {
  path: string;
  /** Its name beside the piece. */
  name: string;
}

/** Finds the pictures of one piece, and gives each a name of its own beside it. */
export class PictureFinder {
  readonly found = new Map<string, FoundPicture>();
  /** Addresses of pictures that are elsewhere. */
  readonly elsewhere = new Set<string>();
  private readonly index: PictureIndex;
  private readonly links: LinkIndex;
  private readonly bases: readonly string[];

  constructor(index: PictureIndex, links: LinkIndex, bases: readonly string[]) {
    this.index = index;
    this.links = links;
    this.bases = bases;
  }

  resolve(written: string): PictureAnswer {
    const address = written.trim().replace(/^\/\//, 'https://');
    const isWhole = /^https?:/i.test(address);
    const path =
      isWhole && !this.links.hosts.has(hostOf(address))
        ? this.index.fetched.get(address)
        : this.find(isWhole ? pathOf(address) : address);
    const kept = path ?? this.index.fetched.get(this.wholeAddress(address) ?? address);
    const why = kept === undefined ? undefined : this.index.unusable.get(kept);
    if (why !== undefined) return { kind: 'missing', why };
    if (kept !== undefined) return { kind: 'file', name: this.take(kept) };
    if (/^data:/i.test(address)) return { kind: 'missing' };
    const whole = isWhole ? address : this.wholeAddress(address);
    if (whole === undefined) return { kind: 'missing' };
    this.elsewhere.add(whole);
    return { kind: 'elsewhere', address: whole };
  }

  private wholeAddress(address: string): string | undefined {
    if (/^[a-z]+:/i.test(address)) return address;
    const { site } = this.links;
    if (site === undefined) return undefined;
    const base = this.bases.findLast((folder) => folder.startsWith('/')) ?? '/';
    return site + (address.startsWith('/') ? address : join(base, address));
  }

  private find(address: string): string | undefined {
    const bare = decodeAddress(address.replace(/[?#].*$/, '')).replace(/\\(?=[_*[\]()-])/g, '');
    const named = this.index.byName.get(nameOf(bare)) ?? this.byStem(bare);
    if (named.length === 0) return undefined;
    const wanted = this.candidates(bare);
    const exact =
      named.find((path) => wanted.includes(path)) ??
      named.find((path) => wanted.includes(path.toLowerCase()));
    if (exact !== undefined) return exact;
    // The longest common end of both paths; a name alone will do if only one file has it.
    const ends = bare
      .replace(/^(?:\.{0,2}\/)+/, '')
      .toLowerCase()
      .split('/');
    for (let from = 0; from < ends.length; from += 1) {
      const tail = ends.slice(from).join('/');
      const matching = named.filter((path) => `/${path.toLowerCase()}`.endsWith(`/${tail}`));
      if (matching.length === 1 || (matching.length > 1 && from < ends.length - 1)) return matching[0];
    }
    return named.length === 1 ? named[0] : undefined;
  }

  private candidates(address: string): string[] {
    const path = address.replace(/^\/+/, '');
    const roots = this.index.roots.map((root) => (root === '' ? path : `${root}/${path}`));
    const own = address.startsWith('/')
      ? []
      : this.bases.map((base) => join(base, address).replace(/^\/+/, ''));
    return [...own, ...roots];
  }

  /** Some engines look pictures up by a name without its ending. */
  private byStem(address: string): readonly string[] {
    if (/\.\w{2,5}$/.test(address)) return [];
    const name = nameOf(address);
    return ['jpg', 'jpeg', 'png', 'webp', 'gif', 'svg'].flatMap(
      (ending) => this.index.byName.get(`${name}.${ending}`) ?? [],
    );
  }

  /** A fetched picture is named as it was called where it was. */
  private addressOf(path: string): string | undefined {
    for (const [address, fetched] of this.index.fetched) if (fetched === path) return address;
    return undefined;
  }

  /** The file’s name beside the piece: plain letters, no two alike. */
  private take(path: string): string {
    const known = this.found.get(path);
    if (known) return known.name;
    const own = this.addressOf(path) ?? path;
    const ending = /\.\w+$/.exec(path)?.[0] ?? '';
    const stem = decodeAddress(own.replace(/[?#].*$/, ''))
      .replace(/\.\w+$/, '')
      .replace(/^.*\//, '');
    const plain =
      stem
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/[^\w.-]+/g, '-')
        .replace(/^[-.]+|[-.]+$/g, '') || 'picture';
    const taken = new Set([...this.found.values()].map(({ name }) => name.toLowerCase()));
    let name = `${plain}${ending.toLowerCase()}`;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1)
      name = `${plain}-${number}${ending.toLowerCase()}`;
    this.found.set(path, { path, name });
    return name;
  }
}
