import { CITATION_FORMATS, type CitationFormat, makeCitationPath } from '../publication/addresses.ts';
import type { Article } from '../publication/model.ts';
import { formatBibtex } from './bibtex.ts';
import { type CitedArticle, type CslItem, toCslItem } from './csl-item.ts';
import { formatReference } from './printed-reference.ts';
import { formatRis } from './ris.ts';

/** Lists the citation files of an article: the name of each format and its path below the permalink. */
export const listCitationFiles = (article: Pick<Article, 'path'>): { name: string; path: string }[] =>
  CITATION_FORMATS.map((format) => ({ name: names[format], path: makeCitationPath(article.path, format) }));

const names: Record<CitationFormat, string> = { bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' };

/** Returns the text of a citation file. */
export const renderCitationFile = (article: CitedArticle, format: CitationFormat): string =>
  writers[format](toCslItem(article));

/**
 * Returns a reference in the Harvard style on one line, with the version: the instant of the last material
 * change.
 */
export const formatCitation = (article: CitedArticle): string => formatReference(toCslItem(article));

const writers: Record<CitationFormat, (item: CslItem) => string> = {
  bib: formatBibtex,
  ris: formatRis,
  json: (item) => `${JSON.stringify([item], null, 2)}\n`,
};
