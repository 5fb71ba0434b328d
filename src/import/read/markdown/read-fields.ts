import { fromHtml } from 'hast-util-from-html';
import { toString as htmlText } from 'hast-util-to-string';
import type { DraftFields, DraftPicture } from '../../draft.ts';
import { asList, asRecord, asText, firstText, isFalse, isTrue } from '../values.ts';

type Fields = Readonly<Record<string, unknown>>;

const headlineFields = ['headline', 'title', 'name', 'titel', 'titre', 'titulo', 'título', 'heading'];
const standfirstFields = [
  'standfirst',
  'subtitle',
  'subheading',
  'dek',
  'deck',
  'sub_title',
  'untertitel',
  'kicker_text',
  'lede',
  'lead',
  'tagline',
];
const summaryFields = [
  'excerpt',
  'description',
  'summary',
  'abstract',
  'teaser',
  'einleitung',
  'intro',
  'blurb',
  'meta_description',
  'meta_beschreibung',
  'seo_description',
  'og_description',
];
const authorFields = [
  'authors',
  'author',
  'byline',
  'by',
  'writer',
  'writers',
  'autorin',
  'autor',
  'auteur',
  'contributors',
  'creator',
  'post_author',
];
const tagFields = [
  'topics',
  'tags',
  'categories',
  'category',
  'tag',
  'section',
  'sections',
  'keywords',
  'subjects',
  'subject',
  'thema',
  'themen',
];
const imageFields = [
  'image',
  'featured_image',
  'featuredimage',
  'feature_image',
  'featureimage',
  'main_image',
  'cover',
  'cover_image',
  'coverimage',
  'hero',
  'hero_image',
  'heroimage',
  'header_image',
  'thumbnail',
  'thumb',
  'banner',
  'background',
  'bild',
  'photo',
  'images',
  'lead_image',
  'preview',
  'og_image',
  'social_image',
];
const linkFields = [
  'source_url',
  'external_url',
  'externalurl',
  'external_link',
  'link_url',
  'link',
  'linkurl',
  'original_url',
  'redirect_to',
  'redirecturl',
  'redirect',
];
export const dateFields = [
  'date',
  'published',
  'publishdate',
  'published_at',
  'publish_date',
  'pubdate',
  'pub_date',
  'publicationdate',
  'datum',
  'created',
  'created_at',
  'datepublished',
  'fecha',
  'posted',
  'issued',
  'lastmod',
  'updated',
  'modified',
];

/** What a head says of a piece, in this site’s terms. Date, draft mark for lack of one, and slug are the reader’s to add. */
export function readFields(fields: Fields): Omit<DraftFields, 'slug' | 'published'> {
  const extra = { ...asRecord(fields['extra']), ...asRecord(fields['params']) };
  const taxonomies = asRecord(fields['taxonomies']);
  const all: Fields = { ...lower(extra), ...lower(taxonomies), ...fields };
  const standfirst = plain(firstText(all, standfirstFields));
  const summary = plain(firstText(all, summaryFields));
  const image = readImage(all);
  const language = firstText(all, ['lang', 'language', 'locale']);
  const canonical = firstText(all, ['canonical', 'canonical_url', 'canonicalurl']);
  const link = firstText(all, linkFields);
  const guid = asText(all['guid']);
  const draft = draftReason(all);
  return {
    headline: plain(firstText(all, headlineFields)) ?? '',
    ...(standfirst && { standfirst }),
    ...(summary && { summary }),
    authors: authorFields.map((name) => readAuthors(all[name])).find((names) => names.length > 0) ?? [],
    tags: [...new Set(tagFields.flatMap((name) => asList(all[name], /\s*[,;]\s*/)))],
    ...(image && { image }),
    ...(language && { language: language.replace('_', '-') }),
    ...(canonical && isAddress(canonical) && { canonical }),
    ...(link && isAddress(link) && { link }),
    ...(guid && { guid }),
    ...(draft && { draft }),
  };
}

const isAddress = (text: string): boolean => /^https?:\/\//.test(text) && URL.canParse(text);

const lower = (record: Fields): Fields =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key.toLowerCase(), value]));

/** A text without tags, references and the signs of Markdown: heads are printed as they are. */
export function plain(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const bare = /[<&]/.test(text)
    ? htmlText(fromHtml(text.replace(/<(?![a-z/!])/gi, '&lt;'), { fragment: true }))
    : text;
  const words = bare
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return words === '' ? undefined : words;
}

function draftReason(fields: Fields): string | undefined {
  if (isTrue(fields['draft'])) return 'draft';
  if (isTrue(fields['private'])) return 'private';
  if (isFalse(fields['published'])) return 'not published';
  const status = asText(fields['status'])?.toLowerCase();
  return status && /^(?:draft|private|pending|hidden|unpublished)$/.test(status) ? status : undefined;
}

/** Authors as keys: names, or the ids by which the archive’s own list knows them. */
function readAuthors(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => readAuthors(item));
  if (typeof value === 'object' && value !== null) {
    const record = lower(asRecord(value));
    return [firstText(record, ['name', 'display_name', 'title', 'id', 'slug', 'login'])].flatMap(
      (name) => name ?? [],
    );
  }
  const text = plain(asText(value))?.replace(/^by\s+/i, '');
  if (text === undefined) return [];
  const parts = text.split(/\s*(?:;|&|,?\s+(?:and|und|et|y)\s+)\s*/).filter((part) => part !== '');
  // A comma parts names, or what follows it belongs to the name: “Jane Doe, MD”.
  return parts.flatMap((part) => {
    const names = part.split(/\s*,\s*/);
    return names.every((name) => /\S\s+\S/.test(name)) || names.every((name) => /^[\w-]+$/.test(name))
      ? names
      : [part];
  });
}

function readImage(fields: Fields): DraftPicture | undefined {
  for (const name of imageFields) {
    const value = Array.isArray(fields[name]) ? fields[name][0] : fields[name];
    const record = lower(asRecord(value));
    const src =
      asText(value) ?? firstText(record, ['src', 'path', 'url', 'image', 'file', 'feature', 'name']);
    if (src === undefined || /[{}<>]/.test(src) || !/[./]/.test(src)) continue;
    const alt =
      firstText(record, ['alt', 'description', 'alt_text']) ??
      firstText(fields, ['image_alt', 'imagealt', `${name}_alt`, `${name}alt`, 'alt']);
    const caption =
      firstText(record, ['caption', 'title']) ??
      firstText(fields, [
        'image_caption',
        `${name}_caption`,
        `${name}caption`,
        'caption',
        'bildunterschrift',
      ]);
    const credit =
      firstText(record, ['credit', 'source', 'author']) ??
      firstText(fields, ['image_credit', `${name}_credit`, 'photo_credit', 'credit']);
    const [spokenAlt, spokenCaption, spokenCredit] = [plain(alt), plain(caption), plain(credit)];
    return {
      src,
      ...(spokenAlt && { alt: spokenAlt }),
      ...(spokenCaption && { caption: spokenCaption }),
      ...(spokenCredit && { credit: spokenCredit }),
    };
  }
  return undefined;
}
