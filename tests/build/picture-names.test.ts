import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, parse } from 'node:path';
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

/** Two articles whose lead pictures have the same bytes, and whose drawings have. */
const alike = [
  { slug: 'alike-1', lead: 'harbour.png', picture: 'plan.svg' },
  { slug: 'alike-2', lead: 'port.png', picture: 'chart.svg' },
];
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 60"><path d="M0 0h80"/></svg>';

const article = (lead: string, picture: string, body: string) => `---
headline: With a picture
standfirst: It shows two.
authors: [writer-1]
published: 2026-05-20T08:00:00Z
disclosure: none
topics: [topic-1]
image: { src: ${JSON.stringify(`./${lead}`)}, alt: A field }
---

${body}

![Another field](<./${picture.replace(/[[\]{}&]/g, '\\$&')}>)
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
        project.write(`${own}/index.mdx`, article(`lead ${name}`, name, body));
        await draw(join(project.folder, own, name), index * 4);
        await draw(join(project.folder, own, `lead ${name}`), index * 4 + 1);
      }
    }
    for (const { slug, lead, picture } of alike) {
      const own = `content/articles/${slug}`;
      project.write(`${own}/index.mdx`, article(lead, picture, 'Words.'));
      project.write(`${own}/${picture}`, drawing);
      await draw(join(project.folder, own, lead), 99);
    }
    await project.build();
  });
  after(() => project.remove());

  const pages = names.flatMap((_, index) => [`plain-${index}`, `boxed-${index}`]).concat('alike-2');
  const shownBy = (page: string) =>
    addressesIn(readFileSync(join(project.folder, `dist/2026/05/${page}/index.html`), 'utf8'));
  /** The names in the addresses of a page's pictures, without what they are followed by. */
  const namesIn = (page: string) => [
    ...new Set(shownBy(page).map((path) => parse(path).name.replace(/\..*/, ''))),
  ];
  const missing = () =>
    pages.flatMap((page) =>
      shownBy(page).filter((path) => !existsSync(join(project.folder, 'dist', decodeURIComponent(path)))),
    );

  test('stand in the site, lead pictures and those of the text', () => {
    for (const page of pages) assert.ok(shownBy(page).length >= 2, page);
    assert.deepEqual(missing(), []);
  });

  test('have their own names in their addresses, though another has the same bytes', () => {
    assert.deepEqual(namesIn('alike-1'), ['harbour', 'plan']);
    assert.deepEqual(namesIn('alike-2'), ['port', 'chart']);
  });

  test('stay there when another article changes', async () => {
    project.change('content/people/writer-2.yaml', /biography: \w+/, 'biography: Another');
    project.change('content/articles/plain-0/index.mdx', 'Words.', 'Other words.');
    rmSync(join(project.folder, 'content/articles/alike-1'), { recursive: true });
    const before = shownBy('alike-2');
    await project.build();
    assert.deepEqual(shownBy('alike-2'), before);
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
