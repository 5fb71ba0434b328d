import {
  listSiteAddresses,
  makePagePath,
  makePersonPath,
  makeTopicPath,
} from '../../publication/addresses.ts';
import {
  type ContentFiles,
  listArticleSlugs,
  listContentFiles,
  sourcePath,
} from '../../publication/content-files.ts';
import { readYaml } from '../../runtime/yaml.ts';
import { site } from '../../site.ts';
import type { ConvertedDraft, DraftResult } from '../convert-draft.ts';
import { convertDrafts } from '../convert-drafts.ts';
import { digestText } from '../digest-text.ts';
import type { Archive, ArchiveFiles, Draft } from '../draft.ts';
import { withFetched } from '../links/fetch-pictures.ts';
import { buildLinkIndex } from '../links/link-index.ts';
import { buildPictureIndex } from '../links/picture-index.ts';
import { collectQuestions, type ImportReport, type ReportedPiece } from '../report/import-report.ts';
import { Notes } from '../report/notes.ts';
import { buildReport, reportFailure } from '../report/sum-report.ts';
import { readAnswers, writeAnswers } from './answers.ts';
import { bringPictures } from './bring-pictures.ts';
import { completeFeedIds, leadFeeds } from './feed-addresses.ts';
import { findReasonToHold, forgetHidden } from './held-pieces.ts';
import { type ImportedPiece, nameUnfinishedPiece, readImportState } from './import-state.ts';
import { TopicMap } from './map-topics.ts';
import { namePeople } from './name-people.ts';
import { locatePiece, namePieces, toAddressed } from './name-pieces.ts';
import { OldAddresses } from './old-address-book.ts';
import { writePerson, writePiece, writeTopic } from './write-piece.ts';

