import { getCollection } from 'astro:content';
import type { StandingPage } from './model.ts';

/** The standing pages: about, standards, corrections, accessibility. */
export async function allPages(): Promise<StandingPage[]> {
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
