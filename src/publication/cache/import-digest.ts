import { createHash, type Hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UNKNOWN_IMPORT } from '../../prose/imports.ts';

/**
 * Digests the files that a text imports by a path from its own folder, and the files that those import.
 * Packages are left out: when they change, no cached page is reused at all (`digestBuildInputs`).
 *
 * @param file The text's own file.
 * @param imports What it imports, as written.
 * @returns SHA-256 in base64url; undefined if it cannot be known: the text imports another text, the
 *   collections, a path from the site's root, or what only running it would show (`UNKNOWN_IMPORT`).
 */
export function digestImports(file: string, imports: readonly string[]): string | undefined {
  const walk = { hash: createHash('sha256'), seen: new Set<string>() };
  return addImports(file, imports, walk) ? walk.hash.digest('base64url') : undefined;
}

/** Adds imported files to a digest. Returns false if one of them cannot be known. */
function addImports(
  file: string,
  imports: readonly string[],
  walk: { hash: Hash; seen: Set<string> },
): boolean {
  return imports.every((written) => {
    if (!written.startsWith('.')) return isPackage(written);
    const path = resolve(dirname(file), written.replace(/\?.*$/, ''));
    if (walk.seen.has(path)) return true;
    walk.seen.add(path);
    const isText = /\.mdx?$/.test(path);
    if (isText || !statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
    const bytes = readFileSync(path);
    walk.hash.update(`\0${path}\0`).update(bytes);
    const isCode = /\.(?:astro|[cm]?[jt]sx?)$/.test(path);
    return !isCode || addImports(path, listCodeImports(bytes.toString('utf8')), walk);
  });
}

/**
 * False for most modules that Astro generates: `astro:content` shows other entries, and others show what is
 * unknown here.
 */
function isPackage(written: string): boolean {
  return /^(?:@[\w-]|[a-z])[\w./-]*$/i.test(written) || written === 'astro:assets';
}

function listCodeImports(code: string): string[] {
  if (/\bimport\s*\(|\bimport\.meta\b|\brequire\s*\(/.test(code)) return [UNKNOWN_IMPORT];
  return code.match(/(?<=\b(?:from|import)\s*(['"])).*?(?=\1)/g) ?? [];
}
