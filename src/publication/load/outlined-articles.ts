import { readSource } from '../../prose/frontmatter.ts';
import { createEmptyRendering } from '../../prose/rendered.ts';
import { ignoreMissing } from '../../runtime/ignore-missing.ts';
import type { Problem } from '../../runtime/problem.ts';
import type { CachedArticle } from '../cache/article-cache.ts';
import { extractBodyFacts, makeOutlineDigest } from '../cache/body-cache.ts';
import { findOutline, noteUnreadArticles, readUnreadArticles } from '../unread-articles.ts';
import type { CheckedPictures } from './checked-pictures.ts';
import { listNamedPictures } from './picture-problems.ts';
import { articleFieldsSchema } from './read-article.ts';
import { type ReadResult, type ReadTask, readContentFiles, warmUpWorkers } from './render-pool.ts';
import { readEntryId, type StoreEntries } from './store-entries.ts';
import { TextsToRead } from './texts-to-read.ts';

/** Articles with which the first page of a development server is not kept waiting: to read them takes half a second. */
export const WORTH_AN_OUTLINE = 100;

/** Milliseconds after which all are read, although nobody has asked for a page; and for which those that were read stay known. */
const LATER = 10_000;

/** What a loader does with texts. */
interface LoadingSteps {
  entries: StoreEntries;
  pictures: CheckedPictures;
  read: (path: string) => ReadTask;
  /** Brings what was read into the store; returns what is wrong with it. */
  take: (task: ReadTask, result: ReadResult) => Promise<readonly Problem[]>;
  report: (problems: readonly Problem[]) => void;
  /** Does what is done when all are read. */
  finish: () => void;
}

/**
 * The articles that a development server shows by their fields, in outline, until their texts are read: to read a thousand would take
 * as long as all else before its first page.
 */
export class OutlinedArticles {
  readonly #steps: LoadingSteps;
  readonly #texts = new TextsToRead((paths) => this.#read(paths));

  constructor(steps: LoadingSteps) {
    this.#steps = steps;
  }

  /**
   * Shows articles in outline.
   *
   * @returns Those with which something is wrong: they are read and reported at once.
   */
  async show(tasks: readonly ReadTask[]): Promise<ReadTask[]> {
    warmUpWorkers();
    const { entries, pictures, finish } = this.#steps;
    const outlines = new Map<string, CachedArticle>();
    const broken: ReadTask[] = [];
    const read = tasks.map((task) => ({ task, outline: readOutline(task) }));
    for (const { task, outline } of read.toSorted(compareByDate)) {
      if (!outline || pictures.check(listNamedPictures(outline.fields, {}), task).length > 0) {
        broken.push(task);
        continue;
      }
      const { image } = outline.fields;
      const [digest, data] = [makeOutlineDigest(task.digest), image ? { image: { src: image.src } } : {}];
      const fingerprint = await entries.put({ ...task, digest }, { data, pictures: [] });
      outlines.set(digest, { ...outline, fingerprint });
      this.#texts.add(readEntryId(task.path), task.path);
    }
    noteUnreadArticles({
      outlines,
      unread: this.#texts.unread,
      readNewest: () => this.#texts.readFirst(),
      readNow: (slug) => this.#texts.readNow(slug),
      readAll: () =>
        this.#texts.readAll(() => {
          finish();
          // By then Astro has written its store, and nobody asks for them.
          setTimeout(() => outlines.clear(), LATER).unref();
        }),
    });
    setTimeout(readUnreadArticles, LATER).unref();
    return broken;
  }

  /** Reads some of them, unless they were saved meanwhile. What is wrong with one is reported, and it is no longer shown. */
  async #read(paths: readonly string[]): Promise<void> {
    const { entries, read, take, report } = this.#steps;
    const isOutlined = (path: string) => findOutline(entries.readShownDigest(path) ?? '') !== undefined;
    const tasks = paths.flatMap((path) => ignoreMissing(() => read(path)) ?? []);
    for (const [index, result] of (await readContentFiles(tasks)).entries()) {
      const task = tasks[index];
      if (!task || !isOutlined(task.path)) continue;
      const problems = await take(task, result);
      if (problems.length === 0) continue;
      entries.remove(task.path);
      report(problems);
    }
  }
}

/** Newest first: those are on the front page. */
const compareByDate = (one: { outline?: Outline | undefined }, other: typeof one) =>
  (other.outline?.fields.published ?? '').localeCompare(one.outline?.fields.published ?? '', 'en');

type Outline = Omit<CachedArticle, 'fingerprint'>;

/** Returns an article as its fields show it; undefined if something is wrong with them. */
function readOutline({ source, file }: ReadTask): Outline | undefined {
  const { data, lines, error } = readSource(source);
  const fields = articleFieldsSchema.safeParse(data);
  if (error || !fields.success) return undefined;
  const body = extractBodyFacts(data, createEmptyRendering());
  return { fields: fields.data, body, quotations: [], origin: { file, lines } };
}
