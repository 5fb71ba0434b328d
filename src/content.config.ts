import type { ImageFunction } from 'astro:content';
import { defineCollection } from 'astro/content/config';
import { z } from 'astro/zod';
import type { Rendered } from './prose/rendered.ts';
import { createContentLoader } from './publication/load/content-loader.ts';
import type { SourceLocation } from './publication/load/read-entry.ts';
import { pageSchema, personSchema, topicSchema } from './publication/schema.ts';

const origin = z.custom<SourceLocation>();
const body = z.custom<Rendered>();

export const collections = {
  /** Its frontmatter is checked by `articleSchema` as it is read, and kept beside its body (`article-store.ts`). */
  articles: defineCollection({
    loader: createContentLoader('articles'),
    schema: once((image) =>
      z.strictObject({
        image: z.strictObject({ src: image() }).optional(),
        pictures: z.array(image()),
      }),
    ),
  }),
  people: defineCollection({
    loader: createContentLoader('people'),
    schema: once((image) => personSchema(image).extend({ origin })),
  }),
  topics: defineCollection({
    loader: createContentLoader('topics'),
    schema: topicSchema.extend({ origin }),
  }),
  pages: defineCollection({
    loader: createContentLoader('pages'),
    schema: once((image) => pageSchema.extend({ origin, body, pictures: z.array(image()) })),
  }),
};

/**
 * Astro asks for the schema at every entry, and making one takes as long as reading the entry. The `image` it brings
 * differs between loading and describing the schema; while loading, only in where it looks for pictures whose paths do not
 * begin with a dot, and the loader gives none.
 */
function once<Schema>(make: (image: ImageFunction) => Schema): (context: { image: ImageFunction }) => Schema {
  const made = new Map<string, Schema>();
  return ({ image }) => {
    const kind = String(image().safeParse('./picture.png').data);
    const known = made.get(kind) ?? make(image);
    made.set(kind, known);
    return known;
  };
}
