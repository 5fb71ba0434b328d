/*
 * The plain text of a piece: what stands above the text, the text, what stands below it, the chain of its record, and the
 * digests of its files in this release. Programs take it apart again by the signs between these parts.
 */

/** The parts of a piece's plain text. */
export interface TwinParts {
  /** Headline, standfirst, byline, label, dates, disclosure, version line, address. */
  head: string;
  /** The text, a block for each passage; empty for a withdrawn piece. */
  text: string;
  /** Changes, and how to cite. */
  foot: string;
  /** The published chain of its record, one line of JSON each; see `publishChain`. */
  chain: readonly string[];
}

/** A file of the release, with the digest of its bytes. */
export interface ReleasedFile {
  /** Beside the plain text, or from the root of the site if it begins with a slash. */
  name: string;
  digest: string;
}

const BREAK = '\n* * *\n\n';
const CHAIN = { open: '~~~jsonl\n', close: '\n~~~\n' };
const RELEASE = { open: '\n~~~release\n', close: '\n~~~\n' };
const FILE = /^(\S+) ([0-9a-f]{32})$/;

/** Writes a plain text without the digests of the release, which are added when the site is built. */
export function writeTwin({ head, text, foot, chain }: TwinParts): string {
  const proof = chain.length === 0 ? '' : `\n${CHAIN.open}${chain.join('\n')}${CHAIN.close}`;
  return `${head}${BREAK}${text}${BREAK}${foot}${proof}`;
}

/** Writes what is added to a plain text when the site is built. */
export const writeRelease = (files: readonly ReleasedFile[]): string =>
  `${RELEASE.open}${files.map(({ name, digest }) => `${name} ${digest}`).join('\n')}${RELEASE.close}`;

/** A plain text as it was read. */
export interface ReadTwin extends TwinParts {
  /** All of it but the digests of the release. */
  written: string;
  files: ReleasedFile[];
}

/** Takes a plain text apart; undefined if a part is missing. */
export function readTwin(twin: string): ReadTwin | undefined {
  const release = twin.lastIndexOf(RELEASE.open);
  if (release < 0 || !twin.endsWith(RELEASE.close)) return undefined;
  const written = twin.slice(0, release);
  const lines = twin.slice(release + RELEASE.open.length, -RELEASE.close.length).split('\n');
  const files = lines.flatMap((line): ReleasedFile[] => {
    const [, name, digest] = FILE.exec(line) ?? [];
    return name === undefined || digest === undefined ? [] : [{ name, digest }];
  });
  const first = written.indexOf(BREAK);
  const last = written.lastIndexOf(BREAK);
  if (first < 0 || last <= first || files.length !== lines.length) return undefined;
  const below = written.slice(last + BREAK.length);
  const chain = below.lastIndexOf(`\n${CHAIN.open}`);
  const hasChain = chain >= 0 && below.endsWith(CHAIN.close);
  return {
    head: written.slice(0, first),
    text: written.slice(first + BREAK.length, last),
    foot: hasChain ? below.slice(0, chain) : below,
    chain: hasChain ? below.slice(chain + CHAIN.open.length + 1, -CHAIN.close.length).split('\n') : [],
    written,
    files,
  };
}
