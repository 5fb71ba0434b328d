import type { Browser } from 'playwright-core';
import { layOutFrontPage } from '../../src/publication/front-page.ts';
import type { Article } from '../../src/publication/model.ts';
import { anArticle, aTopic } from '../fixtures/an-article.ts';
import { findTallestGap } from './empty-area.ts';
import type { Renderer } from './rendered-pages.ts';

const drawing =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"%3E%3Crect width="1200" height="800" fill="%23963"/%3E%3C/svg%3E';
const picture: NonNullable<Article['image']> = {
  src: { src: drawing, width: 1200, height: 800, format: 'svg' },
  alt: 'A harbour.',
  decorative: false,
};
const topics = ['Ports', 'Ships', 'Tides', 'Winds'].map((name) => aTopic({ id: name.toLowerCase(), name }));
const sentence = 'The harbour must stay open to those who come late, and the tide does not ask who paid. ';

/** Words of about so many letters. */
const words = (letters: number, from = 0): string => {
  const all = `${sentence}${sentence}${sentence}`.slice(from);
  return `${all.slice(0, all.lastIndexOf(' ', letters)) || all.slice(0, letters)}`
    .trim()
    .replace(/[,.]$/, '');
};

/** A front page: how many pieces there are, and what they are like. */
export interface FrontCase {
  pieces: number;
  /** Which pieces have a picture: all, none, or every third. */
  pictures: 'all' | 'none' | 'some';
  /** How long headlines are: all as short or as long as they may be, or each another. */
  headlines: 'short' | 'long' | 'mixed';
}

function makeArticles({ pieces, pictures, headlines }: FrontCase): Article[] {
  const lengths = { short: [10], long: [110], mixed: [10, 110, 45, 70, 24, 95] }[headlines];
  return Array.from({ length: pieces }, (_, index) => {
    const article = anArticle({
      slug: `piece-${index}`,
      headline: words(lengths[index % lengths.length] ?? 40, (index % 5) * 4),
      standfirst: `${words([40, 160, 250, 90][index % 4] ?? 90)}.`,
      topics: topics.slice(index % 4, (index % 4) + 1),
      published: new Date(Date.UTC(2026, 5, 1) - index * 86_400_000).toISOString(),
      body: {
        passages: Array.from({ length: 8 }, (_, number) => ({
          id: `p-${number}`,
          kind: 'paragraph',
          text: sentence.repeat(4).trim(),
          line: number,
        })),
        quotes: index % 2 === 0 ? [{ id: 'q', text: words(70), source: 'p-1', automatic: false }] : [],
      },
      ...(index % 7 === 3 && { repliesTo: 'piece-0' }),
    });
    const isPictured = pictures === 'all' || (pictures === 'some' && index % 3 === 1);
    return isPictured ? { ...article, image: picture } : article;
  });
}

/** Every case. */
export const frontCases: readonly FrontCase[] = [0, 1, 2, 3, 4, 5, 6, 7, 20, 85].flatMap((pieces) =>
  (['all', 'none', 'some'] as const).flatMap((pictures) =>
    (['short', 'long', 'mixed'] as const).map((headlines) => ({ pieces, pictures, headlines })),
  ),
);

/** Windows, and how wide a column is in them, in pixels. */
const windows = [
  { width: 360, column: 300 },
  { width: 768, column: 330 },
  { width: 1280, column: 272 },
  { width: 1920, column: 292 },
];
/** No place as wide as a column may be empty and taller than this, in pixels. */
const TALLEST = 220;

/** Finds the places of front pages where nothing stands, each with its case and its window. */
export async function findHoles(
  browser: Browser,
  { render }: Renderer,
  cases: readonly FrontCase[],
): Promise<string[]> {
  const page = await browser.newPage();
  const holes: string[] = [];
  for (const one of cases) {
    await page.setContent(await render('FrontPage', { front: layOutFrontPage(makeArticles(one), topics) }));
    for (const { width, column } of windows) {
      await page.setViewportSize({ width, height: 800 });
      const { x, y, height } = await findTallestGap(page, column);
      if (height <= TALLEST) continue;
      const place = [height, x, y].map(Math.round).join(', ');
      holes.push(`${JSON.stringify(one)} at ${width}: height and place ${place}`);
    }
  }
  await page.close();
  return holes;
}
