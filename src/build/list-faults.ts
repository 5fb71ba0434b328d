import { collectProblems } from '../commands/check/collect-problems.ts';
import { checkTogether, readContent } from '../commands/check/read-content.ts';
import { removeDuplicates } from '../commands/check/report.ts';
import { openContext } from '../commands/command.ts';
import { listArticleSlugs } from '../publication/content-files.ts';
import { ContentError, type Problem } from '../runtime/problem.ts';

/** Articles. To check so many takes some ten seconds; who has more is told of the command that does. */
const MOST_CHECKED = 2000;

/**
 * Lists everything that keeps a site from being built, once a build has found something. A build reads all texts before it
 * compares them with each other and with the record, and would tell of the rest only when the first faults are mended.
 *
 * @param content The content folder, absolute.
 * @param found What the build found.
 * @returns The same and what `npm run check` finds beside it, and what to do about what was not looked for.
 */
export function listFaults(
  content: string,
  found: readonly Problem[],
): { problems: Problem[]; advice: string[] } {
  const context = openContext(content);
  if (listArticleSlugs(context.files).length > MOST_CHECKED)
    return { problems: [...found], advice: ['There may be more: npm run check finds all of it at once.'] };
  try {
    const read = readContent(context);
    const further = collectProblems(context, read, {
      folder: content,
      together: checkTogether(context, read),
    });
    return { problems: removeDuplicates([...found, ...further]), advice: [] };
  } catch (error) {
    // What cannot be read at all was found by the build.
    if (error instanceof ContentError) return { problems: [...found], advice: [] };
    throw error;
  }
}
