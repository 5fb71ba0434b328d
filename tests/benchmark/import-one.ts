import { checkTogether, readContent } from '../../src/commands/check/read-content.ts';
import { openFileStore } from '../../src/commands/file-store.ts';
import { openArchive } from '../../src/import/open-archive.ts';
import { applyImport } from '../../src/import/write/apply-import.ts';
import { planImport } from '../../src/import/write/plan-import.ts';
import { openContentFiles } from '../../src/publication/content-files.ts';
import { resolveContentFolder } from '../../src/runtime/content-folder.ts';
import { site } from '../../src/site.ts';

/** What an import of one archive came to. */
export interface ImportFigures {
  pieces: number;
  /** Pieces that the site reads as they came in. */
  built: number;
  /** Pieces whose text is not the archive's own, letter for letter. */
  changed: number;
  /** Things left out, each with a line in the report. */
  lost: number;
  /** Kinds of thing that the editor is asked about. */
  asked: number;
  words: number;
  /** Words that are neither on a page nor in the report, or on a page and from nowhere. */
  unreportedWords: number;
}

/** Brings an archive into the empty content folder that the environment names, and checks it as `npm run check` does. */
async function importOne(source: string): Promise<ImportFigures> {
  const root = resolveContentFolder();
  const now = new Date();
  const archive = await openArchive(source, { timeZone: site.timeZone, changes: 'accept' });
  const plan = await planImport(archive, openContentFiles(root), {
    name: 'archive',
    language: site.language,
    now,
    topic: { id: 'archive', name: 'Archive' },
  });
  applyImport(plan, root);
  const desk = { files: openFileStore(root), now, folder: 'content' };
  const content = readContent(desk);
  const found = [...content.problems, ...checkTogether(desk, content).problems];
  const broken = new Set(found.flatMap(({ file }) => /articles\/([^/]+)\//.exec(file)?.[1] ?? []));
  const { pieces, totals } = plan.report;
  const { changed, lost, asked, words, unreportedWords } = totals;
  const built = pieces.filter(({ slug, isHeld }) => !isHeld && !broken.has(slug)).length;
  return { pieces: pieces.length, built, changed, lost, asked, words, unreportedWords };
}

if (import.meta.main) console.log(JSON.stringify(await importOne(process.argv[2] ?? '.')));
