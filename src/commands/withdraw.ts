import { ARCHIVE_PATH } from '../publication/addresses.ts';
import { sourcePath } from '../publication/content-files.ts';
import type { AddressBook } from '../record/address-book.ts';
import { createWithdrawalEntry } from '../record/new-entries.ts';
import { appendEntry } from '../record/record-file.ts';
import { type Command, type CommandContext, CommandRefusal, runCommand } from './command.ts';
import { editFrontmatter } from './edit-frontmatter.ts';
import { growRecord } from './grow-record.ts';
import type { FileChange } from './journal.ts';
import { readWholePublication, type WholePublication } from './read-collections.ts';
import { listAddresses, recordAddresses } from './record-addresses.ts';
import { formatInstant, readBook, recordPath, requireRecordOf } from './record-files.ts';

export const withdraw: Command = {
  name: 'withdraw',
  usage: '<slug> --reason "…"',
  help: `
Withdraws a published article. Its address stays and says when and why it was withdrawn; the text is printed nowhere.
The file is marked as a draft and stays where it is.

  --reason   in a sentence a reader understands`,
  options: { reason: { type: 'string' } },
  plan(context, [slug, ...rest], { reason }) {
    if (!slug || rest.length > 0)
      throw new CommandRefusal('Name one article: npm run withdraw -- <slug> --reason "…"');
    if (typeof reason !== 'string' || !reason.trim())
      throw new CommandRefusal('Say why, for readers: --reason "…"');
    const { history, text } = growRecord(requireRecordOf(context, slug), undefined, context.now);
    const source = context.files.read(sourcePath(slug));
    const others = readWholePublication(context);
    const articles = others.articles.filter((article) => article.slug !== slug);
    const replies = articles.filter(({ repliesTo }) => repliesTo === slug);
    return {
      report: [
        `${history.path} will say that the piece was withdrawn: ${reason.trim()}`,
        ...replies.map(({ origin }) => `${origin.file} replies to it.`),
      ],
      question: `Withdraw ${slug}?`,
      changes: [
        ...(source === undefined
          ? []
          : [{ write: sourcePath(slug), text: editFrontmatter(source, { set: { draft: true } }) }]),
        {
          write: recordPath(slug),
          text: appendEntry(text, createWithdrawalEntry(reason.trim(), formatInstant(context.now))),
        },
        ...recordWithdrawal(context, others, articles),
      ],
      done: 'Withdrawn.',
    };
  },
};

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

if (import.meta.main) await runCommand(withdraw);
