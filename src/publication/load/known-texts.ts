import { statSync } from 'node:fs';
import { join } from 'node:path';
import { recordPath } from '../../record/record-file.ts';
import { digestContentFolder } from '../../runtime/content-folder.ts';
import { resolveInCache } from '../../runtime/project-root.ts';
import { readSealedFile, writeSealedFile } from '../../runtime/sealed-file.ts';
import { digestModules } from '../../runtime/source-digest.ts';
import { getOwnPhrases, site } from '../../site.ts';
import { keptPath } from '../../sources/index.ts';
import { sourcePath } from '../content-files.ts';

/** Milliseconds. The coarsest clock of a file system, that of FAT, counts in two seconds. */
const SETTLED = 2000;

/** What is remembered of a text. */
export interface KnownText {
  digest: string;
  /** The address in an article's record, if it has one. */
  recorded?: string | undefined;
}

/** A text, and what the files that it was made of looked like. */
type Known = [state: string, text: KnownText];

/**
 * Remembers texts by what their files look like, so that a file that looks the same is not read again. A change
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

  /** Returns what is known of a text whose files look as they did. */
  recall(file: string, state: string | undefined): KnownText | undefined {
    const [before, text] = this.#before.get(file) ?? [];
    return before === state ? text : undefined;
  }

  /**
   * Notes what is to be known of a text.
   *
   * @param state What its files looked like before they were read.
   */
  note(file: string, state: string | undefined, text: KnownText): void {
    if (state === undefined) return;
    this.#now.set(file, [state, text]);
    if (this.recall(file, state)?.digest !== text.digest) this.#isChanged = true;
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

/** Digests what decides, beside its files, about what is read of a text. */
export function digestReadingRules(): string {
  const rules = digestModules('publication/load/render-worker.ts', 'publication/load/content-loader.ts');
  return `${rules} ${JSON.stringify([site.language, site.automaticPullQuotes, getOwnPhrases()['body']])}`;
}

/** Returns the files that an article is read of: its text, its record, and what is kept of its sources. */
export const listArticleFiles = (root: string, slug: string): string[] =>
  [sourcePath(slug), recordPath(slug), keptPath(slug)].map((path) => join(root, path));
