import { locateSource } from '../publication/content-files.ts';
import { TEXT_REVISION_KINDS, type TextRevisionKind } from '../record/entry.ts';
import type { History } from '../record/history.ts';
import { createRevisionEntry } from '../record/new-entries.ts';
import { findChanges, type PassageChange } from '../record/passage-changes.ts';
import {
  isSameContent,
  isSamePassage,
  listPublishedText,
  type PublishedArticle,
} from '../record/published-text.ts';
import { appendEntry, locateRecord } from '../record/record-file.ts';
import { explainNoTypo } from '../record/typo-rules.ts';
import { ContentError } from '../runtime/problem.ts';
import { isStarted } from '../runtime/started-module.ts';
import { site } from '../site.ts';
import { findProblems } from './assemble-publication.ts';
import { type Command, type CommandContext, CommandRefusal, type Plan, runCommand } from './command.ts';
import { chooseKind, isSubjectName, planSubjectCorrection } from './correct-subject.ts';
import { editFrontmatter } from './edit-frontmatter.ts';
import { indexRecords } from './index-records.ts';
import type { FileChange } from './journal.ts';
import { formatChange } from './print-change.ts';
import { readWholePublication, toCheckedArticle, type WholePublication } from './read-collections.ts';
import { recordAddresses } from './record-addresses.ts';
import { requireRecordOf } from './record-files.ts';
import { readSourceArticle, type SourceArticle, toPublishedArticle } from './source-article.ts';
import { upgradeRecord } from './upgrade-record.ts';

export const correct: Command = {
  name: 'correct',
  usage: `<slug> --kind ${TEXT_REVISION_KINDS.join('|')} --note "…"`,
  help: `
Records a change of a published article. Edit the text first; this shows the change word by word, asks, and writes the
entry that readers see into the frontmatter and the revision into the record.

  --kind     correction: something was wrong. clarification: it was right but could be misread. update: something
             happened since. typo: a slip of the keyboard, by a letter or two; no figure, name, negation or sign, and as many
             words as before. It is shown to readers with the other changes, and not announced
  --note     what was changed and why, in a sentence a reader understands; not for a typo

A name, a standing disclosure or a policy is changed in the same way: npm run correct -- people/jane-doe, topics/web or
pages/standards. Readers find the change under /corrections/.

An entry written by hand under updates is taken as it is, without --kind and --note.`,
  options: { kind: { type: 'string' }, note: { type: 'string' } },
  async complete(_, { words, options }, ask) {
    const [slug] = words;
    const named = slug === undefined ? [await ask('Which article? The name of its folder:')] : words;
    const kinds = `${TEXT_REVISION_KINDS.join(', ')}; nothing if it stands under updates`;
    const kind = options['kind'] ?? (await ask(`What sort of change is it (${kinds})?`));
    const needsNote = options['note'] === undefined && kind !== '' && kind !== 'typo';
    const note = needsNote
      ? await ask('What was changed and why, in a sentence for readers?')
      : options['note'];
    return {
      words: named,
      options: { ...options, ...(kind !== '' && { kind }), ...(note !== undefined && { note }) },
    };
  },
  plan(context, [slug, ...rest], { kind, note }) {
    if (!slug || rest.length > 0)
      throw new CommandRefusal(`Name one article: npm run correct -- ${correct.usage}`);
    const given = { kind, note: typeof note === 'string' ? note.trim() : undefined };
    if (isSubjectName(slug)) return planSubjectCorrection(context, slug, given);
    return planCorrection(context, slug, given);
  },
};

/** What the editor says about the change on the command line. */
interface RequestedEntry {
  kind: unknown;
  note: string | undefined;
}

