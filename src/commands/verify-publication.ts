import { describeCompared } from '../publication/cache/record-cache.ts';
import type { PublicAddresses } from '../publication/public-addresses.ts';
import { readAddressBook } from '../record/address-book.ts';
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
  /** Every address of it, where they were found already. */
  addresses?: PublicAddresses | undefined;
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
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const isVerified = (slug: string) => {
    const article = bySlug.get(slug);
    const verified = files.findKnownRecord?.(slug)?.verified;
    return verified !== undefined && verified === (article ? describeArticle(article) : '');
  };
  return verifyRecord({
    records: [...records, ...subjects.broken],
    articles: articles.map(toPublishedArticle),
    ...(site && {
      book: readAddressBook(`${folder}/${addressBookPath}`, files.read(addressBookPath) ?? ''),
      addresses:
        read.addresses ?? assemblePublication(context, { ...site, articles: checked, histories }).addresses,
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
    ...{ now, folder, isVerified },
    ...(whole && { known: readKnownRecord(context) }),
  });
}

/** Returns undefined for an article that was not read from the cache. */
function describeArticle({ digest, address, pictures }: SourceArticle): string | undefined {
  return digest === undefined ? undefined : describeCompared({ path: address, bodyDigest: digest, pictures });
}
