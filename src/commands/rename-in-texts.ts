import { readSource } from '../prose/frontmatter.ts';
import { listArticleSlugs, locateSource, readListed } from '../publication/content-files.ts';
import type { RecordedPassage } from '../record/entry.ts';
import { renamePassages } from '../record/new-entries.ts';
import { appendEntry, locateRecord } from '../record/record-file.ts';
import { ContentError } from '../runtime/problem.ts';
import type { CommandContext } from './command.ts';
import { editFrontmatter } from './edit-frontmatter.ts';
import type { FileChange } from './journal.ts';
import { formatInstant, readRecordOf } from './record-files.ts';
import { findShowingTexts, renameShown, type ShowingText } from './shown-pictures.ts';
import { type RecordWithText, upgradeRecord } from './upgrade-record.ts';

/** An article's folder that gets another name. */
export interface RenamedFolder {
  from: string;
  to: string;
}

/** What texts say of a renamed folder from now on. */
export interface RenamedTexts {
  /** The changed texts of others, and their records. */
  changes: FileChange[];
  /** Returns the article's own text, which may name its own folder. */
  renameOwn: (source: string) => string;
  /** Returns the article's own record with the new names of pictures. */
  renameOwnRecord: (record: RecordWithText) => RecordWithText['text'];
}

/**
 * Writes the new name of an article's folder wherever a text has it: in the articles that reply to it, and where pictures
 * from it are shown; and into their records. No word changes.
 *
 * @param folder Where the article lies now.
 * @throws ContentError with every picture whose name cannot be changed.
 */
export function renameInTexts(context: CommandContext, names: RenamedFolder, folder: string): RenamedTexts {
  const shown = new Map(
    findShowingTexts(context, names.from).map((showing) => {
      const renamed = renameShown(showing, { ...names, folder: context.folder });
      return [showing.path, { ...showing, ...renamed }] as const;
    }),
  );
  const problems = [...shown.values()].flatMap((one) => one.problems);
  if (problems.length > 0) throw new ContentError(problems);
  const own = shown.get(locateSource(folder));
  shown.delete(locateSource(folder));
  const articles = listArticleSlugs(context.files).filter((slug) => slug !== folder);
  return {
    changes: [
      ...[...shown.values()].map(({ path, text }) => ({ write: path, text })),
      // The same text may be changed twice; the later change has both.
      ...articles.flatMap((slug) => renameInArticle(context, { slug, names }, shown.get(locateSource(slug)))),
    ],
    renameOwn: (source) => own?.text ?? source,
    renameOwnRecord: (record) =>
      renameInRecord(context, record, (passage) => renamePicture(passage, names, own)),
  };
}

function renameInArticle(
  context: CommandContext,
  { slug, names }: { slug: string; names: RenamedFolder },
  shown: (ShowingText & { text: string }) | undefined,
): FileChange[] {
  const source = shown?.text ?? readListed(context.files, locateSource(slug));
  const replies = source.includes('repliesTo') && readSource(source).data['repliesTo'] === names.from;
  const text = replies ? editFrontmatter(source, { set: { repliesTo: names.to } }) : source;
  if (!shown && !replies) return [];
  const write: FileChange = { write: locateSource(slug), text };
  const record = readRecordOf(context, slug);
  if (!record || record.history.withdrawn) return [write];
  const renamed = renameInRecord(context, upgradeRecord(record, undefined, context.now), (passage) =>
    passage.id === '@repliesTo' && replies
      ? { ...passage, text: names.to }
      : renamePicture(passage, names, shown),
  );
  return renamed === record.text ? [write] : [write, { write: locateRecord(slug), text: renamed }];
}

/** Returns a record with an entry that renames passages, if there are any. */
function renameInRecord(
  { now }: CommandContext,
  { history, text }: RecordWithText,
  rename: (passage: RecordedPassage) => RecordedPassage | undefined,
): string {
  const renamed = new Map(
    history.passages.flatMap((passage) => {
      const after = rename(passage);
      return after ? [[passage.id, after] as const] : [];
    }),
  );
  return renamed.size === 0 ? text : appendEntry(text, renamePassages(history, renamed, formatInstant(now)));
}

/** Pictures in a text are known by their paths, and those that are shown twice by a number behind it. */
function renamePicture(
  passage: RecordedPassage,
  { from, to }: RenamedFolder,
  shown: ShowingText | undefined,
): RecordedPassage | undefined {
  const [, path] = /^@picture:(.*?)(?::\d+)?$/s.exec(passage.id) ?? [];
  if (path === undefined || !shown?.pictures.some((picture) => picture.path === path)) return undefined;
  return { ...passage, id: passage.id.replace(`/${from}/`, `/${to}/`) };
}
