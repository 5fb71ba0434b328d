import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { listFilesBelow } from '../../src/runtime/list-files.ts';
import { type Dice, dice } from '../benchmark/dice.ts';
import { AProject } from './a-project.ts';
import { type MadeArticle, type MadePicture, writeMadeArticle } from './made-article.ts';

const names = ['harbour', 'a b', "O'Brien", 'p (1)', 'café', 'фото', '50%', 'A&B', 'harbour'] as const;
const MOST_ARTICLES = 9;
const OTHERS: ReadonlySet<string> = new Set([
  'say-what-has-changed',
  'the-other-half-of-the-page',
  'pictures-of-any-name',
  'words-that-stay',
]);

/**
 * A publication with pictures that is edited at random, the same for the same seed, and built after every edit; beside it a
 * copy that is built from nothing. What a reader gets of both must be the same.
 */
export class RandomEdits {
  readonly #project = AProject.withPublication('no record');
  readonly #dice: Dice;
  readonly #articles: MadeArticle[] = [];
  /** Kinds of edits that are still to be done before any is done again. */
  readonly #kinds: string[] = [];
  #count = 0;

  /** @param first Kinds of edits that are done before any others, in random order. */
  constructor(seed: string, first: readonly string[] = []) {
    this.#dice = dice(seed);
    this.#kinds.push(...this.#shuffle(first));
  }

