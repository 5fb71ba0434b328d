import { statSync } from 'node:fs';
import { digestContentFolder } from '../../runtime/content-folder.ts';
import { resolveInCache } from '../../runtime/project-root.ts';
import { readSealedFile, writeSealedFile } from '../../runtime/sealed-file.ts';

/** Milliseconds. The coarsest clock of a file system, that of FAT, counts in two seconds. */
const SETTLED = 2000;

/** A text's digest, and what the files that it was made of looked like. */
type Known = [state: string, digest: string];

/**
 * Remembers the digests of texts by what their files look like, so that a file that looks the same is not read again. A change
 * time (`ctime`) cannot be set by hand; a file that was written just now is not remembered, because it may be written again
 * without a difference in its times.
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

  /** Returns what files look like, missing ones included; undefined if one of them may be written again unnoticed. */
  look(paths: readonly string[]): string | undefined {
    const looks: string[] = [];
    for (const path of paths) {
      const stat = statSync(path, { throwIfNoEntry: false });
      if (stat && stat.ctimeMs + SETTLED >= this.#began) return undefined;
      looks.push(stat ? `${stat.ino} ${stat.size} ${stat.mtimeMs} ${stat.ctimeMs}` : '');
    }
    return looks.join();
  }

  /** Returns the digest of a text whose files look as they did. */
  recall(file: string, state: string | undefined): string | undefined {
    const [before, digest] = this.#before.get(file) ?? [];
    return before === state ? digest : undefined;
  }

  /**
   * Notes the digest of a text.
   *
   * @param state What its files looked like before they were read.
   */
  note(file: string, state: string | undefined, digest: string): void {
    if (state === undefined) return;
    this.#now.set(file, [state, digest]);
    if (this.recall(file, state) !== digest) this.#isChanged = true;
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
