import { locateKeptPassages, locateSource } from '../publication/content-files.ts';
import type { NewEntry } from '../record/entry.ts';
import { eraseWords } from '../record/erase-words.ts';
import { createWordTest } from '../record/fold-words.ts';
import type { History } from '../record/history.ts';
import { createRevisionEntry } from '../record/new-entries.ts';
import { listPublishedText, type PublishedArticle } from '../record/published-text.ts';
import { appendEntry, locateRecord } from '../record/record-file.ts';
import { ContentError } from '../runtime/problem.ts';
import { isStarted } from '../runtime/started-module.ts';
import { readKept, writeKept } from '../sources/index.ts';
import { findProblems } from './assemble-publication.ts';
import { formatCount } from './check/report.ts';
import { type Command, type CommandContext, CommandRefusal, type Plan, runCommand } from './command.ts';
import { isSubjectName } from './correct-subject.ts';
import { editFrontmatter } from './edit-frontmatter.ts';
import { findWordsElsewhere } from './find-words.ts';
import { indexRecords } from './index-records.ts';
import type { FileChange } from './journal.ts';
import { planFiles } from './planned-files.ts';
import { describeOutOfReach, purgeTraces } from './purge-traces.ts';
import { readWholePublication, toCheckedArticle } from './read-collections.ts';
import { recordAddresses } from './record-addresses.ts';
import { formatInstant, requireRecordOf } from './record-files.ts';
import { clearWords, planSubjectRemoval, type Removal } from './remove-from-subject.ts';
import { readSourceArticle, toPublishedArticle } from './source-article.ts';
import { readSound, upgradeRecord } from './upgrade-record.ts';

/** What stands in the place of removed words, unless the editor says otherwise. */
const INSTEAD = '(removed)';

export const remove: Command = {
  name: 'remove',
  usage: '<slug> --words "…" --reason "…" [--instead "…"]',
  help: `
Removes words from a published article and from its record, as a court's order or a request for erasure demands: from the
text, from what was published before and was corrected since, from the cache and from every built site in the project.
The article and the list of corrections say that words were removed, when, and why. Links to the passages that held them
lead to the article.

A person’s name or disclosure, a topic’s name or a policy is cleared in the same way: npm run remove -- people/jane-doe.

  --words    the words, as they are printed; give it more than once for several
  --reason   why, in a sentence for readers; it must not hold the words
  --instead  what stands in their place, ${INSTEAD} by default`,
  options: {
    words: { type: 'string', multiple: true },
    reason: { type: 'string' },
    instead: { type: 'string' },
  },
  plan(context, [slug, ...rest], { words, reason, instead }) {
    if (!slug || rest.length > 0)
      throw new CommandRefusal(`Name one article: npm run remove -- ${remove.usage}`);
    const named = (Array.isArray(words) ? words : []).map((phrase) => String(phrase).trim()).filter(Boolean);
    if (named.length === 0) throw new CommandRefusal('Say which words: --words "…"');
    if (typeof reason !== 'string' || !reason.trim())
      throw new CommandRefusal('Say why, for readers: --reason "…"');
    const replacement = typeof instead === 'string' ? instead : INSTEAD;
    const holds = createWordTest(named);
    if (holds(reason) || holds(replacement))
      throw new CommandRefusal(
        'The reason and what stands instead are printed; write them without the words.',
      );
    const removal = { words: named, reason: reason.trim(), instead: replacement, holds };
    if (isSubjectName(slug)) return planSubjectRemoval(context, slug, removal);
    return planRemoval(context, slug, removal);
  },
};

