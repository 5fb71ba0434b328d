import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Loader, LoaderContext } from 'astro/loaders';
import { isDraft } from '../../prose/frontmatter.ts';
import { resolveContentFolder } from '../../runtime/content-folder.ts';
import { ignoreMissing } from '../../runtime/ignore-missing.ts';
import { ContentError, formatProblem, type Problem } from '../../runtime/problem.ts';
import { nameInProject } from '../../runtime/project-root.ts';
import { ArticleCache } from '../cache/article-cache.ts';
import {
  type ContentFiles,
  findAffectedFile,
  findMisplacedTexts,
  listContentFiles,
  openContentFiles,
  rememberListings,
} from '../content-files.ts';
import { announceProblems } from '../editor-notices.ts';
import { announceArticles } from '../loaded-articles.ts';
import { noteSave, savedChannel } from '../saved-changes.ts';
import { CheckedPictures } from './checked-pictures.ts';
import type { CollectionName } from './collection-readers.ts';
import { digestReadingRules, KnownTexts, listArticleFiles } from './known-texts.ts';
import { OutlinedArticles, WORTH_AN_OUTLINE } from './outlined-articles.ts';
import { listNamedPictures, type NamedPicture } from './picture-problems.ts';
import { TaskReader } from './read-task.ts';
import {
  type IdentifiedText,
  keepOneWorker,
  type ReadResult,
  type ReadTask,
  readContentFiles,
  warmUpWorkers,
} from './render-pool.ts';
import { type NewEntry, NOT_STORED, readEntryId, StoreEntries } from './store-entries.ts';

/**
 * Creates the loader of a collection, which reads and renders each file once. A build ends with a ContentError that lists everything
 * wrong in all collections. In the development server, a broken file keeps its last good version, and what is wrong is logged.
 */
export function createContentLoader(collection: CollectionName): Loader {
  return {
    name: 'verbatim-content',
    load: (context) => new CollectionLoad(collection, context).run(),
  };
}

/** The collections that are being read, side by side: what is wrong in one is reported together with the others. */
const readings: Promise<readonly Problem[]>[] = [];

/** Milliseconds: what a file system's clock counts in is shorter; see `isSettled`. */
const TICK = 30;
/** Milliseconds after which the first page of a development server has been asked for. */
const FIRST_PAGE = 3000;

/** What is remembered of an entry that need not be read again. */
interface EntryNote {
  fingerprint: string;
  pictures: readonly NamedPicture[];
}

/** One loading of one collection, and of what changes in it afterwards. */
class CollectionLoad {
  readonly #collection: CollectionName;
  readonly #context: LoaderContext;
  readonly #root = resolveContentFolder();
  readonly #content: ContentFiles = openContentFiles(this.#root);
  readonly #rules = digestReadingRules();
  readonly #pictures: CheckedPictures;
  readonly #entries: StoreEntries;
  readonly #articles: ArticleCache | undefined;
  readonly #tasks: TaskReader;
  readonly #outlined: OutlinedArticles;
  /** True once everything is read and the development server waits for what is saved. */
  #isWatching = false;

