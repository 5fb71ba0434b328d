import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

// Before anything asks for the theme: it is read once.
const content = mkdtempSync(join(tmpdir(), 'themed-'));
mkdirSync(join(content, 'theme'));
writeFileSync(
  join(content, 'theme/tokens.css'),
  ':root {\n  /* --paper: light-dark(#000000, #000000); */\n  --paper: light-dark(#fefefe, #111111);\n  --accent: light-dark(#0a5d4d, #7fd6c2);\n}\n',
);
writeFileSync(
  join(content, 'theme/icon.svg'),
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5" fill="#123456"/></svg>',
);
writeFileSync(
  join(content, 'publication.yaml'),
  'name: Quad\ntagline: T\ndescription: D\naddress: https://quad.example\nlanguage: en-GB\nemail: a@quad.example\nfounded: 2026\n',
);

/** Runs in a process of its own, where the theme is this one. */
async function draw() {
  const { spawnSync } = await import('node:child_process');
  const script = `
    const { drawSiteCard } = await import('./src/cards/site-card.ts');
    const { drawFavicon, drawIcon } = await import('./src/cards/icon.ts');
    const { createSiteCard } = await import('./src/cards/card-image.ts');
    const { renderPng } = await import('./src/cards/png.ts');
    const { renderWebManifest } = await import('./src/metadata/site-files.ts');
    console.log(JSON.stringify({ card: await drawSiteCard(), favicon: drawFavicon(), icon: renderPng(drawIcon(64)).toString('base64'), key: createSiteCard().key, manifest: JSON.parse(renderWebManifest()) }));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { ...process.env, VERBATIM_CONTENT: content },
  });
  assert.equal(stderr, '');
  return JSON.parse(stdout);
}

test('cards, icons and manifest follow the theme’s colours and its icon', async () => {
  const { card, favicon, icon, manifest } = await draw();
  assert.match(card, /fill="#fefefe"/);
  assert.match(card, /fill="#0a5d4d"/);
  assert.doesNotMatch(card, /#fdfbf6|#9b2d1f/);
  assert.match(favicon, /#123456/);
  assert.deepEqual(paletteOf(Buffer.from(icon, 'base64')).slice(0, 1), ['fefefe']);
  assert.ok(paletteOf(Buffer.from(icon, 'base64')).includes('123456'));
  assert.deepEqual(
    manifest.icons.map(({ purpose }: { purpose?: string }) => purpose),
    [undefined, 'any', 'any'],
  );
  assert.equal(manifest.theme_color, '#fefefe');
});

test('a card is drawn again when a colour has changed', async () => {
  const before = await draw();
  writeFileSync(join(content, 'theme/tokens.css'), ':root { --accent: light-dark(#0a5d4e, #7fd6c2); }');
  assert.notEqual((await draw()).key, before.key);
});

function paletteOf(png: Buffer): string[] {
  const at = png.indexOf('PLTE');
  const colours = png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)).toString('hex');
  return colours.match(/.{6}/g) ?? [];
}
