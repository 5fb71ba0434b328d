import {
  type NewEntry,
  RECORD_VERSION,
  type RecordedPassage,
  type RecordedQuote,
  type RevisionKind,
} from './entry.ts';
import type { History } from './history.ts';
import {
  isSamePassage,
  listPublishedText,
  type PublishedArticle,
  type TextPassage,
} from './published-text.ts';
import { findSuccessors } from './successors.ts';

/**
 * Creates the first entry of a record: the whole text of the article, and the past that its frontmatter
 * states.
 *
 * @param written When it is written, if that is known; it may be before the article appears.
 */
export function createPublicationEntry(article: PublishedArticle, written?: string): NewEntry {
  const { path, feedId, formerly, published } = article;
  return {
    ...beginText(listPublishedText(article), { at: published, written, path, id: feedId, formerly }),
    updates: article.updates.map(({ date, kind, note }) => ({ date, kind, note })),
    quotes: article.body.quotes.map(toRecorded),
  };
}

/** Where and when a text was published. */
interface Publication {
  at: string;
  written?: string | undefined;
  path: string;
  /** Its id in feeds. */
  id?: string | undefined;
  formerly?: readonly string[];
}

/** Creates the first entry of a record from its passages alone. */
export function beginText(
  text: readonly TextPassage[],
  { at, written, path, id, formerly = [] }: Publication,
): NewEntry {
  return {
    ...empty,
    head: {
      entry: 'published',
      version: RECORD_VERSION,
      at,
      ...(written !== undefined && { written }),
      path,
      ...(id !== undefined && { id }),
      ...(formerly.length > 0 && { formerly: [...formerly] }),
    },
    passages: text.map(toRecordedPassage),
  };
}

/** Creates the entry for a change of a text from its passages alone. */
export function reviseText(
  history: History,
  text: readonly TextPassage[],
  { at, kind, note }: { at: string; kind: RevisionKind; note?: string | undefined },
): NewEntry {
  const published = new Map(history.passages.map((passage) => [passage.id, passage]));
  const order = text.map(({ id }) => id);
  return {
    ...empty,
    head: { entry: 'revised', at, kind, order },
    order,
    note,
    passages: text
      .filter((passage) => !isSamePassage(passage, published.get(passage.id)))
      .map(toRecordedPassage),
    successors: findSuccessors(history.passages, text),
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
  change: { at: string; kind: RevisionKind; note?: string | undefined },
): NewEntry {
  const drawn = [...history.quotes.values()].filter(({ now }) => now === undefined);
  const quotes = article.body.quotes.map(toRecorded);
  const formerly = article.formerly.filter((path) => !history.formerly.includes(path));
  const revision = reviseText(history, listPublishedText(article), change);
  const { head } = revision;
  return {
    ...revision,
    head: head.entry === 'revised' && formerly.length > 0 ? { ...head, formerly } : head,
    quotes: quotes.filter(({ id, text, source }) => {
      const known = drawn.find((quote) => quote.id === id);
      return known?.text !== text || known.source !== source;
    }),
    quoteSuccessors: findSuccessors(drawn.map(toBlock), quotes.map(toBlock)),
  };
}

/**
 * Creates the entry that adds to a record what its version lacks, as it is on that day. All that is in force is written
 * again with salts.
 *
 * @param article The article as it is now; undefined if it cannot be read or was withdrawn.
 * @param feedId The article's id in feeds, for a record that has none.
 */
export function createUpgradeEntry(
  history: History,
  { article, feedId, at }: { article: PublishedArticle | undefined; feedId: string; at: string },
): NewEntry {
  const today = article ? listPublishedText(article) : [];
  const now = new Map(today.map((passage) => [passage.id, passage]));
  const recorded = new Set(history.passages.map(({ id }) => id));
  const lacking = today.filter(({ id }) => id.startsWith('@') && !recorded.has(id));
  const [front, body] = [isFront, (id: string) => !isFront(id)].map((belongs) =>
    history.passages.filter(({ id }) => belongs(id)),
  );
  const passages = [...(front ?? []), ...lacking, ...(body ?? [])].map((passage) => {
    const { id, kind, text } = passage;
    const { kind: kindNow, marks } = now.get(id) ?? { kind, marks: passage.marks };
    return toRecordedPassage({ id, kind: kindNow, text, marks });
  });
  const order = passages.map(({ id }) => id);
  return {
    ...empty,
    head: { entry: 'upgraded', version: RECORD_VERSION, at, id: history.feedId ?? feedId, order: [] },
    order,
    passages,
    quotes: [...history.quotes.values()].filter(({ now }) => now === undefined).map(toRecorded),
  };
}

const isFront = (id: string) => id.startsWith('@');

/**
 * Creates the entry for an article that names another one, or its pictures, by a name that has changed: no word of it does.
 *
 * @param renamed By its id until now, each passage with the name as it is from now on.
 */
export function renamePassages(
  history: History,
  renamed: ReadonlyMap<string, RecordedPassage>,
  at: string,
): NewEntry {
  const order = history.passages.map(({ id }) => renamed.get(id)?.id ?? id);
  return {
    ...empty,
    head: { entry: 'revised', at, kind: 'addresses', order },
    order,
    passages: [...renamed.values()],
    successors: new Map(
      Array.from(renamed, ([was, { id }]) => [was, id] as const).filter(([was, id]) => was !== id),
    ),
  };
}

/** Creates the entry for a move to another address. */
export function createMoveEntry(path: string, at: string): NewEntry {
  return { ...empty, head: { entry: 'moved', at, path } };
}

/** Creates the entry for a withdrawal, with the reason that readers are told. */
export function createWithdrawalEntry(reason: string, at: string): NewEntry {
  return { ...empty, head: { entry: 'withdrawn', at }, note: reason };
}

const empty = { passages: [], quotes: [], successors: new Map(), quoteSuccessors: new Map() };

const toRecordedPassage = ({ id, kind, text, marks }: TextPassage) => ({
  ...{ id, kind, text },
  ...(marks && marks.length > 0 && { marks }),
});

const toRecorded = ({ id, text, source }: RecordedQuote): RecordedQuote => ({ id, text, source });
const toBlock = ({ id, text }: RecordedQuote) => ({ id, kind: 'quotation', text });
