import type { History } from '../record/history.ts';
import { site } from '../site.ts';
import { makeFeedId } from './feed-id.ts';
import type { Article } from './model.ts';
import { buildRevisionSpans, findRevision, type RevisionSpans } from './revision-spans.ts';
import type { Update } from './schema.ts';

/** A change that readers were told about, with the article that was changed. */
export interface AnnouncedChange extends Update {
  headline: string;
  path: string;
  /** BCP 47 tag of its note and headline. */
  language: string;
  /** The article's id in feeds. */
  feedId: string;
  /** Before and after, of a change that is shown on no page of its own: of a name or a policy. */
  revision?: RevisionSpans | undefined;
}

/**
 * Lists every change that readers were told about, newest first.
 *
 * @param others Changes of names and policies; see `listSubjectChanges`.
 */
export function listAnnouncedChanges(
  articles: readonly Pick<Article, 'headline' | 'path' | 'language' | 'feedId' | 'updates'>[],
  others: readonly AnnouncedChange[] = [],
): AnnouncedChange[] {
  const ofArticles: AnnouncedChange[] = articles.flatMap(({ headline, path, language, feedId, updates }) =>
    updates.map((update) => ({ ...update, headline, path, language, feedId })),
  );
  return [...ofArticles, ...others].sort((one, other) => Date.parse(other.date) - Date.parse(one.date));
}

/** Lists every change of names, standing disclosures and policies that readers were told about. */
export function listSubjectChanges(histories: Iterable<History>): AnnouncedChange[] {
  return Array.from(histories).flatMap((history) => {
    const { path, updates, passages } = history;
    if (updates.length === 0) return [];
    const name = passages.find(({ id }) => id === '@name' || id === '@title');
    if (!name) throw new Error(`${history.file} has no name`);
    const revisions = buildRevisionSpans(history);
    return updates.map(({ date, kind, note }) => ({
      ...{ date, kind, note, path, headline: name.text, language: site.language, feedId: makeFeedId(path) },
      revision: findRevision(revisions, { date, kind, note }),
    }));
  });
}

/**
 * Returns the date of the last change that readers were told about, or of publication if there was none.
 * Typos are not in `updates`, so they do not count.
 */
export function findLatestMaterialChange(published: string, updates: readonly Update[]): string {
  return updates
    .map(({ date }) => date)
    .reduce((latest, date) => (Date.parse(date) > Date.parse(latest) ? date : latest), published);
}
