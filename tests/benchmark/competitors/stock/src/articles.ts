import { getCollection } from 'astro:content';

export const address = (id: string, published: Date) =>
  `/${published.toISOString().slice(0, 7).replace('-', '/')}/${id}/`;

export const newestFirst = async () =>
  (await getCollection('articles')).sort(
    (one, other) => other.data.published.getTime() - one.data.published.getTime(),
  );
