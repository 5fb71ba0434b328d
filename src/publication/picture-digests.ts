import { dirname, join } from 'node:path';
import type { PictureDigests } from '../record/published-text.ts';
import { digestContentFolder, resolveContentFolder } from '../runtime/content-folder.ts';
import { digestBytes } from '../runtime/digest.ts';
import { isSettled } from '../runtime/file-stamp.ts';
import { ignoreMissing } from '../runtime/ignore-missing.ts';
import { lookAt } from '../runtime/list-folder.ts';
import { resolveInCache } from '../runtime/project-root.ts';
import { readFileBytes } from '../runtime/read-file.ts';
import { readSealedFile, writeSealedFile } from '../runtime/sealed-file.ts';
import { locateSource } from './content-files.ts';

/**
 * Digests the pictures of articles for the comparison with the record. A picture is read again only when its size or one
 * of its times differs.
 */
export class PictureDigester {
  readonly #content = resolveContentFolder();
  readonly #file = resolveInCache('picture-digests', `${digestContentFolder()}.json`);
  readonly #before: ReadonlyMap<string, string>;
  readonly #now = new Map<string, string>();
  readonly #began = Date.now();

  constructor() {
    const text = readSealedFile(this.#file);
    this.#before = new Map(text === undefined ? [] : JSON.parse(text));
  }

  /**
   * Digests the pictures of one article.
   *
   * @param pictures Their paths as written: of the lead picture, and of those in the text.
   */
  digest(slug: string, pictures: { lead?: string | undefined; body: readonly string[] }): PictureDigests {
    const folder = dirname(join(this.#content, locateSource(slug)));
    const lead = pictures.lead === undefined ? undefined : this.#digestFile(join(folder, pictures.lead));
    return {
      ...(lead !== undefined && { lead }),
      body: pictures.body.map((path) => this.#digestFile(join(folder, path)) ?? ''),
    };
  }

  /** Saves the digests for the next build. */
  save(): void {
    const isSame =
      this.#now.size === this.#before.size && [...this.#now.keys()].every((stamp) => this.#before.has(stamp));
    if (!isSame) writeSealedFile(this.#file, JSON.stringify([...this.#now]));
  }

  /** Returns the digest of a picture, by its absolute path, if it is known and has not changed since. */
  recall(path: string): string | undefined {
    const look = ignoreMissing(() => lookAt(path));
    return look && this.#before.get(`${path} ${look.stamp}`);
  }

  #digestFile(path: string): string | undefined {
    const look = ignoreMissing(() => lookAt(path));
    if (!look) return undefined;
    const stamp = `${path} ${look.stamp}`;
    const known = this.#before.get(stamp) ?? this.#now.get(stamp);
    const bytes = known === undefined ? readFileBytes(path) : undefined;
    const digest = known ?? (bytes && digestBytes(bytes));
    if (digest !== undefined && isSettled(look.changed, this.#began)) this.#now.set(stamp, digest);
    return digest;
  }
}