  constructor(collection: CollectionName, context: LoaderContext) {
    this.#collection = collection;
    this.#context = context;
    this.#pictures = new CheckedPictures(collection);
    this.#entries = new StoreEntries(context);
    this.#tasks = new TaskReader(collection, {
      root: this.#root,
      content: this.#content,
      digest: (text) => context.generateDigest(`${this.#rules} ${text}`),
    });
    this.#outlined = new OutlinedArticles({
      entries: this.#entries,
      pictures: this.#pictures,
      read: (path) => this.#tasks.read(path),
      take: (task, result) => this.#take(task, result),
      report: (problems) => this.#report(problems),
      finish: () => this.#finish(),
    });
    if (collection === 'articles') this.#articles = new ArticleCache(context.watcher !== undefined);
  }

  async run(): Promise<void> {
    const { watcher } = this.#context;
    if (watcher) keepOneWorker();
    const content = rememberListings(this.#content);
    const paths = this.#listPaths(content);
    this.#entries.retainOnly(paths);
    const misplaced = this.#articles ? findMisplacedTexts(content, nameInProject(this.#root)) : [];
    const texts = new KnownTexts(this.#collection, this.#rules);
    const reading = this.#read(paths, texts).then((problems) => sortProblems([...problems, ...misplaced]));
    readings.push(reading);
    const problems = await reading;
    this.#entries.write();
    this.#articles?.saveOnly(this.#entries.listDigests());
    if (problems.length > 0) {
      if (!watcher) throw new ContentError((await Promise.all(readings)).flat());
      this.#report(problems);
    }
    this.#pictures.save();
    texts.save();
    if (watcher) this.#watch(watcher);
    else if (this.#articles) announceArticles(this.#entries.listArticles());
  }

  /** Saves what is known, when the articles that were shown in outline are read, and shows them. */
  #finish(): void {
    this.#articles?.saveOnly(this.#entries.listDigests());
    this.#pictures.save();
    this.#announceSave(this.#root);
  }

  /** Says in the development server what is wrong, in the terminal and over the page. */
  #report(problems: readonly Problem[]): void {
    this.#context.logger.error(new ContentError(problems).message);
    for (const [file, own] of Map.groupBy(problems, (problem) => problem.file)) announceProblems(file, own);
  }

  #listPaths(content = this.#content): string[] {
    return listContentFiles(content, this.#collection).map(({ path }) => join(this.#root, path));
  }

  /**
   * Brings these files into the store; returns what is wrong with them.
   *
   * @param texts What is known of them, so that not all have to be read.
   */
  #read(paths: readonly string[], texts: KnownTexts): Promise<Problem[]> {
    return this.#bringIn(paths.map((path) => this.#identify(path, texts)));
  }

  async #bringIn(texts: readonly (IdentifiedText | ReadTask)[]): Promise<Problem[]> {
    const articles = this.#articles;
    const endUnused = articles && !this.#context.watcher ? warmUpWorkers() : undefined;
    const toTask = (text: IdentifiedText | ReadTask) =>
      'source' in text ? text : this.#tasks.read(text.path);
    const changed = articles ? texts.filter(({ digest }) => !articles.get(digest)).map(toTask) : [];
    const isOutlined = this.#context.watcher && !this.#isWatching && changed.length > WORTH_AN_OUTLINE;
    const tasks = isOutlined ? await this.#outlined.show(changed) : changed;
    // Begun first: a process reads what is new while this one goes through the rest. A failure is thrown where it is awaited.
    const reading = articles && readContentFiles(tasks);
    reading?.catch(() => undefined);
    const problems: Problem[] = [];
    for (const text of texts) {
      const pictures = await this.#reuse(text);
      if (pictures) problems.push(...this.#excuseDraft(text, this.#pictures.check(pictures, text)));
      else if (!articles) tasks.push(toTask(text));
    }
    const results = await (reading ?? readContentFiles(tasks)).finally(endUnused);
    // Put together, not as they come: Astro writes all that its store has whenever half a second brings nothing new.
    for (const [index, result] of results.entries())
      problems.push(...(await this.#take(tasks[index], result)));
    return sortProblems(problems);
  }

  /** Brings what was read into the store; returns what is wrong with it. */
  async #take(task: ReadTask | undefined, result: ReadResult): Promise<readonly Problem[]> {
    if (!task) throw new RangeError('more was read than was asked for');
    const found = result.problems ?? (await this.#put(task, result));
    return this.#excuseDraft(task, [...found, ...this.#pictures.check(result.pictures ?? [], task)]);
  }

  /** What is wrong with a draft keeps nobody else from being published: a build says it and leaves the draft out. */
  #excuseDraft({ path }: IdentifiedText, problems: readonly Problem[]): readonly Problem[] {
    const { watcher, logger } = this.#context;
    if (problems.length === 0 || watcher || !this.#articles || !isDraft(readFileSync(path, 'utf8')))
      return problems;
    for (const problem of problems) logger.warn(formatProblem(problem));
    return [];
  }

  /** Finds the digest of a text: as it is known, or by reading the text. */
  #identify(path: string, texts: KnownTexts): IdentifiedText | ReadTask {
    const file = nameInProject(path);
    const stamps = texts.readStamps(
      this.#articles ? listArticleFiles(this.#root, readEntryId(path)) : [path],
    );
    const known = texts.recall(file, stamps);
    const text = known ? { path, file, digest: known.digest } : this.#tasks.read(path);
    texts.note(file, stamps, known ?? { digest: text.digest, recorded: this.#tasks.readRecordedPath(path) });
    return text;
  }

  /** Returns the pictures of a file that need not be read again; undefined if it must be. */
  async #reuse(task: IdentifiedText): Promise<readonly NamedPicture[] | undefined> {
    if (!this.#articles) {
      const note = this.#readNote(task.file);
      return note && this.#entries.isIntact(task, note.fingerprint) ? note.pictures : undefined;
    }
    const article = this.#articles.get(task.digest);
    if (!article) return undefined;
    const { fields, body, origin } = article;
    if (!this.#entries.isIntact(task, article.fingerprint)) {
      const data = fields.image ? { image: { src: fields.image.src } } : {};
      const fingerprint = await this.#store(task, { data, ...body });
      this.#articles.add(task.digest, { ...article, fingerprint });
    }
    return listNamedPictures(fields, origin.lines, body.pictures);
  }

  /** Checks the pictures of what was read, and puts it into the store if nothing is wrong with them. */
  async #put(task: ReadTask, { read }: ReadResult): Promise<Problem[]> {
    if (!read) throw new Error(`${task.file} was not read`);
    const { fields, lines, body, article } = read;
    const text = article ? article.body : body;
    const pictures = listNamedPictures(fields, lines, text?.pictures);
    const problems = this.#pictures.check(pictures, task);
    if (problems.length > 0) return problems;
    const origin = { file: task.file, lines };
    const data = { ...fields, ...(!article && { origin }), ...(body && { body }) };
    const fingerprint = await this.#store(task, { data, ...text });
    if (article) this.#articles?.add(task.digest, { ...article, origin, fingerprint });
    else if (fingerprint !== NOT_STORED)
      this.#context.meta.set(task.file, JSON.stringify({ fingerprint, pictures }));
    return [];
  }

  #store(text: IdentifiedText, entry: NewEntry): Promise<string> {
    return this.#isWatching ? this.#entries.save(text, entry) : this.#entries.put(text, entry);
  }

  #readNote(file: string): EntryNote | undefined {
    const note = this.#context.meta.get(file);
    return note === undefined ? undefined : JSON.parse(note);
  }

  /** Brings into the store what changes from now on. */
  #watch(watcher: NonNullable<LoaderContext['watcher']>): void {
    this.#isWatching = true;
    // Not yet: it would take its time from the first page.
    if (this.#articles) globalThis.setTimeout(warmUpWorkers, FIRST_PAGE).unref();
    const update = async (changed: string) => {
      const affected = findAffectedFile(
        this.#content,
        this.#collection,
        relative(this.#root, resolve(changed)),
      );
      if (affected === undefined) return;
      const path = join(this.#root, affected);
      const create = () => ignoreMissing(() => this.#tasks.read(path));
      // A file is emptied before it is written, and of two writes within a tick of the file system's clock only one is told.
      let task = create();
      if (task?.source === '') task = await setTimeout(TICK).then(create);
      for (let read: string | undefined; task && task.digest !== read; task = create()) {
        read = task.digest;
        await this.#update(task);
        await setTimeout(TICK);
      }
    };
    watcher.add(this.#root);
    watcher.on('change', update);
    watcher.on('add', update);
    watcher.on('unlink', (path) => {
      if (this.#entries.remove(resolve(path))) this.#announceSave(resolve(path));
    });
  }

  async #update(task: ReadTask): Promise<void> {
    const { path, file } = task;
    const shown = this.#entries.readShownDigest(path);
    const problems = await this.#bringIn([task]);
    // Until Astro has written its store, pages may ask for what was shown before.
    this.#articles?.retainOnly(this.#entries.listDigests().add(shown ?? ''));
    announceProblems(file, problems);
    if (problems.length > 0) this.#context.logger.error(new ContentError(problems).message);
    if (this.#entries.readShownDigest(path) !== shown) this.#announceSave(path);
  }

  #announceSave(path: string): void {
    noteSave(this.#articles ? 'text' : 'other');
    savedChannel.publish(nameInProject(path));
  }
}

/** By file, then by line; a problem without a line comes first. */
function sortProblems(problems: readonly Problem[]): Problem[] {
  const lineOf = ({ line }: Problem) => line ?? 0;
  return problems.toSorted(
    (one, other) =>
      (one.file < other.file ? -1 : one.file > other.file ? 1 : 0) || lineOf(one) - lineOf(other),
  );
}