function planRemoval(context: CommandContext, slug: string, removal: Removal): Plan {
  const { holds, reason } = removal;
  const at = formatInstant(context.now);
  const before = readSourceArticle(context, slug);
  const { history, text } = upgradeRecord(
    requireRecordOf(context, slug),
    toPublishedArticle(before),
    context.now,
  );
  const cleared = clearWords(before.source, removal);
  const erased = eraseWords(text, holds);
  if (cleared.times + erased.erased === 0)
    throw new CommandRefusal(`Neither ${before.file} nor its record holds these words.`);
  const source = editFrontmatter(cleared.text, {
    append: { updates: [{ date: at, kind: 'removal', note: reason }] },
  });
  // Headings are named by the record as it will be: an id is made of words.
  const planned = {
    ...context,
    files: planFiles(context.files, [{ write: locateRecord(slug), text: erased.text }]),
  };
  const after = readSourceArticle(planned, slug, source);
  const others = readWholePublication(context, after);
  const problems = findProblems(planned, after, others);
  if (problems.length > 0) throw new ContentError(problems);
  const article = toPublishedArticle(after);
  refuseIfHeld(listPublishedText(article), removal, before.file);
  const entry = createRemovalEntry(
    { before: history, after: readSound(history.file, erased.text) },
    article,
    {
      at,
      note: reason,
    },
  );
  const record = appendEntry(erased.text, entry);
  const { articles, waiting, ...collections } = others;
  const versions = [before, after].map((version) => ({
    ...{ collections, waiting },
    articles: [...articles, toCheckedArticle(version)],
  }));
  return {
    report: [
      `${formatCount(cleared.times, 'place')} in ${before.file} and ${formatCount(erased.erased, 'line')} of the record lose the words.`,
      ...(erased.isRewritten
        ? ['Entries from before the record had salts are written again; their old seals hold no more.']
        : []),
      ...findWordsElsewhere(context, holds, [locateSource(slug), locateRecord(slug)]),
      '',
      ...describeOutOfReach(history.path, holds(history.path)),
    ],
    question: `Remove these words from ${slug}, for good?`,
    changes: indexRecords(context, [
      { write: locateSource(slug), text: source },
      { write: locateRecord(slug), text: record },
      ...clearKept(context, slug, removal),
      ...recordAddresses(context, versions).changes,
    ]),
    done: 'Removed. Build and deploy now: npm run build',
    afterwards: purgeTraces,
  };
}

/** Drops the passages of sources that hold the words: what was quoted is kept with some words around it. */
function clearKept({ files }: CommandContext, slug: string, { holds }: Removal): FileChange[] {
  const text = files.read(locateKeptPassages(slug));
  if (text === undefined) return [];
  const { passages } = readKept(text);
  const remaining = passages.filter(({ passage }) => !holds(passage));
  return remaining.length === passages.length
    ? []
    : [{ write: locateKeptPassages(slug), text: writeKept(remaining) }];
}

/** Creates the entry for a removal. The passages that lost their words have no ids any more, and have successors all the same. */
function createRemovalEntry(
  { before, after }: { before: History; after: History },
  article: PublishedArticle,
  told: { at: string; note: string },
): NewEntry {
  const removal = { ...told, kind: 'removal' as const };
  const named = createRevisionEntry(before, article, removal);
  const ids = new Map(before.passages.map(({ id }, index) => [id, after.passages[index]?.id ?? id]));
  return {
    ...createRevisionEntry(after, article, removal),
    successors: new Map([...named.successors].map(([was, now]) => [ids.get(was) ?? was, now])),
  };
}

/** @throws CommandRefusal if the article still holds the words, in a form that the command did not find in the source. */
function refuseIfHeld(
  passages: readonly {
    text: string;
    marks?: readonly { value?: string | undefined }[] | undefined;
    line?: number | undefined;
  }[],
  { holds }: Removal,
  file: string,
): void {
  const held = passages.find(({ text, marks = [] }) =>
    holds([text, ...marks.map(({ value = '' }) => value)].join(' ')),
  );
  if (!held) return;
  throw new CommandRefusal(
    `${file}${held.line ? `:${held.line}` : ''} still holds the words, in another form or within markup: take them out by hand there, then run this again.`,
  );
}

if (isStarted(import.meta.url)) await runCommand(remove);
