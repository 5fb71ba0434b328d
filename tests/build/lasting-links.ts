import assert from 'node:assert/strict';
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { stringify } from 'yaml';
import { serveFolder } from '../../src/serve/site-server.ts';
import { type Dice, dice } from '../benchmark/dice.ts';
import { AProject } from './a-project.ts';

const files = {
  'publication.yaml':
    'name: Lasting\ntagline: It lasts\ndescription: What lasts.\naddress: https://lasting.example\nlanguage: en-GB\nemail: a@lasting.example\nfounded: 2024\n',
  'pages/standards.mdx': '---\ntitle: Standards\ndescription: What we promise.\n---\n\n## Labels\n\nWords.\n',
};

/** Files that a host reads, and files whose names are made from what is in them: a page names them, and no reader does. */
const isByContent = (file: string) =>
  /^(?:_astro|pagefind)\/|^(?:_headers|_redirects|\..*)$|(?:^|\/)(?:404|offline)\.html$/.test(file);

const nouns = ['harbour', 'bridge', 'school', 'court', 'market', 'river', 'mill', 'tower'] as const;
const verbs = ['stands', 'grows', 'falls', 'waits', 'opens', 'turns'] as const;
/** Why articles are withdrawn; their pages say it. */
const REASON = 'It was not ours.';
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

  /** @param first Kinds of work that are done before any others, in this order from the last. */
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
    work[what]?.();
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
      'rewords a paragraph': () => this.#correct((text) => text.replace(/^The [^[<\n]+$/m, this.#sentence())),
      'adds a paragraph': () => this.#correct((text) => `${text}\n${this.#sentence()}\n`),
      'takes a paragraph out': () =>
        this.#correct((text) => text.replace(/\n\nThe [^[\n]*\n(?=\n## )/, '\n')),
      'rewords a heading': () =>
        this.#correct((text) =>
          text.replace(/^## .*$/m, `## Of a ${this.#dice.pick(nouns)} ${this.#next()}`),
        ),
      'rewords a pull quote': () =>
        this.#correct((text) => text.replace(/<Pull>.*?<\/Pull>/, `<Pull>${this.#sentence()}</Pull>`)),
      'takes a note out': () => this.#correct((text) => text.replaceAll(/\[\^1\](?::.*)?/g, '')),
      'renumbers a note': () => this.#correct((text) => text.replaceAll('[^2]', `[^${this.#next()}]`)),
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
      draft: true,
      ...(this.#dice.below(3) === 0 && { series: { name: 'A series', number: this.#count } }),
    };
    const section = () =>
      `## The ${this.#dice.pick(nouns)} ${this.#next()}\n\n${this.#sentence()}\n\n${this.#sentence()}`;
    const body = [
      `${this.#sentence()}[^1]`,
      `${this.#sentence()}[^2] And again.[^1] <Pull>${this.#sentence()}</Pull>`,
      ...[section(), section(), section()],
      `[^1]: ${this.#sentence()}`,
      `[^2]: ${this.#sentence()}`,
    ].join('\n\n');
    this.#project.write(`content/articles/${slug}/index.mdx`, `---\n${stringify(head)}---\n\n${body}\n`);
    this.#run('publish', slug);
    this.#articles.push({ slug, isWithdrawn: false });
  }

  #correct(edit: (text: string) => string): void {
    const article = this.#pickArticle();
    const path = `content/articles/${article.slug}/index.mdx`;
    const before = this.#project.read(path);
    const [, head = '', body = ''] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(before) ?? [];
    const after = edit(body);
    if (after === body) return;
    this.#project.write(path, head + after);
    this.#run('correct', article.slug, '--kind', 'correction', '--note', 'It was wrong.');
  }

  #move(): void {
    const article = this.#pickArticle();
    const slug = `moved-${this.#next()}`;
    this.#run('move', article.slug, slug);
    article.slug = slug;
  }

  #withdraw(): void {
    const standing = this.#articles.filter(({ isWithdrawn }) => !isWithdrawn);
    if (standing.length < 3) return;
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

  #pickArticle(): PublishedArticle {
    return this.#pick(this.#articles.filter(({ isWithdrawn }) => !isWithdrawn));
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

/** Returns an address that does not answer, or each of its ids that is on no page that it leads to. */
async function findLostAt(origin: string, address: string, ids: ReadonlySet<string>): Promise<string[]> {
  const response = await fetch(`${origin}${encodeURI(address)}`);
  const text = await response.text();
  // What was withdrawn says so at its own address; what stood below it is gone with it.
  const isBelow = address.split('/').length > 5 || !address.endsWith('/');
  if (response.status === 410 && (isBelow || text.includes(REASON))) return [];
  if (response.status !== 200) return [`${address} answers ${response.status}`];
  const present = new Set(listIds(text));
  return [...ids]
    .filter((id) => !present.has(id))
    .map((id) => `${response.url.slice(origin.length)}#${id} is gone`);
}

/** The ids within the main part of a page: what stands around it is the page's own. */
function listIds(html: string): string[] {
  const found: string[] = [];
  visit(fromHtml(html), 'element', (element) => {
    if (element.tagName !== 'main') return;
    visit(element, 'element', ({ properties }) => {
      const { id } = properties;
      if (typeof id === 'string') found.push(id);
    });
  });
  return found;
}
