import { dirname, join } from 'node:path';
import { digestContentFolder } from '../../runtime/content-folder.ts';
import { isSettled } from '../../runtime/file-stamp.ts';
import { ignoreMissing } from '../../runtime/ignore-missing.ts';
import { listNames, lookAt } from '../../runtime/list-folder.ts';
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
  /** The stamp of each when it was found sound, by the folder that it is named from and its name as written. */
  readonly #before: ReadonlyMap<string, string>;
  readonly #now = new Map<string, string>();
  readonly #began = Date.now();

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
    const folder = dirname(path);
    const changed = pictures.filter((picture) => !this.isKnown(folder, picture.path));
    const problems = findPictureProblems(changed, file, {
      read: (picture) => readFileBytes(join(folder, picture)),
      list: (below) => listNames(join(folder, below)),
    });
    if (problems.length === 0) for (const picture of changed) this.#note(folder, picture.path);
    return problems;
  }

  /** Returns true for a picture that was found sound under this name and has not changed since. */
  isKnown(folder: string, picture: string): boolean {
    const name = nameUse(folder, picture);
    const stamp = this.#makeStamp(join(folder, picture));
    if (stamp === undefined || this.#before.get(name) !== stamp) return false;
    this.#now.set(name, stamp);
    return true;
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

  #note(folder: string, picture: string): void {
    const stamp = this.#makeStamp(join(folder, picture));
    if (stamp !== undefined) this.#now.set(nameUse(folder, picture), stamp);
  }

  /** Returns undefined if there is no such file, or if it may be written again unnoticed. */
  #makeStamp(path: string): string | undefined {
    const look = path.includes('\0') ? undefined : ignoreMissing(() => lookAt(path));
    return look && isSettled(look.changed, this.#began) ? look.stamp : undefined;
  }
}

/** One file can be named in many ways, and not all of them are right: `/a.jpg` is none in the folder of the text. */
const nameUse = (folder: string, picture: string): string => `${folder}\0${picture}`;
