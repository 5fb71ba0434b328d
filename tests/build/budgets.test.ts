import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { site } from '../../src/site.ts';
import { built, elements, read } from './built-site.ts';
import { testSite } from './test-site.ts';

const [lead = ''] = built(`*/*/${site.lead}/index.html`);
const source = read(lead);
const tree = fromHtml(source);

/** Bytes as sent, of which sources and a version line may take 800 one day. A first flight has 14,600 (RFC 6928). */
const DOCUMENT = 12_000 - 800;
const SCRIPT = 2100;
const FONTS = 90 * 1024;

test('the lead op-ed with its styles takes at most 11,200 bytes as it is sent', () => {
  const size = packed(source);
  assert.ok(size <= DOCUMENT, `${size} bytes; ${DOCUMENT} are allowed`);
});

test('nothing that the lead op-ed fetches holds up its first sight', () => {
  const blocking = elements(tree, ({ tagName, properties }) => {
    if (tagName === 'link')
      return [properties['rel']].flat().includes('stylesheet') && properties['media'] !== 'print';
    const waits = properties['type'] === 'module' || properties['defer'] || properties['async'];
    return tagName === 'script' && properties['src'] !== undefined && !waits;
  });
  assert.deepEqual(blocking, []);
});

test('the lead op-ed runs at most 2,100 bytes of JavaScript as it is sent, with all it imports', () => {
  const scripts = elements(
    tree,
    ({ tagName, properties }) => tagName === 'script' && properties['type'] !== 'application/ld+json',
  );
  const inline = scripts.map(textOf).filter(Boolean);
  const fetched = scripts.flatMap(({ properties }) => properties['src'] ?? []).map(String);
  const size = sum([...inline, ...withImports(fetched)].map((script) => packed(script)));
  assert.ok(size > 0);
  assert.ok(size <= SCRIPT, `${size} bytes; ${SCRIPT} are allowed`);
});

test('the font files that a page in Latin letters may load take at most 90 KB together', () => {
  const fonts = new Set([...source.matchAll(/\/_astro\/[\w.-]+\.woff2/g)].map(([path]) => path));
  assert.ok(fonts.size > 0);
  const size = sum([...fonts].map((path) => statSync(join(testSite, path)).size));
  assert.ok(size <= FONTS, `${size} bytes; ${FONTS} are allowed`);
});

/** Bytes as a server sends them: brotli at its highest level. */
function packed(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** The scripts at these addresses and those they import at once, not those they fetch on demand. */
function withImports(addresses: readonly string[], known = new Set<string>()): string[] {
  return addresses.flatMap((address) => {
    if (known.has(address)) return [];
    known.add(address);
    const script = read(address);
    const imported = [...script.matchAll(/(?:\bfrom|\bimport)\s*[`'"](\.[^`'"]+)[`'"]/g)].map(
      ([, path = '']) => new URL(path, new URL(address, 'https://verbatim.example/')).pathname,
    );
    return [script, ...withImports(imported, known)];
  });
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}
