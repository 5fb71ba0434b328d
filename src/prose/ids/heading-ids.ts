import { h } from 'hastscript';
import rehypeSlug from 'rehype-slug';
import { normalizeTypography } from '../../languages/text/plain-words.ts';
import { splitFrontmatter } from '../frontmatter.ts';
import { isReserved } from './id-register.ts';

/** A heading that was published, as the record has it. */
export interface RecordedHeading {
  id: string;
  text: string;
}

/**
 * Makes an id for a heading from its words, so that a link says where it leads: `Article 5: who pays?` is
 * `article-5-who-pays`. Whatever is no letter or number parts words; an apostrophe within a word goes.
 * Typography makes no difference.
 *
 * @param words Without the marks of notes.
 * @returns undefined for a heading without letters and numbers, such as an ornament.
 */
export function makeHeadingId(words: string): string | undefined {
  const plain = normalizeTypography(words)
    .toLowerCase()
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '');
  // ½, ² and ① are numbers to Unicode and nothing to rehype-slug; a mark without a letter is no word.
  const parts = plain.match(/[\p{L}\p{Nd}\p{Nl}\p{M}]+/gu)?.filter((part) => /[^\p{M}]/u.test(part));
  const id = parts?.length ? slugWords(parts) : undefined;
  return id !== undefined && (isReserved(id) || id.startsWith('quote-')) ? `section-${id}` : id;
}

const slugHeadings = rehypeSlug();

/** What `rehype-slug` makes of words: it would drop a dash or a no-break space between two, and glue them. */
function slugWords(words: readonly string[]): string {
  const heading = h('h2', words.join(' '));
  slugHeadings({ type: 'root', children: [heading] });
  return String(heading.properties['id']);
}

/**
 * The ids under which the headings of an article were published. A heading keeps its id for as long as it has
 * its words, whatever the rule says that makes the ids of new ones.
 */
export class RecordedHeadings {
  readonly #ids: Map<string, string[]>;

  /** @param headings Of the article as last published, in reading order. */
  constructor(headings: readonly RecordedHeading[]) {
    this.#ids = new Map();
    for (const { id, text } of headings) {
      const words = normalizeTypography(text);
      this.#ids.set(words, [...(this.#ids.get(words) ?? []), id]);
    }
  }

  /** Returns the id that the next heading of these words was published under, if it was. */
  next(words: string): string | undefined {
    return this.#ids.get(normalizeTypography(words))?.shift();
  }
}

/**
 * Returns true if the ids of a text's headings may differ from those in an older record: where its headings
 * are more than plain words, each once. For any other text the record need not be read.
 *
 * @param source MDX, with or without its frontmatter.
 */
export function mayHaveRecordedIds(source: string): boolean {
  const text = source.slice(splitFrontmatter(source)?.body.at ?? 0);
  const ids = new Set<string>();
  let above = '';
  for (const line of text.split('\n')) {
    const isUnderline = above.trim() !== '' && /^[ \t>]*(?:-+|=+)[ \t\r]*$/.test(line);
    if (isUnderline || (line.includes('<h') && /<h[2-6]/.test(line))) return true;
    above = line;
    if (!line.includes('##')) continue;
    const [, words] = /^[ \t>*+\d.)-]*#{2,6}[ \t]+([a-z\d]+(?: [a-z\d]+)*)[ \t#\r]*$/i.exec(line) ?? [];
    const id = words === undefined ? undefined : makeHeadingId(words);
    if (id === undefined || ids.has(id) || id.startsWith('section-')) return true;
    ids.add(id);
  }
  return false;
}
