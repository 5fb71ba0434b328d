import { locateSource } from '../publication/content-files.ts';
import { forgetBuiltRecord } from '../publication/known-record.ts';
import { formatAddressLine } from '../record/address-book.ts';
import type { History } from '../record/history.ts';
import { locateSubjectRecord, nameSubject } from '../record/published-subject.ts';
import { locateRecord } from '../record/record-file.ts';
import { locateIndexFile, makeClaim } from '../record/record-index.ts';
import { type CommandContext, CommandRefusal, type Plan } from './command.ts';
import { editFrontmatter } from './edit-frontmatter.ts';
import type { FileChange } from './journal.ts';
import { readWholePublication } from './read-collections.ts';
import { listAddresses } from './record-addresses.ts';
import { addressBookPath, readBook, readKnownRecord, requireRecordOf } from './record-files.ts';
import { readSubjectHistories } from './record-subjects.ts';

/**
 * Plans that a publication is taken back which no reader has seen: its record, its line in the index and the addresses that
 * only it brought are gone, and the file is a draft again. Git knows whether it was committed, and then it may have been
 * seen; whether the site was deployed since, the editor is asked.
 *
 * @throws CommandRefusal for a record that holds more than the publication, or that was committed.
 */
export function planUndo(context: CommandContext, slug: string): Plan {
  const { files } = context;
  const { history } = requireRecordOf(context, slug);
  const { path, seals, file } = history;
  const withdrawal = `npm run withdraw -- ${slug} --reason "…"`;
  if (history.revisions.length > 0 || history.movedFrom.length > 0) {
    throw new CommandRefusal(`${file} has more than the publication, so that it was public: ${withdrawal}`);
  }
  const committed = readKnownRecord(context).claims.find(
    (claim) => claim.path === path && claim.source.commit,
  );
  if (committed) {
    throw new CommandRefusal(
      `Commit ${committed.source.commit} has the publication of ${slug}, so that it may have been deployed: ${withdrawal}. If no reader has seen it, take that commit back with git (git reset), not with this command.`,
    );
  }
  const source = files.read(locateSource(slug));
  const { articles, waiting, ...collections } = readWholePublication(context);
  const remaining = listAddresses(context, {
    ...{ collections, waiting },
    articles: articles.filter((article) => article.slug !== slug),
  });
  const book = readBook(context);
  const earlier = new Set(readKnownRecord(context).addresses.map(({ address }) => address));
  const own = [...listAddresses(context, { collections, waiting, articles })].filter(
    (address) => !remaining.has(address) && !earlier.has(address),
  );
  const subjects = findOwnSubjects(context, history, [
    ...articles.filter((article) => article.slug !== slug),
  ]);
  const isOwn = (address: string) =>
    own.includes(address) ||
    (!earlier.has(address) && subjects.some((subject) => address.startsWith(subject.history.path)));
  const taken = [...book.addresses.keys()].filter(isOwn);
  const changes: FileChange[] = [
    ...(source === undefined
      ? []
      : [
          {
            write: locateSource(slug),
            text: editFrontmatter(source, { set: { draft: true }, remove: ['published'] }),
          },
        ]),
    ...[{ record: locateRecord(slug), history }, ...subjects].map(({ record }) => ({ remove: record })),
    ...removeClaims(context, [history, ...subjects.map((subject) => subject.history)]),
    ...(taken.length === 0
      ? []
      : [{ write: addressBookPath, text: removeLines(files.read(addressBookPath) ?? '', taken) }]),
  ];
  return {
    report: [
      `${path} will not exist, and ${slug} will be a draft again. ${seals.length === 1 ? 'Its only entry is' : `Its ${seals.length} entries are`} taken back.`,
      ...(taken.length > 0
        ? ['These addresses came with it, and go with it:', ...taken.map((one) => `  ${one}`)]
        : []),
      'No feed will have it after the next build. If the site was deployed since, readers may have it: answer no, and withdraw it:',
      `  ${withdrawal}`,
    ],
    question: 'Was the site not deployed since, so that no reader has seen it?',
    changes,
    afterwards: () => {
      forgetBuiltRecord([path, ...subjects.map((subject) => subject.history.path)], taken);
      return [];
    },
    done: 'Taken back. Build now: npm run build, or put the last site back at once: npm run build -- --previous',
  };
}

interface OwnSubject {
  /** The file of its record, below the content folder. */
  record: string;
  history: History;
}

/** Finds the people and topics whose record began with a publication, and that no other public article names. */
function findOwnSubjects(
  context: CommandContext,
  { writtenAt }: History,
  others: readonly { authors: readonly string[]; topics: readonly string[] }[],
): OwnSubject[] {
  const used = new Set(
    others.flatMap(({ authors, topics }) => [
      ...authors.map((id) => nameSubject({ kind: 'people', id })),
      ...topics.map((id) => nameSubject({ kind: 'topics', id })),
    ]),
  );
  return [...readSubjectHistories(context)].flatMap(([name, history]) => {
    const isNew = history.seals.length === 1 && history.writtenAt === writtenAt;
    const isPage = name.startsWith('pages/');
    return isNew && !isPage && !used.has(name) ? [{ record: locateSubjectRecord(name), history }] : [];
  });
}

/** Takes the lines of records out of the index. */
function removeClaims({ files }: CommandContext, histories: readonly History[]): FileChange[] {
  const claims = histories.map(makeClaim);
  return [...Map.groupBy(claims, ({ path }) => locateIndexFile(path))].map(([write, own]) => {
    const lines = new Set(own.map(({ path, entries, seal }) => `${path} ${entries} ${seal}`));
    const kept = (files.read(write) ?? '').split('\n').filter((line) => !lines.has(line));
    return { write, text: kept.join('\n') };
  });
}

function removeLines(book: string, addresses: readonly string[]): string {
  const lines = new Set(addresses.map((address) => formatAddressLine(address)));
  return book
    .split('\n')
    .filter((line) => !lines.has(line))
    .join('\n');
}
