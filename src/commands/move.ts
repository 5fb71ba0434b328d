import { readSource } from '../prose/frontmatter.ts';
import { makeArticlePath, splitArticlePath } from '../publication/addresses.ts';
import { describeBadName, locateKeptPassages, locateSource } from '../publication/content-files.ts';
import { createMoveEntry } from '../record/new-entries.ts';
import type { PublishedArticle } from '../record/published-text.ts';
import { listSoundHistories } from '../record/read-records.ts';
import { appendEntry, locateRecord } from '../record/record-file.ts';
import { ContentError, suggestName } from '../runtime/problem.ts';
import { isStarted } from '../runtime/started-module.ts';
import { assemblePublication } from './assemble-publication.ts';
import { type Command, type CommandContext, CommandRefusal, type Plan, runCommand } from './command.ts';
import { editFrontmatter } from './edit-frontmatter.ts';
import { indexRecords } from './index-records.ts';
import type { FileChange } from './journal.ts';
import { readWholePublication } from './read-collections.ts';
import { type ListedSite, recordAddresses } from './record-addresses.ts';
import { formatInstant, readAllRecords, readBook, readRecordOf, requireRecordOf } from './record-files.ts';
import { renameInTexts } from './rename-in-texts.ts';
import { readSourceArticle, readSourceText, toPublishedArticle } from './source-article.ts';
import { upgradeRecord } from './upgrade-record.ts';

export const move: Command = {
  name: 'move',
  usage: '<slug> <new-slug>   (or two addresses: /topics/old/ /topics/new/)',
  help: `
Gives an article another name: renames its folder, writes the old address under formerly and into the record, and
renames it in the articles that reply to it. The old address always leads to the new one.

Two addresses instead of two names say that the second answers for the first: a topic or a person renamed, a page gone.`,
  options: {},
  plan(context, [from, to, ...rest]) {
    if (!from || !to || rest.length > 0)
      throw new CommandRefusal(`Say from where to where: npm run move -- ${move.usage}`);
    if (from.startsWith('/') !== to.startsWith('/'))
      throw new CommandRefusal('Give two names or two addresses, not one of each.');
    return from.startsWith('/') ? planSuccession(context, from, to) : planRenaming(context, from, to);
  },
};

function planRenaming(context: CommandContext, from: string, to: string): Plan {
  const { files } = context;
  const badName = describeBadName(to);
  if (badName) throw new CommandRefusal(badName);
  const isRenamed = !files.exists(`articles/${from}`) && files.exists(`articles/${to}`);
  if (!isRenamed && files.exists(`articles/${to}`))
    throw new CommandRefusal(`There is a ${context.folder}/articles/${to} already.`);
  const folder = isRenamed ? to : from;
  const texts = renameInTexts(context, { from, to }, folder);
  const written = readSourceText(context, folder);
  const source = texts.renameOwn(written);
  const rename: FileChange[] = [
    ...(isRenamed ? [] : [{ rename: `articles/${from}`, to: `articles/${to}` }]),
    ...(files.exists(locateKeptPassages(from))
      ? [{ rename: locateKeptPassages(from), to: locateKeptPassages(to) }]
      : []),
  ];
  if (!readRecordOf(context, from)) {
    return {
      report: [`${from} was not published, so no address has to be kept.`],
      changes: [
        ...rename,
        ...(source === written ? [] : [{ write: locateSource(to), text: source }]),
        ...texts.changes,
      ],
      done: `Renamed to ${to}.`,
    };
  }
  const record = upgradeRecord(
    requireRecordOf(context, from),
    readArticleAsIs(context, { slug: from, folder }),
    context.now,
  );
  const { history } = record;
  const { year, month } = splitArticlePath(history.path);
  const path = makeArticlePath(`${year}-${month}`, to);
  const owner = readAllRecords(context).find(
    (record) =>
      !('flaw' in record) && record.slug !== from && [record.path, ...record.formerly].includes(path),
  );
  if (owner) throw new CommandRefusal(`${path} belongs to another article: ${owner.file}`);
  const entry = createMoveEntry(path, formatInstant(context.now));
  return {
    report: [`${history.path} will lead to ${path}.`],
    changes: indexRecords(context, [
      ...rename,
      { write: locateSource(to), text: replaceFormerAddress(source, path, history.path) },
      { write: locateRecord(to), text: appendEntry(texts.renameOwnRecord(record), entry) },
      { remove: locateRecord(from) },
      ...texts.changes,
      ...recordMove(context, { from, to, path }),
    ]),
    done: `Moved. Links in other articles still work; write ${path} in them when you next touch them.`,
  };
}

