import { z } from 'astro/zod';
import { readSource } from '../prose/frontmatter.ts';
import { render } from '../prose/render.ts';
import type { Rendered } from '../prose/rendered.ts';
import { checkPublication } from '../publication/check.ts';
import { articlePath } from '../publication/permalink.ts';
import type { Problem } from '../publication/problem.ts';
import { readFields, readProse } from '../publication/read-entry.ts';
import { articleSchema, pageSchema, personSchema, topicSchema } from '../publication/schema.ts';
import type { Desk } from './command.ts';
import { isPublic, type Manuscript, sourcePath } from './manuscript.ts';

/** What an article stands among: the other articles by their frontmatter, and everything else. */
export interface Surroundings {
  articles: Parameters<typeof checkPublication>[0];
  people: Parameters<typeof checkPublication>[1];
  topics: Parameters<typeof checkPublication>[2];
  pages: Parameters<typeof checkPublication>[3];
}

/**
 * Reads what an article is checked against. Other articles are rendered only where this one links to them, so that a
 * command takes seconds among 10,000; what is wrong in them is their own affair.
 */
export function surroundingsOf(desk: Desk, manuscript?: Manuscript): Surroundings {
  const { files, folder } = desk;
  const path = () => z.string();
  const ids = (kind: string, ending: string) =>
    files
      .list(kind)
      .filter((name) => name.endsWith(ending))
      .map((name) => name.slice(0, -ending.length));
  const read = <Data>(file: string, reader: (source: string, file: string) => Data) =>
    reader(files.read(file) ?? '', `${folder}/${file}`);
  const linked = new Set(manuscript?.body.links.map(({ href }) => href.split('#')[0]));
  return {
    articles: files
      .list('articles')
      .filter((slug) => slug !== manuscript?.slug)
      .flatMap((slug) => readOther(desk, slug, linked)),
    people: ids('people', '.yaml').map((id) => {
      const { data } = read(`people/${id}.yaml`, (source, file) =>
        readFields(source, file, personSchema(path)),
      );
      const { portrait: _, ...person } = data;
      return { ...person, id, path: `/people/${id}/` };
    }),
    topics: ids('topics', '.yaml').map((id) => {
      const { data } = read(`topics/${id}.yaml`, (source, file) => readFields(source, file, topicSchema));
      return { ...data, id, path: `/topics/${id}/` };
    }),
    pages: ids('pages', '.mdx').map((id) => {
      const file = `pages/${id}.mdx`;
      const { data, body } = read(file, (source, name) => readProse(source, name, pageSchema));
      return { ...data, id, path: `/${id}/`, body, file: `${folder}/${file}` };
    }),
  };
}

/** What is wrong with an article among the others: unknown names, a taken address, links that lead nowhere. */
export function problemsOf(manuscript: Manuscript, others: Surroundings): Problem[] {
  const { slug, file, lines, body, data } = manuscript;
  const { articles, people, topics, pages } = others;
  const own = { ...data, slug, body, origin: { file, lines } };
  return checkPublication([...articles, own], people, topics, pages).filter(
    (problem) => problem.file === file,
  );
}

const schema = articleSchema(() => z.string());

function readOther({ files, folder, now }: Desk, slug: string, linked: ReadonlySet<string | undefined>) {
  const { data: fields, text, lines } = readSource(files.read(sourcePath(slug)) ?? '');
  const { data } = schema.safeParse(fields);
  if (!data || !isPublic(data, now)) return [];
  const wanted = linked.has(articlePath(data.published ?? '', slug));
  const body = wanted ? render(text, fields) : unread;
  return [{ ...data, slug, body, origin: { file: `${folder}/${sourcePath(slug)}`, lines } }];
}

const unread: Rendered = {
  html: '',
  headings: [],
  passages: [],
  quotes: [],
  links: [],
  pictures: [],
  words: 0,
  warnings: [],
  needsCompiler: false,
};
