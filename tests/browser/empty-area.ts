import type { Page } from 'playwright-core';

/** A place on a page where nothing stands, in pixels. */
export interface EmptyPlace {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Finds the tallest empty place of a page's main part that is at least as wide as a column. What stands on a page are lines of
 * text, pictures, grounds and rules; the space below the last of them is not counted.
 *
 * @param column The least width of a place that counts, in pixels.
 */
export function findTallestGap(page: Page, column: number): Promise<EmptyPlace> {
  return page.evaluate((least) => {
    const main = document.querySelector('main');
    if (!main) throw new Error('the page has no main part');
    const boxes: DOMRect[] = [];
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text && node.data.trim() !== '') {
        const range = document.createRange();
        range.selectNodeContents(node);
        boxes.push(...range.getClientRects());
      } else if (node instanceof HTMLElement) {
        const { borderTopWidth, borderBottomWidth, backgroundColor } = getComputedStyle(node);
        const box = node.getBoundingClientRect();
        if (node instanceof HTMLImageElement || backgroundColor !== 'rgba(0, 0, 0, 0)') boxes.push(box);
        if (borderTopWidth !== '0px') boxes.push(new DOMRect(box.x, box.y, box.width, 1));
        if (borderBottomWidth !== '0px') boxes.push(new DOMRect(box.x, box.bottom - 1, box.width, 1));
      }
    }
    const seen = boxes.filter(({ width, height }) => width > 0 && height > 0);
    const left = Math.min(...seen.map((box) => box.left));
    const right = Math.max(...seen.map((box) => box.right));
    const top = Math.min(...seen.map((box) => box.top));
    const bottom = Math.max(...seen.map((box) => box.bottom));
    const width = Math.min(least, right - left);
    let tallest = { x: 0, y: 0, width: 0, height: 0 };
    for (let x = left; x + width <= right + 1; x += 12) {
      const own = seen
        .filter((box) => box.right > x + 2 && box.left < x + width - 2)
        .sort((one, other) => one.top - other.top);
      let from = top;
      for (const box of [...own, new DOMRect(left, bottom, 1, 1)]) {
        if (box.top - from > tallest.height)
          tallest = { x, y: from + scrollY, width, height: box.top - from };
        from = Math.max(from, box.bottom);
      }
    }
    return tallest;
  }, column);
}
