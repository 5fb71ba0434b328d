import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ignoreMissing } from '../../runtime/ignore-missing.ts';
import { replaceFile, writeNewFile } from '../../runtime/write-file.ts';
import type { ArchiveFiles } from '../draft.ts';
import { formatReport } from '../report/format-report.ts';
import { nameUnfinishedPiece, writeImportState, writeStateLine } from './import-state.ts';
import type { ImportPlan } from './plan-import.ts';
import type { PlannedPiece } from './plan-piece.ts';

/**
 * Writes what was planned, piece by piece: a new piece appears with its pictures or not at all, and what has been written is
 * noted at once, so that a killed run goes on where it ended.
 *
 * @param root The content folder.
 */
export function applyImport(
  plan: ImportPlan,
  root: string,
  progress: (done: number, total: number) => void = () => undefined,
): void {
  for (const [path, text] of plan.files)
    if (/^(?:import|record)\//.test(path) || !existsSync(join(root, path)))
      writeIfChanged(join(root, path), text);
  const journal = join(root, plan.state.path);
  mkdirSync(dirname(journal), { recursive: true });
  const state = new Map(plan.state.pieces);
  const note = (piece: PlannedPiece) => {
    const known = state.get(piece.state.source);
    if (known?.written !== piece.state.written) appendFileSync(journal, writeStateLine(piece.state));
    state.set(piece.state.source, piece.state);
  };
  for (const [index, piece] of plan.pieces.entries()) {
    if (piece.status === 'new') writeNew(piece, root, { files: plan.archiveFiles, note });
    if (piece.status === 'updated') writeOver(piece, root, plan.archiveFiles);
    if (piece.status === 'updated' || piece.status === 'same') note(piece);
    progress(index + 1, plan.pieces.length);
  }
  removeUnfinished(join(root, 'articles'));
  for (const folder of ['people', 'topics', 'import', 'record']) removeHalfWritten(join(root, folder));
  writeIfChanged(journal, writeImportState(state));
  keepReportOfOther(root, plan.report.archive);
  writeIfChanged(join(root, 'import-report.json'), `${JSON.stringify(plan.report, undefined, 1)}\n`);
  writeIfChanged(join(root, 'import-report.md'), formatReport(plan.report));
}

const archiveOf = /"archive": "([^"]+)"/;

/** What was lost of one archive is told after another has been brought in as well: its report moves beside its state. */
function keepReportOfOther(root: string, archive: string): void {
  const report = ignoreMissing(() => readFileSync(join(root, 'import-report.json'), 'utf8')) ?? '';
  const other = archiveOf.exec(report)?.[1];
  if (other === undefined || other === archive) return;
  // Its own report of an earlier run is superseded.
  for (const ending of ['json', 'md'])
    rmSync(join(root, `import/${archive}-report.${ending}`), { force: true });
  for (const ending of ['json', 'md'])
    ignoreMissing(() =>
      renameSync(join(root, `import-report.${ending}`), join(root, `import/${other}-report.${ending}`)),
    );
}

interface Writing {
  files: ArchiveFiles;
  /** Writes down what becomes of a piece. */
  note: (piece: PlannedPiece) => void;
}

/**
 * A new piece is put together under a hidden name, which nothing reads, and takes its own when it is whole. It is noted
 * before that: a piece that is noted and still has its hidden name was cut short, one that has neither was taken away.
 */
function writeNew(piece: PlannedPiece, root: string, { files, note }: Writing): void {
  const { slug, text, pictures } = piece;
  const folder = join(root, 'articles', slug);
  const unfinished = join(root, 'articles', nameUnfinishedPiece(slug));
  rmSync(unfinished, { recursive: true, force: true });
  copyPictures(pictures, unfinished, files);
  writeNewFile(text, join(unfinished, 'index.mdx'));
  note(piece);
  // A folder may be there that holds no text.
  if (existsSync(folder))
    for (const name of [...pictures.map((picture) => picture.name), 'index.mdx'])
      renameSync(join(unfinished, name), join(folder, name));
  else renameSync(unfinished, folder);
  rmSync(unfinished, { recursive: true, force: true });
}

/** What a killed run left. */
function removeUnfinished(articles: string): void {
  for (const name of listNames(articles))
    if (/^\..+\.unfinished$/.test(name)) rmSync(join(articles, name), { recursive: true });
}

/** A file is written under a name of its own first, as `roads.yaml.417-0`. */
function removeHalfWritten(folder: string): void {
  for (const name of listNames(folder))
    if (/\.(?:yaml|jsonl)\.\d+-\d+$/.test(name)) rmSync(join(folder, name), { force: true });
}

const listNames = (folder: string): string[] => ignoreMissing(() => readdirSync(folder)) ?? [];

/** The text comes last: until then the old one stands, with its own pictures. */
function writeOver({ slug, text, pictures }: PlannedPiece, root: string, files: ArchiveFiles): void {
  const folder = join(root, 'articles', slug);
  copyPictures(pictures, folder, files);
  replaceFile(join(folder, 'index.mdx'), text);
}

function copyPictures(pictures: PlannedPiece['pictures'], folder: string, files: ArchiveFiles): void {
  for (const { path, name } of pictures) {
    const bytes = files.read(path);
    if (bytes && statSync(join(folder, name), { throwIfNoEntry: false })?.size !== bytes.length)
      replaceFile(join(folder, name), bytes);
  }
}

function writeIfChanged(path: string, text: string): void {
  if (ignoreMissing(() => readFileSync(path, 'utf8')) !== text) replaceFile(path, text);
}
