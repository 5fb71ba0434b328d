import { readSource } from '../prose/frontmatter.ts';
import { describeBadName, locateSource } from '../publication/content-files.ts';
import { locateArticle } from '../publication/published-piece.ts';
import { isShort, NOT_ASKED } from '../publication/schema.ts';
import { createPublicationEntry } from '../record/new-entries.ts';
import { appendEntry, locateRecord } from '../record/record-file.ts';
import { fromLocalTime } from '../runtime/calendar-day.ts';
import { ContentError } from '../runtime/problem.ts';
import { isStarted } from '../runtime/started-module.ts';
import { site } from '../site.ts';
import { findProblems } from './assemble-publication.ts';
import { findBlankFields } from './check/find-blanks.ts';
import { checkTogether, readContent } from './check/read-content.ts';
import { formatCount, removeDuplicates } from './check/report.ts';
import { type Command, type CommandContext, CommandRefusal, type Plan, runCommand } from './command.ts';
import { editFrontmatter } from './edit-frontmatter.ts';
import { formatCommand } from './format-command.ts';
import { indexRecords } from './index-records.ts';
import { planFiles } from './planned-files.ts';
import { readWholePublication, toCheckedArticle } from './read-collections.ts';
import { recordAddresses } from './record-addresses.ts';
import { formatInstant, readAllRecords, readRecordOf, refuseSecondRecord } from './record-files.ts';
import { beginSubjects } from './record-subjects.ts';
import {
  readSourceArticle,
  readSourceText,
  type SourceArticle,
  toPublishedArticle,
} from './source-article.ts';
import { planUndo } from './undo-publication.ts';
import { upgradeRecord } from './upgrade-record.ts';
import { verifyPublication } from './verify-publication.ts';

export const publish: Command = {
  name: 'publish',
  usage: '<slug> [--at "2027-01-10 08:00"] | <slug> --undo',
  help: `
Publishes content/articles/<slug>: checks it against every rule, sets the instant it appears, takes the draft mark off
and writes its record. At a terminal it asks first. From then on its address always answers and no word changes in silence.

  --at       when it appears; it may be in the future: "2027-01-10 08:00" by the publication’s clocks, or with a zone,
             2027-01-10T08:00:00+02:00. Without it: the time that the file names if that is in the future, or now
  --undo     takes a publication back that no reader has seen, because the site was not deployed since: the newest entry
             of the record and the addresses that came with it. For one that was seen: npm run withdraw`,
  options: { at: { type: 'string' }, undo: { type: 'boolean' } },
  plan(context, [slug, ...rest], { at, undo }) {
    if (!slug || rest.length > 0) throw new CommandRefusal('Name one article: npm run publish -- <slug>');
    if (undo) return planUndo(context, slug);
    return planPublication(context, slug, typeof at === 'string' ? readMoment(at) : undefined);
  },
};

function planPublication(context: CommandContext, slug: string, at: string | undefined): Plan {
  const earlier = findWaitingRecord(context, slug);
  const badName = describeBadName(slug);
  if (badName) throw new CommandRefusal(`${badName}: rename the folder, then publish it`);
  const draft = readSourceText(context, slug);
  const fields = readSource(draft).data;
  const published = at ?? chooseInstant(fields, context.now);
  const text = editFrontmatter(draft, { set: { published }, remove: ['draft'] });
  // The file is checked before it is edited, so that problems name its own lines.
  const isComplete = fields['draft'] === true || fields['published'] !== undefined;
  const asWritten = readOrExplain(context, slug, isComplete ? draft : text);
  refuseIfNotAsked(asWritten);
  const others = readWholePublication(context, asWritten);
  const problems = findProblems(context, asWritten, others);
  if (problems.length > 0) throw new ContentError(problems);

  const source = readSourceArticle(context, slug, text);
  // The date may have changed since the record was written, if the article has not appeared yet.
  const article = toPublishedArticle({ ...source, address: locateArticle({ slug, published }) });
  if (earlier === '') refuseSecondRecord(context, locateRecord(slug), article.path);
  refuseIfTaken(context, slug, [article.path, ...article.formerly]);
  const { articles, waiting, ...collections } = others;
  const all = [...articles, { ...toCheckedArticle(source), path: article.path }];
  const waits = Date.parse(published) > context.now.getTime();
  const names = [
    ...source.data.authors.map((id) => `people/${id}.yaml`),
    ...source.data.topics.map((id) => `topics/${id}.yaml`),
  ];
  const { passages, quotes } = article.body;
  const entry = createPublicationEntry(article, formatInstant(context.now));
  const changes = indexRecords(context, [
    { write: locateSource(slug), text },
    { write: locateRecord(slug), text: appendEntry(earlier, entry) },
    ...recordAddresses(context, [{ collections, articles: all, waiting }]).changes,
    ...beginSubjects(context, { ...collections, articles: waits ? articles : all, waiting }),
  ]);
  const files = planFiles(context.files, changes);
  const differences = verifyPublication(
    { ...context, files },
    {
      articles: waits ? [] : [{ ...source, address: article.path }],
      only: (name) => name === slug,
    },
  );
  if (differences.length > 0) throw new ContentError(differences);
  return {
    report: [
      `“${article.headline}”`,
      `${waits ? 'will appear' : 'appears'} ${published} at ${article.path}`,
      `with ${formatCount(passages.length, 'passage')} and ${formatCount(quotes.length, 'pull quote')} that can be linked to.`,
      ...source.body.warnings.map(({ line, message }) => `Look again: line ${line}: ${message}`),
      ...findBlankFields(context)
        .filter(({ file }) => names.some((name) => file.endsWith(name)))
        .map(({ file, line, field, message }) => `Look again: ${file}:${line}: ${field} ${message}`),
    ],
    question: waits
      ? 'Publish it for that time?'
      : 'Publish it now? Its address then lasts, and no word changes in silence.',
    asksOnlyAtTerminal: true,
    changes,
    done: waits ? describeWaiting(context, slug, published) : describeNext(context, slug),
  };
}

