import { readSource } from '../../prose/frontmatter.ts';
import { type BodyPicture, createEmptyRendering } from '../../prose/rendered.ts';
import { explainError } from '../../runtime/explain-error.ts';
import { ignoreMissing } from '../../runtime/ignore-missing.ts';
import type { Problem } from '../../runtime/problem.ts';
import { nameInProject } from '../../runtime/project-root.ts';
import { site } from '../../site.ts';
import type { CachedArticle } from '../cache/article-cache.ts';
import { extractBodyFacts, makeOutlineDigest } from '../cache/body-cache.ts';
import { findOutline, forgetNewlyRead, noteNewlyRead, noteUnreadArticles } from '../unread-articles.ts';
import type { CheckedPictures } from './checked-pictures.ts';
import { listLikelyPictures } from './likely-pictures.ts';
import { listNamedPictures } from './picture-problems.ts';
import { articleFieldsSchema } from './read-article.ts';
import { type ReadResult, type ReadTask, readContentFiles, warmUpWorkers } from './render-pool.ts';
import { readEntryId, type StoreEntries } from './store-entries.ts';
import { TextsToRead } from './texts-to-read.ts';

/** Articles with which the first page of a development server is not kept waiting: to read them takes half a second. */
export const WORTH_AN_OUTLINE = 100;

/** Milliseconds after which Astro has written its store. */
const WRITTEN = 10_000;

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
   * @returns Those that are to be read at once, because something is wrong with them or their fields alone would not do.
   */
  async show(tasks: readonly ReadTask[]): Promise<ReadTask[]> {
    warmUpWorkers();
    const { entries, pictures } = this.#steps;
    const outlines = new Map<string, CachedArticle>();
    const atOnce: ReadTask[] = [];
    const read = tasks.map((task) => ({ task, outline: readOutline(task) }));
    // Newest first: those are on the front page.
    for (const { task, outline } of read.toSorted((one, other) => timeOf(other) - timeOf(one))) {
      if (
        !outline ||
        pictures.check(listNamedPictures(outline.fields, {}, outline.pictures), task).length > 0
      ) {
        atOnce.push(task);
        continue;
      }
      const { image } = outline.fields;
      const [digest, data] = [makeOutlineDigest(task.digest), image ? { image: { src: image.src } } : {}];
      const fingerprint = await entries.put({ ...task, digest }, { data, pictures: outline.pictures });
      const { pictures: _, ...shown } = outline;
      outlines.set(digest, { ...shown, fingerprint });
      this.#texts.add(readEntryId(task.path), task.path);
    }
    noteUnreadArticles({
      outlines,
      unread: this.#texts.unread,
      readFirst: () => this.#texts.readFirst(),
      readNow: (slug) => this.#texts.readNow(slug),
      readAll: () =>
        this.#texts.readAll(() => {
          this.#finish();
          setTimeout(() => outlines.clear(), WRITTEN).unref();
        }),
    });
    return atOnce;
  }

  #finish(): void {
    try {
      this.#steps.finish();
      forgetNewlyRead();
    } catch (error) {
      console.error(explainError(error));
    }
  }

  /** Reads some of them, unless they were saved meanwhile. What is wrong with one is reported, and it is no longer shown. */
  async #read(paths: readonly string[]): Promise<void> {
    try {
      await this.#readTogether(paths);
    } catch {
      // Whatever is wrong with one does not keep the others from being read.
      for (const path of paths) await this.#readTogether([path]).catch((error) => this.#drop(path, error));
    }
    noteNewlyRead(paths.map(readEntryId));
  }

  async #readTogether(paths: readonly string[]): Promise<void> {
    const { entries, read, take, report } = this.#steps;
    const isOutlined = (path: string) => findOutline(entries.readLatestDigest(path) ?? '') !== undefined;
    const tasks: ReadTask[] = [];
    for (const path of paths.filter(isOutlined)) {
      const task = ignoreMissing(() => read(path));
      if (task) tasks.push(task);
      else entries.remove(path);
    }
    for (const [index, result] of (await readContentFiles(tasks)).entries()) {
      const task = tasks[index];
      if (!task || !isOutlined(task.path)) continue;
      const problems = await take(task, result);
      if (problems.length === 0) continue;
      entries.remove(task.path);
      report(problems);
    }
  }

  #drop(path: string, error: unknown): void {
    this.#steps.entries.remove(path);
    this.#steps.report([{ file: nameInProject(path), message: `could not be read: ${explainError(error)}` }]);
  }
}

/** The instant at which an article appeared, in milliseconds; the one that leads the front page comes before all others. */
const timeOf = ({ task: { path }, outline }: { task: ReadTask; outline: Outline | undefined }) =>
  readEntryId(path) === site.lead
    ? Number.MAX_SAFE_INTEGER
    : Date.parse(outline?.fields.published ?? '') || 0;

interface Outline extends Omit<CachedArticle, 'fingerprint'> {
  /** Those that its text seems to have, so that Astro has made them ready by the time the text is read. */
  pictures: BodyPicture[];
}

/**
 * Returns an article as its fields show it; undefined if something is wrong with them, and for what Astro has to work on: pictures that
 * only reading finds, and drafts, which may run code.
 */
function readOutline({ source, file }: ReadTask): Outline | undefined {
  const { data, lines, error } = readSource(source);
  const fields = articleFieldsSchema.safeParse(data);
  const likely = listLikelyPictures(source);
  if (error || !fields.success || fields.data.draft || !likely) return undefined;
  const body = extractBodyFacts(data, createEmptyRendering());
  const pictures = likely.map((path) => ({ path, alt: '', line: 1 }));
  return { fields: fields.data, body, quotations: [], origin: { file, lines }, pictures };
}
