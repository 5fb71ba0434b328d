import { statSync } from 'node:fs';
import { digestContentFolder } from '../../runtime/content-folder.ts';
import { formatStamp, isSettled } from '../../runtime/file-stamp.ts';
import { resolveInCache } from '../../runtime/project-root.ts';
import { readSealedFile, writeSealedFile } from '../../runtime/sealed-file.ts';

/** A text's digest, and the stamps of the files that it was made of. */
type Known = [stamps: string, digest: string];

/**
 * Remembers the digests of texts by the stamps of their files, so that a file with the same stamp is not read again. A file that
 * was written just now is not remembered; see `isSettled`.
 */
export class KnownTexts {
  readonly #file: string;
  readonly #rules: string;
  readonly #before: ReadonlyMap<string, Known>;
  readonly #now = new Map<string, Known>();
  readonly #began = Date.now();
  #isChanged = false;

  /**
   * @param collection Its name: collections are loaded side by side, and each has a cache of its own.
   * @param rules Whatever else decides about a digest.
   */
  constructor(collection: string, rules: string) {
    this.#file = resolveInCache('texts', `${digestContentFolder()}-${collection}.json`);
    this.#rules = rules;
    this.#before = this.#read();
  }

  /** Returns the stamps of files, missing ones included; undefined if one of them may be written again unnoticed. */
  readStamps(paths: readonly string[]): string | undefined {
    const stamps: string[] = [];
    for (const path of paths) {
      const stat = statSync(path, { throwIfNoEntry: false });
      if (stat && !isSettled(stat.ctimeMs, this.#began)) return undefined;
      stamps.push(stat ? formatStamp(stat) : '');
    }
    return stamps.join();
  }

  /** Returns the digest of a text whose files have the stamps that they had; undefined if it is not known. */
  recall(file: string, stamps: string | undefined): string | undefined {
    const [before, digest] = this.#before.get(file) ?? [];
    return before === stamps ? digest : undefined;
  }

  /**
   * Notes the digest of a text.
   *
   * @param stamps Those of its files before they were read.
   */
  note(file: string, stamps: string | undefined, digest: string): void {
    if (stamps === undefined) return;
    this.#now.set(file, [stamps, digest]);
    if (this.recall(file, stamps) !== digest) this.#isChanged = true;
  }

  /** Saves what was noted, and forgets all other texts. */
  save(): void {
    if (!this.#isChanged && this.#now.size === this.#before.size) return;
    writeSealedFile(this.#file, JSON.stringify({ rules: this.#rules, known: [...this.#now] }));
  }

  #read(): Map<string, Known> {
    const text = readSealedFile(this.#file);
    if (text === undefined) return new Map();
    const { rules, known } = JSON.parse(text);
    return rules === this.#rules ? new Map(known) : new Map();
  }
}
