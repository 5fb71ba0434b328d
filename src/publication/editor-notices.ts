import { channel } from 'node:diagnostics_channel';
import type { EditorWarning } from '../prose/rendered.ts';
import { locateRecord } from '../record/record-file.ts';
import { formatProblem, type Problem } from '../runtime/problem.ts';
import { locateSource } from './content-files.ts';

/** What is wrong with a file of the content folder; an empty text if nothing is any more. */
export interface FileFault {
  /** As messages name it. */
  file: string;
  message: string;
}

/** Carries every `FileFault` from the content loader to the development server, which shows it over the page. */
export const problemsChannel = channel('verbatim:problems');

/** Tells the development server's page what is wrong with a file, or that nothing is any more. */
export function announceProblems(file: string, problems: readonly Problem[]): void {
  const fault: FileFault = {
    file,
    message: problems.length > 0 ? problems.map(formatProblem).join('\n') : '',
  };
  problemsChannel.publish(fault);
}

/**
 * Carries from the pages to the build what an editor should look at again in the texts that are published, as a list of
 * `Problem`. Both run in the same process but share no module, because the bundler copies modules.
 */
export const warningsChannel = channel('verbatim:warnings');

/**
 * Collects what an article's page says to its editor while it is written: first what would keep it from
 * appearing, then what may mislead.
 *
 * @param slug The article's folder.
 * @param problems The problems of the whole publication.
 * @param warnings The warnings about the article's text.
 */
export function collectNotices(
  slug: string,
  problems: readonly Problem[],
  warnings: readonly EditorWarning[],
): string[] {
  const own = problems.filter((problem) => isAbout(slug, problem));
  return [
    ...own.map(({ line, field, message, todo }) => {
      const where = [line === undefined ? '' : `Line ${line}: `, field ? `${field}: ` : ''].join('');
      return `${where}${message}${todo ? `\nTo do: ${todo}` : ''}`;
    }),
    ...warnings.map(({ line, message }) => `Line ${line}: ${message.replaceAll(/^ {2}/gm, '')}`),
  ];
}

/** Returns true for a problem of an article's text or of its record. */
export function isAbout(slug: string, { file }: Problem): boolean {
  return file.endsWith(locateSource(slug)) || file.endsWith(locateRecord(slug));
}
