import { getCollection } from 'astro:content';
import type { StaticPage } from './model.ts';

/** The standing pages: about, standards, corrections, accessibility. */
export async function loadStaticPages(): Promise<StaticPage[]> {
  const entries = await getCollection('pages');
  return entries.map(({ id, data: { title, description, body, origin } }) => ({
    id,
    path: `/${id}/`,
    title,
    description,
    body,
    file: origin.file,
  }));
}