/** What the editor says beside the archive. */
export interface ImportOptions {
  /** The archive’s name, for the files in `import/`. */
  name: string;
  /** BCP 47 tag of the publication. */
  language: string;
  now: Date;
  label?: string;
  /** Who signs pieces that name nobody. */
  author?: string;
  /** The topic of pieces that have none. */
  topic: { id: string; name: string };
  /** Fetches pictures from other servers: the path each is kept under, by its address. */
  fetchPictures?: (addresses: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Sets typographic marks in a written piece, if the editor wants them. @param language BCP 47 tag. */
  curl?: (file: string, language: string) => string;
  /** Called as pieces are converted. */
  progress?: (done: number, total: number) => void;
}

/** `new`, `updated`: to be written. `same`: as an earlier run wrote it. `edited`: the editor’s own now. `conflict`: both have changed. `gone`: the editor took it away. */
export type PieceStatus = 'new' | 'updated' | 'same' | 'edited' | 'conflict' | 'gone';

export interface PlannedPiece {
  slug: string;
  status: PieceStatus;
  text: string;
  state: ImportedPiece;
  pictures: ConvertedDraft['pictures'];
}

/** Everything an import will write. */
export interface ImportPlan {
  pieces: PlannedPiece[];
  /** Other files, written whole, by their path below the content folder. */
  files: Map<string, string>;
  state: { path: string; pieces: Map<string, ImportedPiece> };
  archiveFiles: ArchiveFiles;
  report: ImportReport;
}

/** Works out what an archive becomes in a publication. Reads, and writes nothing. */
export async function planImport(
  source: Archive,
  content: ContentFiles,
  options: ImportOptions,
): Promise<ImportPlan> {
  const archive = completeFeedIds(source);
  const statePath = `import/${options.name}.jsonl`;
  const known = readImportState(content.read(statePath) ?? '');
  const own = new Set([...known.values()].map(({ slug }) => slug));
  const there = new Set(listArticleSlugs(content));
  const recorded = new Set(content.list('record/articles').files.map((file) => file.replace(/\.jsonl$/, '')));
  const slugs = namePieces(
    archive.drafts,
    known,
    (slug) => !own.has(slug) && (there.has(slug) || recorded.has(slug)),
  );
  const addressOf = (draft: Draft) => locatePiece(draft, slugs.get(draft.source), options.now);

  const people = namePeople(withAuthors(archive, options), archive.people, listNames(content, 'people'));
  const topics = new TopicMap(archive.drafts, content.read(topicsPath(options)) ?? '', options.topic);
  const answers = readAnswers(content.read(ANSWERS) ?? '');
  const pages = listContentFiles(content, 'pages').map(({ id }) => ({ path: makePagePath(id) }));
  const current = listSiteAddresses({
    pages,
    people: [...people.files.keys(), ...listNames(content, 'people').keys()].map((id) => ({
      id,
      path: makePersonPath(id),
    })),
    topics: [...listNames(content, 'topics').keys()].map((id) => ({ id, path: makeTopicPath(id) })),
    articles: archive.drafts.flatMap((draft) => toAddressed(addressOf(draft), draft)),
    otherChanges: 0,
    pageSize: site.pageSize,
  });
  const linkIndex = (hidden: ReadonlySet<string>) =>
    buildLinkIndex(archive.drafts, archive.site, {
      newAddress: (draft) => (hidden.has(draft.source) ? undefined : addressOf(draft)),
      pages: ['/', ...pages.map(({ path }) => path)],
      home: site.address,
    });
  const conversion = {
    links: linkIndex(new Set()),
    pictures: buildPictureIndex(archive.files.paths, archive.files.roots),
    answers,
    language: options.language,
  };
  const results = new Map<string, DraftResult>();
  await convertDrafts(archive.drafts, conversion, (result, count) => {
    results.set(result.source, result);
    options.progress?.(count, archive.drafts.length);
  });

  const { fetchPictures } = options;
  const pictures = await bringPictures(archive, results, { conversion, fetchPictures });
  const informed = { ...conversion, pictures };
  await forgetHidden(archive.drafts, results, { conversion: informed, linkIndex, addressOf });
  const claims = new OldAddresses([...current, ...archive.drafts.flatMap((draft) => addressOf(draft) ?? [])]);
  const pieces: PlannedPiece[] = [];
  const reported: ReportedPiece[] = [];
  const used = new Set<string>();
  let addresses = { kept: 0, withQuery: 0, withSlash: 0 };
  for (const draft of archive.drafts) {
    const slug = slugs.get(draft.source) ?? '';
    const result = results.get(draft.source);
    if (!result || 'failure' in result) {
      reported.push(reportFailure(draft, slug, result?.failure ?? 'was not converted'));
      continue;
    }
    const notes = new Notes();
    notes.list.push(...result.notes);
    const { topics: chosen, left } = topics.choose(draft.fields.tags);
    if (left.length > 0) notes.lost('tags beyond four', 'left out', { text: left.join(', ') });
    for (const topic of chosen) used.add(topic);
    const formerly = claims.claim(draft, addressOf(draft), notes);
    addresses = {
      kept: addresses.kept + formerly.length,
      withQuery: addresses.withQuery + formerly.filter((path) => path.includes('?')).length,
      withSlash: addresses.withSlash + formerly.filter((path) => /^[^?]*\/$/.test(path)).length,
    };
    const { missing, added, words, reported: reportedWords } = result.balance;
    const heldBack = findReasonToHold(result);
    const authors =
      draft.fields.authors.length > 0 ? draft.fields.authors : [fallbackAuthor(archive, options)];
    const straight = writePiece(result, {
      authors: [...new Set(authors.map((key) => people.idOf(key)))],
      topics: chosen,
      formerly,
      language: options.language,
      ...(options.label && { label: options.label }),
      ...(heldBack !== undefined && { heldBack }),
    });
    const text = options.curl?.(straight, result.fields.language ?? options.language) ?? straight;
    if (text !== straight) notes.changed('straight marks', 'typographic ones');
    const written = digestText(text);
    pieces.push({
      slug,
      text,
      pictures: result.pictures,
      state: { source: draft.source, slug, written },
      status: statusOf({
        text,
        before: known.get(draft.source),
        there: content.read(sourcePath(slug)),
        isRecorded: recorded.has(slug),
        isUnfinished: content.read(`articles/${nameUnfinishedPiece(slug)}/index.mdx`) !== undefined,
      }),
    });
    reported.push({
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
    });
  }
  const questions = collectQuestions(reported);
  const led = leadFeeds(archive.site.feeds, content, new Set(current));
  return {
    pieces,
    files: new Map([
      ...[...people.files]
        .filter(([id]) => !listNames(content, 'people').has(id))
        .map(([id, person]) => [`people/${id}.yaml`, writePerson(person)] as const),
      ...[...used]
        .filter((id) => !listNames(content, 'topics').has(id))
        .map((id) => [`topics/${id}.yaml`, writeTopic(topics.nameOf(id))] as const),
      [topicsPath(options), topics.write()],
      ...led.files,
      ...(questions.length > 0 || Object.keys(answers).length > 0
        ? [[ANSWERS, writeAnswers(answers, questions)] as const]
        : []),
    ]),
    state: { path: statePath, pieces: known },
    archiveFiles: withFetched(archive.files),
    report: buildReport(archive, options, {
      reported,
      questions,
      addresses: { ...addresses, feeds: led.feeds },
      pictures: pieces.reduce((sum, piece) => sum + piece.pictures.length, 0),
    }),
  };
}

const ANSWERS = 'import/answers.yaml';
const topicsPath = ({ name }: ImportOptions) => `import/${name}-topics.yaml`;

/** Everybody who signs, those included who sign for nobody. */
function withAuthors(archive: Archive, options: ImportOptions): Draft[] {
  return archive.drafts.map((draft) =>
    draft.fields.authors.length > 0
      ? draft
      : { ...draft, fields: { ...draft.fields, authors: [fallbackAuthor(archive, options)] } },
  );
}

/** A piece that names nobody is signed by the editor’s choice, or by the publication it comes from. */
function fallbackAuthor({ site, people }: Archive, { author, name }: ImportOptions): string {
  if (author !== undefined) return author;
  if (people.length === 1 && people[0]) return people[0].key;
  return site.title ?? name;
}

function listNames(content: ContentFiles, collection: 'people' | 'topics'): Map<string, string> {
  return new Map(
    listContentFiles(content, collection).map(({ id, path }) => [
      id,
      String(readYaml(content.read(path) ?? '').data['name'] ?? id),
    ]),
  );
}

interface Seen {
  text: string;
  before: ImportedPiece | undefined;
  there: string | undefined;
  isRecorded: boolean;
  /** True if a run was killed while it wrote the piece. */
  isUnfinished: boolean;
}

function statusOf({ text, before, there, isRecorded, isUnfinished }: Seen): PieceStatus {
  if (there === undefined) return before === undefined || isUnfinished ? 'new' : 'gone';
  if (there === text) return 'same';
  if (before === undefined) return 'conflict';
  const isEdited = digestText(there) !== before.written;
  if (!isEdited) return isRecorded ? 'conflict' : 'updated';
  return before.written === digestText(text) ? 'edited' : 'conflict';
}
