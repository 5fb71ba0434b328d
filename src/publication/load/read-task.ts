import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordedHeading } from '../../prose/ids/heading-ids.ts';
import { locateRecord } from '../../record/record-file.ts';
import { findRecordedPath } from '../../record/recorded-path.ts';
import { nameInProject } from '../../runtime/project-root.ts';
import { type ContentFiles, locateKeptPassages } from '../content-files.ts';
import type { CollectionName } from './collection-readers.ts';
import type { KeptSources } from './read-quotations.ts';
import { readRecordedHeadings } from './recorded-headings.ts';
import type { ReadTask } from './render-pool.ts';
import { readEntryId } from './store-entries.ts';

/** Reads the files of one collection, with all that decides about what is made of them. */
export class TaskReader {
  readonly #collection: CollectionName;
  readonly #root: string;
  readonly #content: ContentFiles;
  readonly #digest: (text: string) => string;

  /** @param digest Digests a file's name, whatever else decides about its text, and the text. */
  constructor(
    collection: CollectionName,
    { root, content, digest }: { root: string; content: ContentFiles; digest: (text: string) => string },
  ) {
    this.#collection = collection;
    this.#root = root;
    this.#content = content;
    this.#digest = digest;
  }

  /** Reads a file as a task for a renderer. */
  read(path: string): ReadTask {
    const file = nameInProject(path);
    const source = readFileSync(path, 'utf8');
    const recordedHeadings = this.#isArticle ? this.#readRecordedHeadings(path, source) : [];
    const recorded = recordedHeadings.length > 0 ? JSON.stringify(recordedHeadings) : '';
    const kept = this.#isArticle ? this.#readKept(path) : undefined;
    const digest = this.#digest(`${file}${recorded}${kept?.text ?? ''}\n${source}`);
    return { collection: this.#collection, path, file, source, recordedHeadings, kept, digest };
  }

  /** Reads the address in the record of an article; undefined if it has none. */
  readRecordedPath(path: string): string | undefined {
    if (!this.#isArticle) return undefined;
    const record = this.#content.read(locateRecord(readEntryId(path)));
    return findRecordedPath(readEntryId(path), record, () => record);
  }

  get #isArticle(): boolean {
    return this.#collection === 'articles';
  }

  #readKept(path: string): KeptSources | undefined {
    const kept = locateKeptPassages(readEntryId(path));
    const text = this.#content.read(kept);
    return text === undefined ? undefined : { file: nameInProject(join(this.#root, kept)), text };
  }

  #readRecordedHeadings(path: string, source: string): readonly RecordedHeading[] {
    return readRecordedHeadings(source, () => this.#content.read(locateRecord(readEntryId(path))));
  }
}
