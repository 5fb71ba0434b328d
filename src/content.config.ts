import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { Rendered } from './prose/rendered.ts';
import { contentLoader, type Origin } from './publication/content-loader.ts';
import { readFields, readProse } from './publication/read-entry.ts';
import { articleSchema, pageSchema, personSchema, topicSchema } from './publication/schema.ts';

const path = () => z.string();
const origin = z.custom<Origin>();
const body = z.custom<Rendered>();

export const collections = {
  articles: defineCollection({
    loader: contentLoader({
      pattern: 'articles/*/index.mdx',
      read: (source, file) => readProse(source, file, articleSchema(path)),
    }),
    schema: ({ image }) => articleSchema(image).safeExtend({ origin, body, pictures: z.array(image()) }),
  }),
  people: defineCollection({
    loader: contentLoader({
      pattern: 'people/*.yaml',
      read: (source, file) => readFields(source, file, personSchema(path)),
    }),
    schema: ({ image }) => personSchema(image).extend({ origin }),
  }),
  topics: defineCollection({
    loader: contentLoader({
      pattern: 'topics/*.yaml',
      read: (source, file) => readFields(source, file, topicSchema),
    }),
    schema: topicSchema.extend({ origin }),
  }),
  pages: defineCollection({
    loader: contentLoader({
      pattern: 'pages/*.mdx',
      read: (source, file) => readProse(source, file, pageSchema),
    }),
    schema: ({ image }) => pageSchema.extend({ origin, body, pictures: z.array(image()) }),
  }),
};
