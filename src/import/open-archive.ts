import { statSync } from 'node:fs';
import { cleanDraft } from './clean-draft.ts';
import type { Archive, Draft } from './draft.ts';
import { openFile } from './open-file.ts';
import { openExportFolder } from './read/exports/export-folder.ts';
import { readMarkdownFolder } from './read/markdown/markdown-folder.ts';
import { UnreadableSource } from './unreadable-source.ts';

export interface SourceOptions {
  /** IANA zone of dates without one. */
  timeZone: string;
}

/**
 * Recognises what a source is, and reads it.
 *
 * @throws UnreadableSource if it is nothing that can be read, or holds no piece.
 */
export async function openArchive(source: string, { timeZone }: SourceOptions): Promise<Archive> {
  const stat = statSync(source, { throwIfNoEntry: false });
  if (!stat) throw new UnreadableSource(`There is no ${source}.`);
  const archive = stat.isDirectory()
    ? (openExportFolder(source, timeZone) ?? readMarkdownFolder(source, timeZone))
    : openFile(source, timeZone);
  if (!archive) throw new UnreadableSource(`${source} is nothing that can be imported: ${readable}.`);
  if (archive.drafts.length > 0) return { ...archive, drafts: nameApart(archive.drafts.map(cleanDraft)) };
  throw new UnreadableSource(
    stat.isDirectory()
      ? `${source} holds no piece: texts that begin with a head (a line ---, fields such as title and date, and a line ---) in files such as post.md.`
      : `${source} is ${archive.kind} and holds no piece.`,
  );
}

/** Two records of one name would be one piece. */
function nameApart(drafts: readonly Draft[]): Draft[] {
  const counts = new Map<string, number>();
  return drafts.map((draft) => {
    const count = (counts.get(draft.source) ?? 0) + 1;
    counts.set(draft.source, count);
    return count === 1 ? draft : { ...draft, source: `${draft.source} (${count})` };
  });
}

const readable =
  'a folder of Markdown (Jekyll, Hugo, Eleventy, Zola, Astro), a WordPress export (.xml), a Ghost, Substack or Medium export, a Word file (.docx) or a Google Docs export';
