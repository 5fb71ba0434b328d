import { readAddressBook } from '../record/address-book.ts';
import { digestText } from '../record/published-text.ts';
import { listSoundHistories } from '../record/read-records.ts';
import { readRecordedId } from '../record/record-file.ts';
import { verifyRecord } from '../record/verify-record.ts';
import type { Problem } from '../runtime/problem.ts';
import { assemblePublication, type PublicationParts } from './assemble-publication.ts';
import type { CommandContext } from './command.ts';
import { toCheckedArticle } from './read-collections.ts';
import { addressBookPath, readAllRecords, readKnownRecord } from './record-files.ts';
import { listPublicSubjects, readSubjectRecords } from './record-subjects.ts';
import { type SourceArticle, toPublishedArticle } from './source-article.ts';

/** The content that is verified against the record. */
export interface VerifiedContent {
  /** The articles that readers can see. */
  articles: readonly SourceArticle[];
  /** What else the site consists of. Without it the addresses of the site are not verified. */
  site?: Pick<PublicationParts, 'collections' | 'waiting'>;
  /** All records, where they were read already. */
  records?: ReturnType<typeof readAllRecords>;
  /** True if all records are verified, so that one that is gone is missed. */
  whole?: boolean;
  /** Says for a slug whether its record is verified; by default all are. */
  only?: (slug: string) => boolean;
}

/** Reports where the content differs from its record, and where a record contradicts its own digests. */
export function verifyPublication(
  context: CommandContext,
  { articles, site, whole = false, only = () => true, ...read }: VerifiedContent,
): Problem[] {
  const { files, folder, now } = context;
  const all = read.records ?? readAllRecords(context);
  const records = all.filter(({ file }) => only(readRecordedId(file)));
  const histories = listSoundHistories({ records });
  const checked = articles.map(toCheckedArticle);
  const subjects = readSubjectRecords(context);
  const problems: Problem[] = verifyRecord({
    records: [...records, ...subjects.broken],
    articles: articles.map(toPublishedArticle),
    ...(site && {
      book: readAddressBook(`${folder}/${addressBookPath}`, files.read(addressBookPath) ?? ''),
      addresses: assemblePublication(context, { ...site, articles: checked, histories }).addresses,
    }),
    ...(site && {
      subjects: {
        published: listPublicSubjects(context, {
          ...site.collections,
          articles: checked,
          waiting: site.waiting,
        }),
        histories: subjects.sound,
      },
    }),
    ...{ now, folder },
    ...(whole && { known: readKnownRecord(context) }),
  });
  for (const history of records) {
    if ('flaw' in history) continue;
    const wrong = history.revisions.find(
      ({ digest, after }) => digest !== undefined && digestText(after) !== digest,
    );
    if (!wrong) continue;
    const message = `the digest of the revision of ${wrong.at} is not that of its text`;
    problems.push({ file: history.file, message, todo: `git restore ${history.file}` });
  }
  return problems;
}
