import { listSiteAddresses } from '../publication/addresses.ts';
import { listArticleSlugs } from '../publication/content-files.ts';
import { writeAddressBook } from '../record/address-book.ts';
import { createPublicationEntry, createRevisionEntry } from '../record/new-entries.ts';
import { isSameText, listPublishedText, type PublishedArticle } from '../record/published-text.ts';
import { appendEntry } from '../record/record-file.ts';
import { ContentError, type Problem } from '../runtime/problem.ts';
import { type Command, type CommandContext, CommandRefusal, type Plan, runCommand } from './command.ts';
import type { FileChange } from './journal.ts';
import { readWholePublication } from './read-collections.ts';
import {
  addressBookPath,
  formatInstant,
  readAllRecords,
  readBook,
  readRecordOf,
  recordPath,
} from './record-files.ts';
import { isPublic, readSourceArticle, toPublishedArticle } from './source-article.ts';
import { verifyPublication } from './verify-publication.ts';

export const record: Command = {
  name: 'record',
  usage: '--verify | --adopt [slug …]',
  help: `
The record of what has been published, in content/record.

  --verify   holds every published text and address against it and says what differs
  --adopt    begins a record for published articles that have none (a new clone, an imported archive), and takes down
             what is new without a change of words: ids, quotes, former addresses, topics, people, pages. With slugs,
             only for those articles`,
  options: { verify: { type: 'boolean' }, adopt: { type: 'boolean' } },
  plan(desk, slugs, { verify, adopt }) {
    if (verify === adopt) throw new CommandRefusal(`Choose one: npm run record -- ${record.usage}`);
    return verify ? verification(desk) : adoption(desk, slugs);
  },
};

function verification(desk: CommandContext): Plan {
  const articles = publishedArticles(desk);
  const problems = verifyPublication(desk, { articles, standing: readWholePublication(desk) });
  if (problems.length > 0) throw new ContentError(problems);
  const records = readAllRecords(desk).length;
  const none = 'There is no record yet. To begin one: npm run record -- --adopt';
  const kept = `${records} records hold: every address and every id resolves, no word changed in silence.`;
  return { told: [], changes: [], done: records === 0 ? none : kept };
}

function adoption(desk: CommandContext, slugs: readonly string[]): Plan {
  const all = publishedArticles(desk);
  const unknown = slugs.find((slug) => !all.some((article) => article.slug === slug));
  if (unknown)
    throw new CommandRefusal(`${unknown} is not published; npm run publish -- ${unknown} does that.`);
  const articles = slugs.length === 0 ? all : all.filter(({ slug }) => slugs.includes(slug));
  const changes = articles.flatMap((article) => adopted(desk, article));
  const book = readBook(desk);
  const addresses = listSiteAddresses(
    readWholePublication(desk),
    all.map(({ path }) => path),
  );
  const before = desk.files.read(addressBookPath) ?? '';
  const after = writeAddressBook(book, addresses);
  const news = [...addresses].filter((address) => !book.addresses.has(address)).length;
  return {
    told: [
      `${changes.length} of ${articles.length} articles have something to take down; ${news} other addresses are new.`,
    ],
    changes: [...changes, ...(after === before ? [] : [{ write: addressBookPath, text: after }])],
    done: changes.length === 0 && after === before ? 'The record is complete already.' : 'Taken down.',
  };
}

function adopted(desk: CommandContext, article: PublishedArticle): FileChange[] {
  const known = readRecordOf(desk, article.slug);
  const write = recordPath(article.slug);
  if (!known) return [{ write, text: appendEntry('', createPublicationEntry(article)) }];
  const { history, text } = known;
  if (history.withdrawn || !isSameText(history.passages, listPublishedText(article))) return [];
  const entry = createRevisionEntry(history, article, { at: formatInstant(desk.now), kind: 'addresses' });
  const ids = history.passages.map(({ id }) => id).join();
  const isNew =
    entry.head.entry === 'revised' && (entry.head.order.join() !== ids || entry.head.formerly !== undefined);
  const news = isNew || entry.quotes.length > 0 || entry.quoteSuccessors.size > 0;
  return news ? [{ write, text: appendEntry(text, entry) }] : [];
}

function publishedArticles(desk: CommandContext): PublishedArticle[] {
  const articles: PublishedArticle[] = [];
  const problems: Problem[] = [];
  for (const slug of listArticleSlugs(desk.files)) {
    try {
      const manuscript = readSourceArticle(desk, slug);
      if (isPublic(manuscript.data, desk.now)) articles.push(toPublishedArticle(manuscript));
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new ContentError(problems);
  return articles;
}

if (import.meta.main) await runCommand(record);
