import { digestForPolicy } from '../runtime/digest.ts';

/*
 * Pages, menus, the record and every link within a text know addresses from `/` on, whatever path the site stands under:
 * the record outlives a change of host. The path is put before them here, at the very end, in the files of the built site.
 */

/**
 * Puts the path that a site stands under before every address of a file that belongs to the site.
 *
 * @param file The file's path below the site's folder.
 * @param base From slash to slash, such as `/opinion/`.
 * @returns The text, changed or not.
 */
export function rewriteBase(file: string, text: string, base: string): string {
  if (file.endsWith('.html')) return rewriteHtml(text, base);
  if (file.endsWith('.js')) return rewriteScript(text, base);
  if (file === 'manifest.webmanifest')
    return text.replace(/"(id|start_url|src)":"\//g, (_, name: string) => `"${name}":"${base}`);
  if (file === '_headers') return text.replace(/^\//gm, base);
  if (file === '_redirects') return text.replace(/(^|^# 410 | )\/(?=\S)/gm, `$1${base}`);
  return text;
}

/** True for a file in which addresses stand that browsers and hosts resolve from the root of the host. */
export const holdsAddresses = (file: string): boolean =>
  /\.(?:html|js)$|^(?:manifest\.webmanifest|_headers|_redirects)$/.test(file);

const PARTS =
  /<!--[\s\S]*?-->|(<(script|style)\b(?:"[^"]*"|'[^']*'|[^'">])*>)([\s\S]*?)<\/\2>|<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;

function rewriteHtml(html: string, base: string): string {
  const hashes = new Map<string, string>();
  const rewritten = html.replace(PARTS, (whole, opening?: string, name?: string, content = '') => {
    if (opening === undefined || name === undefined)
      return whole.startsWith('<!--') ? whole : rewriteTag(whole, base);
    const changed = name === 'style' ? rewriteStyle(content, base) : rewriteScript(content, base);
    if (changed !== content) hashes.set(digestForPolicy(content), digestForPolicy(changed));
    return `${rewriteTag(opening, base)}${changed}</${name}>`;
  });
  // The policy names the digest of each style and script that stands in the page.
  return [...hashes].reduce((page, [before, after]) => page.replaceAll(before, after), rewritten);
}

const ADDRESS = /(\s(?:href|src|action|formaction|cite|poster|data)=["'])\/(?!\/)/gi;
const CANDIDATES = /(\s(?:srcset|imagesrcset)=)(["'])(.*?)\2/gi;
const REFRESH = /(\scontent=["']\d+;\s*url=)\/(?!\/)/gi;

function rewriteTag(tag: string, base: string): string {
  return tag
    .replace(ADDRESS, `$1${base}`)
    .replace(REFRESH, `$1${base}`)
    .replace(
      CANDIDATES,
      (_, attribute: string, mark: string, list: string) =>
        `${attribute}${mark}${list.replace(/(^|,\s*)\/(?!\/)/g, `$1${base}`)}${mark}`,
    );
}

const rewriteStyle = (css: string, base: string): string =>
  css.replace(/(url\(\s*["']?)\/(?!\/)/g, `$1${base}`);

/** Only what the bundler puts there: addresses of our own code begin with `SITE_BASE`. */
const rewriteScript = (code: string, base: string): string =>
  code.replace(/(["'`])\/_astro\//g, `$1${base}_astro/`);
