import { join } from 'node:path';
import { locateRecord } from '../../record/record-file.ts';
import { digestContentFolder } from '../../runtime/content-folder.ts';
import { isSettled } from '../../runtime/file-stamp.ts';
import { lookAt } from '../../runtime/list-folder.ts';
import { resolveInCache } from '../../runtime/project-root.ts';
import { readSealedFile, writeSealedFile } from '../../runtime/sealed-file.ts';
import { digestModules } from '../../runtime/source-digest.ts';
import { getOwnPhrases, site } from '../../site.ts';
import { locateKeptPassages, locateSource } from '../content-files.ts';

/** What is remembered of a text. */
export interface KnownText {
  digest: string;
  /** The address in an article's record, if it has one. */
  recorded?: string | undefined;
}

/** A text, and the stamps of the files that it was made of. */
type Known = [stamps: string, text: KnownText];

/**
 * Remembers texts by the stamps of their files, so that a file with the same stamp is not read again. A file that was written just
 * now is not remembered; see `isSettled`.
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
      const look = lookAt(path);
      if (look && !isSettled(look.changed, this.#began)) return undefined;
      stamps.push(look?.stamp ?? '');
    }
    return stamps.join();
  }

  /** Returns what is known of a text whose files have the stamps that they had. */
  recall(file: string, stamps: string | undefined): KnownText | undefined {
    const [before, text] = this.#before.get(file) ?? [];
    return before === stamps ? text : undefined;
  }

  /** Returns what was known of a text when all were read last, whatever has become of its files. */
  recallLast(file: string): KnownText | undefined {
    return this.#before.get(file)?.[1];
  }

  /**
   * Notes what is to be known of a text.
   *
   * @param stamps Those of its files before they were read.
   */
  note(file: string, stamps: string | undefined, text: KnownText): void {
    if (stamps === undefined) return;
    this.#now.set(file, [stamps, text]);
    if (this.recall(file, stamps)?.digest !== text.digest) this.#isChanged = true;
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
  [locateSource(slug), locateRecord(slug), locateKeptPassages(slug)].map((path) => join(root, path));
