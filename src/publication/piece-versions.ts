import { phrases } from '../languages/interface/publication-phrases.ts';
import type { RecordedVersion } from '../record/history.ts';
import type { Article } from './model.ts';
import type { RevisionSpans } from './revision-spans.ts';
import { SHOWN_FIGURES } from './version-line.ts';

/** A version of a piece in a reader's words. */
export interface DescribedVersion {
  /** What it did: `Published`, `Correction`. */
  name: string;
  at: string;
  note?: string | undefined;
  /** The figures of its seal that a version line has; undefined for one that readers cannot verify. */
  figures?: string | undefined;
  /** What it changed, word by word. */
  revision?: RevisionSpans | undefined;
}

/**
 * Lists the versions of a piece, oldest first: each entry of its record is one. Those from before the record was made
 * over digests have no figures, because no reader can verify them.
 */
export function describeVersions({
  published,
  versions,
  version,
  revisions,
}: Pick<Article, 'published' | 'versions' | 'version' | 'revisions'>): DescribedVersion[] {
  const begins = Math.max(
    0,
    versions.findLastIndex(({ entry }) => entry === 'upgraded'),
  );
  if (versions.length === 0) return [{ name: phrases.article.published, at: published }];
  return versions.map((one, index) => {
    const revision = revisions.find(({ seal }) => seal === one.seal);
    return {
      name: nameVersion(one),
      at: one.at,
      note: revision?.note,
      figures: version && index >= begins ? one.seal.slice(0, SHOWN_FIGURES) : undefined,
      revision,
    };
  });
}

function nameVersion({ entry, kind }: RecordedVersion): string {
  if (entry === 'published') return phrases.article.published;
  if (entry === 'revised' && kind !== undefined)
    return kind === 'addresses' ? phrases.record.addresses : phrases.article[kind];
  return entry === 'revised' ? phrases.record.addresses : phrases.record[entry];
}
