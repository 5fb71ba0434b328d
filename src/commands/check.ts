import { join } from 'node:path';
import { listContentFiles } from '../publication/content-files.ts';
import { resolveContentFolder } from '../runtime/content-folder.ts';
import { explainUncaughtErrors } from '../runtime/explain-error.ts';
import { type Problem, suggestName } from '../runtime/problem.ts';
import { isStarted } from '../runtime/started-module.ts';
import { findMissingPhrases } from '../settings/own-phrases.ts';
import { findMissingSettings, SETTINGS_FILE } from '../settings/read-settings.ts';
import { findOldSettings } from '../settings/renamed-settings.ts';
import { findUnusedThemeFiles } from '../settings/theme-files.ts';
import { site } from '../site.ts';
import { collectProblems, createKindMarker } from './check/collect-problems.ts';
import { countQuotations } from './check/count-quotations.ts';
import { findCutValues } from './check/cut-values.ts';
import { findBlanks } from './check/find-blanks.ts';
import { type FixedFile, fixMarks } from './check/fix-marks.ts';
import { findHeavyPictures } from './check/heavy-pictures.ts';
import { type CheckedContent, checkTogether, readContent } from './check/read-content.ts';
import { type Findings, formatCount, formatKinds, formatReport, removeDuplicates } from './check/report.ts';
import { warnOfStraightMarks } from './check/straight-marks.ts';
import { findLongHeadline, findLongSummary } from './check/summary-length.ts';
import { findWordlessCards } from './check/wordless-cards.ts';
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
  const files = fixMarks(context, content);
  const fixed = fix ? files.flatMap((file) => file.fix ?? []) : [];
  const { problems, warnings } = collectFindings(context, content, fix ? withoutFixed(files) : files);
  const failed = problems.length > 0 || (strict && warnings.length > 0);
  const read = formatCount(articles.length + broken.size, 'article');
  const others = formatCount(content.otherFiles, 'other file');
  return {
    report: [
      ...formatReport({ problems, warnings: quiet ? [] : warnings }),
      ...(fix ? files.flatMap((file) => describePublishedFix(context, file)) : []),
    ],
    changes: fixed,
    done: [
      ...(fixed.length > 0 ? [`Typographic marks set in ${formatCount(fixed.length, 'file')}.`] : []),
      `${isPart ? read : `${read} and ${others}`} checked: ${formatCount(problems.length, 'problem')}, ${formatCount(warnings.length, 'warning')}.`,
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

function collectFindings(
  context: CommandContext,
  content: CheckedContent,
  files: readonly FixedFile[],
): Findings {
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
            ...findCutValues(context),
          ].map(createKindMarker('field'))),
      ...[...broken.values()].flatMap((article) => article.warnings.map(createKindMarker('text'))),
      ...articles.flatMap((article) => [
        ...article.body.warnings.map((warning) => ({
          file: article.file,
          kind: 'text' as const,
          ...warning,
        })),
        ...findLongHeadline(article).map(createKindMarker('field')),
        ...findLongSummary(article).map(createKindMarker('field')),
        ...findHeavyPictures(context, article).map(createKindMarker('picture')),
        ...findWordlessCards(article).map(createKindMarker('picture')),
      ]),
      ...files.flatMap(({ path, marks }) =>
        warnOfStraightMarks(`${context.folder}/${path}`, marks).map(createKindMarker('mark')),
      ),
    ]),
  };
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
