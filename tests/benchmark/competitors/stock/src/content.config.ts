import { defineCollection, reference } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const articles = defineCollection({
  loader: glob({
    base: './content/articles',
    pattern: '*/index.mdx',
    generateId: ({ entry }) => entry.split('/')[0] ?? entry,
  }),
  schema: ({ image }) =>
    z.object({
      headline: z.string(),
      standfirst: z.string(),
      authors: z.array(reference('people')),
      topics: z.array(reference('topics')),
      published: z.coerce.date(),
      pullQuotes: z.array(z.string()),
      image: z.object({ src: image(), alt: z.string(), credit: z.string() }).optional(),
    }),
});
const people = defineCollection({
  loader: glob({ base: './content/people', pattern: '*.yaml' }),
  schema: z.object({ name: z.string(), role: z.string(), biography: z.string() }),
});
const topics = defineCollection({
  loader: glob({ base: './content/topics', pattern: '*.yaml' }),
  schema: z.object({ name: z.string(), description: z.string() }),
});

export const collections = { articles, people, topics };
