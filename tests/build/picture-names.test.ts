import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import sharp from 'sharp';
import { visitElements } from '../../src/prose/visit-elements.ts';
import { AProject } from './a-project.ts';

const names = [
  'my photo.png',
  'p (1).png',
  "O'Brien.png",
  'a&b,c.png',
  'a%b.png',
  '50%off.png',
  'фото.png',
  'café.png'.normalize('NFC'),
  'naïve.png'.normalize('NFD'),
  '[x] {y}.png',
];

const article = (name: string, body: string) => `---
headline: With a picture
standfirst: It shows two.
authors: [writer-1]
published: 2026-05-20T08:00:00Z
disclosure: none
topics: [topic-1]
image: { src: ${JSON.stringify(`./lead ${name}`)}, alt: A field }
---

${body}

![Another field](<./${name.replace(/[[\]{}&]/g, '\\$&')}>)
`;

describe('pictures of any name', () => {
  let project: AProject;

  before(async () => {
    project = await AProject.with(3);
    for (const [index, name] of names.entries()) {
      for (const [folder, body] of [
        [`plain-${index}`, 'Words.'],
        [`boxed-${index}`, '<div>\n\nWords.\n\n</div>'],
      ] as const) {
        const own = `content/articles/${folder}`;
        project.write(`${own}/index.mdx`, article(name, body));
        await draw(join(project.folder, own, name), index * 4);
        await draw(join(project.folder, own, `lead ${name}`), index * 4 + 1);
      }
    }
    await project.build();
  });
  after(() => project.remove());

  const pages = names.flatMap((_, index) => [`plain-${index}`, `boxed-${index}`]);
  const shownBy = (page: string) =>
    addressesIn(readFileSync(join(project.folder, `dist/2026/05/${page}/index.html`), 'utf8'));
  const missing = () =>
    pages.flatMap((page) =>
      shownBy(page).filter((path) => !existsSync(join(project.folder, 'dist', decodeURIComponent(path)))),
    );

  test('stand in the site, lead pictures and those of the text', () => {
    for (const page of pages) assert.ok(shownBy(page).length >= 2, page);
    assert.deepEqual(missing(), []);
  });

  test('stay there when another article changes', async () => {
    project.change('content/people/writer-2.yaml', /biography: \w+/, 'biography: Another');
    project.change('content/articles/plain-0/index.mdx', 'Words.', 'Other words.');
    await project.build();
    assert.deepEqual(missing(), []);
  });
});

function draw(file: string, shade: number): Promise<unknown> {
  const background = { r: shade, g: 2 * shade, b: 90 };
  return sharp({ create: { width: 800, height: 500, channels: 3, background } }).toFile(file);
}

/** Addresses of all pictures that a page shows. */
function addressesIn(html: string): string[] {
  const found: string[] = [];
  visitElements(fromHtml(html), ({ tagName, properties }: Element) => {
    if (tagName !== 'img') return;
    const candidates = [properties['src'], ...String(properties['srcSet']).split(/,\s+/)];
    for (const candidate of candidates) found.push(String(candidate).replace(/ \d+w$/, ''));
  });
  return found.filter((path) => path.startsWith('/_astro/'));
}
