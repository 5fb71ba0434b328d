import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { measuredRun, putAside, type Run } from './measured-run.ts';

export const competitors = ['hugo', 'eleventy', 'stock'] as const;
export type Competitor = (typeof competitors)[number];

/** Puts a competitor's project and the same texts, in the form it reads, into a folder, and installs what it needs. */
export async function prepare(competitor: Competitor, corpus: string, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  cpSync(resolve('tests/benchmark/competitors', competitor), folder, { recursive: true });
  if (competitor === 'hugo') {
    await measuredRun('hugo', ['version'], folder).catch(() => {
      throw new Error('Hugo is not installed. On Debian: apt-get install hugo. On macOS: brew install hugo.');
    });
  } else {
    await measuredRun('npm', ['install', '--no-fund', '--no-audit'], folder);
  }
  if (competitor === 'stock') {
    const record = join(corpus, 'record');
    cpSync(corpus, join(folder, 'content'), { recursive: true, filter: (path) => path !== record });
    return;
  }
  for (const path of globSync('articles/*/*', { cwd: corpus })) {
    const target = join(folder, 'content', path).replace(/\.mdx$/, '.md');
    mkdirSync(dirname(target), { recursive: true });
    const source = path.endsWith('.mdx') ? readFileSync(join(corpus, path), 'utf8') : undefined;
    // A draft has no date, and no page.
    if (source !== undefined && !/^published:/m.test(source)) continue;
    if (source !== undefined) writeFileSync(target, translated(competitor, basename(dirname(path)), source));
    else cpSync(join(corpus, path), target);
  }
  const data = competitor === 'hugo' ? 'data' : '_data';
  cpSync(join(corpus, 'people'), join(folder, data, 'people'), { recursive: true });
  // A collection of Eleventy's is called topics already.
  cpSync(join(corpus, 'topics'), join(folder, data, competitor === 'hugo' ? 'topics' : 'subjects'), {
    recursive: true,
  });
}

/** The same frontmatter under the names that the generator gives a meaning. */
function translated(competitor: Competitor, slug: string, source: string): string {
  const [, fields = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  const { headline, published, ...rest } = parse(fields);
  const own =
    competitor === 'hugo'
      ? { ...rest, title: headline, date: published }
      : {
          ...rest,
          headline,
          published,
          date: published,
          layout: 'article.njk',
          permalink: `/${published.slice(0, 7).replace('-', '/')}/${slug}/`,
        };
  return `---\n${stringify(own, { lineWidth: 0 })}---\n${body}`;
}

/** One build from nothing. */
export async function buildCold(competitor: Competitor, folder: string): Promise<Run> {
  // Out of the project: Eleventy reads whatever is in it, its own pages too.
  const aside = join(dirname(folder), 'aside');
  putAside(folder, ['dist', 'public', '.astro', 'node_modules/.astro', 'resources'], aside);
  const run =
    competitor === 'hugo'
      ? await measuredRun('hugo', ['--quiet'], folder)
      : await measuredRun('npm', ['run', 'build'], folder);
  const out = join(folder, competitor === 'hugo' ? 'public' : 'dist');
  if (!existsSync(join(out, 'index.html'))) throw new Error(`${competitor} built no front page`);
  const pages = globSync('20*/*/*/index.html', { cwd: out }).length;
  return { ...run, output: `${pages} articles` };
}
