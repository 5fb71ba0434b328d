import { statSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { cleanDraft } from './clean-draft.ts';
import type { Archive, Draft } from './draft.ts';
import { takeEmbeddedPictures } from './embedded-pictures.ts';
import { openFile } from './open-file.ts';
import { openExportFolder } from './read/exports/export-folder.ts';
import { readMarkdownFolder } from './read/markdown/markdown-folder.ts';
import { readDocx } from './read/word/docx.ts';
import type { SourceOptions } from './source-options.ts';
import { UnreadableSource } from './unreadable-source.ts';

/**
 * Recognises what a source is, and reads it.
 *
 * @throws UnreadableSource if it is nothing that can be read, or holds no piece.
 */
export async function openArchive(source: string, options: SourceOptions): Promise<Archive> {
  const stat = statSync(source, { throwIfNoEntry: false });
  if (!stat) throw new UnreadableSource(`There is no ${source}.`);
  const archive = stat.isDirectory() ? await openFolder(source, options) : await openFile(source, options);
  if (!archive) throw new UnreadableSource(`${source} is nothing that can be imported: ${readable}.`);
  if (archive.drafts.length > 0)
    return takeEmbeddedPictures({ ...archive, drafts: nameApart(archive.drafts.map(cleanDraft)) });
  throw new UnreadableSource(
    stat.isDirectory()
      ? `${source} holds no piece: texts that begin with a head (a line ---, fields such as title and date, and a line ---) in files such as post.md.`
      : `${source} is ${archive.kind} and holds no piece.`,
  );
}

async function openFolder(folder: string, options: SourceOptions): Promise<Archive> {
  const { timeZone } = options;
  const manuscripts = globSync('**/*.docx', {
    cwd: folder,
    absolute: true,
    ignore: ['**/~$*', '**/node_modules/**'],
  }).toSorted();
  const found = openExportFolder(folder, timeZone);
  if (found) return found;
  const archive = readMarkdownFolder(folder, timeZone);
  return archive.drafts.length === 0 && manuscripts.length > 0 ? readDocx(manuscripts, options) : archive;
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
  'a folder of Markdown (Jekyll, Hugo, Eleventy, Zola, Astro, Hexo, Pelican), a WordPress export (.xml), a Ghost, Substack or Medium export, a Word file (.docx) or a Google Docs export';
