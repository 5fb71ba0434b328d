import type { Passage } from '../../pull-quotes/index.ts';

/** What the index has of one article: its passages, and the fields it is filtered and sorted by. */
export interface SearchDocument {
  /** `/YYYY/MM/slug/` */
  path: string;
  headline: string;
  standfirst?: string | undefined;
  /** Names, as printed. */
  authors: string[];
  topics: string[];
  /** The label’s name, as printed. */
  label: string;
  series?: string;
  /** BCP 47 tag. */
  language: string;
  /** ISO 8601 with the offset of the publication's time zone, so that it begins with the day that is printed. */
  published: string;
  /** Notes of corrections, clarifications and updates. */
  corrections: string[];
  passages: Pick<Passage, 'id' | 'kind' | 'text'>[];
}

/**
 * How much more a word of these weighs than one of the body, on Pagefind's scale of 0 to 10, whose effect is quadratic:
 * https://pagefind.app/docs/weighting/.
 */
const weights = { headline: 7, standfirst: 3, section: 4 };

/**
 * Returns the HTML that Pagefind indexes for an article. It is made for the index alone: pull quotes, links back from
 * footnotes, related articles and the rest of the page are not in it, and every passage is in an element of its own whose
 * id is the passage's address. Pagefind stores a copy of the text directly in an element with an id, hence the
 * element around each.
 */
export function toPagefindHtml(document: SearchDocument): string {
  const filters = Object.entries(listFilters(document)).flatMap(([name, values]) =>
    values.map((value) => `<meta data-pagefind-filter="${name}[content]" content="${escapeHtml(value)}">`),
  );
  const corrections = document.corrections.map((note) => `<p>${escapeHtml(note)}</p>`).join('');
  return [
    `<!doctype html><html lang="${escapeHtml(document.language)}"><head>`,
    ...filters,
    `<meta data-pagefind-meta="author[content]" content="${escapeHtml(document.authors.join(', '))}">`,
    `<meta data-pagefind-meta="date[content]" content="${document.published.slice(0, 10)}">`,
    '</head><body>',
    `<h1 data-pagefind-weight="${weights.headline}" data-pagefind-meta="title">${escapeHtml(document.headline)}</h1>`,
    // #top is the top of any page, by the HTML standard; notices of corrections are there.
    `<div id="top"><p data-pagefind-weight="${weights.standfirst}">${escapeHtml(document.standfirst ?? '')}</p>${corrections}</div>`,
    ...document.passages.map(formatPassage),
    '</body></html>',
  ].join('\n');
}

function listFilters(document: SearchDocument): Record<string, string[]> {
  return {
    author: document.authors,
    topic: document.topics,
    year: [document.published.slice(0, 4)],
    label: [document.label],
    series: document.series ? [document.series] : [],
    language: [document.language],
  };
}

function formatPassage({ id, kind, text }: SearchDocument['passages'][number]): string {
  const place = escapeHtml(id);
  return kind === 'heading'
    ? `<h2 id="${place}" data-pagefind-weight="${weights.section}">${escapeHtml(text)}</h2>`
    : `<div id="${place}"><p>${escapeHtml(text)}</p></div>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
