import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ignoreMissing } from '../../runtime/ignore-missing.ts';
import { replaceFile } from '../../runtime/write-file.ts';
import { digestText } from '../digest-text.ts';
import type { ArchiveFiles } from '../draft.ts';
import { findPictureEnding } from './picture-kind.ts';

/** Begins the path of a picture that was fetched rather than found in the archive. */
const FETCHED = 'fetched:';

/** Bytes. Nothing that is printed needs more, and a film is no picture. */
const LARGEST = 30_000_000;

/** Requests at once, and failures of the network itself in a row after which there is no network. */
const AT_ONCE = 6;
const FAILURES = 4;

/** Asks another server for a file; throws if the network fails. */
export type FetchBytes = (address: string) => Promise<Uint8Array | undefined>;

/**
 * Fetches pictures from other servers into a folder, where the next run finds them. Gives up on all of them once the network
 * has failed several times in a row.
 *
 * @returns The path of each that could be had, by its address.
 */
export async function fetchPictures(
  addresses: readonly string[],
  folder: string,
  fetchBytes: FetchBytes,
): Promise<Map<string, string>> {
  const fetched = new Map<string, string>();
  const there = new Map(
    (ignoreMissing(() => readdirSync(folder)) ?? []).map((name) => [name.replace(/\.\w+$/, ''), name]),
  );
  const wanted: string[] = [];
  for (const address of new Set(addresses)) {
    const name = there.get(digestText(address));
    if (name === undefined) wanted.push(address);
    else fetched.set(address, FETCHED + join(folder, name));
  }
  let failures = 0;
  const work = async () => {
    for (
      let address = wanted.shift();
      address !== undefined && failures < FAILURES;
      address = wanted.shift()
    ) {
      const bytes = await fetchBytes(address).then(
        (answer) => {
          failures = 0;
          return answer;
        },
        () => {
          failures += 1;
          return undefined;
        },
      );
      const ending = bytes && bytes.length <= LARGEST ? findPictureEnding(bytes) : undefined;
      if (!bytes || !ending) continue;
      const path = join(folder, `${digestText(address)}${ending}`);
      replaceFile(path, bytes);
      fetched.set(address, FETCHED + path);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return fetched;
}

/** Fetches over HTTP; undefined for an answer that is no file. */
export const fetchOverHttp: FetchBytes = async (address) => {
  const answer = await fetch(address, {
    signal: AbortSignal.timeout(15_000),
    headers: { accept: 'image/*' },
  });
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
};

/** The files of an archive, those included that were fetched. */
export function withFetched(files: ArchiveFiles): ArchiveFiles {
  return {
    ...files,
    read: (path) => {
      if (!path.startsWith(FETCHED)) return files.read(path);
      const own = path.slice(FETCHED.length);
      return existsSync(own) ? readFileSync(own) : undefined;
    },
  };
}
