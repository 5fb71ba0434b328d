import type { ImageMetadata } from 'astro';
import type { Rendered } from '../prose/rendered.ts';
import type { RevisionSpans } from './revision-spans.ts';
import type { ArticleData, PageData, PersonData, TopicData } from './schema.ts';

/** The publication as pages, feeds, cards and search see it: references resolved, addresses known. */
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

/** What an article's frontmatter says, its names and its address known. */
export interface PublishedPiece
  extends Omit<ArticleData, 'authors' | 'topics' | 'published' | 'language' | 'repliesTo' | 'image'> {
  slug: string;
  /** `/YYYY/MM/slug/`, from the date as written in its own zone. */
  path: string;
  /** When it appeared, ISO 8601 with zone. */
  published: string;
  authors: Person[];
  topics: Topic[];
  language: string;
  /** Slug of the article it answers. */
  repliesTo?: string | undefined;
}

export interface Article extends PublishedPiece {
  image?: (Omit<NonNullable<ArticleData['image']>, 'src'> & { src: ImageMetadata }) | undefined;
  /** Address of the lead picture for machines: at most 1,200 pixels wide, a drawing as it is. */
  picture?: string | undefined;
  /** The last material change (correction or update), or `published`. */
  modified: string;
  body: Rendered;
  /** What its body is kept under. */
  bodyDigest: string;
  /** Of text, frontmatter and everything else that decides how it is printed. */
  digest: string;
  /** Words that tell it from other articles, for finding related ones. */
  terms: string[];
  /** Ids that were published in it and whose words were taken out. */
  removed: { id: string; at: string }[];
  /** What readers may see of its changes, by the instant of the note in `updates`. */
  revisions: Map<string, RevisionSpans>;
  /** Line of each frontmatter field. */
  lines: Record<string, number>;
  /** The source file, for errors and for editors. */
  file: string;
  /** While writing, what its editor should know; none in a build. */
  notices: string[];
}

export interface StaticPage extends PageData {
  id: string;
  /** `/about/` */
  path: string;
  body: Rendered;
  file: string;
}

/** What an article page shows of other articles. */
export interface ArticleContext {
  repliesTo?: Article | undefined;
  replies: readonly Article[];
  /** Every part of its series, itself included. */
  series: readonly Article[];
  related: readonly Article[];
}
