import assert from 'node:assert/strict';
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { serveFolder } from '../../src/serve/site-server.ts';
import { type Dice, dice } from '../benchmark/dice.ts';
import { AProject } from './a-project.ts';
import { lastingEdits } from './lasting-edits.ts';
import { findLostAt, listIds, REASON } from './lost-places.ts';

const files = {
  'publication.yaml':
    'name: Lasting\ntagline: It lasts\ndescription: What lasts.\naddress: https://lasting.example\nlanguage: en-GB\nemail: a@lasting.example\nfounded: 2024\n',
  'pages/standards.mdx':
    '---\ntitle: Standards\ndescription: What we promise.\n---\n\n## Labels\n\nWords of labels.\n\n## Errors\n\nWords of errors.\n',
};
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><path d="M0 0h40v30z"/></svg>\n';

/** Files that a host reads, and files whose names are made from what is in them: a page names them, and no reader does. */
const isByContent = (file: string) =>
  /^(?:_astro|pagefind)\/|^(?:_headers|_redirects|\..*)$|(?:^|\/)(?:404|offline)\.html$/.test(file);

const nouns = ['harbour', 'bridge', 'school', 'court', 'market', 'river', 'mill', 'tower'] as const;
const verbs = ['stands', 'grows', 'falls', 'waits', 'opens', 'turns'] as const;
const DAY = 86_400_000;

interface PublishedArticle {
  slug: string;
  isWithdrawn: boolean;
}

/**
 * A publication that is worked on at random with the editors' commands, the same for the same seed, and built after each. It
 * remembers every address and every id that any build served.
 */
export class LastingLinks {
  readonly #project = AProject.withoutContent();
  readonly #dice: Dice;
  readonly #articles: PublishedArticle[] = [];
  readonly #topics = ['sea', 'land'];
  readonly #people = ['ann', 'ben'];
  /** Ids by the address of the page that had them first. */
  readonly #served = new Map<string, Set<string>>();
  /** Kinds of work that are still to be done before any is done again. */
  readonly #kinds: string[] = [];
  #now = Date.parse('2026-01-05T09:00:00Z');
  #count = 0;

