import { join } from 'node:path/posix';
import type { ImageMetadata } from 'astro';
import type { History } from '../record/history.ts';
import type { PictureDigests } from '../record/published-text.ts';
import { toZonedInstant } from '../runtime/calendar-day.ts';
import { site } from '../site.ts';
import { findAnchors, insertAnchors } from './anchor-former-ids.ts';
import { findLatestMaterialChange } from './announced-changes.ts';
import type { CachedArticle } from './cache/article-cache.ts';
import { CachedBody } from './cache/body-cache.ts';
import { makeFeedId } from './feed-id.ts';
import { insertPictures } from './insert-pictures.ts';
import type { Article, Person, Topic } from './model.ts';
import { readNarration } from './narration.ts';
import { toPublishedPiece } from './published-piece.ts';
import { buildRevisionSpans } from './revision-spans.ts';
import { findVersion } from './version-line.ts';

/** An article as it was read, with its pictures as Astro made them. */
export interface ReadArticle {
  slug: string;
  /** Digest of the text and of everything else that decides how it is rendered. */
  digest: string;
  cached: CachedArticle;
  pictures: ArticlePictures;
}

/** The pictures of an article, ready to be printed. */
export interface ArticlePictures {
  /** HTML attributes of each picture of the body, in order. */
  attributes: readonly string[];
  /** Addresses of the same pictures. */
  sources: readonly string[];
  lead?: { src: ImageMetadata; forMachines: string } | undefined;
  /** Of their bytes. */
  digests?: PictureDigests;
}

/** What an article is built with: the names and the records that it refers to, and the clock. */
export interface ArticleSurroundings {
  people: ReadonlyMap<string, Person>;
  topics: ReadonlyMap<string, Topic>;
  histories: ReadonlyMap<string, History>;
  /** Digest of each record, by slug. */
  recordDigests: ReadonlyMap<string, string>;
  now: Date;
  /** True in the development server, where a text may differ from its record. */
  isWriting: boolean;
}

/**
 * Builds the article that pages, feeds, cards and search use: names resolved, pictures inserted, former ids
 * added.
 *
 * Authors and topics that do not exist are left out; `checkPublication` reports them.
 */
export function buildArticle(read: ReadArticle, surroundings: ArticleSurroundings): Article {
  const { slug, digest, pictures } = read;
  const { fields, origin, body: facts } = read.cached;
  const { people, topics, histories, recordDigests, now, isWriting } = surroundings;
  const history = histories.get(slug);
  const piece = toPublishedPiece(slug, fields, { now, recorded: history?.path });
  // A text that was never revised has no former ids. A build verifies that against the record.
  const revised = isWriting || history?.isRevised ? history : undefined;
  const body = new CachedBody(digest, facts, (rendered) =>
    insertPictures(insertAnchors(rendered.html, findAnchors(rendered, revised).former), pictures.attributes),
  );
  const { image } = fields;
  const { lead } = pictures;
  const narration = readNarration(slug, origin.file, fields.audio);
  return {
    ...piece,
    feedId: history?.feedId ?? piece.feedId ?? makeFeedId(piece.path),
    authors: fields.authors.flatMap((id) => people.get(id) ?? []),
    topics: fields.topics.flatMap((id) => topics.get(id) ?? []),
    image: image && lead && { ...image, src: lead.src, path: join(`articles/${slug}`, String(image.src)) },
    modified: toZonedInstant(findLatestMaterialChange(piece.published, piece.updates), site.timeZone),
    picture: lead?.forMachines,
    ...(narration && { narration }),
    ...(pictures.digests && { pictures: pictures.digests }),
    body,
    bodyDigest: digest,
    terms: facts.terms,
    quotations: read.cached.quotations,
    get removed() {
      return revised ? findAnchors(body.asRendered, revised).removed : [];
    },
    // Comparing revisions word by word is slow, and only the article's own page prints them.
    get revisions() {
      return buildRevisionSpans(revised);
    },
    completeSince: history?.completeSince,
    versions: history?.versions ?? [],
    version: history && findVersion(history),
    lines: origin.lines,
    digest: [digest, recordDigests.get(slug), ...pictures.sources, narration?.path].join(' '),
    file: origin.file,
    notices: [],
  };
}
