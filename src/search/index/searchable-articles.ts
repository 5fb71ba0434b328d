import { type CachedArticle, readSomeArticles } from '../../publication/cache/article-cache.ts';
import { openContentFiles } from '../../publication/content-files.ts';
import { readCollection } from '../../publication/load/read-collection.ts';
import { readPerson, readTopic } from '../../publication/load/subject-readers.ts';
import type { LoadedArticle } from '../../publication/loaded-articles.ts';
import { isPublished, toPublishedPiece } from '../../publication/published-piece.ts';
import { openRecordedPaths } from '../../publication/recorded-paths.ts';
import { digestContentFolder, resolveContentFolder } from '../../runtime/content-folder.ts';
import { digestForName } from '../../runtime/digest.ts';
import { resolveInCache } from '../../runtime/project-root.ts';
import { requireEntry } from '../../runtime/require-entry.ts';
import { readSealedFile, writeSealedFile } from '../../runtime/sealed-file.ts';
import { digestModules } from '../../runtime/source-digest.ts';
import { getOwnPhrases } from '../../site.ts';
import { createSearchFields, type SearchedPerson } from './article-document.ts';
import type { SearchDocument } from './search-document.ts';

/** An article that readers may find, as far as a plan of the index has to know it. */
export interface SearchableArticle extends LoadedArticle, Pick<SearchDocument, 'path' | 'published'> {
  /** Digest of what the index has of it beside its passages. */
  fieldsDigest: string;
}

/** What the index has of articles beside their passages, by digest. */
export type SearchedFields = ReadonlyMap<string, Omit<SearchDocument, 'passages'>>;

/** What is remembered of an article, by its digest. */
interface Row {
  /** The address in its record, if it has one. */
  recorded?: string | undefined;
  /** Undefined for what no reader may find at any time, such as a draft. */
  found?: Pick<SearchableArticle, 'path' | 'published' | 'fieldsDigest'> | undefined;
}

/** The articles of a build, as the index has them, made from what is cached of them. */
export class SearchableArticles {
  readonly #articles: readonly LoadedArticle[];
  readonly #content = openContentFiles(resolveContentFolder());
  readonly #findRecorded = openRecordedPaths(resolveContentFolder());
  #subjects: Subjects | undefined;

  constructor(articles: readonly LoadedArticle[]) {
    this.#articles = articles;
  }

  /**
   * Returns what readers may find, as soon as the texts are read: the same articles, by the same rule, as the pages will
   * show. Indexing need not wait until these are bundled. What has not changed since the last build is remembered.
   */
  list(now: Date): SearchableArticle[] {
    const shared = this.#digestShared();
    const known = readRows(shared);
    const isKnown = ({ slug, digest }: LoadedArticle) => {
      const row = known.get(digest);
      return row !== undefined && row.recorded === this.#findRecorded(slug);
    };
    const missing = this.#articles.filter((article) => !isKnown(article));
    const made = new Map(this.#makeRows(missing));
    const rows = this.#articles.map(({ digest }): [string, Row] => [
      digest,
      made.get(digest) ?? requireEntry(known, digest, 'row of an article'),
    ]);
    if (missing.length > 0 || known.size !== rows.length) writeRows(shared, rows);
    return this.#articles.flatMap((article, number) => {
      const found = rows[number]?.[1].found;
      return found && isPublished({ draft: false, ...found }, now) ? [{ ...article, ...found }] : [];
    });
  }

  /** Returns what the index has of some articles beside their passages, by digest. */
  readFields(articles: readonly LoadedArticle[]): SearchedFields {
    const cached = readSomeArticles(new Set(articles.map(({ digest }) => digest)));
    return new Map(
      articles.flatMap(({ slug, digest }) => {
        const fields = this.#createFields(slug, requireEntry(cached, digest, 'cached text'));
        return fields ? [[digest, fields]] : [];
      }),
    );
  }

  #makeRows(articles: readonly LoadedArticle[]): [digest: string, Row][] {
    if (articles.length === 0) return [];
    const fields = this.readFields(articles);
    return articles.map(({ slug, digest }) => {
      const own = fields.get(digest);
      const found = own && {
        ...{ path: own.path, published: own.published },
        fieldsDigest: digestForName(JSON.stringify(own)),
      };
      return [digest, { recorded: this.#findRecorded(slug), found }];
    });
  }

  /** Returns undefined for a draft, and for an article that names somebody or something that is not there: its check refuses it later. */
  #createFields(slug: string, { fields }: CachedArticle): Omit<SearchDocument, 'passages'> | undefined {
    if (fields.draft || fields.published === undefined) return undefined;
    this.#subjects ??= this.#readSubjects();
    const authors = findAll(this.#subjects.people, fields.authors);
    const topics = findAll(this.#subjects.topics, fields.topics);
    if (!authors || !topics) return undefined;
    const recorded = this.#findRecorded(slug);
    const piece = toPublishedPiece(slug, fields, { now: new Date(fields.published), recorded });
    const { ai, image } = fields;
    return createSearchFields({ ...piece, authors, topics, ai, image });
  }

  #readSubjects(): Subjects {
    const source = { content: this.#content, folder: 'content' };
    const people = readCollection({ ...source, collection: 'people' }, readPerson).entries;
    const topics = readCollection({ ...source, collection: 'topics' }, readTopic).entries;
    return {
      people: new Map(people.map(({ id, data }) => [id, data])),
      topics: new Map(topics.map(({ id, data }) => [id, data])),
    };
  }

  /** A digest of all that decides about every article: the code, the settings and phrases, people and topics. */
  #digestShared(): string {
    const files = ['people', 'topics'].flatMap((folder) =>
      this.#content.list(folder).files.map((name) => `${folder}/${name}`),
    );
    const texts = ['publication.yaml', ...files].map((file) => [file, this.#content.read(file)]);
    const code = digestModules('search/index/searchable-articles.ts');
    return digestForName(JSON.stringify([code, getOwnPhrases(), texts]));
  }
}

interface Subjects {
  people: ReadonlyMap<string, SearchedPerson>;
  topics: ReadonlyMap<string, { name: string }>;
}

/** Returns undefined if one of them has no file. */
function findAll<Entry>(known: ReadonlyMap<string, Entry>, ids: readonly string[]): Entry[] | undefined {
  const found = ids.flatMap((id) => known.get(id) ?? []);
  return found.length === ids.length ? found : undefined;
}

const locateRows = () => resolveInCache('searchable', `${digestContentFolder()}.json`);

/** @param shared What was made by something else is not taken. */
function readRows(shared: string): ReadonlyMap<string, Row> {
  const text = readSealedFile(locateRows());
  const known = text === undefined ? undefined : JSON.parse(text);
  return new Map(known?.shared === shared ? known.rows : []);
}

function writeRows(shared: string, rows: readonly (readonly [string, Row])[]): void {
  writeSealedFile(locateRows(), JSON.stringify({ shared, rows }));
}
