import { listSiteAddresses } from '../publication/addresses.ts';
import { readAddressBook } from '../record/address-book.ts';
import { digestText, type PublishedArticle } from '../record/published-text.ts';
import { verifyRecord } from '../record/verify-record.ts';
import type { Problem } from '../runtime/problem.ts';
import type { CommandContext } from './command.ts';
import type { Collections } from './read-collections.ts';
import { addressBookPath, readAllRecords } from './record-files.ts';

/** The content that is verified against the record. */
export interface VerifiedContent {
  /** The articles that readers can see. */
  articles: readonly PublishedArticle[];
  /** People, topics and pages. Without them the addresses that belong to no article are not verified. */
  collections?: Collections;
  /** Says for a slug whether its record is verified; by default all are. */
  only?: (slug: string) => boolean;
}

/** Reports where the content differs from its record, and where a record contradicts its own digests. */
export function verifyPublication(
  context: CommandContext,
  { articles, collections, only = () => true }: VerifiedContent,
): Problem[] {
  const { files, folder, now } = context;
  const records = readAllRecords(context).filter(({ file }) => only(file.replace(/^.*\/|\.jsonl$/g, '')));
  const paths = articles.map(({ path }) => path);
  const problems: Problem[] = verifyRecord({
    records,
    articles,
    ...(collections && {
      book: readAddressBook(`${folder}/${addressBookPath}`, files.read(addressBookPath) ?? ''),
      addresses: listSiteAddresses(collections, paths),
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
