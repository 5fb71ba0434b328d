import type { Page } from 'playwright-core';

/** Selects words of the text where they stand for the n-th time, as a finger or a mouse leaves them. */
export const select = (page: Page, words: string, place = 1) =>
  page.evaluate(
    ([wanted, count]) => {
      const walker = document.createTreeWalker(
        document.querySelector('.prose') ?? document,
        NodeFilter.SHOW_TEXT,
        (node) =>
          node.parentElement?.closest('button') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
      );
      const nodes: { node: Text; start: number }[] = [];
      let text = '';
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!(node instanceof Text)) continue;
        nodes.push({ node, start: text.length });
        text += node.data;
      }
      let at = -1;
      for (let left = count; left > 0; left -= 1) at = text.indexOf(wanted, at + 1);
      const find = (index: number) => nodes.findLast(({ start }) => start <= index);
      const [first, last] = [find(at), find(at + wanted.length - 1)];
      if (at < 0 || !first || !last) throw new Error(`${wanted} stand nowhere`);
      getSelection()?.setBaseAndExtent(
        first.node,
        at - first.start,
        last.node,
        at + wanted.length - last.start,
      );
      first.node.parentElement?.scrollIntoView({ block: 'center' });
    },
    [words, place] as const,
  );

/** What the clipboard holds. */
export const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Returns the link that the menu copies for words of the text. */
export async function linkTo(page: Page, words: string, place?: number): Promise<string> {
  await select(page, words, place);
  await page.getByRole('button', { name: 'Copy link to this passage' }).click();
  await page.getByText('Link copied').waitFor();
  return copied(page);
}
