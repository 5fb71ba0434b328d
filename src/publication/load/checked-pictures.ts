import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestContentFolder } from '../../runtime/content-folder.ts';
import { formatStamp } from '../../runtime/file-stamp.ts';
import { ignoreMissing } from '../../runtime/ignore-missing.ts';
import { listNames } from '../../runtime/list-folder.ts';
import type { Problem } from '../../runtime/problem.ts';
import { resolveInCache } from '../../runtime/project-root.ts';
import { readFileBytes } from '../../runtime/read-file.ts';
import { readSealedFile, writeSealedFile } from '../../runtime/sealed-file.ts';
import { digestModules } from '../../runtime/source-digest.ts';
import { findPictureProblems, type NamedPicture } from './picture-problems.ts';

/**
 * Checks the pictures of a collection in every build, whether the texts that name them have changed or not. A
 * picture that was found sound is read again only when its stamp differs.
 */
export class CheckedPictures {
  readonly #file: string;
  readonly #rules = digestModules('publication/load/picture-problems.ts');
  /** The stamp of each when it was found sound, by its path. */
  readonly #before: ReadonlyMap<string, string>;
  readonly #now = new Map<string, string>();

  /** @param collection Its name: collections are loaded side by side, and each has a cache of its own. */
  constructor(collection: string) {
    this.#file = resolveInCache('pictures', `${digestContentFolder()}-${collection}.json`);
    this.#before = this.#read();
  }

  /**
   * Returns what is wrong with the pictures that a source file names.
   *
   * @param source The file: its absolute path, and the path that messages name.
   */
  check(pictures: readonly NamedPicture[], { path, file }: { path: string; file: string }): Problem[] {
    const resolvePicture = (picture: string) => join(dirname(path), picture);
    const changed = pictures.filter((picture) => !this.#isKnown(resolvePicture(picture.path)));
    const problems = findPictureProblems(changed, file, {
      read: (picture) => readFileBytes(resolvePicture(picture)),
      list: (folder) => listNames(resolvePicture(folder)),
    });
    if (problems.length === 0) for (const picture of changed) this.#note(resolvePicture(picture.path));
    return problems;
  }

  /** Saves what was found sound, and forgets all other pictures. */
  save(): void {
    writeSealedFile(this.#file, JSON.stringify({ rules: this.#rules, sound: [...this.#now] }));
  }

  #read(): Map<string, string> {
    const text = readSealedFile(this.#file);
    if (text === undefined) return new Map();
    const { rules, sound } = JSON.parse(text);
    return rules === this.#rules ? new Map(sound) : new Map();
  }

  #isKnown(picture: string): boolean {
    const stamp = makeStamp(picture);
    if (stamp === undefined || this.#before.get(picture) !== stamp) return false;
    this.#now.set(picture, stamp);
    return true;
  }

  #note(picture: string): void {
    const stamp = makeStamp(picture);
    if (stamp !== undefined) this.#now.set(picture, stamp);
  }
}

/** Returns undefined if there is no such file. */
function makeStamp(path: string): string | undefined {
  const stat = path.includes('\0') ? undefined : ignoreMissing(() => statSync(path));
  return stat && formatStamp(stat);
}
