import { listSiteAddresses } from '../publication/addresses.ts';
import { readAddressBook } from '../record/address-book.ts';
import { digestText, type PublishedArticle } from '../record/published-text.ts';
import { verifyRecord } from '../record/verify-record.ts';
import type { Problem } from '../runtime/problem.ts';
import type { CommandContext } from './command.ts';
import type { Collections } from './read-collections.ts';
import { addressBookPath, readAllRecords } from './record-files.ts';

/** What is held against the record. */
export interface VerifiedContent {
  /** Those that readers can see. */
  articles: readonly PublishedArticle[];
  /** Left out, addresses that belong to no article are not looked at. */
  standing?: Collections;
  /** Which records count, by slug; all of them when left out. */
  only?: (slug: string) => boolean;
}

/** What the content as it lies on the desk would break of what was promised, each record's own digests included. */
export function verifyPublication(
  desk: CommandContext,
  { articles, standing, only = () => true }: VerifiedContent,
): Problem[] {
  const { files, folder, now } = desk;
  const records = readAllRecords(desk).filter(({ file }) => only(file.replace(/^.*\/|\.jsonl$/g, '')));
  const paths = articles.map(({ path }) => path);
  const problems: Problem[] = verifyRecord({
    records,
    articles,
    ...(standing && {
      book: readAddressBook(`${folder}/${addressBookPath}`, files.read(addressBookPath) ?? ''),
      addresses: listSiteAddresses(standing, paths),
    }),
    now,
    folder: `${folder}/articles`,
  });
  for (const history of records) {
    if ('flaw' in history) continue;
    const wrong = history.revisions.find(({ digest, after }) => digestText(after) !== digest);
    if (!wrong) continue;
    const message = `the digest of the revision of ${wrong.at} is not that of its text`;
    problems.push({ file: history.file, message, todo: `git restore ${history.file}` });
  }
  return problems;
}
