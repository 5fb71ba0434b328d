import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { imageMetadata } from 'astro/assets/utils';
import fc from 'fast-check';
import sharp from 'sharp';
import { explainUnusablePicture } from '../../../src/publication/load/picture-bytes.ts';

/** Noise that is the same in every run. */
const noise = Buffer.from(Array.from({ length: 60 * 40 * 3 }, (_, index) => (index * index * 7919) % 251));
const pixels = sharp(noise, { raw: { width: 60, height: 40, channels: 3 } });
const rasters = {
  png: await pixels.clone().png().toBuffer(),
  jpg: await pixels.clone().jpeg().toBuffer(),
  jpeg: await pixels
    .clone()
    .jpeg({ progressive: true })
    .withExif({ IFD0: { Copyright: 'A' } })
    .toBuffer(),
  webp: await pixels.clone().webp().toBuffer(),
  avif: await pixels.clone().avif().toBuffer(),
  gif: await pixels.clone().gif().toBuffer(),
  tiff: await pixels.clone().tiff().toBuffer(),
};

describe('a picture', () => {
  for (const [ending, bytes] of Object.entries(rasters)) {
    test(`may be a whole .${ending}`, () => {
      assert.equal(explainUnusablePicture(bytes, `a.${ending}`), undefined);
      assert.equal(explainUnusablePicture(bytes, `A.${ending.toUpperCase()}`), undefined);
    });

    test(`may not be a .${ending} that was cut anywhere`, () => {
      // Every length at the beginning, where formats say what follows.
      for (
        let length = 1;
        length < bytes.length;
        length += length < 500 ? 1 : Math.ceil(bytes.length / 300)
      ) {
        const fault = explainUnusablePicture(bytes.subarray(0, length), `a.${ending}`);
        assert.match(fault ?? 'none', /cut off or damaged|holds no picture/, `${length} of ${bytes.length}`);
      }
      assert.match(
        explainUnusablePicture(bytes.subarray(0, -1), `a.${ending}`) ?? 'none',
        /cut off or damaged/,
      );
    });
  }

  test('may be a JPEG with something behind its end, as telephones make', () => {
    assert.equal(
      explainUnusablePicture(Buffer.concat([rasters.jpg, Buffer.from('more')]), 'a.jpg'),
      undefined,
    );
  });

  test('may not be a TIFF that names no parts', () => {
    for (const head of ['II*\0', 'MM\0*'])
      assert.match(
        explainUnusablePicture(Buffer.from(head.padEnd(100, '\0'), 'latin1'), 'a.tiff') ?? 'none',
        /is cut off or damaged: its TIFF data/,
      );
  });

  test('may not be a PNG with a damaged part', () => {
    const damaged = Buffer.from(rasters.png);
    damaged.writeUInt8(damaged.readUInt8(60) ^ 1, 60);
    assert.match(explainUnusablePicture(damaged, 'a.png') ?? 'none', /is cut off or damaged: its PNG data/);
  });

  const refused: [what: string, name: string, bytes: Uint8Array, why: RegExp][] = [
    ['empty', 'a.png', new Uint8Array(), /is empty: the file has no bytes/],
    ['text', 'a.png', Buffer.from('It is no picture.\n'), /holds no picture, though it ends with \.png/],
    ['one letter', 'a.jpg', Buffer.from('x'), /holds no picture/],
    ['a text file', 'index.mdx', Buffer.from('---\n'), /ends with \.mdx, so no page can show it/],
    ['without an ending', 'photo', rasters.jpg, /has no ending, so no page can show it; save it as \.jpg/],
    ['a HEIC', 'IMG_1.heic', box('heic', 'mif1heic'), /is a HEIC file.+export it as JPEG: on a Mac/],
    ['a HEIC that is called .jpg', 'IMG_1.jpg', box('heix', 'mif1heix'), /is a HEIC file/],
    ['a HEIC of another brand', 'IMG_1.png', box('mif1', 'mif1heic'), /is a HEIC file/],
    ['a BMP', 'a.bmp', Buffer.from(`BM${'\0'.repeat(60)}`), /is a BMP file.+export it as JPEG or PNG/],
    ['a PDF', 'a.png', Buffer.from('%PDF-1.7 …'), /is a PDF file/],
    ['a compressed drawing', 'a.svgz', Buffer.from([0x1f, 0x8b, 8]), /is a compressed SVG file/],
    [
      'a drawing that is called .png',
      'a.png',
      Buffer.from('<svg viewBox="0 0 1 1"/>'),
      /rename it so that it ends with \.svg/,
    ],
    [
      'a PNG that is called .svg',
      'a.svg',
      rasters.png,
      /is a PNG picture that ends with \.svg; rename it .+ \.png/,
    ],
  ];
  for (const [what, name, bytes, why] of refused)
    test(`may not be ${what}`, () => assert.match(explainUnusablePicture(bytes, name) ?? 'none', why));
});

