import { z } from 'astro/zod';
import { articlePath } from '../publication/permalink.ts';
import { ContentError, suggestion } from '../publication/problem.ts';
import { type ReadEntry, readProse } from '../publication/read-entry.ts';
import { type ArticleData, articleSchema } from '../publication/schema.ts';
import type { PublishedArticle } from '../record/published-text.ts';
import { type Desk, Refusal } from './command.ts';

/** An article as it lies on the desk, rendered and checked by itself. */
export interface Manuscript extends ReadEntry<ArticleData> {
  slug: string;
  /** Below the content folder. */
  path: string;
  /** As messages name it. */
  file: string;
  source: string;
}

export const sourcePath = (slug: string) => `articles/${slug}/index.mdx`;

const schema = articleSchema(() => z.string());

/**
 * Reads and renders one article.
 *
 * @param source Its text, where it differs from what the file holds.
 * @throws Refusal when there is none of that name; ContentError when it breaks a rule.
 */
export function readManuscript(desk: Desk, slug: string, source = sourceOf(desk, slug)): Manuscript {
  const { files, folder } = desk;
  const path = sourcePath(slug);
  const file = `${folder}/${path}`;
  const entry = readProse(source, file, schema);
  const { image } = entry.data;
  const pictures = [...entry.body.pictures, ...(typeof image?.src === 'string' ? [image.src] : [])];
  const missing = pictures.filter((picture) => !files.exists(`articles/${slug}/${picture}`));
  if (missing.length > 0) {
    throw new ContentError(
      missing.map((picture) => ({
        file,
        line: entry.lines['image'],
        message: `the picture ${picture} is missing; put it beside this file or correct its name`,
      })),
    );
  }
  return { ...entry, slug, path, file, source };
}

/**
 * An article's file as it is.
 *
 * @throws Refusal when there is none of that name.
 */
export function sourceOf({ files, folder }: Desk, slug: string): string {
  const source = files.read(sourcePath(slug));
  if (source !== undefined) return source;
  throw new Refusal(`There is no ${folder}/${sourcePath(slug)}${suggestion(slug, files.list('articles'))}`);
}

/** The article as the record sees it. */
export function asPublished({ slug, data, body, lines }: Manuscript): PublishedArticle {
  const published = data.published ?? '';
  return {
    slug,
    path: articlePath(published, slug),
    published,
    label: data.label,
    headline: data.headline,
    standfirst: data.standfirst,
    disclosure: data.disclosure,
    authors: data.authors.map((id) => ({ id })),
    updates: data.updates,
    formerly: data.formerly,
    lines,
    body,
  };
}

/** True for what readers can see at the instant. */
export function isPublic({ draft, published }: ArticleData, now: Date): boolean {
  return !draft && published !== undefined && Date.parse(published) <= now.getTime();
}