function planCorrection(context: CommandContext, slug: string, requested: RequestedEntry): Plan {
  const record = requireRecordOf(context, slug);
  if (Date.parse(record.history.published) > context.now.getTime()) {
    throw new CommandRefusal(
      `${slug} has not appeared yet: change it freely, then npm run publish -- ${slug} again.`,
    );
  }
  const source = readSourceArticle(context, slug);
  const article = toPublishedArticle(source);
  refuseIfRedated(record.history, article);
  const { history, text: recorded } = upgradeRecord(record, article, context.now);
  const entry = findWrittenEntry(history, article, requested) ?? createEntry(requested, context.now);
  const others = readWholePublication(context, source);
  const problems = findProblems(context, source, others);
  if (problems.length > 0) throw new ContentError(problems);

  const changed = findChangedPassages(history, article);
  if (changed.length === 0 && entry.kind === 'typo') {
    throw new CommandRefusal(
      `Not a word of ${slug} differs from what was published; there is nothing to record.`,
    );
  }
  const more = entry.kind === 'typo' ? explainNoTypo(changed, article.language ?? site.language) : undefined;
  if (more) {
    throw new CommandRefusal(
      `That is more than a slip of the keyboard: ${more}. Choose another kind, with a note for readers: --kind correction|clarification|update --note "…"`,
    );
  }
  const printed = changed.map(formatChange);
  const words = printed.reduce((sum, change) => sum + change.words, 0);
  const { note, isNew } = entry;
  const text = editFrontmatter(source.source, {
    append: isNew && note ? { updates: [{ date: entry.at, kind: entry.kind, note }] } : {},
  });
  return {
    report: [
      ...(changed.length > 0
        ? printed.map(({ lines }) => `${lines}\n`)
        : ['Not a word of the text differs.']),
      entry.kind === 'typo'
        ? 'As a typo: readers find it with the other changes; it is not announced.'
        : `${capitalize(entry.kind)}: ${note}`,
    ],
    question: `${words} ${words === 1 ? 'word' : 'words'} changed. Record this ${entry.kind}?`,
    changes: indexRecords(context, [
      ...(text === source.source ? [] : [{ write: locateSource(slug), text }]),
      {
        write: locateRecord(slug),
        text: appendEntry(recorded, createRevisionEntry(history, article, entry)),
      },
      ...recordCorrection(context, others, [source, readSourceArticle(context, slug, text)]),
    ]),
    done: `Recorded. Links to the changed passages lead to the new ones.`,
  };
}

/** Records the addresses of the site, because the list of corrections may now have a further page. */
function recordCorrection(
  context: CommandContext,
  { articles, waiting, ...collections }: WholePublication,
  versions: readonly SourceArticle[],
): FileChange[] {
  return recordAddresses(
    context,
    versions.map((source) => ({ collections, articles: [...articles, toCheckedArticle(source)], waiting })),
  ).changes;
}

interface NewEntry {
  at: string;
  kind: TextRevisionKind;
  note: string | undefined;
  /** False if the frontmatter already contains the entry. */
  isNew: boolean;
}

/**
 * Returns the entry that the editor wrote under `updates` by hand, or undefined if all entries are recorded.
 */
function findWrittenEntry(
  { updates }: History,
  article: PublishedArticle,
  { kind, note }: RequestedEntry,
): NewEntry | undefined {
  const unrecorded = article.updates.filter(
    ({ date }) => !updates.some((recorded) => Date.parse(recorded.date) === Date.parse(date)),
  );
  const [written] = unrecorded;
  if (unrecorded.length > 1) {
    throw new CommandRefusal(
      `${unrecorded.length} entries under updates are not recorded; record them one by one.`,
    );
  }
  if (!written) return undefined;
  if (kind !== undefined || note !== undefined) {
    throw new CommandRefusal(
      'The frontmatter has an entry under updates that is not recorded. Take it out, or run this without --kind and --note to record it.',
    );
  }
  const kindOfText = TEXT_REVISION_KINDS.find((one) => one === written.kind);
  if (!kindOfText) throw new CommandRefusal('A removal is made, and recorded, by: npm run remove -- <slug>');
  return { at: written.date, kind: kindOfText, note: written.note, isNew: false };
}

function createEntry({ kind, note }: RequestedEntry, now: Date): NewEntry {
  return { ...chooseKind(kind, note, now), note, isNew: true };
}

function refuseIfRedated(history: History, { slug, published }: PublishedArticle): void {
  if (Date.parse(published) === Date.parse(history.published)) return;
  throw new CommandRefusal(
    `${slug} was published at ${history.published}, and its file says ${published}; write published: ${history.published} again.`,
  );
}

/** Where the article differs from what was published. A difference in typography alone is no change. */
function findChangedPassages(history: History, article: PublishedArticle): PassageChange[] {
  const text = listPublishedText(article);
  if (isSameContent(history.passages, text)) return [];
  const published = new Map(history.passages.map((passage) => [passage.id, passage]));
  const now = text.map((passage) => {
    const known = published.get(passage.id);
    return known && isSamePassage(known, passage) ? known : passage;
  });
  return findChanges(history.passages, now);
}

const capitalize = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

if (isStarted(import.meta.url)) await runCommand(correct);
