import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 at level AA, and what axe counts as good practice beyond it. */
export const everything: readonly string[] = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'best-practice',
];

/** The rules of these that colours decide. */
export const ofColours: readonly string[] = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong with a page as it stands, one line a place.
 *
 * @param asked Which of its rules are asked: tags, or rules by their names.
 */
export async function violations(page: Page, asked = everything): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>(
    `axe.run({ runOnly: ${JSON.stringify(asked)}, resultTypes: ['violations'] })`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}
