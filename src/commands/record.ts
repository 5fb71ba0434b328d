import { createEmptyRendering } from '../prose/rendered.ts';
import type { CheckedArticle } from '../publication/checked-article.ts';
import { listArticleSlugs } from '../publication/content-files.ts';
import { isPublished } from '../publication/published-piece.ts';
import { type History, isUpgradable } from '../record/history.ts';
import { createPublicationEntry, createRevisionEntry } from '../record/new-entries.ts';
import { isSameContent, listPublishedText, type PublishedArticle } from '../record/published-text.ts';
import { listSoundHistories } from '../record/read-records.ts';
import { appendEntry, locateRecord } from '../record/record-file.ts';
import { ContentError, type Problem } from '../runtime/problem.ts';
import { isStarted } from '../runtime/started-module.ts';
import { readBrokenArticle } from './broken-article.ts';
import { type Command, type CommandContext, CommandRefusal, type Plan, runCommand } from './command.ts';
import { indexRecords } from './index-records.ts';
import type { FileChange } from './journal.ts';
import { type Collections, readCollections, toCheckedArticle } from './read-collections.ts';
import { recordAddresses } from './record-addresses.ts';
import { formatInstant, readAllRecords, readRecordOf, refuseSecondRecord } from './record-files.ts';
import { beginSubjects, readSubjectHistories } from './record-subjects.ts';
import {
  readSourceArticle,
  readUnchangedArticle,
  type SourceArticle,
  toPublishedArticle,
} from './source-article.ts';
import { upgradeRecord } from './upgrade-record.ts';
import { verifyPublication } from './verify-publication.ts';

export const record: Command = {
  name: 'record',
  usage: '--verify [--against <commit>] | --adopt [slug …]',
  help: `
The record of what has been published, in content/record.

  --verify   compares every published text and address with the record, and the record with its index and with every
             commit of the repository, and says what differs
  --against  compares with the record of one commit, branch or tag as well, such as what was deployed last: every entry
             that it had must still be there
  --adopt    begins a record for published articles that have none (a new clone, an imported archive), and records
             what is new without a change of words: ids, quotes, former addresses, topics, people, pages. Adds to
             records of an earlier version what they lack. With slugs, only for those articles`,
  options: { verify: { type: 'boolean' }, against: { type: 'string' }, adopt: { type: 'boolean' } },
  plan(context, slugs, { verify, adopt, against }) {
    if (verify === adopt) throw new CommandRefusal(`Choose one: npm run record -- ${record.usage}`);
    if (against !== undefined && !verify) throw new CommandRefusal('--against belongs to --verify.');
    return verify ? planVerification(addCommit(context, against)) : planAdoption(context, slugs);
  },
};

/** Adds to what is known of the record what one commit says of it. */
function addCommit(context: CommandContext, ref: unknown): CommandContext {
  if (typeof ref !== 'string') return context;
  const then = context.readAt?.(ref);
  if (!then) throw new CommandRefusal(`There is no ${ref} in a repository of ${context.folder}.`);
  const { claims, addresses, ...known } = context.readEarlier?.() ?? { claims: [], addresses: [] };
  return {
    ...context,
    readEarlier: () => ({
      ...known,
      claims: [...then.claims, ...claims],
      addresses: [...then.addresses, ...addresses],
    }),
  };
}

function planVerification(context: CommandContext): Plan {
  const { published: articles, waiting } = readAllArticles(context, (slug) =>
    readSourceArticle(context, slug),
  );
  const site = { collections: requireCollections(context), waiting };
  const problems = verifyPublication(context, { articles, site, whole: true });
  if (problems.length > 0) throw new ContentError(problems);
  const all = readAllRecords(context);
  const count = all.length;
  const old = listSoundHistories({ records: all }).filter(isUpgradable).length;
  const none = 'There is no record yet. To begin one: npm run record -- --adopt';
  const records = count === 1 ? '1 record holds' : `${count} records hold`;
  const sound = `${records}: every address and every id resolves, no word changed in silence.`;
  const lacking = `\n${old} of an earlier version ${old === 1 ? 'lacks' : 'lack'} what records cover since: every printed field, and what is raised, struck or linked. To add it: npm run record -- --adopt`;
  return { report: [], changes: [], done: count === 0 ? none : `${sound}${old > 0 ? lacking : ''}` };
}

