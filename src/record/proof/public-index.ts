import { digestBytes } from '../../runtime/digest.ts';
import type { History } from '../history.ts';
import { formatIndexLine, type IndexLine, makeClaim, nameIndexFile, readIndexLine } from '../record-index.ts';

/** The published index: the text of each file by its name. */
export type PublicIndex = Map<string, string>;

/** The file of the index that has the digests of the others. */
export const INDEX_OF_MONTHS = 'index.txt';
/** The file with what stands around the articles: people, topics, policies. */
export const INDEX_OF_SITE = 'site.txt';
/** The chains of what stands around the articles. Those of the articles stand in their plain texts. */
export const SITE_CHAINS = 'site.jsonl';

type Claimed = Pick<History, 'path' | 'seals' | 'file'>;

/**
 * Writes the published index: for each month one file with one line a piece, `path entries last-seal`, sorted; and one with
 * one line a month, with its digest. It depends on nothing but the records.
 *
 * @param articles The records of all that readers can see or could see.
 * @param subjects Those of people, topics and policies.
 * @param chains Their published chains.
 */
export function writePublicIndex(
  articles: readonly Claimed[],
  subjects: readonly Claimed[],
  chains: readonly { path: string; chain: readonly string[] }[],
): PublicIndex {
  const months = Map.groupBy(articles, ({ path }) => nameIndexFile(path));
  if (subjects.length > 0) months.set(INDEX_OF_SITE, [...(months.get(INDEX_OF_SITE) ?? []), ...subjects]);
  const files: PublicIndex = new Map(
    [...months]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, own]) => [name, writeMonth(own)]),
  );
  if (chains.length > 0) {
    const sorted = chains.toSorted((one, other) => (one.path < other.path ? -1 : 1));
    files.set(
      SITE_CHAINS,
      sorted.map(({ path, chain }) => `${JSON.stringify({ path })}\n${chain.join('\n')}\n`).join(''),
    );
  }
  files.set(INDEX_OF_MONTHS, writeMonths(files));
  return files;
}

function writeMonth(records: readonly Claimed[]): string {
  return records.map(makeClaim).map(formatIndexLine).sort().join('');
}

/** Writes the file that has a line with the digest of each of the others. */
function writeMonths(files: PublicIndex): string {
  return [...files]
    .filter(([name]) => name !== INDEX_OF_MONTHS)
    .map(([name, text]) => `${name} ${digestBytes(text)}\n`)
    .sort()
    .join('');
}

/** Reads a file of the index; a line that is none is given back as it is. */
export function readMonth(text: string): { lines: IndexLine[]; wrong: { line: number; raw: string }[] } {
  const lines: IndexLine[] = [];
  const wrong: { line: number; raw: string }[] = [];
  for (const [at, raw] of text.split('\n').entries()) {
    if (raw === '') continue;
    const line = readIndexLine(raw);
    if (line) lines.push(line);
    else wrong.push({ line: at + 1, raw });
  }
  return { lines, wrong };
}

/** Reads the digests of the files of the index, by their names. */
export function readMonths(text: string): Map<string, string> {
  return new Map(
    text.split('\n').flatMap((raw) => {
      const [, name, digest] = /^(\S+) ([0-9a-f]{32})$/.exec(raw) ?? [];
      return name === undefined || digest === undefined ? [] : [[name, digest] as const];
    }),
  );
}
