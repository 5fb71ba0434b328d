import { channel } from 'node:diagnostics_channel';

/**
 * Where a build says which articles readers may see (`PublishedPiece`), as soon as it knows and before it looks further: the
 * search is indexed meanwhile. Who listens runs in the same process but shares no module with the pages.
 */
export const publishedArticles = channel('verbatim:published-articles');
