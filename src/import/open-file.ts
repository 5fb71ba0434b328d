import { readFileSync } from 'node:fs';
import { VFileMessage } from 'vfile-message';
import type { Archive } from './draft.ts';
import { noFiles, openZip, readZipText, serveZip, type ZipFiles } from './read/archive-files.ts';
import { findGhostTables, readGhost } from './read/exports/ghost.ts';
import { isMediumExport, readMedium } from './read/exports/medium.ts';
import { isSubstackExport, readSubstack } from './read/exports/substack.ts';
import { findUploads, isWordPressExport, readWordPress } from './read/wordpress/wxr.ts';
import { UnreadableSource } from './unreadable-source.ts';

/**
 * Recognises what a file is, and reads it.
 *
 * @param timeZone IANA zone of dates without one.
 * @returns undefined if it is nothing that can be read.
 * @throws UnreadableSource if it is damaged.
 */
export function openFile(source: string, timeZone: string): Archive | undefined {
  const bytes = readFileSync(source);
  if (bytes.subarray(0, 2).toString('latin1') === 'PK')
    return openPacked(source, unpack(source, bytes), timeZone);
  const text = bytes.toString('utf8');
  if (isWordPressExport(text))
    return readXmlExport(source, () => readWordPress(text, findUploads(source), timeZone));
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
  return undefined;
}

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