/** @throws ContentError with all that is wrong, as the check tells it: also what is wrong with names and links. */
function readOrExplain(context: CommandContext, slug: string, source: string): SourceArticle {
  try {
    return readSourceArticle(context, slug, source);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    const content = readContent(context, [slug]);
    const together = checkTogether(context, content);
    const file = `${context.folder}/${locateSource(slug)}`;
    const further = [content, together].flatMap(({ problems, warnings }) => [...problems, ...warnings]);
    const all = removeDuplicates([...error.problems, ...further.filter((problem) => problem.file === file)]);
    throw new ContentError(all.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)));
  }
}

/** @throws CommandRefusal for what is no moment. */
function readMoment(written: string): string {
  const moment = fromLocalTime(written, site.timeZone) ?? written;
  if (/T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.test(moment) && !Number.isNaN(Date.parse(moment)))
    return moment;
  throw new CommandRefusal(
    `--at ${written}: write a day and a time, like "2027-01-10 08:00" (in ${site.timeZone}), or with a zone, like 2027-01-10T08:00:00Z`,
  );
}

function describeNext({ folder }: CommandContext, slug: string): string {
  return `Published; readers see it when the site is built next. To change it from now on: edit the text, then ${formatCommand(folder, 'correct', slug)}`;
}

/** An article that has not appeared may be changed as it likes, and published again. */
function describeWaiting({ folder }: CommandContext, slug: string, published: string): string {
  return `It waits for ${published} and appears with the first build after that: ${formatCommand(folder, 'due')} says when to build. A server’s cron keeps the minute; GitHub’s schedules can be hours late.
Until then: change it freely, then ${formatCommand(folder, 'publish', slug)} again.`;
}

/**
 * Returns the record of an article that waits for its day, so that it can be published again; an empty text for one that
 * has none.
 *
 * @throws CommandRefusal if the article has appeared, was withdrawn, or if the clock is wrong.
 */
function findWaitingRecord(context: CommandContext, slug: string): string {
  const record = readRecordOf(context, slug);
  if (!record) return '';
  const { history } = record;
  if (history.withdrawn) {
    throw new CommandRefusal(
      `${slug} was withdrawn; its address stays so. Publish the piece under another name.`,
    );
  }
  if (Date.parse(history.published) <= context.now.getTime()) {
    throw new CommandRefusal(
      `${slug} was published on ${history.published.slice(0, 10)}. To change it: npm run correct -- ${slug}`,
    );
  }
  return upgradeRecord(record, undefined, context.now).text;
}

/** What is published now is published by somebody who can be asked. */
function refuseIfNotAsked({ data, file, lines }: SourceArticle): void {
  if (data.disclosure !== NOT_ASKED || isShort(data.label)) return;
  const message = `says ${NOT_ASKED}, which is for pieces that were published elsewhere before`;
  const todo = 'ask its authors, and write their interests in a sentence, or none';
  throw new ContentError([{ file, line: lines['disclosure'], field: 'disclosure', message, todo }]);
}

function refuseIfTaken(context: CommandContext, slug: string, paths: readonly string[]): void {
  for (const record of readAllRecords(context)) {
    if ('flaw' in record || record.slug === slug) continue;
    const taken = paths.find((path) => path === record.path || record.formerly.includes(path));
    if (taken)
      throw new CommandRefusal(
        `${taken} belongs to ${record.slug}, which was published there. Rename the folder of this piece.`,
      );
  }
}

/**
 * A draft appears at the time it names if that is in the future, or now. A public article retains its time.
 */
function chooseInstant({ draft, published }: Record<string, unknown>, now: Date): string {
  if (typeof published !== 'string') return formatInstant(now);
  return draft !== true || Date.parse(published) > now.getTime() ? published : formatInstant(now);
}

if (isStarted(import.meta.url)) await runCommand(publish);
