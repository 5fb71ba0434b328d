import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { stringify } from 'yaml';

/** An article that the edits have made, and may do anything to. */
export interface MadeArticle {
  slug: string;
  fields: Record<string, unknown>;
  paragraphs: string[];
  pictures: MadePicture[];
  /** Which of them leads. */
  lead?: number | undefined;
}

export interface MadePicture {
  name: string;
  /** Pictures with the same number have the same bytes. */
  pixels: number;
}

/** Writes an article's file and its pictures. */
export async function writeMadeArticle(article: MadeArticle, folder: string): Promise<void> {
  const { fields, paragraphs, pictures, lead } = article;
  const leading = lead === undefined ? undefined : pictures[lead];
  const image = leading && { src: `./${leading.name}`, alt: 'It leads' };
  const printed = pictures.map(({ name }) => `![It shows something](<./${name.replaceAll('&', '\\&')}>)`);
  const head = stringify({ ...fields, ...(image && { image }) });
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'index.mdx'),
    `---\n${head}---\n\n${[...paragraphs, ...printed].join('\n\n')}\n`,
  );
  for (const { name, pixels } of pictures) writeFileSync(join(folder, name), await draw(name, pixels));
}

/** A picture of one colour, or a drawing. */
async function draw(name: string, pixels: number): Promise<Buffer> {
  const background = { r: (pixels * 37) % 256, g: (pixels * 91) % 256, b: 90 };
  if (name.endsWith('.svg'))
    return Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 60"><path d="M0 0h${pixels}"/></svg>`,
    );
  return sharp({ create: { width: 800, height: 500, channels: 3, background } })
    .png()
    .toBuffer();
}
