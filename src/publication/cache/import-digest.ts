import { createHash, type Hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UNKNOWN_IMPORT } from '../../prose/imports.ts';

/**
 * A digest of the files that a text imports by a path from its own folder, and of those that they import. Packages are left
 * out: when they change no page is kept at all (`editionOf`).
 *
 * @param file The text's own file.
 * @param imports What it imports, as written.
 * @returns undefined when it cannot be known: where it imports another text, the collections, a path from the site's root,
 *   or what only running it would tell.
 */
export function digestImports(file: string, imports: readonly string[]): string | undefined {
  const hash = createHash('sha256');
  return follow(file, imports, hash, new Set()) ? hash.digest('base64url') : undefined;
}

function follow(file: string, imports: readonly string[], hash: Hash, seen: Set<string>): boolean {
  return imports.every((written) => {
    if (!written.startsWith('.')) return isPackage(written);
    const path = resolve(dirname(file), written.replace(/\?.*$/, ''));
    if (seen.has(path)) return true;
    seen.add(path);
    const isText = /\.mdx?$/.test(path);
    if (isText || !statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
    const bytes = readFileSync(path);
    hash.update(`\0${path}\0`).update(bytes);
    return (
      !/\.(?:astro|[cm]?[jt]sx?)$/.test(path) || follow(path, importsIn(bytes.toString('utf8')), hash, seen)
    );
  });
}

/** Of the modules that Astro makes up, `astro:content` shows other entries, and others what we do not know. */
function isPackage(written: string): boolean {
  return /^(?:@[\w-]|[a-z])[\w./-]*$/i.test(written) || written === 'astro:assets';
}

function importsIn(code: string): string[] {
  if (/\bimport\s*\(|\bimport\.meta\b|\brequire\s*\(/.test(code)) return [UNKNOWN_IMPORT];
  return Array.from(code.matchAll(/\b(?:from|import)\s*(['"])(.*?)\1/g), ([, , from = '']) => from);
}
