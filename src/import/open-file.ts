import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { globSync } from 'tinyglobby';
import { VFileMessage } from 'vfile-message';
import type { Archive, Draft } from './draft.ts';
import { noFiles, openZip, readZipText, serveZip, type ZipFiles } from './read/archive-files.ts';
import { decodeText } from './read/decode-text.ts';
import { findGhostTables, readGhost } from './read/exports/ghost.ts';
import { isMediumExport, readMedium } from './read/exports/medium.ts';
import { isSubstackExport, readSubstack } from './read/exports/substack.ts';
import { describeForeignFile, describeForeignZip } from './read/foreign-file.ts';
import { openFolder } from './read/markdown/list-archive.ts';
import { readDocx } from './read/word/docx.ts';
import { isDocx } from './read/word/docx-parts.ts';
import { readHtmlManuscript } from './read/word/google-docs.ts';
import { readTextFile } from './read/word/text-file.ts';
import { findUploads, isWordPressExport, readWordPress } from './read/wordpress/wxr.ts';
import type { SourceOptions } from './source-options.ts';
import { UnreadableSource } from './unreadable-source.ts';

/**
 * Recognises what a file is, and reads it.
 *
 * @returns undefined if it is nothing that can be read.
 * @throws UnreadableSource if it is damaged.
 */
export async function openFile(
  source: string,
  { timeZone, changes }: SourceOptions,
): Promise<Archive | undefined> {
  const bytes = readFileSync(source);
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') {
    const files = unpack(source, bytes);
    if (isDocx(files)) return readDocx([source], { changes });
    refuse(source, describeForeignZip(files));
    return openPacked(source, files, timeZone);
  }
  refuse(source, describeForeignFile(bytes));
  const { text } = decodeText(bytes);
  if (isWordPressExport(text))
    return readXmlExport(source, () => readWordPress(text, findUploads(source), timeZone));
  const only = (kind: string, draft: Draft) => ({
    kind,
    site: { feeds: [] },
    drafts: [draft],
    people: [],
    files: openFolder(dirname(source), listBeside(source), ['']),
    notes: [],
  });
  if (/\.html?$/i.test(source)) return only('a page of HTML', readHtmlManuscript(text, nameOf(source)));
  if (/\.(?:md|markdown|mdx|txt)$/i.test(source)) return only('a text', readTextFile(source, text, timeZone));
  const tables = /^\s*[{[]/.test(text) ? findGhostTables(parseJson(source, text)) : undefined;
  return tables && readGhost(tables, noFiles, timeZone);
}

function openPacked(source: string, files: ZipFiles, timeZone: string): Archive | undefined {
  if (isSubstackExport(files)) return readSubstack(files, timeZone);
  if (isMediumExport(files)) return readMedium(files, timeZone);
  for (const path of files.keys()) {
    if (/\.json$/i.test(path)) {
      const tables = findGhostTables(parseJson(`${source}, ${path}`, readZipText(files, path)));
      if (tables)
        return readGhost(tables, serveZip(files, ['', 'content', path.replace(/[^/]*$/, '')]), timeZone);
    }
    if (/\.xml$/i.test(path) && isWordPressExport(readZipText(files, path)))
      return readXmlExport(`${source}, ${path}`, () =>
        readWordPress(readZipText(files, path), serveZip(files), timeZone),
      );
  }
  const pages = [...files.keys()].filter((path) => /^[^/]+\.(?:html?|md)$/i.test(path));
  const [page] = pages;
  if (page === undefined || pages.length > 1) return undefined;
  const text = readZipText(files, page);
  const draft = /\.md$/i.test(page)
    ? readTextFile(page, text, timeZone)
    : readHtmlManuscript(text, nameOf(page));
  return {
    kind: 'a Google Docs export',
    site: { feeds: [] },
    drafts: [draft],
    people: [],
    files: serveZip(files),
    notes: [],
  };
}

function refuse(source: string, why: string | undefined): void {
  if (why !== undefined) throw new UnreadableSource(`${source} ${why}.`);
}

const nameOf = (path: string): string => basename(path).replace(/\.\w+$/, '');

/** Pictures beside a single text, and in folders beside it. */
const listBeside = (source: string): string[] =>
  globSync('{*,*/*,*/*/*}.{png,jpg,jpeg,gif,webp,avif,svg}', {
    cwd: dirname(source),
    caseSensitiveMatch: false,
  }).toSorted();

function unpack(source: string, bytes: Uint8Array): ZipFiles {
  try {
    return openZip(bytes);
  } catch (error) {
    throw new UnreadableSource(`${source} is a damaged zip (${String(error)}): download it again.`);
  }
}

function parseJson(source: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UnreadableSource(`${source} is no JSON: ${String(error)}`);
  }
}

function readXmlExport(source: string, read: () => Archive): Archive {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    throw new UnreadableSource(
      `${source}:${error.line ?? 1}: is no XML: ${String(error.cause ?? error.reason)}`,
    );
  }
}
