import { join } from 'node:path';
import { listContentFiles, locateSource } from '../publication/content-files.ts';
import { readRecordedId } from '../record/record-file.ts';
import { resolveContentFolder } from '../runtime/content-folder.ts';
import { explainUncaughtErrors } from '../runtime/explain-error.ts';
import { type Problem, suggestName } from '../runtime/problem.ts';
import { isStarted } from '../runtime/started-module.ts';
import { findMissingPhrases } from '../settings/own-phrases.ts';
import { findMissingSettings, SETTINGS_FILE } from '../settings/read-settings.ts';
import { findOldSettings } from '../settings/renamed-settings.ts';
import { findUnusedThemeFiles } from '../settings/theme-files.ts';
import { site } from '../site.ts';
import { findArticleWarnings } from './check/article-warnings.ts';
import { collectProblems, createKindMarker } from './check/collect-problems.ts';
import { countQuotations } from './check/count-quotations.ts';
import { findCutValues } from './check/cut-values.ts';
import { findBlanks } from './check/find-blanks.ts';
import { type FixedFile, fixArticle, fixOtherFiles } from './check/fix-marks.ts';
import { findHeavyPictures } from './check/heavy-pictures.ts';
import { KnownWarnings } from './check/known-warnings.ts';
import { type CheckedContent, checkTogether, readContent } from './check/read-content.ts';
import { type Findings, formatCount, formatKinds, formatReport, removeDuplicates } from './check/report.ts';
import { warnOfStraightMarks } from './check/straight-marks.ts';
import { checkSite } from './check-site.ts';
import { type Command, type CommandContext, type Plan, runCommand } from './command.ts';

export const check: Command = {
  name: 'check',
  usage: '[slug …] [--strict] [--quiet] [--fix] | --site',
  help: `
Reads all content, or the named articles, and says what is wrong with it and what to look at again; nothing is built.
Problems are what the build refuses: wrong fields, names, links, pull quotes and pictures, and what differs from the
record. Warnings are pull quotes that may mislead, straight quotation marks and double hyphens, pictures that are too
heavy, descriptions that are too long, and what will keep a draft from appearing.

  --site     checks the built site instead (--dir DIR, if not where the build puts it): valid HTML, barriers, links, drafts, sizes
  --strict   warnings fail the check as problems do
  --quiet    shows the problems, and of the warnings only how many there are
  --fix      curls straight quotation marks and apostrophes and sets dashes; changes nothing else

Ends with exit code 0 when nothing is wrong, 1 when something is.`,
  options: { strict: { type: 'boolean' }, quiet: { type: 'boolean' }, fix: { type: 'boolean' } },
  plan(context, slugs, { strict, quiet, fix }) {
    return planOf(context, [...new Set(slugs)], {
      strict: strict === true,
      quiet: quiet === true,
      fix: fix === true,
    });
  },
};

function planOf(
  context: CommandContext,
  named: readonly string[],
  { strict, quiet, fix }: { strict: boolean; quiet: boolean; fix: boolean },
): Plan {
  const content = readContent(context, named);
  const { articles, broken, isPart } = content;
  const others = fixOtherFiles(context, content);
  // What is known of an article are warnings, and not how to fix what they warn of.
  const own = fix ? articles.map((article) => fixArticle(context, article)) : undefined;
  const files = [...(own ?? []), ...others];
  const fixed = fix ? files.flatMap((file) => file.fix ?? []) : [];
  const { problems, warnings } = collectFindings(context, content, {
    articles: own && new Map(withoutFixed(own).map((file) => [file.path, file])),
    others: fix ? withoutFixed(others) : others,
  });
  const failed = problems.length > 0 || (strict && warnings.length > 0);
  const read = formatCount(articles.length + broken.size, 'article');
  const rest = formatCount(content.otherFiles, 'other file');
  return {
    report: [
      ...formatReport({ problems, warnings: quiet ? [] : warnings }),
      ...(fix ? files.flatMap((file) => describePublishedFix(context, file)) : []),
    ],
    changes: fixed,
    done: [
      ...(fixed.length > 0 ? [`Typographic marks set in ${formatCount(fixed.length, 'file')}.`] : []),
      `${isPart ? read : `${read} and ${rest}`} checked: ${formatCount(problems.length, 'problem')}, ${formatCount(warnings.length, 'warning')}.`,
      ...formatKinds({ problems, warnings }),
      ...countQuotations(articles),
    ].join('\n'),
    failed,
  };
}

