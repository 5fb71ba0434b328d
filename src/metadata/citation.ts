import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { Article } from '../publication/model.ts';
import { bibtex } from './bibtex.ts';
import { type Cited, type CslItem, cslItem } from './csl-item.ts';
import { ris } from './ris.ts';

/** The files a citation is offered in, by the end of their names. */
const citationFormats = ['bib', 'ris', 'json'] as const;
export type CitationFormat = (typeof citationFormats)[number];

/** The citation files of an article: what each is called and its address under the permalink. */
export const citationFiles = (article: Pick<Article, 'path'>): { name: string; path: string }[] =>
  citationFormats.map((format) => ({ name: names[format], path: `${article.path}cite.${format}` }));

const names: Record<CitationFormat, string> = { bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' };

/** The text of a citation file: BibTeX, RIS or CSL-JSON. */
export const citationFile = (article: Cited, format: CitationFormat): string =>
  writers[format](cslItem(article));

/** A reference in the Harvard style, on one line, with the version that is read: the instant of its last material change. */
export function citationText(article: Cited): string {
  const item = cslItem(article);
  const text = plugins.output.format('bibliography', [item], { template: single, format: 'text' });
  return `${text.trim()} ${item.note}.`;
}

/**
 * The library's Harvard style for one article at a time: without the rules that put references in order and tell them
 * from one another, which cost three times what the printing does, and without editors, volumes and pages.
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

const writers: Record<CitationFormat, (item: CslItem) => string> = {
  bib: bibtex,
  ris,
  json: (item) => `${JSON.stringify([item], null, 2)}\n`,
};
