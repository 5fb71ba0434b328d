import type { ImageMetadata } from 'astro';
import type { Rendered } from '../prose/rendered.ts';
import type { FormerIds } from '../record/former-ids.ts';
import type { RecordedVersion } from '../record/history.ts';
import type { PictureDigests } from '../record/published-text.ts';
import type { ShownQuotation } from './cache/article-cache.ts';
import type { Narration } from './narration.ts';
import type { RevisionSpans } from './revision-spans.ts';
import type { ArticleData, PageData, PersonData, TopicData } from './schema.ts';

/*
 * The publication as pages, feeds, cards and search see it: references are resolved and addresses are known.
 */

export interface Person extends Omit<PersonData, 'portrait'> {
  portrait?: ImageMetadata | undefined;
  id: string;
  /** `/people/id/` */
  path: string;
}

export interface Topic extends TopicData {
  id: string;
  /** `/topics/id/` */
  path: string;
}

/** An article's frontmatter, with its names resolved and its address. */
export interface PublishedPiece
  extends Omit<ArticleData, 'authors' | 'topics' | 'published' | 'language' | 'repliesTo' | 'image'> {
  slug: string;
  /** `/YYYY/MM/slug/`, from the day of its first publication. */
  path: string;
  /** When it appeared, ISO 8601 with the offset of the publication's time zone. */
  published: string;
  /** The day it appeared, `YYYY-MM-DD`, in the publication's time zone: the only date that is printed. */
  day: string;
  authors: Person[];
  topics: Topic[];
  language: string;
  /** Slug of the article it answers. */
  repliesTo?: string | undefined;
}

export interface Article extends PublishedPiece {
  image?:
    | (Omit<NonNullable<ArticleData['image']>, 'src'> & {
        src: ImageMetadata;
        /** Path of its file below the content folder. */
        path?: string;
      })
    | undefined;
  /** Address of the lead picture for machines: at most 1,200 pixels wide; a drawing is not resized. */
  picture?: string | undefined;
  /** The text read aloud. */
  narration?: Narration | undefined;
  /** Its id in feeds, the same for as long as it exists; see `makeFeedId`. */
  feedId: string;
  /** When it was last changed materially (correction, clarification or update), or `published`. */
  modified: string;
  /** Digests of the bytes of its pictures, for the record. */
  pictures?: PictureDigests | undefined;
  body: Rendered;
  /** The key under which its body is cached. */
  bodyDigest: string;
  /** Digest of text, frontmatter and everything else that decides how it is printed. */
  digest: string;
  /** Words that distinguish it from other articles, for finding related ones. */
  terms: string;
  /** Other people's words in it, and whether they stand in their sources. */
  quotations: readonly ShownQuotation[];
  /** Ids that were published in it and whose words were taken out. */
  removed: FormerIds['removed'];
  /** What readers may see of its changes, oldest first. */
  revisions: RevisionSpans[];
  /** When its record began to cover every printed field, if that was later than its publication. */
  completeSince?: string | undefined;
  /** What each entry of its record did, oldest first; empty for a piece that is not recorded yet. */
  versions: readonly RecordedVersion[];
  /** Its last version, as citations and plain texts name it; undefined if its record cannot be verified by readers. */
  version?: PieceVersion | undefined;
  /** The line of each frontmatter field, from 1. */
  lines: Record<string, number>;
  /** The source file, for errors and for editors. */
  file: string;
  /** In the development server, what its editor should know; empty in a build. */
  notices: string[];
}

/** A version of a piece that readers can name and verify. */
export interface PieceVersion {
  /** How many entries the record had. */
  number: number;
  /** The seal of the last; 32 hexadecimal figures. */
  seal: string;
}

export interface StaticPage extends PageData {
  id: string;
  /** `/about/` */
  path: string;
  body: Rendered;
  file: string;
}

/** A static page as it is printed: with the ids that were published in it. */
export interface PrintedStaticPage extends StaticPage {
  /** Ids whose words were taken out. */
  removed: FormerIds['removed'];
}

/** The other articles that an article's page shows. */
export interface ArticleContext {
  repliesTo?: Article | undefined;
  replies: readonly Article[];
  /** Every part of its series in order, itself included. */
  series: readonly Article[];
  related: readonly Article[];
}
