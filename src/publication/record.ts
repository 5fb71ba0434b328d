import { join, relative } from 'node:path';
import type { History } from '../record/history.ts';
import { type Records, readRecords, soundHistories } from '../record/read-records.ts';
import { type Redirect, redirects } from '../record/redirects.ts';
import { verifyRecord } from '../record/verify.ts';
import { now } from './clock.ts';
import { contentFolder } from './content-folder.ts';
import type { Article } from './model.ts';
import { allPages } from './pages.ts';
import { allPeople } from './people.ts';
import type { Problem } from './problem.ts';
import { siteAddresses } from './site-addresses.ts';
import { allTopics } from './topics.ts';

/** The record as the pages need it. */
interface KeptRecord extends Records {
  histories: Map<string, History>;
  /** By slug: changes with everything the record says of the article. */
  digests: Map<string, string>;
}

let read: KeptRecord | undefined;

/** The record, read once a build; while writing, read anew each time, since the commands write it. */
export function keptRecord(): KeptRecord {
  if (read && !import.meta.env.DEV) return read;
  const records = readRecords(contentFolder());
  const sound = soundHistories(records);
  const last = (history: History) => [
    history.path,
    history.ids.size,
    history.revisions.at(-1)?.at,
    history.withdrawn?.at,
  ];
  read = {
    ...records,
    histories: new Map(sound.map((history) => [history.slug, history])),
    digests: new Map(sound.map((history) => [history.slug, last(history).join(' ')])),
  };
  return read;
}

/** What the site as it stands would break of what was promised; while writing, each is also noted on its page. */
export async function brokenPromises(articles: readonly Article[]): Promise<Problem[]> {
  const { records, book } = keptRecord();
  const everything = { people: await allPeople(), topics: await allTopics(), pages: await allPages() };
  const addresses = siteAddresses(
    everything,
    articles.map(({ path }) => path),
  );
  const folder = relative(process.cwd(), join(contentFolder(), 'articles'));
  return verifyRecord({ records, articles, book, addresses, now, folder });
}

/** A piece that was taken back: its address stays and says so. */
export interface Withdrawn {
  path: string;
  headline: string;
  at: string;
  reason: string;
}

export function withdrawnPieces(): Withdrawn[] {
  return [...keptRecord().histories.values()].flatMap(({ path, withdrawn, passages }) =>
    withdrawn
      ? [{ path, headline: passages.find(({ id }) => id === '@headline')?.text ?? '', ...withdrawn }]
      : [],
  );
}

export function withdrawnPaths(): Set<string> {
  return new Set(withdrawnPieces().map(({ path }) => path));
}

/** Every former address with the one that answers for it, from the record and from `formerly`. */
export function formerAddresses(
  articles: readonly Pick<Article, 'path' | 'formerly' | 'file'>[],
): Redirect[] {
  const { histories, book } = keptRecord();
  const recorded = redirects([...histories.values()], book).redirects;
  const known = new Set(recorded.map(({ from }) => from));
  const written = articles.flatMap(({ path, formerly, file }) =>
    formerly.filter((from) => !known.has(from)).map((from) => ({ from, to: path, file })),
  );
  return [...recorded, ...written];
}