/** Reads an article for its record, under the name that it was published under; undefined if it cannot be read. */
function readArticleAsIs(
  context: CommandContext,
  { slug, folder }: { slug: string; folder: string },
): PublishedArticle | undefined {
  try {
    return { ...toPublishedArticle(readSourceArticle(context, folder)), slug };
  } catch (error) {
    if (error instanceof ContentError) return undefined;
    throw error;
  }
}

/** Records the addresses of the site before and after a move: the list of replies moves with its article. */
function recordMove(
  context: CommandContext,
  { from, to, path }: { from: string; to: string; path: string },
): FileChange[] {
  const { articles, waiting, ...collections } = readWholePublication(context);
  const moved = articles.map((article) => ({
    ...article,
    ...(article.slug === from && { slug: to, path }),
    ...(article.repliesTo === from && { repliesTo: to }),
  }));
  return recordAddresses(
    context,
    [articles, moved].map((version) => ({ collections, articles: version, waiting })),
  ).changes;
}

/** Writes an address under `formerly`, and takes out the one that the article has again. */
function replaceFormerAddress(source: string, current: string, former: string): string {
  const { formerly } = readSource(source).data;
  const listed: unknown[] = Array.isArray(formerly) ? formerly : [];
  if (!listed.includes(current)) return editFrontmatter(source, { append: { formerly: [former] } });
  const others = listed.filter((address) => address !== current).map(String);
  const cleared = editFrontmatter(source, { remove: ['formerly'] });
  return editFrontmatter(cleared, { append: { formerly: [...others, former] } });
}

/** Plans that one address of the address book answers for another. */
function planSuccession(context: CommandContext, from: string, to: string): Plan {
  const book = readBook(context);
  if (!book.addresses.has(from)) {
    throw new CommandRefusal(
      `${from} is not among the public addresses in ${book.file}; was it ever published?`,
    );
  }
  const steps = new Set([from]);
  for (let next: string | undefined = to; next; next = book.addresses.get(next)?.successor) {
    if (steps.has(next))
      throw new CommandRefusal(`That would run in a circle: ${[...steps, next].join(' -> ')}`);
    steps.add(next);
  }
  const { articles, waiting, ...collections } = readWholePublication(context);
  const site = { collections, articles, waiting };
  requireAnswer(context, site, to);
  return {
    report: [`${from} will lead to ${to}.`],
    // With all addresses that the site has now.
    changes: recordAddresses(context, [site], new Map([[from, to]])).changes,
    done: 'Recorded.',
  };
}

/** @throws CommandRefusal for an address that no page answers, and none answers for. */
function requireAnswer(context: CommandContext, site: ListedSite, to: string): void {
  const histories = listSoundHistories({ records: readAllRecords(context) });
  const { answers, redirects } = assemblePublication(context, { ...site, histories }).addresses;
  const page = to.replace(/#.*/s, '');
  if (answers.has(page) || redirects.some(({ from }) => from === page)) return;
  throw new CommandRefusal(
    `${to} is not there (a topic or a person has a page once a published article names it)${suggestName(page, [...answers])}`,
  );
}

if (isStarted(import.meta.url)) await runCommand(move);