  /** Adds some articles of its own and builds for the first time. */
  async begin(): Promise<void> {
    // Beside its own it has a few that answer each other or have pictures: every build of this test prints them all.
    for (const slug of readdirSync(join(this.#project.folder, 'content/articles')))
      if (!OTHERS.has(slug))
        rmSync(join(this.#project.folder, 'content/articles', slug), { recursive: true });
    // The search index is in several shards, and a shard in several slices.
    this.#project.change('src/search/index/shards.ts', 'FULL_SHARD = 2000', 'FULL_SHARD = 3');
    this.#project.change('src/search/index/shards.ts', 'SLICE = 25', 'SLICE = 2');
    for (let article = 0; article < 5; article += 1) await this.#addArticle();
    await this.#project.build();
  }

  /** Does one edit and builds both. Returns what was edited, and the files in which they differ. */
  async step(): Promise<{ what: string; printed: string; differing: string[] }> {
    const { what, printed } = await this.edit();
    return { what, printed, differing: await this.#project.differencesFromClean() };
  }

  /** Does one edit and builds the publication, but not its copy. */
  async edit(): Promise<{ what: string; printed: string }> {
    const edits = this.#edits();
    if (this.#kinds.length === 0) this.#kinds.push(...this.#shuffle(Object.keys(edits)));
    const what = this.#kinds.pop() ?? '';
    const edit = edits[what];
    if (!edit) throw new Error(`there is no edit that “${what}”`);
    await edit();
    return { what, printed: await this.#project.build() };
  }

  /** What the check of the editors prints: with what builds have cached, and without. */
  async checks(): Promise<[cached: string, read: string]> {
    const { output } = await this.#project.command('check');
    rmSync(join(this.#project.folder, '.cache/texts'), { recursive: true });
    return [output, (await this.#project.command('check')).output];
  }

  remove(): void {
    this.#project.remove();
  }

  #edits(): Record<string, () => void | Promise<void>> {
    return {
      'adds an article': () => this.#addArticle(),
      'deletes an article': () => this.#deleteArticle(),
      'adds a paragraph': () => this.#edit(({ paragraphs }) => paragraphs.push(this.#sentence())),
      'rewrites a paragraph': () => this.#edit(({ paragraphs }) => paragraphs.splice(0, 1, this.#sentence())),
      'changes a headline': () => this.#edit(({ fields }) => this.#set(fields, 'headline')),
      'changes a standfirst': () => this.#edit(({ fields }) => this.#set(fields, 'standfirst')),
      'changes the topics': () =>
        this.#edit(({ fields }) => Object.assign(fields, { topics: this.#topics() })),
      'changes the author': () =>
        this.#edit(({ fields }) => Object.assign(fields, { authors: [this.#person()] })),
      'changes the date': () =>
        this.#edit(({ fields }) => Object.assign(fields, { published: this.#date() })),
      'changes the label': () =>
        this.#edit(({ fields }) =>
          Object.assign(fields, { label: this.#dice.pick(['opinion', 'analysis', 'letter']) }),
        ),
      'answers another article, or no more': () => this.#edit((article) => this.#toggleReply(article)),
      'makes a draft of an article, or publishes it': () =>
        this.#edit((article) => this.#toggleDraft(article)),
      'adds a picture': () => this.#edit((article) => this.#addPicture(article)),
      'draws a picture again': () =>
        this.#edit((article) => this.#changePicture(article, { pixels: this.#next() })),
      'gives a picture the bytes of another': () =>
        this.#edit((article) => this.#changePicture(article, { pixels: 0 })),
      'renames a picture': () =>
        this.#edit((article) => this.#changePicture(article, { name: this.#pictureName() })),
      'takes a picture out': () => this.#edit((article) => this.#takeOutPicture(article)),
      'leads with another picture, or none': () => this.#edit((article) => this.#changeLead(article)),
      'changes a person': () => this.#editYaml('people', 'biography'),
      'changes a topic': () => this.#editYaml('topics', this.#dice.pick(['name', 'description'])),
      'changes a page': () => this.#editPage(),
      'changes the tagline': () =>
        this.#editFile('content/publication.yaml', /^tagline: .*$/m, `tagline: ${this.#sentence()}`),
      'adds a file of its own': () =>
        this.#project.write(`content/public/files/${this.#next()}.txt`, `${this.#sentence()}\n`),
      'changes nothing': () => undefined,
      'loses a file of the site': () => rmSync(this.#anyFileOf('dist')),
      'puts a file into the site': () =>
        this.#project.write(`dist/topics/${this.#next()}/index.html`, 'stray'),
      'damages a file of the cache': () => this.#damage(this.#anyFileOf('.cache')),
    };
  }

  async #addArticle(): Promise<void> {
    if (this.#articles.length >= MOST_ARTICLES) return this.#deleteArticle();
    const article: MadeArticle = {
      slug: `made-${this.#next()}`,
      fields: {
        headline: this.#sentence(),
        standfirst: this.#sentence(),
        authors: [this.#person()],
        published: this.#date(),
        disclosure: 'none',
        topics: this.#topics(),
      },
      paragraphs: [this.#sentence(), this.#sentence()],
      pictures: [],
    };
    this.#addPicture(article);
    this.#articles.push(article);
    await this.#write(article);
  }

  #deleteArticle(): void {
    const unanswered = this.#articles.filter((article) => !this.#isAnswered(article));
    const article = unanswered[this.#dice.below(unanswered.length)];
    if (!article || this.#articles.length < 3) return;
    this.#articles.splice(this.#articles.indexOf(article), 1);
    rmSync(this.#folderOf(article), { recursive: true });
  }

  /** Changes one article and writes it. */
  async #edit(change: (article: MadeArticle) => unknown): Promise<void> {
    const article = this.#articles[this.#dice.below(this.#articles.length)];
    if (!article) throw new Error('there is no article');
    change(article);
    await this.#write(article);
  }

  #toggleReply(article: MadeArticle): void {
    const others = this.#articles.filter((other) => other !== article && !other.fields['draft']);
    const other = others[this.#dice.below(others.length)];
    if (article.fields['repliesTo'] || !other) delete article.fields['repliesTo'];
    else article.fields['repliesTo'] = other.slug;
  }

  #toggleDraft(article: MadeArticle): void {
    if (!this.#isAnswered(article)) article.fields['draft'] = !article.fields['draft'];
  }

  #isAnswered({ slug }: MadeArticle): boolean {
    return this.#articles.some(({ fields }) => fields['repliesTo'] === slug);
  }

  #addPicture({ pictures }: MadeArticle): void {
    pictures.push({ name: this.#pictureName(), pixels: this.#dice.below(4) });
  }

  #changePicture({ pictures }: MadeArticle, change: Partial<MadePicture>): void {
    const picture = pictures[this.#dice.below(pictures.length)];
    if (picture) Object.assign(picture, change);
  }

  #takeOutPicture(article: MadeArticle): void {
    article.pictures.splice(this.#dice.below(article.pictures.length), 1);
    article.lead = undefined;
  }

  #changeLead(article: MadeArticle): void {
    const { lead, pictures } = article;
    article.lead = lead === undefined && pictures.length > 0 ? this.#dice.below(pictures.length) : undefined;
  }

  async #write(article: MadeArticle): Promise<void> {
    rmSync(this.#folderOf(article), { recursive: true, force: true });
    await writeMadeArticle(article, this.#folderOf(article));
  }

  #editYaml(folder: string, field: string): void {
    const path = `content/${folder}/${this.#pickName(folder)}`;
    const data = parse(this.#project.read(path));
    this.#project.write(path, stringify({ ...data, [field]: this.#sentence() }));
  }

  #editPage(): void {
    const path = `content/pages/${this.#pickName('pages')}`;
    this.#project.write(path, `${this.#project.read(path).trimEnd()}\n\n${this.#sentence()}\n`);
  }

  #editFile(path: string, before: RegExp, after: string): void {
    this.#project.change(path, before, after);
  }

  #damage(file: string): void {
    const bytes = readFileSync(file);
    if (bytes.length > 0) bytes[this.#dice.below(bytes.length)] = this.#dice.below(256);
    rmSync(file);
    writeFileSync(file, bytes.subarray(0, this.#dice.pick([bytes.length, bytes.length >> 1, 0])));
  }

  #anyFileOf(folder: string): string {
    const files = listFilesBelow(join(this.#project.folder, folder)).filter(
      (file) => !/\/(?:sites|build\.lock[^/]*|\.verbatim)(?:\/|$)/.test(file),
    );
    return files[this.#dice.below(files.length)] ?? '';
  }

  #pickName(folder: string): string {
    const files = readdirSync(join(this.#project.folder, 'content', folder))
      .filter((name) => /\.(?:yaml|mdx)$/.test(name))
      .toSorted();
    return files[this.#dice.below(files.length)] ?? '';
  }

  #folderOf({ slug }: MadeArticle): string {
    return join(this.#project.folder, 'content/articles', slug);
  }

  #shuffle(list: readonly string[]): string[] {
    const left = [...list];
    return list.flatMap(() => left.splice(this.#dice.below(left.length), 1));
  }

  #set(fields: Record<string, unknown>, name: string): void {
    fields[name] = this.#sentence();
  }

  #pictureName(): string {
    const name = names[this.#dice.below(names.length)] ?? 'picture';
    return `${name}${this.#dice.below(3) === 0 ? '.svg' : '.png'}`.replace('.', `${this.#next()}.`);
  }

  #person = (): string => this.#pickName('people').replace('.yaml', '');

  #topics(): string[] {
    return [...new Set([this.#pickName('topics'), this.#pickName('topics')])].map((name) =>
      name.replace('.yaml', ''),
    );
  }

  #date(): string {
    return new Date(
      Date.UTC(2026, this.#dice.below(10), 1 + this.#dice.below(28), this.#dice.below(24)),
    ).toISOString();
  }

  #sentence(): string {
    const words = [
      'harbour',
      'ferry',
      'council',
      'keeps',
      'timetable',
      'island',
      'answers',
      'never',
      'winter',
    ] as const;
    const chosen = Array.from({ length: 6 + this.#dice.below(8) }, () => this.#dice.pick(words));
    return `The ${chosen.join(' ')} ${this.#next()}.`;
  }

  #next(): number {
    this.#count += 1;
    return this.#count;
  }
}
