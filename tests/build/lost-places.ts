import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** Why articles are withdrawn; their pages say it. */
export const REASON = 'It was not ours.';

/** Returns an address that does not answer, or each of its ids that is on no page that it leads to. */
export async function findLostAt(
  origin: string,
  address: string,
  ids: ReadonlySet<string>,
): Promise<string[]> {
  const response = await fetch(`${origin}${encodeURI(address)}`);
  const text = await response.text();
  // What was withdrawn says so at its own address; what stood below it is gone with it.
  const isBelow = address.split('/').length > 5 || !address.endsWith('/');
  if (response.status === 410 && (isBelow || text.includes(REASON))) return [];
  if (response.status !== 200) return [`${address} answers ${response.status}`];
  const present = new Set(listIds(text));
  return [...ids]
    .filter((id) => !present.has(id))
    .map((id) => `${response.url.slice(origin.length)}#${id} is gone`);
}

/** The ids within the main part of a page: what stands around it is the page's own. */
export function listIds(html: string): string[] {
  const found: string[] = [];
  visit(fromHtml(html), 'element', (element) => {
    if (element.tagName !== 'main') return;
    visit(element, 'element', ({ properties }) => {
      const { id } = properties;
      if (typeof id === 'string') found.push(id);
    });
  });
  return found;
}
