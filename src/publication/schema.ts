import { z } from 'astro/zod';
import { isLanguageTag } from '../languages/text/language-tag.ts';
import { explainBadPictureName } from '../prose/picture-paths.ts';
import { CHANGE_KINDS } from '../record/entry.ts';
import { findNearestName } from '../runtime/problem.ts';
import { site } from '../site.ts';
import { SLUG } from './addresses.ts';
import { focusSchema } from './picture-focus.ts';
import { sourceSchema } from './source-schema.ts';

/** An instant with its zone, as written: `2025-02-14T09:00:00Z` or `2025-02-14T10:00:00+01:00`. */
const instant = z.iso.datetime({
  offset: true,
  error: ({ input }) => {
    if (typeof input !== 'string') return undefined;
    if (/^\d{4}-\d\d-\d\dT[\d:.]+$/.test(input))
      return `“${input}” lacks its zone; add Z, or an offset like +01:00`;
    if (/^\d{4}-\d\d-\d\dT/.test(input))
      return `“${input}” is no moment of the calendar; write it like 2025-02-14T09:00:00Z`;
    return `“${input}” is not an instant with a zone; write it like 2025-02-14T09:00:00Z`;
  },
});
const id = z.string().regex(SLUG, 'must be lower-case letters, figures and single hyphens, like jane-doe');
const sentence = z.string().trim().min(1, 'must not be empty');
const formerAddress = z
  .string()
  .regex(
    /^\/(?!\/)[^\s#]*$/,
    'must be an address on this site that begins with a slash, like /2019/05/piece.html',
  )
  .refine((address) => !/(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)/i.test(address.replace(/\?.*/s, '')), {
    error: 'has . or .. between slashes, which no browser asks for; write the address that readers came to',
  })
  .refine((address) => !/[\p{Cc}\\]|%(?:[01][\da-f]|7f)/iu.test(address), {
    error: 'has a sign that no address can have; write the address that readers came to',
  });

/** Marks a sentence of a draft that is still to be written. No article is published with it. */
export const UNWRITTEN = '…';

/** The disclosure of an article whose authors nobody asked, imported or a letter: nothing is printed. */
export const NOT_ASKED = 'not-asked';

/** Characters. Search engines cut longer ones (https://developers.google.com/search/docs/appearance/structured-data/article). */
export const LONGEST_HEADLINE = 110;

const hasHeadline = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'headline' in value && typeof value.headline === 'string';

/** Makes the schema of a picture: `image()` of Astro's collections, or outside Astro the schema of a path. */
type ImageSchema<Image extends z.ZodType> = () => Image;

const picture = <Image extends z.ZodType>(image: ImageSchema<Image>) =>
  image().refine((path) => typeof path !== 'string' || !explainBadPictureName(path), {
    error: ({ input }) => explainBadPictureName(String(input)),
  });

const lead = <Image extends z.ZodType>(image: ImageSchema<Image>) =>
  z
    .strictObject({
      src: picture(image).describe('The picture file, beside the article: ./harbour.jpg'),
      alt: z.string().optional().describe('What the picture shows, for readers who cannot see it.'),
      decorative: z
        .boolean()
        .default(false)
        .describe('True when the picture tells nothing the text does not.'),
      caption: sentence.optional().describe('A sentence printed under the picture.'),
      credit: sentence.optional().describe('Who made it and under which licence.'),
      focus: focusSchema
        .optional()
        .describe('What must stay where lists crop it: words like top left, or percentages like [30, 20].'),
    })
    .refine((picture) => picture.decorative || Boolean(picture.alt?.trim()), {
      path: ['alt'],
      error: 'is missing: describe the picture in a sentence, or set decorative: true',
    });

const pullQuote = z.strictObject({
  text: sentence.describe('Words of the body, in their order, within one paragraph.'),
  attribution: sentence.optional().describe('Whose words they are, when not the author’s own.'),
  id: id.optional().describe('Its name in addresses; made from its words by default.'),
  place: z
    .enum(['before', 'after'])
    .optional()
    .describe('Before its own paragraph or after it, whatever the rules of placing say.'),
});

const update = z.strictObject({
  date: instant.describe('When the change was published.'),
  kind: z.enum(CHANGE_KINDS).describe('What sort of change it was.'),
  note: sentence.describe('What was changed and why, in a sentence a reader understands.'),
});

/** For what artificial intelligence may have been used. */
const AI_USES = ['research', 'drafting', 'editing', 'translation', 'pictures', 'narration'] as const;

/** The labels of this publication, in the order of its settings; the first is the default. */
export const listLabels = (): string[] => Object.keys(site.labels);

function describeUnknownLabel(name: string): string {
  const near = findNearestName(name, listLabels());
  return `must be one of ${listLabels().join(', ')}${near ? `; did you mean “${near}”?` : ''}`;
}

/** True for a label whose articles need no topic and no disclosure, as letters do not. */
export const isShort = (label: string): boolean => site.labels[label]?.short === true;

const DISCLOSURE = 'Interests a reader should know of, in a sentence; or `none`.';
const TOPICS = 'One to four names of files in topics/.';
/** Stands for a disclosure that is not in the file. */
const UNSAID = '';

const isDistinct = (names: readonly string[]) => new Set(names).size === names.length;

/** The schema of an article's frontmatter, in `content/articles/<slug>/index.mdx`. */
export const articleSchema = <Image extends z.ZodType>(image: ImageSchema<Image>) =>
  z
    .strictObject({
      headline: z
        .string()
        .trim()
        .min(1)
        .describe(`At most ${LONGEST_HEADLINE} characters; search engines cut longer ones.`),
      standfirst: sentence.optional().describe('One or two sentences under the headline.'),
      authors: z
        .array(id)
        .min(1, 'needs at least one author')
        .refine(isDistinct, 'names somebody twice')
        .describe('Names of files in people/.'),
      published: instant.optional().describe('When it appears, with the zone. `npm run publish` sets it.'),
      label: z
        .string()
        .refine((name) => name in site.labels, { error: ({ input }) => describeUnknownLabel(String(input)) })
        .default(() => listLabels()[0] ?? 'opinion')
        .describe('What kind of piece it is, printed above the headline.'),
      disclosure: sentence.default(UNSAID).describe(DISCLOSURE),
      topics: z.array(id).max(4).refine(isDistinct, 'names a topic twice').default([]).describe(TOPICS),
      image: lead(image).optional().describe('The lead picture.'),
      pullQuotes: z
        .union([z.literal('auto'), z.array(z.union([sentence.transform((text) => ({ text })), pullQuote]))])
        .optional()
        .describe(
          'Quotes to set beside the text, or `auto` to have them chosen where none is marked with <Pull>.',
        )
        .meta({ example: ['Words of the text, as they stand there.'] }),
      repliesTo: id
        .optional()
        .describe('The article this one answers: the name of its folder.')
        .meta({ example: 'name-of-its-folder' }),
      series: z
        .strictObject({
          name: sentence.describe('The name that its parts share, letter for letter.'),
          number: z.int().min(1).describe('Which part this is.'),
        })
        .optional()
        .describe('The series it belongs to.'),
      updates: z
        .array(update)
        .default([])
        .describe('What was changed after publication. `npm run correct` writes it.'),
      formerly: z
        .array(formerAddress)
        .default([])
        .describe('Addresses it had before; they always lead here.')
        .meta({ example: ['/2019/05/piece.html'] }),
      canonical: z
        .url('is no address; write it whole, like https://example.org/piece/')
        .optional()
        .describe('Where it was first published, if elsewhere.'),
      ai: z
        .strictObject({
          uses: z
            .array(z.enum(AI_USES))
            .min(1)
            .refine(isDistinct, 'names a use twice')
            .describe(`For what, of ${AI_USES.join(', ')}.`),
          note: sentence.describe('Which tools did what, and who checked it, in a sentence that is printed.'),
        })
        .optional()
        .describe('How artificial intelligence was used for it, if it was.'),
      audio: z
        .strictObject({
          src: z
            .string()
            .regex(/^\.\/[^/\\]+$/, 'must be a file beside the article, like ./read.mp3')
            .describe('The sound file, beside the article: ./read.mp3'),
          length: z
            .string()
            .regex(
              /^(?:\d{1,2}:)?\d{1,2}:[0-5]\d$/,
              'must be minutes and seconds between quotation marks, like "12:30"',
            )
            .describe('How long it is, between quotation marks: "12:30"'),
          reader: sentence.optional().describe('Who reads it.'),
        })
        .optional()
        .describe('The text read aloud; it is offered above it, and in feeds.'),
      sources: z
        .array(sourceSchema)
        .default([])
        .describe(
          'Where quoted words are from, if no link or note beside them says so; `npm run sources` reads them.',
        ),
      note: sentence.optional().describe('A line about its first publication, printed at the end.'),
      language: z
        .string()
        .refine(isLanguageTag, 'is no language tag; write it like fr, uk or pt-BR')
        .optional()
        .describe('Its language as a tag like uk or pt-BR, if not the publication’s own.'),
      draft: z.boolean().default(false).describe('True keeps it out of every build but the writer’s.'),
      summary: sentence.optional().describe('For machines; the standfirst by default.'),
      feedId: sentence
        .optional()
        .describe('What feed readers know it by, if it was in a feed elsewhere. `npm run import` writes it.'),
    })
    .refine(({ label, disclosure }) => disclosure !== UNSAID || isShort(label), {
      path: ['disclosure'],
      error: `is missing. It holds: ${DISCLOSURE}`,
      when: ({ value }) => hasHeadline(value),
    })
    .refine(({ label, topics }) => topics?.length !== 0 || isShort(label), {
      path: ['topics'],
      error: `is missing. It holds: ${TOPICS}`,
      when: ({ value }) => hasHeadline(value),
    })
    .overwrite((article) => ({
      ...article,
      disclosure: article.disclosure === UNSAID ? NOT_ASKED : article.disclosure,
    }))
    .refine(({ headline, disclosure }) => headline.length <= LONGEST_HEADLINE || disclosure === NOT_ASKED, {
      path: ['headline'],
      error: `is longer than ${LONGEST_HEADLINE} characters`,
      when: ({ value }) => hasHeadline(value),
    })
    .refine((article) => article.draft || article.published !== undefined, {
      path: ['published'],
      error: 'is missing: write the instant it appears, like 2025-02-14T09:00:00Z, or set draft: true',
    })
    .refine(({ draft, standfirst }) => draft || standfirst !== UNWRITTEN, {
      path: ['standfirst'],
      error: 'is still to be written',
    })
    .refine(({ draft, disclosure }) => draft || disclosure !== UNWRITTEN, {
      path: ['disclosure'],
      error: 'is still to be written; write none where there is nothing to disclose',
    });

/** The schema of an author, in `content/people/<id>.yaml`. */
export const personSchema = <Image extends z.ZodType>(image: ImageSchema<Image>) =>
  z.strictObject({
    name: sentence.describe('As printed in the byline.'),
    kind: z
      .enum(['person', 'organisation'])
      .default('person')
      .describe('A person, or a body that signs as one.'),
    role: sentence.optional().describe('What they do.'),
    affiliation: sentence.optional().describe('Where they do it.'),
    biography: sentence.optional().describe('Two or three sentences, printed under their pieces.'),
    portrait: picture(image).optional().describe('A picture file beside this one.'),
    links: z
      .array(z.strictObject({ name: sentence, url: z.url() }))
      .default([])
      .describe('Their own pages elsewhere.'),
    disclosure: sentence.optional().describe('A standing interest, printed with every piece of theirs.'),
  });

/** The schema of a topic, in `content/topics/<id>.yaml`. */
export const topicSchema = z.strictObject({
  name: sentence.describe('As printed.'),
  description: sentence.optional().describe('One sentence.'),
});

/** The schema of a static page's frontmatter, in `content/pages/<id>.mdx`. */
export const pageSchema = z.strictObject({
  title: sentence.describe('The heading of the page.'),
  description: sentence.describe('One sentence for machines.'),
});

export type ArticleData = z.infer<ReturnType<typeof articleSchema>>;
export type PullQuoteRequest = z.infer<typeof pullQuote>;
export type Update = z.infer<typeof update>;
export type PersonData = z.infer<ReturnType<typeof personSchema>>;
export type TopicData = z.infer<typeof topicSchema>;
export type PageData = z.infer<typeof pageSchema>;
