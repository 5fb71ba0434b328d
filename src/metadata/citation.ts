import type { Article } from '../publication/model.ts';
import { sideThread } from '../runtime/worker-pool.ts';
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

/** The library takes as long for a reference as the rest of its page: another thread sets it meanwhile. */
const references = sideThread<CslItem, string>('metadata/reference-worker.ts');

/** A reference in the Harvard style, on one line, with the version that is read: the instant of its last material change. */
export const citationText = (article: Cited): Promise<string> => references.do(cslItem(article));

const writers: Record<CitationFormat, (item: CslItem) => string> = {
  bib: bibtex,
  ris,
  json: (item) => `${JSON.stringify([item], null, 2)}\n`,
};
