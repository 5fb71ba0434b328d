import { dirname } from 'node:path/posix';
import { ARCHIVE_PATH } from '../publication/addresses.ts';
import { locateKeptPassages, locateSource } from '../publication/content-files.ts';
import type { AddressBook } from '../record/address-book.ts';
import { eraseWords } from '../record/erase-words.ts';
import { createWithdrawalEntry } from '../record/new-entries.ts';
import { appendEntry, locateRecord } from '../record/record-file.ts';
import { ContentError } from '../runtime/problem.ts';
import { isStarted } from '../runtime/started-module.ts';
import { type Command, type CommandContext, CommandRefusal, runCommand } from './command.ts';
import { editFrontmatter } from './edit-frontmatter.ts';
import { indexRecords } from './index-records.ts';
import type { FileChange } from './journal.ts';
import { describeOutOfReach, purgeTraces } from './purge-traces.ts';
import { readWholePublication, type WholePublication } from './read-collections.ts';
import { listAddresses, recordAddresses } from './record-addresses.ts';
import { formatInstant, readBook, requireRecordOf } from './record-files.ts';
import { describeShowing } from './shown-pictures.ts';
import { upgradeRecord } from './upgrade-record.ts';

export const withdraw: Command = {
  name: 'withdraw',
  usage: '<slug> --reason "…" [--erase]',
  help: `
Withdraws a published article. Its address stays and says when and why it was withdrawn; the text is printed nowhere.
The file is marked as a draft and stays where it is.

  --reason   in a sentence a reader understands
  --erase    removes every word of it as well: its folder, its record, the cache and every built site of the project; only
             the address, the dates and the reason stay`,
  options: { reason: { type: 'string' }, erase: { type: 'boolean' } },
  plan(context, [slug, ...rest], { reason, erase }) {
    if (!slug || rest.length > 0)
      throw new CommandRefusal('Name one article: npm run withdraw -- <slug> --reason "…"');
    if (typeof reason !== 'string' || !reason.trim())
      throw new CommandRefusal('Say why, for readers: --reason "…"');
    const showing = erase ? describeShowing(context, slug) : [];
    if (showing.length > 0) throw new ContentError(showing);
    const { history, text } = upgradeRecord(requireRecordOf(context, slug), undefined, context.now);
    const source = context.files.read(locateSource(slug));
    const others = readWholePublication(context);
    const articles = others.articles.filter((article) => article.slug !== slug);
    const replies = articles.filter(({ repliesTo }) => repliesTo === slug);
    return {
      report: [
        `${history.path} will say that the piece was withdrawn: ${reason.trim()}`,
        ...replies.map(({ origin }) => `${origin.file} replies to it.`),
        ...(erase ? ['', ...describeOutOfReach(history.path, false)] : []),
      ],
      question: erase ? `Withdraw ${slug} and remove every word of it, for good?` : `Withdraw ${slug}?`,
      changes: indexRecords(context, [
        ...(erase
          ? [...removeFolder(context, slug), { remove: locateKeptPassages(slug) }]
          : setAside(slug, source)),
        {
          write: locateRecord(slug),
          text: appendEntry(
            erase ? eraseWords(text, () => true).text : text,
            createWithdrawalEntry(reason.trim(), formatInstant(context.now)),
          ),
        },
        ...recordWithdrawal(context, others, articles),
      ]),
      done: erase ? 'Withdrawn, and every word removed. Build and deploy now: npm run build' : 'Withdrawn.',
      ...(erase && { afterwards: purgeTraces }),
    };
  },
};

/** Marks the source of a withdrawn article as a draft. */
function setAside(slug: string, source: string | undefined): FileChange[] {
  if (source === undefined) return [];
  return [{ write: locateSource(slug), text: editFrontmatter(source, { set: { draft: true } }) }];
}

/** Removes every file in the folder of an article. */
function removeFolder({ files }: CommandContext, slug: string): FileChange[] {
  const remove = (folder: string): FileChange[] => {
    const listing = files.list(folder);
    return [
      ...listing.files.map((name) => ({ remove: `${folder}/${name}` })),
      ...listing.folders.flatMap((name) => remove(`${folder}/${name}`)),
    ];
  };
  return remove(dirname(locateSource(slug)));
}

/** Records the addresses that the site had until now, and what answers for the archive pages that are emptied. */
function recordWithdrawal(
  context: CommandContext,
  { articles: all, waiting, ...collections }: WholePublication,
  articles: WholePublication['articles'],
): FileChange[] {
  const remaining = listAddresses(context, { collections, articles, waiting });
  const emptied = findEmptiedArchives(readBook(context), remaining);
  return recordAddresses(context, [{ collections, articles: all, waiting }], emptied).changes;
}

/**
 * Finds the archive pages on which no article remains, each with the page above it that answers in its place.
 */
function findEmptiedArchives(
  { addresses }: AddressBook,
  remaining: ReadonlySet<string>,
): Map<string, string> {
  const emptied = [...addresses].filter(
    ([address, { successor }]) => address.startsWith(ARCHIVE_PATH) && !successor && !remaining.has(address),
  );
  return new Map(
    emptied.map(([address]) => {
      const year = address.replace(/\d\d\/$/, '');
      return [address, year !== address && remaining.has(year) ? year : ARCHIVE_PATH];
    }),
  );
}

if (isStarted(import.meta.url)) await runCommand(withdraw);
