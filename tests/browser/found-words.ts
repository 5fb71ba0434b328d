import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import sharp from 'sharp';

const reader = '/text-fragment-utils.js';
const readerSource = readFileSync(
  fileURLToPath(import.meta.resolve('text-fragments-polyfill/text-fragment-utils')),
);

/**
 * What a link to words finds on the page it opened, by an independent reading of the specification, for browsers that find
 * nothing by themselves; and where this one does, whether it has marked the words and brought them to the middle.
 *
 * The browser in @sparticuz/chromium is built without search for text: CHROME_PATH=/usr/bin/chromium tests with one that
 * has it.
 */
export async function foundWords(page: Page, link: string) {
  await page.route(`**${reader}`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: readerSource }),
  );
  const found = await page.evaluate(
    async ([address, hash]) => {
      const { getFragmentDirectives, parseFragmentDirectives, processTextFragmentDirective } = await import(
        address
      );
      const { text } = parseFragmentDirectives(getFragmentDirectives(hash));
      const ranges: Range[] = text.flatMap((directive: unknown) =>
        processTextFragmentDirective(directive, document),
      );
      const boxes = ranges.map((range) => range.getClientRects()[0]).filter((box) => box !== undefined);
      return {
        words: ranges.map((range) => range.toString()),
        box: boxes[0] && { x: boxes[0].x, y: boxes[0].y, width: boxes[0].width, height: boxes[0].height },
        middle: innerHeight / 2,
      };
    },
    [reader, new URL(link).hash] as const,
  );
  const { words, box, middle } = found;
  return { words, box, isInTheMiddle: box !== undefined && Math.abs(box.y - middle) < 150 };
}

/** Whether this browser can search the words of a page, on which links to words rest. */
export const searchesText = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const found = 'find' in window && typeof window.find === 'function' && window.find('Words that stay');
    getSelection()?.removeAllRanges();
    return found === true;
  });

/** Whether the words in a box stand on the colour of a mark, which no paper has: the share of its points that do. */
export async function markedShare(page: Page, box: { x: number; y: number; width: number; height: number }) {
  const picture = await page.screenshot({ clip: box });
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const mark = [0xf7, 0xe3, 0xa1];
  let marked = 0;
  for (let at = 0; at < data.length; at += 3) {
    if (mark.every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) < 6)) marked += 1;
  }
  return marked / (info.width * info.height);
}
