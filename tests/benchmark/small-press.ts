/**
 * A publication in memory: its records are made by the functions of the house, and its pages have what `verify` reads of a
 * page. It publishes in a millisecond, so that thousands of histories can be tried.
 */
import { writeBlocks } from '../../src/prose/markdown/block-markdown.ts';
import { escapeInMarkdown } from '../../src/prose/markdown/inline-markdown.ts';
import { writeRelease, writeTwin } from '../../src/prose/markdown/twin-layout.ts';
import { type History, readHistory } from '../../src/record/history.ts';
import { createPublicationEntry } from '../../src/record/new-entries.ts';
import { publishChain } from '../../src/record/proof/public-chain.ts';
import { writePublicIndex } from '../../src/record/proof/public-index.ts';
import { findSuccessor, type SiteFiles } from '../../src/record/proof/published-files.ts';
import type { PublishedArticle } from '../../src/record/published-text.ts';
import { appendEntry } from '../../src/record/record-file.ts';
import { digestBytes } from '../../src/runtime/digest.ts';

/** A piece of the publication: its text and its record. */
export interface PressedPiece {
  article: PublishedArticle;
  record: string;
  /** What its pages say of the record, if the record itself cannot be read any more. */
  history?: History;
}

/** Every file of the published site, by its path from the root. */
export type PressedSite = Map<string, Uint8Array>;

const HOST = 'https://press.example';
const encoder = new TextEncoder();

/** Publishes a piece for the first time. */
export const firstPublished = (article: PublishedArticle): PressedPiece => ({
  article,
  record: appendEntry('', createPublicationEntry(article)),
});

export function historyOfPiece({ article, record, history: known }: PressedPiece): History {
  if (known) return known;
  const history = readHistory(`content/record/articles/${article.slug}.jsonl`, record);
  if ('flaw' in history) throw new Error(`line ${history.flaw.line} ${history.flaw.wrong}`);
  return history;
}

/** Publishes the site: pages, plain texts, pages of former addresses, and the index. */
export function press(pieces: Iterable<PressedPiece>): PressedSite {
  const site: PressedSite = new Map();
  const histories = Array.from(pieces, (piece) => ({ piece, history: historyOfPiece(piece) }));
  for (const { history } of histories) {
    for (const { path } of history.movedFrom)
      site.set(
        `${path.slice(1)}index.html`,
        encoder.encode(`<link rel="canonical" href="${HOST}${history.path}">`),
      );
  }
  for (const { piece, history } of histories) pressPiece(site, piece, history);
  const index = writePublicIndex(
    histories.map(({ history }) => history),
    [],
    [],
  );
  for (const [name, text] of index) site.set(`record/${name}`, encoder.encode(text));
  return site;
}

function pressPiece(site: PressedSite, { article, record }: PressedPiece, history: History): void {
  const chain = publishChain(record, article.body.passages);
  const permalink = `${HOST}${history.path}`;
  const version = `version ${history.seals.length} · ${history.seals.at(-1)?.slice(0, 8)}`;
  const { withdrawn } = history;
  const html = withdrawn ? '' : article.body.passages.map(printPassage).join('\n');
  const head = withdrawn
    ? `<header><h1>${article.headline}</h1><p class="standfirst">${withdrawn.reason}</p></header>`
    : `<header><p class="label">Opinion</p><h1>${article.headline}</h1><p class="standfirst">${article.standfirst}</p><div class="meta"><a rel="author" href="/people/the-editors/">The Editors</a><time datetime="${article.published}">${printDay(article)}</time></div></header>`;
  const notes = history.revisions.flatMap(({ note }) => (note ? `<li><p>${note}</p></li>` : []));
  const meta = `<meta name="description" content="${article.standfirst}">`;
  const page = withdrawn
    ? `<article>${head}</article>`
    : `${meta}<article>${head}<div class="prose" data-words>${html}</div><p class="version">${version}</p><details class="change-history"><summary>Changes</summary><ol>${notes.join('')}</ol></details></article>`;
  const facts = withdrawn
    ? [permalink]
    : ['By [The Editors](x)', 'Opinion', printDay(article), version, permalink];
  const twin = writeTwin({
    head: `# ${escapeInMarkdown(article.headline)}\n\n${escapeInMarkdown(withdrawn?.reason ?? article.standfirst ?? '')}\n\n${facts.map((fact) => `- ${fact}`).join('\n')}\n`,
    text: withdrawn
      ? ''
      : writeBlocks(
          { passages: article.body.passages, html },
          { permalink, toAbsolute: (address) => new URL(address, HOST).href },
        ),
    foot: '## Record\n',
    chain,
  });
  setPiece(site, history.path, { page, twin });
}

/** Puts a page and its plain text into a site, with the digests of the release. */
export function setPiece(
  site: PressedSite,
  path: string,
  { page, twin }: { page: string; twin: string },
): void {
  const files = [
    { name: 'index.html', digest: digestBytes(page) },
    { name: 'index.md', digest: digestBytes(twin) },
  ];
  site.set(`${path.slice(1)}index.html`, encoder.encode(page));
  site.set(`${path.slice(1)}index.md`, encoder.encode(twin + writeRelease(files)));
}

const printDay = ({ published }: PublishedArticle): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(published));

function printPassage({ id, kind, text, marks = [] }: PublishedArticle['body']['passages'][number]): string {
  const tag = kind === 'heading' ? 'h2' : 'p';
  const print = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const links = marks.filter(({ mark }) => mark === 'link');
  const parts = links.map(({ from, to, value = '' }, index) => {
    const before = print(text.slice(links[index - 1]?.to ?? 0, from));
    return `${before}<a href="${value}">${print(text.slice(from, to))}</a>`;
  });
  return `<${tag} id="${id}">${parts.join('')}${print(text.slice(links.at(-1)?.to ?? 0))}</${tag}>`;
}

/** The files of a site in memory, as `verify` reads them. */
export const openPressed = (site: PressedSite): SiteFiles => ({
  name: 'a site in memory',
  read: async (file) => site.get(file),
  follow: async (path) =>
    findSuccessor(new TextDecoder().decode(site.get(`${path.slice(1)}index.html`)), path),
  list: () => [...site.keys()],
});

/** The text of every file of a site’s index, as somebody keeps it. */
export const keepIndex = (site: PressedSite): string =>
  [...site]
    .filter(([file]) => /^record\/.*\.txt$/.test(file))
    .map(([, bytes]) => new TextDecoder().decode(bytes))
    .join('');
