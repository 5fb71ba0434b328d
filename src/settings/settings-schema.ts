import { z } from 'astro/zod';
import { isLanguageTag, suggestLanguageTag } from '../languages/text/language-tag.ts';
import { SLUG } from '../publication/addresses.ts';
import { isTimeZone } from '../runtime/calendar-day.ts';
import { findNearestName } from '../runtime/problem.ts';

const sentence = z.string().trim().min(1, 'must not be empty');
const path = z
  .string()
  .regex(
    /^\/(?:\S*\/)?(?:#\S+)?$/,
    'must be an address on this site, like /standards/ or /standards/#corrections',
  );
const yesOrNo = z.boolean({ error: 'must be yes or no' });

const timeZone = z.string().refine(isTimeZone, {
  error: ({ input }) => `“${input}” is no time zone; ${suggestZone(String(input))}`,
});

const language = z.string().refine(isLanguageTag, {
  error: ({ input }) => `“${input}” is no language tag; ${suggestTag(String(input))}`,
});

const address = z
  .url({
    protocol: /^https?$/,
    error: ({ input }) => `“${input}” is no address; ${suggestAddress(String(input))}`,
  })
  .refine((url) => !URL.canParse(url) || new URL(url).username === '', 'must hold no user name or password')
  .transform((url) => url.replace(/\/+$/, ''));

/** Types of article that schema.org knows for news: https://schema.org/NewsArticle#subtypes */
const articleTypes = [
  'OpinionNewsArticle',
  'AnalysisNewsArticle',
  'AskPublicNewsArticle',
  'BackgroundNewsArticle',
  'ReviewNewsArticle',
  'NewsArticle',
] as const;

const HOSTS = ['cloudflare', 'cloudflare-paid', 'netlify', 'github-pages', 'server'] as const;

const label = z.strictObject({
  name: sentence.describe('As printed above the headline.'),
  meaning: sentence.describe('What it promises the reader, in a sentence.'),
  type: z.enum(articleTypes).default('OpinionNewsArticle').describe('What machines are told it is.'),
  short: yesOrNo
    .default(false)
    .describe(
      'Whether a headline, an author and a text are all it needs, as for a letter: no topic, no disclosure.',
    ),
});

const link = z.strictObject({ name: sentence, path });

const shareTarget = z.strictObject({
  name: sentence,
  href: z
    .url()
    .describe('The network’s address for sharing; {url} and {title} are filled in, percent-encoded.'),
});

/** A publication's settings: `publication.yaml` in its content folder. Each field says what it holds. */
export const settingsSchema = z.strictObject({
  name: sentence.describe('The name of the publication.'),
  tagline: sentence.describe('A few words under the name on the front page.'),
  description: sentence.describe('What it publishes, in a sentence, for search engines and feed readers.'),
  address: address.describe('Where readers find it, like https://example.org.'),
  language: language.describe('The language of its menus, dates and buttons, like en-GB.'),
  timeZone: timeZone.default('UTC').describe('The time zone in which dates are printed, like Europe/Kyiv.'),
  email: z.email('is no e-mail address').describe('Where readers write to the editors.'),
  founded: z.int().min(1500).max(9999).describe('The year in which it began.'),
  licence: z
    .strictObject({
      name: sentence.describe('As printed at the foot of every page.'),
      url: z.url('is no address').optional().describe('Where its terms stand, if anywhere.'),
    })
    .optional()
    .describe('Under which terms its texts may be reused; all rights are reserved by default.')
    .meta({ example: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } }),
  lead: sentence
    .optional()
    .describe('The folder of the article that leads the front page; the newest with a picture by default.')
    .meta({ example: 'name-of-its-folder' }),
  frontPage: z
    .strictObject({
      topics: z
        .array(sentence)
        .optional()
        .describe('Names of files in topics/ that may have a section; all by default, none for [].'),
    })
    .default({})
    .describe(
      'Sections on the front page, below its first pieces: `topics` names files in topics/. All by default, none for [].',
    )
    .meta({ example: { topics: ['general'] } }),
  pageSize: z.int().min(1).max(200).default(20).describe('Articles on one page of a list.'),
  feedSize: z.int().min(1).max(200).default(30).describe('Articles in a feed, each with its full text.'),
  readingSpeed: z
    .int()
    .min(50)
    .max(1000)
    .default(238)
    .describe('Words a minute. Brysbaert 2019, “How many words do we read per minute?”: 238 for English.'),
  automaticPullQuotes: yesOrNo
    .default(false)
    .describe('Whether pull quotes are chosen for articles that ask for none.'),
  labels: z
    .record(z.string().regex(SLUG, 'must be lower-case letters, figures and hyphens'), label)
    .refine((labels) => Object.keys(labels).length > 0, 'needs at least one label')
    .optional()
    .describe('The kinds of article, by the word that frontmatter uses; the first is the default.'),
  shareTargets: z
    .array(shareTarget)
    .default([])
    .describe('Networks offered under an article, as plain links; {url} and {title} are filled in.')
    .meta({
      example: [{ name: 'Bluesky', href: 'https://bsky.app/intent/compose?text={title}%20{url}' }],
    }),
  policies: z
    .partialRecord(
      z.enum([
        'publishingPrinciples',
        'correctionsPolicy',
        'ethicsPolicy',
        'ownershipFundingInfo',
        'diversityPolicy',
        'masthead',
        'actionableFeedbackPolicy',
        'unnamedSourcesPolicy',
        'verificationFactCheckingPolicy',
      ]),
      path,
    )
    .default({})
    .describe('Pages that state a policy, by the names of schema.org.'),
  navigation: z
    .strictObject({
      footer: z
        .array(link)
        .optional()
        .describe('Links at the foot of every page; all static pages by default.'),
    })
    .default({})
    .describe('Links at the foot of every page; all static pages by default.')
    .meta({ example: { footer: [{ name: 'About us', path: '/about/' }] } }),
  host: z
    .enum(HOSTS)
    .optional()
    .describe(
      `Where it is served, so that a build warns of that host’s limits: ${HOSTS.slice(0, -1).join(', ')} or ${HOSTS.at(-1)}.`,
    )
    .meta({ example: 'netlify' }),
  machines: z
    .strictObject({
      search: yesOrNo.default(true).describe('May search engines list the pages and show excerpts?'),
      'ai-input': yesOrNo
        .default(true)
        .describe('May programs that answer questions read and quote the pages?'),
      'ai-train': yesOrNo.default(false).describe('May the texts be used to train models?'),
    })
    .default({ search: true, 'ai-input': true, 'ai-train': false })
    .describe('What machines may do with the texts; written to robots.txt as Content-Signal.'),
});

type WrittenSettings = z.infer<typeof settingsSchema>;

/** The settings with all that a file may leave out. */
export interface Settings extends WrittenSettings {
  labels: NonNullable<WrittenSettings['labels']>;
  licence: NonNullable<WrittenSettings['licence']>;
}

function suggestZone(written: string): string {
  const zones = Intl.supportedValuesOf('timeZone');
  const cityOf = (zone: string) => zone.slice(zone.lastIndexOf('/') + 1).toLowerCase();
  const city = findNearestName(cityOf(written.replaceAll(' ', '_')), zones.map(cityOf));
  const zone = zones.find((one) => cityOf(one) === city);
  return zone ? `did you mean “${zone}”?` : 'write one like Europe/Kyiv, America/New_York or UTC';
}

function suggestTag(written: string): string {
  const tag = suggestLanguageTag(written);
  return tag ? `did you mean “${tag}”?` : 'write it like en-GB, uk or pt-BR';
}

function suggestAddress(written: string): string {
  const whole = `https://${written.trim()}`;
  return /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(written.trim()) && URL.canParse(whole)
    ? `did you mean “${whole}”?`
    : 'write it whole, like https://example.org';
}