describe('a drawing', () => {
  const check = (source: string | Uint8Array) =>
    explainUnusablePicture(typeof source === 'string' ? Buffer.from(source) : source, 'a.svg');
  const inside = (content: string, attributes = '') =>
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 8 6" ${attributes}>${content}</svg>`;

  const allowed = {
    'with a document type': `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${inside('')}`,
    'with a byte order mark': `\ufeff${inside('')}`,
    'with places in itself': inside(
      '<defs><path id="p"/></defs><use href="#p"/><use xlink:href="#p" fill="url(#p)"/>',
    ),
    'with a picture written into it': inside('<image href="data:image/png;base64,AAAA"/>'),
    'with styles of its own': inside(
      '<style>@media print { p { fill: url("#p") } }</style><path style="fill: red"/>',
    ),
    'with what a drawing program notes': inside('<metadata xmlns:i="http://www.inkscape.org/">x</metadata>'),
    'that moves': inside('<circle r="1"><animate attributeName="r" to="3" dur="1s"/></circle>'),
    'with words about scripts': inside(
      '<text>onload, script and https://example.org</text><desc>“on”</desc>',
    ),
  };
  for (const [what, source] of Object.entries(allowed))
    test(`may be one ${what}`, () => assert.equal(check(source), undefined));

  const dangerous: Record<string, [source: string, why: RegExp]> = {
    'a script': [
      inside('<script>alert(1)</script>'),
      /holds <script>, which a drawing here may not have; take it out/,
    ],
    'a script under another prefix': [
      inside('<s:script xmlns:s="http://www.w3.org/2000/svg">1</s:script>'),
      /holds <s:script>/,
    ],
    'an HTML script': [inside('<h:a xmlns:h="http://www.w3.org/1999/xhtml"/>'), /holds elements of HTML/],
    'a handler': [inside('', 'onload="alert(1)"'), /has an event handler \(onload\)/],
    'a handler inside': [inside('<g><a oNcLick="alert(1)"/></g>'), /has an event handler \(oNcLick\)/],
    'another page': [inside('<foreignObject><p/></foreignObject>'), /holds <foreignObject>/],
    'a frame': [inside('<iframe src="#"/>'), /holds <iframe>/],
    'a link': [inside('<a href="https://example.org/">x</a>'), /refers to https:\/\/example\.org/],
    'a script in a link': [
      inside('<a xlink:href=" javascript:alert(1)">x</a>'),
      /refers to javascript:alert\(1\)/,
    ],
    'a picture elsewhere': [inside('<image href="//example.org/a.png"/>'), /refers to \/\/example\.org/],
    'a drawing written into it': [
      inside('<use href="data:image/svg+xml,x#a"/>'),
      /refers to data:image\/svg/,
    ],
    'a fill elsewhere': [inside('<path fill="url(https://example.org/a.svg#p)"/>'), /refers to https/],
    'a style elsewhere': [inside('<style>@import "https://example.org/a.css";</style>'), /fetches styles/],
    'a font elsewhere': [inside('<style>@font-face { src: url(/a.woff2) }</style>'), /refers to \/a\.woff2/],
    'an escaped style': [
      inside('<path style="fill: u\\72l(https://example.org)"/>'),
      /hides a word of its styles/,
    ],
    'a link that changes by itself': [
      inside('<a><set attributeName="xlink:href" to="javascript:1"/></a>'),
      /changes xlink:href by itself/,
    ],
    'a style sheet': [`<?xml-stylesheet href="a.css"?>${inside('')}`, /holds <\?xml-stylesheet\?>/],
    entities: [
      `<!DOCTYPE svg [<!ENTITY a "b">]>${inside('&a;')}`,
      /document type with definitions of its own/,
    ],
    'attributes in its document type': [
      `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>${inside('')}`,
      /definitions of its own/,
    ],
    'another encoding': [
      `<?xml version="1.0" encoding="UTF-7"?>${inside('')}`,
      /says that it is written in UTF-7/,
    ],
  };
  for (const [what, [source, why]] of Object.entries(dangerous))
    test(`may not have ${what}`, () => assert.match(check(source) ?? 'none', why));

  test('is named with the line that is not well-formed', () =>
    assert.match(check('<svg viewBox="0 0 8 6">\n<g>\n</svg>') ?? 'none', /in its line 3; save it again/));

  test('may not be in another encoding than UTF-8', () =>
    assert.match(check(Buffer.from(inside('<text>é</text>'), 'latin1')) ?? 'none', /is not saved as UTF-8/));

  const sizes = ['', '8', '8px', '2.5cm', '100%', '0', '8vw', 'auto', '-3', '1e2'];
  const boxes = ['', '0 0 8 6', '0,0,8,6', '0 0 8', '0  0 8 6', '0 0 0 0', '0 0 1e2 6'];
  const written = (name: string, value: string) => (value ? ` ${name}="${value}"` : '');

  test('says how large it is in a way that Astro can read', async () => {
    const sized = fc.tuple(
      fc.constantFrom(...sizes),
      fc.constantFrom(...sizes),
      fc.constantFrom(...boxes),
      fc.constantFrom('', `<!--${'x'.repeat(1200)}-->`, '<?xml version="1.0"?>\n'),
      fc.constantFrom('', `data-x="${'x'.repeat(1100)}"`),
    );
    await fc.assert(
      fc.asyncProperty(sized, async ([width, height, viewBox, before, more]) => {
        const source = `${before}<svg ${more}${written('width', width)}${written('height', height)}${written('viewBox', viewBox)}></svg>`;
        if (check(source) !== undefined) return;
        const read = await imageMetadata(Buffer.from(source), 'a.svg');
        assert.ok(read.width > 0 && read.height > 0, source);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  test('says how large it is, or is told how to', () => {
    for (const source of [
      '<svg width="100%"></svg>',
      '<svg viewBox="0,0,8,6" width="8"></svg>',
      '<svg xmlns="x"></svg>',
    ])
      assert.match(check(source) ?? 'none', /does not say how large it is; write .+ viewBox="0 0 800 600"/);
  });
});

/** The first box of a file made of ISO boxes. */
function box(brand: string, compatible: string): Uint8Array {
  const names = Buffer.from(`ftyp${brand}\0\0\0\0${compatible}`, 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(names.length + 4);
  return Buffer.concat([length, names, Buffer.alloc(40)]);
}
