import { type ContentFiles, locateSource } from '../../publication/content-files.ts';
import type { ConvertedDraft } from '../convert-draft.ts';
import { digestText } from '../digest-text.ts';
import type { Archive, Draft } from '../draft.ts';
import type { ReportedPiece } from '../report/import-report.ts';
import { Notes } from '../report/notes.ts';
import { findReasonToHold } from './held-pieces.ts';
import type { ImportOptions } from './import-options.ts';
import { type ImportedPiece, nameUnfinishedPiece } from './import-state.ts';
import type { TopicMap } from './map-topics.ts';
import type { NamedPeople } from './name-people.ts';
import type { OldAddresses } from './old-address-book.ts';
import { writePiece } from './write-piece.ts';

/** `new`, `updated`: to be written. `same`: as an earlier run wrote it. `edited`: the editor’s own now. `conflict`: both have changed. `gone`: the editor took it away. */
export type PieceStatus = 'new' | 'updated' | 'same' | 'edited' | 'conflict' | 'gone';

export interface PlannedPiece {
  slug: string;
  status: PieceStatus;
  text: string;
  state: ImportedPiece;
  pictures: ConvertedDraft['pictures'];
}

/** What is known of the archive and of the publication when a piece is planned. */
interface Known {
  archive: Archive;
  options: ImportOptions;
  content: ContentFiles;
  /** What earlier runs wrote, by the piece’s source. */
  known: ReadonlyMap<string, ImportedPiece>;
  /** Names of the pieces that have a record. */
  recorded: ReadonlySet<string>;
  people: NamedPeople;
  topics: TopicMap;
  /** By the piece’s source. */
  slugs: ReadonlyMap<string, string>;
  addressOf: (draft: Draft) => string | undefined;
  oldAddresses: OldAddresses;
}

/** Works out what each piece of an archive becomes, one after the other: an old address stays with the first that claims it. */
export class PiecePlanner {
  /** Ids of all topics of the pieces planned so far. */
  readonly usedTopics = new Set<string>();
  readonly #known: Known;

  constructor(known: Known) {
    this.#known = known;
  }

  plan(draft: Draft, result: ConvertedDraft): { piece: PlannedPiece; reported: ReportedPiece } {
    const { addressOf, oldAddresses, options, slugs } = this.#known;
    const slug = slugs.get(draft.source) ?? '';
    const notes = new Notes();
    notes.list.push(...result.notes);
    const topics = this.#chooseTopics(draft, notes);
    const formerly = oldAddresses.claim(draft, addressOf(draft), notes);
    const heldBack = findReasonToHold(result);
    const straight = writePiece(result, {
      authors: this.#nameAuthors(draft),
      topics,
      formerly,
      language: options.language,
      ...(options.label && { label: options.label }),
      ...(heldBack !== undefined && { heldBack }),
    });
    const text = options.curl?.(straight, result.fields.language ?? options.language) ?? straight;
    if (text !== straight) notes.changed('straight marks', 'typographic ones');
    const { missing, added, words, reported: reportedWords } = result.balance;
    return {
      piece: {
        slug,
        text,
        pictures: result.pictures,
        state: { source: draft.source, slug, written: digestText(text) },
        status: this.#compare(draft.source, slug, text),
      },
      reported: {
        source: draft.source,
        slug,
        address: addressOf(draft),
        headline: result.fields.headline,
        draft: result.fields.draft ?? heldBack,
        isHeld: heldBack !== undefined,
        untouched: result.isUntouched && text === straight,
        words,
        reportedWords,
        missing,
        added,
        notes: notes.list,
      },
    };
  }

  #chooseTopics(draft: Draft, notes: Notes): string[] {
    const { topics, left } = this.#known.topics.choose(draft.fields.tags);
    if (left.length > 0) notes.lost('tags beyond four', 'left out', { text: left.join(', ') });
    for (const topic of topics) this.usedTopics.add(topic);
    return topics;
  }

  #nameAuthors(draft: Draft): string[] {
    const { archive, options, people } = this.#known;
    return [...new Set(listAuthors(draft, archive, options).map((key) => people.idOf(key)))];
  }

  /** Compares what would be written with what stands there and with what an earlier run wrote. */
  #compare(source: string, slug: string, text: string): PieceStatus {
    const { content, known, recorded } = this.#known;
    const before = known.get(source);
    const there = content.read(locateSource(slug));
    const isUnfinished = content.read(`articles/${nameUnfinishedPiece(slug)}/index.mdx`) !== undefined;
    if (there === undefined) return before === undefined || isUnfinished ? 'new' : 'gone';
    if (there === text) return 'same';
    if (before === undefined) return 'conflict';
    const isEdited = digestText(there) !== before.written;
    if (!isEdited) return recorded.has(slug) ? 'conflict' : 'updated';
    return before.written === digestText(text) ? 'edited' : 'conflict';
  }
}

/** Returns who signs a piece: one that names nobody is signed by the editor’s choice, or by the publication it comes from. */
export function listAuthors(
  { fields }: Draft,
  { site, people }: Archive,
  { author, name }: ImportOptions,
): string[] {
  if (fields.authors.length > 0) return fields.authors;
  if (author !== undefined) return [author];
  if (people.length === 1 && people[0]) return [people[0].key];
  return [site.title ?? name];
}