  /** @param first Kinds of work that are done before any others, in this order from the last; several at once are joined by “and”. */
  constructor(seed: string, first: readonly string[] = []) {
    this.#dice = dice(seed);
    this.#kinds.push(...first);
    for (const [name, text] of Object.entries(files)) this.#project.write(`content/${name}`, text);
    for (const topic of this.#topics)
      this.#write(`topics/${topic}.yaml`, { name: topic, description: 'It is.' });
    for (const person of this.#people)
      this.#write(`people/${person}.yaml`, { name: person, biography: 'They write.' });
  }

  /** Publishes some articles and builds for the first time. */
  async begin(): Promise<void> {
    for (let article = 0; article < 4; article += 1) this.#publish();
    await this.#build();
  }

  /** Does one piece of work and builds. Returns what was done, and every address or place that does not answer. */
  async step(): Promise<{ what: string; lost: string[] }> {
    const work = this.#work();
    if (this.#kinds.length === 0) this.#kinds.push(...this.#shuffle(Object.keys(work)));
    const what = this.#kinds.pop() ?? '';
    this.#now += (1 + this.#dice.below(30)) * DAY;
    for (const name of what.split(' and ')) {
      const doIt = work[name];
      if (!doIt) throw new Error(`there is no work that “${name}”`);
      doIt();
    }
    await this.#build();
    return { what, lost: await this.#findLost() };
  }

  /** How many addresses and ids have been served until now. */
  count(): { addresses: number; ids: number } {
    const ids = [...this.#served.values()].reduce((sum, found) => sum + found.size, 0);
    return { addresses: this.#served.size, ids };
  }

  remove(): void {
    this.#project.remove();
  }

  #work(): Record<string, () => void> {
    return {
      'publishes an article': () => this.#publish(),
      'publishes another': () => this.#publish(),
      ...Object.fromEntries(
        Object.entries(lastingEdits).map(([name, edit]) => [name, () => this.#correct(edit)]),
      ),
      'answers another': () => this.#answer(),
      'rewords the standards': () =>
        this.#correctStandards((text) => text.replace(/^Words .*$/m, this.#sentence())),
      'rewords a heading of the standards': () =>
        this.#correctStandards((text) => text.replace(/^## .*$/m, `## Of ${this.#next()}`)),
      'takes a section of the standards out': () =>
        this.#correctStandards((text) => text.replace(/\n## .*$/s, '\n')),
      'adds a section to the standards': () =>
        this.#correctStandards((text) => `${text}\n## Of ${this.#next()}\n\n${this.#sentence()}\n`),
      'moves an article': () => this.#move(),
      'moves another': () => this.#move(),
      'withdraws an article': () => this.#withdraw(),
      'renames a topic': () => this.#rename('topics', this.#topics),
      'renames a person': () => this.#rename('people', this.#people),
    };
  }

  #publish(): void {
    const slug = `the-${this.#dice.pick(nouns)}-${this.#next()}`;
    const head = {
      headline: `The headline of ${slug}`,
      standfirst: 'It is so.',
      authors: [this.#pick(this.#people)],
      disclosure: 'none',
      topics: [this.#pick(this.#topics)],
      note: this.#sentence(),
      image: { src: './lead.svg', alt: 'A drawing.', caption: this.#sentence() },
      draft: true,
      ...(this.#dice.below(3) === 0 && { series: { name: 'A series', number: this.#count } }),
    };
    const section = () =>
      `## The ${this.#dice.pick(nouns)} ${this.#next()}\n\n${this.#sentence()}\n\n${this.#sentence()}`;
    const body = [
      `${this.#sentence()}[^1]`,
      `${this.#sentence()}[^2] And again.[^1] <Pull>${this.#sentence()}</Pull>`,
      ...[section(), section(), section()],
      `![A drawing.](./drawing.svg '${this.#sentence()}')`,
      `| ${this.#next()} | ${this.#next()} |\n| --- | --- |\n| The one | The other |`,
      `[^1]: ${this.#sentence()}`,
      `[^2]: ${this.#sentence()}`,
    ].join('\n\n');
    for (const name of ['lead', 'drawing'])
      this.#project.write(`content/articles/${slug}/${name}.svg`, PICTURE);
    this.#project.write(`content/articles/${slug}/index.mdx`, `---\n${stringify(head)}---\n\n${body}\n`);
    this.#run('publish', slug);
    this.#articles.push({ slug, isWithdrawn: false });
  }

  /** Corrects the first article, in random order, that has what is to be changed. */
  #correct(edit: (typeof lastingEdits)[string]): void {
    const words = {
      sentence: () => this.#sentence(),
      heading: () => `Of a ${this.#dice.pick(nouns)} ${this.#next()}`,
      number: () => this.#next(),
    };
    for (const { slug } of this.#shuffle(this.#standing())) {
      const path = `content/articles/${slug}/index.mdx`;
      const before = this.#project.read(path);
      const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(before) ?? [];
      const fields: Record<string, unknown> = parse(head);
      const after = edit({ fields, body }, words);
      if (after.body === body && stringify(after.fields) === stringify(fields)) continue;
      this.#project.write(path, `---\n${stringify(after.fields)}---\n${after.body}`);
      this.#run('correct', slug, '--kind', 'correction', '--note', 'It was wrong.');
      return;
    }
  }

  #answer(): void {
    const [one, other] = this.#shuffle(this.#standing());
    if (!one || !other) return;
    const path = `content/articles/${one.slug}/index.mdx`;
    const text = this.#project.read(path).replace(/^repliesTo: .*\n/m, '');
    this.#project.write(path, text.replace('---\n', `---\nrepliesTo: ${other.slug}\n`));
    this.#run('correct', one.slug, '--kind', 'update', '--note', 'It answers another.');
  }

  #correctStandards(edit: (text: string) => string): void {
    const path = 'content/pages/standards.mdx';
    const before = this.#project.read(path);
    const after = edit(before);
    if (after === before) return;
    this.#project.write(path, after);
    this.#run('correct', 'pages/standards', '--kind', 'update', '--note', 'We promise more.');
  }

  #move(): void {
    const article = this.#pickArticle();
    const slug = `moved-${this.#next()}`;
    this.#run('move', article.slug, slug);
    article.slug = slug;
  }

  #withdraw(): void {
    if (this.#standing().length < 3) return;
    const article = this.#pickArticle();
    this.#run('withdraw', article.slug, '--reason', REASON);
    article.isWithdrawn = true;
  }

  /** Gives a topic or a person another name: in its file, in the articles that name it, and in the address book. */
  #rename(kind: 'topics' | 'people', names: string[]): void {
    const field = kind === 'topics' ? 'topics' : 'authors';
    const before = this.#pick(names);
    const after = `${before.replace(/-.*/, '')}-${this.#next()}`;
    const content = join(this.#project.folder, 'content');
    renameSync(join(content, kind, `${before}.yaml`), join(content, kind, `${after}.yaml`));
    names.splice(names.indexOf(before), 1, after);
    const changed = this.#articles.filter(({ slug }) => {
      const path = `content/articles/${slug}/index.mdx`;
      const source = this.#project.read(path);
      const renamed = source.replace(
        new RegExp(`(\\n${field}:[\\s\\S]*?\\b)${before}(?=\\s*[\\],\\n])`),
        `$1${after}`,
      );
      if (renamed !== source) this.#project.write(path, renamed);
      return renamed !== source;
    });
    if (!this.#served.has(`/${kind}/${before}/`)) return;
    this.#run('move', `/${kind}/${before}/`, `/${kind}/${after}/`);
    if (kind === 'topics') return;
    for (const { slug, isWithdrawn } of changed) {
      if (!isWithdrawn) this.#run('correct', slug, '--kind', 'clarification', '--note', 'Another name.');
    }
  }

  #run(command: string, ...words: string[]): void {
    this.#project.setClock(new Date(this.#now).toISOString());
    const { status, stdout, stderr } = this.#project.tryCommand(command, ...words, '--yes');
    assert.equal(status, 0, `${command} ${words.join(' ')}\n${stdout}${stderr}`);
    this.#now += 60_000;
  }

  async #build(): Promise<void> {
    this.#project.setClock(new Date(this.#now).toISOString());
    await this.#project.build();
    for (const file of this.#project.site().keys()) {
      if (isByContent(file)) continue;
      const address = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
      const ids = this.#served.get(address) ?? new Set();
      this.#served.set(address, ids);
      if (file.endsWith('.html')) for (const id of this.#readIds(file)) ids.add(id);
    }
  }

  /** The ids of what a page says; a page that only leads on has none. */
  #readIds(file: string): string[] {
    return listIds(readFileSync(join(this.#project.folder, 'dist', file), 'utf8'));
  }

  async #findLost(): Promise<string[]> {
    const server = await serveFolder(join(this.#project.folder, 'dist'));
    try {
      const lost: string[] = [];
      for (const [address, ids] of this.#served)
        lost.push(...(await findLostAt(server.address, address, ids)));
      return lost;
    } finally {
      await server.close();
    }
  }

  #standing(): PublishedArticle[] {
    return this.#articles.filter(({ isWithdrawn }) => !isWithdrawn);
  }

  #pickArticle(): PublishedArticle {
    return this.#pick(this.#standing());
  }

  #pick<Item>(list: readonly Item[]): Item {
    const item = list[this.#dice.below(list.length)];
    if (item === undefined) throw new Error('there is nothing to choose from');
    return item;
  }

  #shuffle<Item>(list: readonly Item[]): Item[] {
    const keyed = list.map((item) => [this.#dice.below(1_000_000), item] as const);
    return keyed.sort(([one], [other]) => one - other).map(([, item]) => item);
  }

  #sentence(): string {
    const words = [this.#dice.pick(nouns), this.#dice.pick(verbs), 'by the', this.#dice.pick(nouns)];
    return `The ${words.join(' ')} of number ${this.#next()}.`;
  }

  #next(): number {
    this.#count += 1;
    return this.#count;
  }

  #write(path: string, fields: Record<string, unknown>): void {
    this.#project.write(`content/${path}`, stringify(fields));
  }
}
