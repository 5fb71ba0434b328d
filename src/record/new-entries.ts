import type { Entry, RecordedQuote, RevisionKind } from './entry.ts';
import type { History } from './history.ts';
import { digestText, isSameWords, listPublishedText, type PublishedArticle } from './published-text.ts';
import { findSuccessors } from './successors.ts';

type NewEntry = Omit<Entry, 'line'>;

/**
 * Creates the first entry of a record: the whole text of the article, and the past that its frontmatter
 * states.
 */
export function createPublicationEntry(article: PublishedArticle): NewEntry {
  const text = listPublishedText(article);
  return {
    ...empty,
    head: {
      entry: 'published',
      at: article.published,
      path: article.path,
      digest: digestText(text),
      ...(article.formerly.length > 0 && { formerly: [...article.formerly] }),
      ...(article.updates.length > 0 && {
        updates: article.updates.map(({ date, kind, note }) => ({ date, kind, note })),
      }),
    },
    passages: text.map(({ id, kind, text }) => ({ id, kind, text })),
    quotes: article.body.quotes.map(toRecorded),
  };
}

/**
 * Creates the entry for a change of a published text: the new passages, and the successor of each that is
 * gone.
 *
 * @param kind `addresses` if no word changed and only ids, quotes or former addresses are to be recorded.
 */
export function createRevisionEntry(
  history: History,
  article: PublishedArticle,
  { at, kind, note }: { at: string; kind: RevisionKind; note?: string | undefined },
): NewEntry {
  const text = listPublishedText(article);
  const published = new Map(history.passages.map(({ id, text }) => [id, text]));
  const drawn = [...history.quotes.values()].filter(({ now }) => now === undefined);
  const quotes = article.body.quotes.map(toRecorded);
  const formerly = article.formerly.filter((path) => !history.formerly.includes(path));
  return {
    head: {
      entry: 'revised',
      at,
      kind,
      ...(note && { note }),
      digest: digestText(text),
      order: text.map(({ id }) => id),
      ...(formerly.length > 0 && { formerly }),
    },
    passages: text
      .filter((passage) => !isSameWords(passage.text, published.get(passage.id)))
      .map(({ id, kind, text }) => ({ id, kind, text })),
    quotes: quotes.filter(({ id, text, source }) => {
      const known = drawn.find((quote) => quote.id === id);
      return known?.text !== text || known.source !== source;
    }),
    successors: findSuccessors(history.passages, text),
    quoteSuccessors: findSuccessors(drawn.map(toBlock), quotes.map(toBlock)),
  };
}

/** Creates the entry for a move to another address. */
export function createMoveEntry(path: string, at: string): NewEntry {
  return { ...empty, head: { entry: 'moved', at, path } };
}

/** Creates the entry for a withdrawal, with the reason that readers are told. */
export function createWithdrawalEntry(reason: string, at: string): NewEntry {
  return { ...empty, head: { entry: 'withdrawn', at, reason } };
}

const empty = { passages: [], quotes: [], successors: new Map(), quoteSuccessors: new Map() };

const toRecorded = ({ id, text, source }: RecordedQuote): RecordedQuote => ({ id, text, source });
const toBlock = ({ id, text }: RecordedQuote) => ({ id, kind: 'quotation', text });
