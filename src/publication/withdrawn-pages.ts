import { requireEntry } from '../runtime/require-entry.ts';
import { makePageKey } from './cache/page-cache-key.ts';
import { listWithdrawnPieces, loadRecord } from './published-record.ts';

/** Lists the page of every withdrawn article: the part of its address between the slashes at both ends, and what it shows. */
export function listWithdrawnPages() {
  const { digests } = loadRecord();
  return listWithdrawnPieces().map((article) => ({
    path: article.path.replace(/^\/|\/$/g, ''),
    props: { article, to: undefined },
    // The plain text beside it shows the record too, and names the digest of the page: both are made at once.
    cacheKey: makePageKey(article, requireEntry(digests, article.slug, 'digest of a record')),
  }));
}
