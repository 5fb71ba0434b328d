import type { Rendered } from '../prose/rendered.ts';
import type { SourceLocation } from './load/read-entry.ts';
import type { ArticleData } from './schema.ts';

/** An article as it is checked together with all others. */
export interface CheckedArticle extends Omit<ArticleData, 'image'> {
  slug: string;
  /** `/YYYY/MM/slug/` */
  path: string;
  origin: SourceLocation;
  body: Rendered;
}
