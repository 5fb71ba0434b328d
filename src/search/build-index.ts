import { close, createIndex } from 'pagefind';
import { indexDocument, type SearchRecord } from './record.ts';
import { vocabulary } from './vocabulary.ts';

export interface IndexFile {
  /** Within the folder of the index. */
  path: string;
  content: Uint8Array;
}

/**
 * Indexes a publication with Pagefind. The same records give the same bytes.
 *
 * @param records What may be found; drafts and future pieces must not be among them.
 * @param language BCP 47 tag of the publication. All articles go into one index, so that one search reaches every
 *   language and one ranking compares them; foreign words are found as written, its own also inflected.
 * @returns The files that the interface loads, and no others.
 * @throws Error naming the article that Pagefind refuses.
 */
export async function buildIndex(records: readonly SearchRecord[], language: string): Promise<IndexFile[]> {
  // Pagefind lists articles in the order they were added, and ours reads “newest first” from that: a sort key of its own
  // would cost every reader 21 KB at 10,000 articles.
  const inOrder = [...records].sort(
    (one, other) =>
      Date.parse(other.published) - Date.parse(one.published) || (one.path < other.path ? -1 : 1),
  );
  // Pagefind reads the size from its environment when its process starts, so any older one must end first.
  await close();
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize(records.length));
  try {
    const { index, errors } = await createIndex({ forceLanguage: primary(language) });
    if (!index) throw new Error(`Pagefind does not start: ${errors.join('; ')}`);
    for (const record of inOrder) {
      const added = await index.addHTMLFile({ url: record.path, content: indexDocument(record) });
      if (added.errors.length > 0)
        throw new Error(`Pagefind refuses ${record.path}: ${added.errors.join('; ')}`);
    }
    const { files } = await index.getFiles();
    return [
      ...files.filter(({ path }) => isLoaded(path, primary(language))),
      ...vocabulary(inOrder, language),
    ].sort((one, other) => (one.path < other.path ? -1 : 1));
  } finally {
    await close();
  }
}

/**
 * Words and places in one file of the index. Pagefind's 20,000 make a reader load 30 KB for a word; smaller files make
 * its table of contents longer, which every reader loads. Measured, first word of a visit: 85 essays 7.8 KB at 1,000, 6.0
 * at 2,000, 8.6 at 4,000; 10,000 articles 129 KB at 20,000, 116 at 10,000, 114 at 5,000.
 */
function chunkSize(articles: number): number {
  return articles > 1000 ? 5000 : 2000;
}

/** Pagefind also writes its own interfaces, its worker and a stemmer for no language: nothing here loads them. */
function isLoaded(path: string, language: string): boolean {
  return (
    /^(pagefind\.js|pagefind-entry\.json|.*\.pf_(meta|index|filter|fragment))$/.test(path) ||
    path === `wasm.${language}.pagefind`
  );
}

function primary(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? language;
}
