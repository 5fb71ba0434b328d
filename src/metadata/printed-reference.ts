import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { CslItem } from './csl-item.ts';

/** Returns a reference in the Harvard style on one line, with the version that is read. */
export function formatReference(item: CslItem): string {
  const text = plugins.output.format('bibliography', [item], { template: single, format: 'text' });
  return `${text.trim()} ${item.note}.`;
}

/**
 * The library's Harvard style for a single article: without the rules that sort and disambiguate references,
 * which take three times as long as the formatting, and without editors, volumes and pages.
 */
const single = 'harvard-article';
const { styles } = plugins.config.get('@csl');
styles.add(
  single,
  styles
    .get('harvard1')
    .replace(/<sort>.*?<\/sort>/gs, '')
    .replace(/<text macro="(?:editor|secondary-contributors|publisher|locator|pages)"\/>/g, '')
    .replace(/<citation .*<\/citation>/s, '<citation><layout><text variable="id"/></layout></citation>'),
);
