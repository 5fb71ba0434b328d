import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { decodeAddress } from '../../runtime/decode-address.ts';

/** The files of a published site, wherever it is. */
export interface SiteFiles {
  /** How messages name the site. */
  name: string;
  /** Reads a file by its path from the root of the site; undefined if there is none. */
  read(file: string): Promise<Uint8Array | undefined>;
  /** Returns the address that answers for one that moved, from the root of the site; undefined if none does. */
  follow(path: string): Promise<string | undefined>;
  /** Every file of the site; undefined where that is not known. */
  list: (() => string[]) | undefined;
}

/** What a reader asked to have verified. */
export interface Target {
  files: SiteFiles;
  /** The address of one page, from the root of the site; undefined for all of it. */
  path: string | undefined;
}

/** Finds the site that an address or a folder belongs to, and the page if it names one. */
export async function openTarget(target: string): Promise<Target | undefined> {
  return /^https?:\/\//.test(target) ? openAddress(target) : openFolder(target);
}

const PIECE = /^(.*?)(\/\d{4}\/\d{2}\/[^/]+\/)(?:index\.(?:html|md))?$/;
const INDEX = 'record/index.txt';

async function openAddress(address: string): Promise<Target | undefined> {
  const { origin, pathname } = new URL(address);
  const [, base, path] =
    PIECE.exec(pathname.endsWith('/') || /\.\w+$/.test(pathname) ? pathname : `${pathname}/`) ?? [];
  const root = `${origin}${base ?? pathname.replace(/\/(?:index\.html)?$/, '')}`;
  const files = createRemoteFiles(root);
  return (await files.read(INDEX)) ? { files, path } : undefined;
}

function createRemoteFiles(root: string): SiteFiles {
  const ask = (path: string) => fetch(`${root}/${path.split('/').map(encodeURIComponent).join('/')}`);
  return {
    name: root,
    list: undefined,
    // A withdrawn piece is answered with 410, and with the page that says so.
    async read(file) {
      const response = await ask(file.replace(/(^|\/)index\.html$/, '$1'));
      return response.ok || response.status === 410
        ? new Uint8Array(await response.arrayBuffer())
        : undefined;
    },
    async follow(path) {
      const response = await ask(path.slice(1));
      const now = decodeAddress(response.url).slice(root.length);
      return now === path ? findSuccessor(await response.text(), path) : now;
    },
  };
}

/** The site is the nearest folder, the named one or one around it, that has a record. */
function openFolder(folder: string): Target | undefined {
  const named = resolve(folder.replace(/\/(?:index\.(?:html|md))?$/, '/'));
  for (let root = named; ; root = dirname(root)) {
    if (exists(join(root, INDEX))) {
      const path = `/${relative(root, named).split(sep).join('/')}/`;
      return { files: createFolderFiles(root), path: PIECE.test(path) ? path : undefined };
    }
    if (root === dirname(root)) return undefined;
  }
}

/** The files of a folder. */
export function createFolderFiles(root: string): SiteFiles {
  const read = (file: string): Uint8Array | undefined => {
    const path = join(root, file);
    return !file.split('/').includes('..') && exists(path) ? readFileSync(path) : undefined;
  };
  return {
    name: root,
    read: async (file) => read(file),
    async follow(path) {
      const page = read(`${path.slice(1)}index.html`);
      return page && findSuccessor(new TextDecoder().decode(page), path);
    },
    list: () => listBelow(root, ''),
  };
}

/** Finds where a page leads that says only that its address has moved. */
export function findSuccessor(page: string, path: string): string | undefined {
  const [, canonical] = /<link rel="canonical" href="([^"]+)"/.exec(page) ?? [];
  if (canonical === undefined || !URL.canParse(canonical)) return undefined;
  const [found] = /\/\d{4}\/\d{2}\/[^/]+\/$/.exec(decodeAddress(new URL(canonical).pathname)) ?? [];
  return found === path ? undefined : found;
}

/** What was damaged may name anything: what is no name of a file is not there. */
function exists(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function listBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? listBelow(root, path) : [path];
  });
}