function planAdoption(context: CommandContext, slugs: readonly string[]): Plan {
  const isMeant = (slug: string) => slugs.length === 0 || slugs.includes(slug);
  const { published, waiting } = readAllArticles(context, (slug) => {
    const article = readUnchangedArticle(context, slug);
    const isAdopted = isMeant(slug) && isPublished(article.data, context.now);
    const changes = isAdopted ? adoptArticle(context, toPublishedArticle(article)) : [];
    return { data: article.data, changes, checked: forgetText(toCheckedArticle(article)) };
  });
  const articles = published.map(({ checked }) => checked);
  const unknown = slugs.find((slug) => !articles.some((article) => article.slug === slug));
  if (unknown)
    throw new CommandRefusal(`${unknown} is not published; npm run publish -- ${unknown} does that.`);
  const changes = published.flatMap((article) => article.changes);
  const collections = requireCollections(context);
  const begun = beginSubjects(context, { ...collections, articles, waiting });
  const recorded = [
    ...listSoundHistories({ records: readAllRecords(context) }),
    ...readSubjectHistories(context).values(),
  ];
  const indexed = indexRecords(context, [...changes, ...begun], slugs.length === 0 ? recorded : []);
  const { added, changes: bookChanges } = recordAddresses(context, [{ collections, articles, waiting }]);
  const count = articles.filter(({ slug }) => isMeant(slug)).length;
  return {
    report: [
      `${changes.length} of ${count} articles have something to record; ${added} other addresses are new.`,
    ],
    changes: [...indexed, ...bookChanges],
    done: indexed.length + bookChanges.length === 0 ? 'The record is complete already.' : 'Recorded.',
  };
}

/** Keeps of a text what decides about addresses: the texts of ten thousand articles take a gigabyte. */
const forgetText = (article: CheckedArticle): CheckedArticle => ({
  ...article,
  body: { ...createEmptyRendering(), quotes: article.body.quotes },
});

/** Begins the record of an article, or records what is new in it without a change of words. */
function adoptArticle(context: CommandContext, article: PublishedArticle): FileChange[] {
  const record = readRecordOf(context, article.slug);
  const write = locateRecord(article.slug);
  if (!record) {
    refuseSecondRecord(context, write, article.path);
    return [{ write, text: appendEntry('', createPublicationEntry(article, formatInstant(context.now))) }];
  }
  if (record.history.withdrawn) return [];
  const at = formatInstant(context.now);
  const { history, text } = upgradeRecord(record, article, context.now);
  const news = isSameContent(history.passages, listPublishedText(article))
    ? describeNews(history, article, at)
    : undefined;
  const adopted = news ? appendEntry(text, news) : text;
  return adopted === record.text ? [] : [{ write, text: adopted }];
}

/** Returns the entry for what is new in an article without a change of words, if anything is. */
function describeNews(history: History, article: PublishedArticle, at: string) {
  const entry = createRevisionEntry(history, article, { at, kind: 'addresses' });
  const ids = history.passages.map(({ id }) => id).join();
  const isNew =
    entry.order?.join() !== ids || (entry.head.entry === 'revised' && entry.head.formerly !== undefined);
  const saysMore = isNew || entry.quotes.length > 0 || entry.quoteSuccessors.size > 0;
  return saysMore ? entry : undefined;
}

/**
 * Reads every article: those that readers can see, and the fields of the others.
 *
 * @param read Reads one.
 * @throws ContentError with everything that is wrong in any article but a draft that was never published.
 */
function readAllArticles<Article extends Pick<SourceArticle, 'data'>>(
  context: CommandContext,
  read: (slug: string) => Article,
) {
  const published: Article[] = [];
  const waiting: SourceArticle['data'][] = [];
  const problems: Problem[] = [];
  for (const slug of listArticleSlugs(context.files)) {
    try {
      const article = read(slug);
      if (isPublished(article.data, context.now)) published.push(article);
      else waiting.push(article.data);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      // A draft that cannot be printed yet is nothing that was published.
      const isDraft =
        !context.files.exists(locateRecord(slug)) && readBrokenArticle(context, slug, error).isWaiting;
      if (!isDraft) problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ContentError(problems);
  return { published, waiting };
}

/** @throws ContentError with everything that is wrong with people, topics and pages. */
function requireCollections(context: CommandContext): Collections {
  const { problems, ...collections } = readCollections(context);
  if (problems.length > 0) throw new ContentError(problems);
  return collections;
}

if (isStarted(import.meta.url)) await runCommand(record);
