import { CITATION_FORMATS, type CitationFormat, makeCitationPath } from '../publication/addresses.ts';
import type { Article } from '../publication/model.ts';
import { createThreadWorker } from '../runtime/worker-pool.ts';
import { formatBibtex } from './bibtex.ts';
import { type CitedArticle, type CslItem, toCslItem } from './csl-item.ts';
import { formatRis } from './ris.ts';

/** The citation files of an article: what each is called and its address under the permalink. */
export const listCitationFiles = (article: Pick<Article, 'path'>): { name: string; path: string }[] =>
  CITATION_FORMATS.map((format) => ({ name: names[format], path: makeCitationPath(article.path, format) }));

const names: Record<CitationFormat, string> = { bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' };

/** The text of a citation file: BibTeX, RIS or CSL-JSON. */
export const renderCitationFile = (article: CitedArticle, format: CitationFormat): string =>
  writers[format](toCslItem(article));

/** The library takes as long for a reference as the rest of its page: another thread sets it meanwhile. */
const references = createThreadWorker<CslItem, string>('metadata/reference-worker.ts');

/** A reference in the Harvard style, on one line, with the version that is read: the instant of its last material change. */
export const formatCitation = (article: CitedArticle): Promise<string> => references.do(toCslItem(article));

const writers: Record<CitationFormat, (item: CslItem) => string> = {
  bib: formatBibtex,
  ris: formatRis,
  json: (item) => `${JSON.stringify([item], null, 2)}\n`,
};
