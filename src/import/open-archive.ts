import { statSync } from 'node:fs';
import { cleanDraft } from './clean-draft.ts';
import type { Archive } from './draft.ts';
import { readMarkdownFolder } from './read/markdown/markdown-folder.ts';

/** Why a source cannot be read; the message says what can. */
export class UnreadableSource extends Error {
  override name = 'UnreadableSource';
}

export interface SourceOptions {
  /** IANA zone of dates without one. */
  timeZone: string;
}

/**
 * Recognises what a source is, and reads it.
 *
 * @throws UnreadableSource if it is nothing that can be read.
 */
export async function openArchive(source: string, { timeZone }: SourceOptions): Promise<Archive> {
  const stat = statSync(source, { throwIfNoEntry: false });
  if (!stat) throw new UnreadableSource(`There is no ${source}.`);
  if (stat.isDirectory()) return refuseEmpty(source, readMarkdownFolder(source, timeZone));
  throw new UnreadableSource(
    `${source} is nothing that can be imported: a folder of Markdown (Jekyll, Hugo, Eleventy, Zola, Astro), a WordPress export (.xml), a Ghost, Substack or Medium export, a Word file (.docx) or a Google Docs export.`,
  );
}

function refuseEmpty(source: string, archive: Archive): Archive {
  if (archive.drafts.length > 0) return { ...archive, drafts: archive.drafts.map(cleanDraft) };
  throw new UnreadableSource(
    `${source} holds no piece: texts that begin with a head (a line ---, fields such as title and date, and a line ---) in files such as post.md.`,
  );
}
