import { normalizeTypography } from '../languages/text/plain-words.ts';
import type { Rendered } from '../prose/rendered.ts';
import { digestBytes } from '../runtime/digest.ts';
import { type ChangeKind, RECORD_VERSION, type RecordedPassage } from './entry.ts';
import { isSameStructure } from './mark-changes.ts';

/** Fields that the record takes as they stand in the frontmatter. */
export interface CopiedFields {
  label: string;
  headline: string;
  standfirst?: string | undefined;
  image?: { alt?: string | undefined; caption?: string | undefined; credit?: string | undefined } | undefined;
  series?: { name: string; number: number } | undefined;
  note?: string | undefined;
  /** How artificial intelligence was used. */
  ai?: { uses: readonly string[]; note: string } | undefined;
  summary?: string | undefined;
  canonical?: string | undefined;
  repliesTo?: string | undefined;
}

/** Returns them alone, of an article or of frontmatter. */
export function copyFields(source: CopiedFields): CopiedFields {
  const { label, headline, standfirst, image, series, note, ai, summary, canonical, repliesTo } = source;
  return { label, headline, standfirst, image, series, note, ai, summary, canonical, repliesTo };
}

/** An article as the record sees it. The publication's `Article` has all of these fields. */
export interface PublishedArticle extends CopiedFields {
  slug: string;
  /** `/YYYY/MM/slug/` */
  path: string;
  /** ISO 8601 with zone. */
  published: string;
  /** Its id in feeds. */
  feedId: string;
  disclosure?: string | undefined;
  authors: readonly { id: string }[];
  /** BCP 47 tag. */
  language?: string | undefined;
  /** Digests of the bytes of its pictures; see `PictureDigests`. */
  pictures?: PictureDigests | undefined;
  updates: readonly { date: string; kind: ChangeKind; note: string }[];
  formerly: readonly string[];
  /** The line of each frontmatter field, from 1, if known. */
  lines?: Readonly<Record<string, number>> | undefined;
  body: Pick<Rendered, 'passages' | 'quotes' | 'pictures'>;
}

/** Digests of the bytes of an article's pictures: of the lead picture, and of those in the text, in order. */
export interface PictureDigests {
  lead?: string | undefined;
  body: readonly string[];
}

/** Words that were published or will be, with their line in the source if they have a line of their own. */
export interface TextPassage extends RecordedPassage {
  line?: number | undefined;
}

/**
 * Lists everything of an article that may not change in silence, in reading order: its fields, its pictures, then every
 * passage of the body. The ids of what is not in the body begin with an @, as in `@headline`; no heading can have such
 * an id. What an article does not have is left out.
 *
 * @param version That of the record to compare with: an earlier one covers less.
 */
export function listPublishedText(article: PublishedArticle, version = RECORD_VERSION): TextPassage[] {
  const body = article.body.passages.map(({ id, kind, text, marks, line }) => ({
    ...{ id, kind, text, line },
    ...(marks && version >= MARKED && { marks }),
  }));
  const further = version >= MARKED ? [...listFurtherFields(article), ...listPictures(article)] : [];
  return [...listFields(listFirstFields(article)), ...further, ...body];
}

/** The first version that covers every printed field and the marks on the words. */
const MARKED = 3;

const listFirstFields = (article: PublishedArticle) => ({
  label: article.label,
  headline: article.headline,
  standfirst: article.standfirst,
  byline: article.authors.map(({ id }) => id).join(', '),
  disclosure: article.disclosure,
});

function listFurtherFields(article: PublishedArticle): TextPassage[] {
  const { image, series, note, ai, summary, canonical, repliesTo, language, body } = article;
  return [
    ...listFields({
      caption: image?.caption,
      credit: image?.credit,
      series: series && `${series.name} (${series.number})`,
      note,
      ai: ai && `${ai.note} (${ai.uses.join(', ')})`,
      summary,
      canonical,
      repliesTo,
      language,
    }),
    ...body.quotes.flatMap(({ id, attribution }) =>
      attribution === undefined ? [] : [{ id: `@attribution:${id}`, kind: 'attribution', text: attribution }],
    ),
  ];
}

function listFields(fields: Readonly<Record<string, string | undefined>>): TextPassage[] {
  return Object.entries(fields).flatMap(([kind, text]) =>
    text === undefined || text === '' ? [] : [{ id: `@${kind}`, kind, text }],
  );
}

/** Each picture with what it shows as its words, and the digest of its bytes as its mark. */
function listPictures({ image, pictures, body }: PublishedArticle): TextPassage[] {
  const seen = new Map<string, number>();
  const describe = (id: string, text: string, digest: string | undefined): TextPassage => ({
    ...{ id, kind: 'picture', text },
    ...(digest !== undefined && { marks: [{ mark: 'file', from: 0, to: 0, value: digest }] }),
  });
  return [
    ...(image ? [describe('@image', image.alt ?? '', pictures?.lead)] : []),
    ...body.pictures.map(({ path, alt, line }, index) => {
      const times = (seen.get(path) ?? 0) + 1;
      seen.set(path, times);
      const id = `@picture:${path}${times > 1 ? `:${times}` : ''}`;
      return { ...describe(id, alt, pictures?.body[index]), line };
    }),
  ];
}

/** Returns the name of the frontmatter field that a passage of the record is written in, if it is in any. */
export function findField({ id, kind }: Pick<RecordedPassage, 'id' | 'kind'>): string | undefined {
  if (!id.startsWith('@') || id.startsWith('@picture:')) return undefined;
  const names: Readonly<Record<string, string>> = {
    byline: 'authors',
    caption: 'image',
    credit: 'image',
    picture: 'image',
    attribution: 'pullQuotes',
  };
  return names[kind] ?? kind;
}

/**
 * Returns true if two texts have the same words, passage for passage. Differences in typography do not count.
 */
export function isSameText(one: readonly { text: string }[], other: readonly { text: string }[]): boolean {
  return one.length === other.length && one.every(({ text }, index) => isSameWords(text, other[index]?.text));
}

/** Returns true if two texts say the same, by their words and beside them. */
export function isSameContent(one: readonly RecordedPassage[], other: readonly RecordedPassage[]): boolean {
  return one.length === other.length && one.every((passage, index) => isSamePassage(passage, other[index]));
}

/** Returns true if two passages say the same, by their words and beside them. */
export function isSamePassage(one: RecordedPassage, other: RecordedPassage | undefined): boolean {
  return other !== undefined && isSameWords(one.text, other.text) && isSameStructure(one, other);
}

/** Returns true if two passages have the same words. Differences in typography do not count. */
export function isSameWords(one: string, other: string | undefined): boolean {
  return other !== undefined && (one === other || normalizeTypography(one) === normalizeTypography(other));
}

/** Digests the plain words of every passage, one on each line. */
export function digestText(passages: readonly { text: string }[]): string {
  return digestBytes(passages.map(({ text }) => normalizeTypography(text)).join('\n'));
}
