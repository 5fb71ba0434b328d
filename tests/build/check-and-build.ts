import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { AProject } from './a-project.ts';
import { makeOddArticles, type OddArticle } from './odd-articles.ts';

const files = {
  'publication.yaml':
    'name: Odd\ntagline: Odd things\ndescription: What is odd.\naddress: https://odd.example\nlanguage: en-GB\nemail: a@odd.example\nfounded: 2024\n',
  'people/ann.yaml': 'name: Ann Example\nbiography: She writes.\n',
  'topics/one.yaml': 'name: One\ndescription: The first.\n',
  'topics/two.yaml': 'name: Two\ndescription: The second.\n',
  'pages/standards.mdx': '---\ntitle: Standards\ndescription: What we promise.\n---\n\n## Labels\n\nWords.\n',
  'pages/about.mdx': '---\ntitle: About\ndescription: What we do.\n---\n\nWords.\n',
};

/** A publication of odd articles, as the check of the editors sees it and as the build does. */
export class OddPublication {
  readonly #project = AProject.withoutContent();
  readonly articles: OddArticle[];

  constructor(count: number, seed: string) {
    this.articles = makeOddArticles(count, seed);
    for (const [name, text] of Object.entries(files)) this.#project.write(`content/${name}`, text);
    for (const article of this.articles) this.#write(article);
  }

  /** What `npm run check` finds wrong, by file. */
  check(): Map<string, string[]> {
    const { stdout, stderr } = this.#project.tryCommand('check');
    const output = stdout + stderr;
    assertPlain(output);
    return readProblems(output.split(/^\d+ warnings? to look at again/m)[0] ?? '');
  }

  /** What a build that fails prints as wrong, by file. */
  tryBuild(): Map<string, string[]> {
    const { stdout, stderr } = this.#project.tryBuild();
    assertPlain(stdout + stderr);
    return readProblems(stderr);
  }

  /**
   * What the reading of a build finds wrong by itself, by file, without the check that follows a failure: first with the articles as they are written, then with what fits together among those
   * that could be read. Leaves the articles that it accepts, built.
   */
  build(): Map<string, string[]> {
    const found = new Map<string, string[]>();
    for (let tries = 0; tries < 6; tries += 1) {
      const { status, stdout, stderr } = this.#project.tryPlainBuild();
      if (status === 0) return found;
      const problems = readProblems(stderr);
      assert.notEqual(problems.size, 0, stdout + stderr);
      for (const [file, messages] of problems) {
        found.set(file, messages);
        const [slug] = /(?<=^content\/articles\/).*?(?=\/|$)/.exec(file) ?? [];
        assert.ok(slug, `${file}: ${messages.join()}`);
        rmSync(join(this.#project.folder, 'content/articles', slug), { recursive: true });
      }
    }
    throw new Error('the build finds something new every time');
  }

  /** Links, pictures and places in the built pages that lead nowhere. */
  findDeadLinks(): string[] {
    const site = join(this.#project.folder, 'dist');
    const pages = [...this.#project.site().keys()].filter((file) => file.endsWith('.html'));
    const trees = new Map(pages.map((page) => [page, fromHtml(readFileSync(join(site, page), 'utf8'))]));
    const ids = new Map([...trees].map(([page, tree]) => [page, new Set(listValues(tree, ['id']))]));
    return [...trees].flatMap(([page, tree]) =>
      listValues(tree, ['href', 'src', 'srcSet'])
        .flatMap((value) => value.split(/(?<=\S)(?: \d+w)?,\s+/))
        .filter((value) => !leads(value.replace(/ \d+w$/, ''), page, { site, ids }))
        .map((value) => `${page}: ${value}`),
    );
  }

  remove(): void {
    this.#project.remove();
  }

  #write({ slug, source, files: beside }: OddArticle): void {
    const folder = join(this.#project.folder, 'content/articles', slug);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.mdx'), source);
    for (const [name, bytes] of Object.entries(beside)) writeFileSync(join(folder, name), bytes);
  }
}

/** No message names a place in the code. */
function assertPlain(output: string): void {
  assert.doesNotMatch(output, /^\s+at .+:\d+:\d+\)?$/m);
}

/** Problems as they are printed, each with its line, by file. */
function readProblems(output: string): Map<string, string[]> {
  const blocks = Array.from(
    output.matchAll(/^ {2}(\S.*)\n((?: {4}.*\n?)+)/gm),
    ([, place = '', message = '']) => {
      const [, file = place, line = ''] = /^(.*?)(?::(\d+))?$/.exec(place) ?? [];
      return { file, text: `${line} ${message.trim()}` };
    },
  );
  // Astro says below where in the code it met them.
  const ours = blocks.filter(({ file }) => file.startsWith('content/'));
  const byFile = Map.groupBy(ours, ({ file }) => file);
  return new Map([...byFile].map(([file, found]) => [file, found.map(({ text }) => text).sort()]));
}

function listValues(node: Nodes, names: readonly string[]): string[] {
  const own = node.type === 'element' ? names.flatMap((name) => toText(node.properties[name])) : [];
  return 'children' in node ? [...own, ...node.children.flatMap((child) => listValues(child, names))] : own;
}

function toText(value: unknown): string[] {
  if (Array.isArray(value)) return [value.join(', ')];
  return typeof value === 'string' ? [value] : [];
}

function leads(
  value: string,
  page: string,
  { site, ids }: { site: string; ids: ReadonlyMap<string, ReadonlySet<string>> },
): boolean {
  const url = new URL(value, `https://odd.example/${page.replace(/index\.html$/, '')}`);
  if (url.origin !== 'https://odd.example') return true;
  const path = decodeURIComponent(url.pathname).slice(1);
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!existsSync(join(site, file))) return false;
  const id = decodeURIComponent(url.hash.slice(1)).replace(/:~:.*/, '');
  return id === '' || (ids.get(file)?.has(id) ?? false);
}
