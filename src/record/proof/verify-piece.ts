import { type ReadTwin, readTwin } from '../../prose/markdown/twin-layout.ts';
import { digestBytes } from '../../runtime/digest.ts';
import { escapePattern } from '../../runtime/escape-pattern.ts';
import type { IndexLine } from '../record-index.ts';
import type { ProofFault } from './fault.ts';
import { readPage } from './printed-page.ts';
import type { SiteFiles } from './published-files.ts';
import { ChainFault, type PublicChain, readChain } from './read-chain.ts';
import { verifyFields, verifyWords } from './verify-words.ts';

/** A piece that was verified. */
export interface VerifiedPiece {
  faults: ProofFault[];
  /** What cannot be told of it, and why. */
  unknown: ProofFault[];
  /** Undefined if it cannot be read. */
  chain: PublicChain | undefined;
  /** Bytes of what proves it beside the page: its chain. */
  size: number;
}

/** What a piece is verified with. */
export interface PieceSources {
  files: SiteFiles;
  /** What the index says of it; undefined if it says nothing. */
  line: IndexLine | undefined;
  /** The chains of people, by the address of each. */
  people: ReadonlyMap<string, PublicChain>;
}

/**
 * Verifies one page: its words are those of its passages in the record, these are what the seals were made of, and the last
 * seal is the one that the index says.
 *
 * @param path The address of the piece, from the root of the site.
 */
export async function verifyPiece(
  path: string,
  { files, line, people }: PieceSources,
): Promise<VerifiedPiece> {
  const folder = path.slice(1);
  const places = { page: `${path}index.html`, twin: `${path}index.md` };
  const faults: ProofFault[] = [];
  const report = (place: string, message: string) => faults.push({ place, message });
  const [page, twinBytes] = await Promise.all([
    files.read(`${folder}index.html`),
    files.read(`${folder}index.md`),
  ]);
  if (!page) report(places.page, 'the index names this page, and it is not there');
  if (!twinBytes) report(places.twin, 'the plain text with the record of the page is not there');
  const nothing = { faults, unknown: [], chain: undefined, size: 0 };
  if (!page || !twinBytes) return nothing;
  const twin = readTwin(new TextDecoder().decode(twinBytes));
  if (!twin) {
    report(places.twin, 'cannot be taken apart: a part of it is missing, or a digest at its end was changed');
    return nothing;
  }
  for (const { place, message } of await verifyRelease({ files, path, page, twin })) report(place, message);
  if (twin.chain.length === 0 && !line && !readPage(new TextDecoder().decode(page), '/').versionLine) {
    const message = 'has no record that readers can verify yet (for the editors: npm run record -- --adopt)';
    return { ...nothing, unknown: [{ place: places.page, message }] };
  }
  const chain = openChain(twin, (message) => report(places.twin, `the record of the piece: ${message}`));
  if (!chain) return nothing;
  for (const message of compareWithIndex(chain, path, line)) report(places.twin, message);
  for (const message of readAndCompare(new TextDecoder().decode(page), { path, twin, chain, people }))
    report(places.page, message);
  return { faults, unknown: [], chain, size: twin.chain.join('\n').length };
}

function openChain(twin: ReadTwin, report: (message: string) => void): PublicChain | undefined {
  if (twin.chain.length === 0) {
    report('it is not there');
    return undefined;
  }
  try {
    return readChain(twin.chain);
  } catch (error) {
    if (!(error instanceof ChainFault)) throw error;
    report(error.message);
    return undefined;
  }
}

interface Released {
  files: SiteFiles;
  path: string;
  page: Uint8Array;
  twin: ReadTwin;
}

/** Compares the files with the digests that the release gave them. */
async function verifyRelease({ files, path, page, twin }: Released): Promise<ProofFault[]> {
  const faults: ProofFault[] = [];
  const own: Record<string, Uint8Array | string> = { 'index.html': page, 'index.md': twin.written };
  const names = new Set(twin.files.map(({ name }) => name));
  const html = new TextDecoder('latin1').decode(page);
  const shown = Array.from(html.matchAll(PICTURE), ([name]) => name);
  for (const name of [...Object.keys(own), ...shown])
    if (!names.has(name)) faults.push({ place: `${path}index.md`, message: `has no digest of ${name}` });
  for (const { name, digest } of twin.files) {
    const bytes = own[name] ?? (name.startsWith('/') ? await files.read(name.slice(1)) : undefined);
    const place = name.startsWith('/') ? name : `${path}${name}`;
    if (bytes === undefined) faults.push({ place, message: `is shown on ${path} and is not there` });
    else if (digestBytes(bytes) !== digest)
      faults.push({
        place,
        message: 'is not as this release made it: a byte of it, or the digest of it, was changed',
      });
  }
  return faults;
}

/** A picture as a page names it, whatever path the site stands under; see `publication/picture-names.ts`. */
const PICTURE = /\/_astro\/[\w.~@-]+\.(?:avif|gif|jpe?g|png|svg|tiff?|webp)\b/gi;

function compareWithIndex(chain: PublicChain, path: string, line: IndexLine | undefined): string[] {
  const { head, seals } = chain;
  return [
    ...(chain.path === '' || chain.path === path ? [] : [`the record is that of ${chain.path}`]),
    ...(line ? [] : ['the index does not name the piece']),
    ...(line && line.entries !== head.entries
      ? [`the index says ${line.entries} versions, and the record has ${head.entries}`]
      : []),
    ...(line && line.seal !== seals.at(-1) ? ['the last version is not the one that the index says'] : []),
  ];
}

interface Beside {
  path: string;
  twin: ReadTwin;
  chain: PublicChain;
  people: ReadonlyMap<string, PublicChain>;
}

/** A page that was damaged may be no page any more. */
function readAndCompare(html: string, beside: Beside): string[] {
  try {
    return compareWithPage(html, beside);
  } catch (error) {
    return [`the page cannot be read: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function compareWithPage(html: string, { path, twin, chain, people }: Beside): string[] {
  const [permalink = ''] = new RegExp(`https?://\\S+${escapePattern(path)}(?=\\n|$)`).exec(twin.head) ?? [];
  if (!URL.canParse(permalink)) return ['its plain text does not name its address'];
  const root = permalink.slice(0, -path.length);
  const page = readPage(html, `${new URL(`${root}/`).pathname}`);
  if (chain.isWithdrawn) {
    const [reason] = chain.notes.slice(-1);
    const isSaid = reason === undefined || page.words.includes(reason.replace(/\s+/g, ' ').trim());
    return isSaid ? [] : ['the reason for the withdrawal is not the one that was recorded'];
  }
  const { versionLine } = page;
  const seal = chain.seals.at(-1) ?? '';
  const isNamed = versionLine?.number === chain.head.entries && seal.startsWith(versionLine.figures);
  const piece = {
    ...{ page, twin, chain, people, permalink },
    toAbsolute: (address: string) =>
      address.startsWith('/') && !address.startsWith('//') ? root + address : address,
  };
  return [
    ...(isNamed ? [] : ['the version that the page names is not the last of its record']),
    ...verifyWords(piece),
    ...verifyFields(piece),
  ];
}
