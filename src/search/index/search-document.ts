import type { Passage } from '../../pull-quotes/index.ts';

/** What the index holds of one article: what the loader rendered, and what it is filtered and sorted by. */
export interface SearchDocument {
  /** `/YYYY/MM/slug/` */
  path: string;
  headline: string;
  standfirst: string;
  /** Names, as printed. */
  authors: string[];
  topics: string[];
  /** The label’s name, as printed. */
  label: string;
  series?: string;
  /** BCP 47 tag. */
  language: string;
  /** ISO 8601 with zone. */
  published: string;
  /** Notes of corrections, clarifications and updates. */
  corrections: string[];
  passages: Pick<Passage, 'id' | 'kind' | 'text'>[];
}

/** How much more a word of these weighs than one of the body, on Pagefind's scale of 0 to 10 (the effect is quadratic). */
const weights = { headline: 7, standfirst: 3, section: 4 };

/**
 * The document Pagefind indexes for an article. It is made for the index alone: pull quotes, links back from
 * footnotes, related pieces and the rest of the page are not in it, and every passage stands in an element of its own whose
 * id is the passage's address. (Pagefind keeps a copy of the text that stands directly in an element with an id, hence the
 * element around each.)
 */
export function toPagefindHtml(record: SearchDocument): string {
  const filters = Object.entries(filtersOf(record)).flatMap(([name, values]) =>
    values.map((value) => `<meta data-pagefind-filter="${name}[content]" content="${escaped(value)}">`),
  );
  const corrections = record.corrections.map((note) => `<p>${escaped(note)}</p>`).join('');
  return [
    `<!doctype html><html lang="${escaped(record.language)}"><head>`,
    ...filters,
    `<meta data-pagefind-meta="author[content]" content="${escaped(record.authors.join(', '))}">`,
    `<meta data-pagefind-meta="date[content]" content="${record.published.slice(0, 10)}">`,
    '</head><body>',
    `<h1 data-pagefind-weight="${weights.headline}" data-pagefind-meta="title">${escaped(record.headline)}</h1>`,
    // #top is the top of any page, by the HTML standard; notices of corrections stand there.
    `<div id="top"><p data-pagefind-weight="${weights.standfirst}">${escaped(record.standfirst)}</p>${corrections}</div>`,
    ...record.passages.map(passage),
    '</body></html>',
  ].join('\n');
}

function filtersOf(record: SearchDocument): Record<string, string[]> {
  return {
    author: record.authors,
    topic: record.topics,
    year: [record.published.slice(0, 4)],
    label: [record.label],
    series: record.series ? [record.series] : [],
    language: [record.language],
  };
}

function passage({ id, kind, text }: SearchDocument['passages'][number]): string {
  const place = escaped(id);
  return kind === 'heading'
    ? `<h2 id="${place}" data-pagefind-weight="${weights.section}">${escaped(text)}</h2>`
    : `<div id="${place}"><p>${escaped(text)}</p></div>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
