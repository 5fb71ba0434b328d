import { getImage } from 'astro:assets';
import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import type { ImageMetadata } from 'astro';
import { site } from '../site.ts';
import { checkPublication } from './check.ts';
import { now } from './clock.ts';
import { contexts } from './context.ts';
import type { Article, Context } from './model.ts';
import { allPages } from './pages.ts';
import { allPeople } from './people.ts';
import { articlePath, latestMaterialChange } from './permalink.ts';
import { ContentError } from './problem.ts';
import { allTopics } from './topics.ts';

let built: Promise<Article[]> | undefined;

/**
 * Every article a reader may see, newest first. Drafts and pieces dated in the future are left out of a production build
 * and shown, marked, while writing.
 *
 * @throws ContentError when articles do not fit together: unknown names, clashing addresses, links that lead nowhere.
 */
export function allArticles(): Promise<Article[]> {
  if (import.meta.env.DEV) return readArticles();
  built ??= readArticles();
  return built;
}

async function readArticles(): Promise<Article[]> {
  const entries = await getCollection('articles', ({ data }) => import.meta.env.DEV || isPublished(data));
  const people = new Map((await allPeople()).map((person) => [person.id, person]));
  const topics = new Map((await allTopics()).map((topic) => [topic.id, topic]));
  const problems = checkPublication(
    entries.map((entry) => ({ slug: entry.id, ...entry.data })),
    [...people.values()],
    [...topics.values()],
    await allPages(),
  );
  if (problems.length > 0) {
    const error = new ContentError(problems);
    if (!import.meta.env.DEV) throw error;
    console.error(error.message);
  }
  const articles = await Promise.all(
    entries.map(async (entry): Promise<Article> => {
      const { authors, topics: names, body, pictures, origin, ...data } = entry.data;
      const published = data.published ?? now.toISOString();
      return {
        ...data,
        slug: entry.id,
        path: articlePath(published, entry.id),
        published,
        modified: latestMaterialChange(published, data.updates),
        language: data.language ?? site.language,
        authors: authors.flatMap((id) => people.get(id) ?? []),
        topics: names.flatMap((id) => topics.get(id) ?? []),
        picture: data.image && (await forMachines(data.image.src)),
        body: { ...body, html: await withPictures(body.html, pictures) },
        digest: String(entry.digest),
        file: origin.file,
      };
    }),
  );
  return articles.sort(
    (one, other) => Date.parse(other.published) - Date.parse(one.published) || compare(one, other),
  );
}

function isPublished({ draft, published }: CollectionEntry<'articles'>['data']): boolean {
  return !draft && published !== undefined && Date.parse(published) <= now.getTime();
}

function compare(one: Article, other: Article): number {
  return one.slug < other.slug ? -1 : 1;
}

/** Large previews ask for 1,200 pixels: https://developers.google.com/search/docs/appearance/google-discover */
async function forMachines(src: ImageMetadata): Promise<string> {
  return (await getImage({ src, ...(src.format !== 'svg' && { width: Math.min(1200, src.width) }) })).src;
}

type Picture = CollectionEntry<'articles'>['data']['pictures'][number];

/** Widths a picture is offered in, in CSS pixels: the measure on a phone, on a desktop, and twice that. */
const widths = [360, 720, 1440];
const column = '(min-width: 48em) 42rem, 100vw';

/** Puts the real, sized pictures in the place of `data-picture="n"`. */
async function withPictures(html: string, pictures: readonly Picture[]): Promise<string> {
  let filled = html;
  for (const [index, picture] of pictures.entries()) {
    const usable = widths.filter((width) => width <= picture.width);
    const image = await getImage({
      src: picture,
      ...(picture.format !== 'svg' && usable.length > 0 && { widths: usable, sizes: column }),
    });
    const sizes = image.srcSet.attribute ? ` srcset="${image.srcSet.attribute}" sizes="${column}"` : '';
    filled = filled.replaceAll(
      `data-picture="${index}"`,
      `src="${image.src}" width="${picture.width}" height="${picture.height}" loading="lazy" decoding="async"${sizes}`,
    );
  }
  return filled;
}

/** The article pages' addresses and what each shows; an entry goes along where the text needs the MDX compiler. */
export async function articlePages() {
  const articles = await allArticles();
  const context = contexts(articles);
  return Promise.all(
    articles.map(async (article) => {
      const [, year = '', month = '', slug = ''] = article.path.split('/');
      const entry = article.body.needsCompiler ? await getEntry('articles', article.slug) : undefined;
      const around: Context = context.get(article.slug) ?? { replies: [], series: [], related: [] };
      return { params: { year, month, slug }, props: { article, context: around, entry } };
    }),
  );
}
