import { type FixedFile, fixMarks } from './check/fix-marks.ts';
import { findHeavyPictures } from './check/heavy-pictures.ts';
import { type CheckedContent, checkTogether, readContent } from './check/read-content.ts';
import { type Findings, formatCount, formatReport, removeDuplicates } from './check/report.ts';
import { warnOfStraightMarks } from './check/straight-marks.ts';
import { findLongSummary } from './check/summary-length.ts';
import { type Command, type CommandContext, type Plan, runCommand } from './command.ts';
import { isPublic, toPublishedArticle } from './source-article.ts';
import { verifyPublication } from './verify-publication.ts';

export const check: Command = {
  name: 'check',
  usage: '[slug …] [--strict] [--fix]',
  help: `
Reads all content, or the named articles, and says what is wrong with it and what to look at again; nothing is built.
Problems are what the build refuses: fields, names, links, pull quotes, pictures and promises of the record that do not
hold. Warnings are pull quotes that may mislead, straight quotation marks and double hyphens, pictures that are too
heavy, descriptions that are too long, and what will keep a draft from appearing.

  --strict   warnings fail the check as problems do
  --fix      curls straight quotation marks and apostrophes and sets dashes; changes nothing else

Ends with exit code 0 when nothing is wrong, 1 when something is.`,
  options: { strict: { type: 'boolean' }, fix: { type: 'boolean' } },
  plan(context, slugs, { strict, fix }) {
    return planOf(context, [...new Set(slugs)], { strict: strict === true, fix: fix === true });
  },
};

function planOf(
  context: CommandContext,
  named: readonly string[],
  { strict, fix }: { strict: boolean; fix: boolean },
): Plan {
  const content = readContent(context, named);
  const { articles: checked, broken, isPart } = content;
  const files = fixMarks(context, content);
  const fixed = fix ? files.flatMap((file) => file.fix ?? []) : [];
  const { problems, warnings } = findings(context, content, files, fix);
  const failed = problems.length > 0 || (strict && warnings.length > 0);
  const articles = formatCount(checked.length + broken.size, 'article');
  const others = formatCount(content.otherFiles, 'other file');
  return {
    told: formatReport({ problems, warnings }),
    changes: fixed,
    done: [
      ...(fixed.length > 0 ? [`Typographic marks set in ${formatCount(fixed.length, 'file')}.`] : []),
      `${isPart ? articles : `${articles} and ${others}`} checked: ${formatCount(problems.length, 'problem')}, ${formatCount(warnings.length, 'warning')}.`,
    ].join('\n'),
    failed,
  };
}

function findings(
  context: CommandContext,
  content: CheckedContent,
  files: readonly FixedFile[],
  fix: boolean,
): Findings {
  const { articles, collections, broken, isPart } = content;
  const fit = checkTogether(context, content);
  const isOurs = (slug: string) =>
    isPart ? articles.some((article) => article.slug === slug) : !broken.has(slug);
  const promises = verifyPublication(context, {
    articles: articles.filter(({ data }) => isPublic(data, context.now)).map(toPublishedArticle),
    // Addresses can be missed only when everything that has one could be read.
    ...(!isPart && content.problems.length === 0 && { standing: collections }),
    only: isOurs,
  });
  return {
    problems: removeDuplicates([...content.problems, ...fit.problems, ...promises]),
    warnings: removeDuplicates([
      ...fit.warnings,
      ...articles.flatMap((article) => [
        ...article.body.warnings.map((warning) => ({ file: article.file, ...warning })),
        ...findLongSummary(article),
        ...findHeavyPictures(context, article),
      ]),
      ...files.flatMap(({ path, marks, fix: change }) => {
        const left = fix && change ? marks.filter(({ curled }) => curled === undefined) : marks;
        return warnOfStraightMarks(`${context.folder}/${path}`, left);
      }),
    ]),
  };
}

if (import.meta.main) await runCommand(check);