/** What readers may have read is not changed without a word, not even its typography. */
function describePublishedFix(
  { folder }: CommandContext,
  { path, fix, marks, isPublished }: FixedFile,
): string[] {
  if (!fix || !isPublished) return [];
  const count = formatCount(marks.filter(({ curled }) => curled !== undefined).length, 'mark');
  return [`${folder}/${path} was published: ${count} in it will be set; no word and no address changes.`];
}

/** The marks that remain once the fixes are written. */
function withoutFixed(files: readonly FixedFile[]): FixedFile[] {
  return files.map((file) =>
    file.fix ? { ...file, marks: file.marks.filter(({ curled }) => curled === undefined) } : file,
  );
}

/** The straight marks of files. */
interface Marks {
  /** Of every article, by its path; undefined where they are looked for only in articles that have changed. */
  articles: ReadonlyMap<string, FixedFile> | undefined;
  others: readonly FixedFile[];
}

function collectFindings(context: CommandContext, content: CheckedContent, marks: Marks): Findings {
  const { articles, broken, isPart } = content;
  const folder = resolveContentFolder();
  const together = checkTogether(context, content);
  return {
    problems: collectProblems(context, content, { folder, together }),
    warnings: removeDuplicates([
      ...content.warnings,
      ...together.warnings,
      ...(isPart
        ? []
        : [
            ...findMissingSettings(folder),
            ...findOldSettings(join(folder, SETTINGS_FILE)).understood,
            ...findUnusedThemeFiles(folder),
            ...findMissingPhrases(folder, site.language),
            ...findUnknownTopics(context),
            ...findBlanks(context),
            ...findCutValues(context, listOtherFiles(context, content)),
          ].map(createKindMarker('field'))),
      ...[...broken.values()].flatMap((article) => article.warnings.map(createKindMarker('text'))),
      ...articles.flatMap((article) => findHeavyPictures(context, article).map(createKindMarker('picture'))),
      ...recallWarnings(context, content, marks.articles),
      ...marks.others.flatMap(({ path, marks: found }) =>
        warnOfStraightMarks(`${context.folder}/${path}`, found).map(createKindMarker('mark')),
      ),
    ]),
  };
}

/** Lists the files beside the articles that could be read. */
function listOtherFiles({ files }: CommandContext, { broken }: CheckedContent): string[] {
  const others = (['people', 'topics', 'pages'] as const).flatMap((kind) => listContentFiles(files, kind));
  return [...[...broken.keys()].map(locateSource), ...others.map(({ path }) => path)];
}

/**
 * Finds what to look at again in each article, or recalls it.
 *
 * @param marks Those of every article, where they are known: then nothing is recalled.
 */
function recallWarnings(
  context: CommandContext,
  { articles, records, isPart }: CheckedContent,
  marks: ReadonlyMap<string, FixedFile> | undefined,
): Problem[] {
  if (marks)
    return articles.flatMap((article) => findArticleWarnings(context, article, marks.get(article.path)));
  const recorded = new Set(records.map(({ file }) => readRecordedId(file)));
  const known = new KnownWarnings();
  const warnings = articles.flatMap((article) =>
    known.recall(article, recorded.has(article.slug), () => findArticleWarnings(context, article)),
  );
  known.save(isPart);
  return warnings;
}

/** Finds topics that the settings name for the front page and that have no file. */
function findUnknownTopics({ files, folder }: CommandContext): Problem[] {
  const known = listContentFiles(files, 'topics').map(({ id }) => id);
  return (site.frontPage.topics ?? [])
    .filter((id) => !known.includes(id))
    .map((id) => ({
      file: `${folder}/${SETTINGS_FILE}`,
      field: 'frontPage.topics',
      message: `“${id}” is no topic${suggestName(id, known)}`,
    }));
}

if (isStarted(import.meta.url)) {
  const args = process.argv.slice(2);
  if (args.includes('--site')) {
    explainUncaughtErrors();
    process.exitCode = await checkSite(args);
  } else await runCommand(check);
}
