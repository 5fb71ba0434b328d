import { makeOnce } from '../languages/text/make-once.ts';
import { digestForPolicy } from '../runtime/digest.ts';
import { keepUsedStyles, listNames } from './used-styles.ts';

/** What a page may load and do, beside its own inline styles, scripts and pictures. */
const directives = [
  "default-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  // The search runs in a worker.
  "worker-src 'self'",
];

const INLINE = /<(style|script)((?:\s[^>]*)?)>([\s\S]*?)<\/\1>/g;

/** Scripts with one of these types are run; others are data. */
const RUN = /\btype="(?!module"|text\/javascript")/;

/** All pages share a few inline styles and scripts. */
const hashOnce = makeOnce(digestForPolicy);

/** True for an answer that is a page, with the head and the styles of one. */
export const isPage = ({ headers }: Response): boolean =>
  headers.get('content-type')?.startsWith('text/html') ?? false;

/**
 * Returns a page with its Content-Security-Policy, with those of its inline styles that it can use in one element, and the scopes
 * of styles named in short.
 *
 * The policy names the inline styles and scripts that this page has and no others: a hash is not to be compressed, and Astro
 * lists those of the whole site. It stands first in the head, since a browser's preload scanner waits at a policy: with it, what
 * the page needs is fetched some 200 ms sooner (slow 4G, `npm run bench:pages`).
 */
export function addPagePolicy(html: string): string {
  const page = shortenScopes(joinStyles(html));
  const hashes: { style: string[]; script: string[] } = { style: [], script: [] };
  for (const [, tag, attributes = '', text = ''] of page.matchAll(INLINE)) {
    if (text === '' || /\ssrc=/.test(attributes) || RUN.test(attributes)) continue;
    hashes[tag === 'style' ? 'style' : 'script'].push(`'${hashOnce(text)}'`);
  }
  const list = (found: readonly string[]) => [...new Set(found)].join(' ');
  const policy = [
    ...directives,
    // A small drawing is within the page.
    `img-src 'self'${/<img [^>]*\bsrc="data:/.test(page) ? ' data:' : ''}`,
    `style-src 'self' ${list(hashes.style)}`.trim(),
    // The search, which is on every page, compiles WebAssembly.
    `script-src 'self' 'wasm-unsafe-eval' ${list(hashes.script)}`.trim(),
  ].join(';');
  return page.replace('<head>', `<head><meta http-equiv="content-security-policy" content="${policy}">`);
}

/** Joins the styles that a page can use where the first of its head stands: the layers rank as that one says. */
function joinStyles(html: string): string {
  const end = html.indexOf('</head>');
  const styles: string[] = [];
  const head = html.slice(0, end).replace(/<style>([\s\S]*?)<\/style>/g, (_, css: string) => {
    styles.push(css);
    return styles.length === 1 ? '<style></style>' : '';
  });
  const used = keepUsedStyles(styles.join(''), listNames(html));
  return head.replace('<style></style>', () => `<style>${used}</style>`) + html.slice(end);
}

/**
 * Gives the attributes by which Astro keeps the styles of a component to the component names of three letters, and takes them off
 * where the page has no style for them: 400 bytes of an article as it is sent. The class that it gives beside them to an element whose
 * attributes are handed on goes too: no style names it.
 */
function shortenScopes(html: string): string {
  const scopes = new Map<string, string>();
  const styled = html.replace(/\[data-astro-cid-(\w+)\]/g, (_, scope: string) => {
    const name = scopes.get(scope) ?? `data-s${scopes.size.toString(36)}`;
    scopes.set(scope, name);
    return `[${name}]`;
  });
  return styled.replace(/<[a-z][^>]* data-astro-cid-[^>]*>/g, (tag) =>
    tag
      .replace(/ class="astro-\w{8}"/, '')
      .replace(/( class="[^"]*) astro-\w{8}(?=[" ])/, '$1')
      .replace(/ data-astro-cid-(\w+)(?:="(?:true)?")?/g, (_, scope: string) => {
        const name = scopes.get(scope);
        return name ? ` ${name}` : '';
      }),
  );
}
