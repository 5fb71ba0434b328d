import {
  listSiteAddresses,
  makePagePath,
  makePersonPath,
  makeTopicPath,
} from '../../publication/addresses.ts';
import { type ContentFiles, listArticleSlugs, listContentFiles } from '../../publication/content-files.ts';
import { readYaml } from '../../runtime/yaml.ts';
import { site } from '../../site.ts';
import type { DraftResult } from '../convert-draft.ts';
import { convertDrafts } from '../convert-drafts.ts';
import type { Archive, ArchiveFiles, Draft } from '../draft.ts';
import { withFetched } from '../links/fetch-pictures.ts';
import { buildLinkIndex } from '../links/link-index.ts';
import { buildPictureIndex } from '../links/picture-index.ts';
import { collectQuestions, type ImportReport, type ReportedPiece } from '../report/import-report.ts';
import { buildReport, reportFailure } from '../report/sum-report.ts';
import { readAnswers, writeAnswers } from './answers.ts';
import { bringPictures } from './bring-pictures.ts';
import { completeFeedIds, leadFeeds } from './feed-addresses.ts';
import { forgetHidden } from './held-pieces.ts';
import type { ImportOptions } from './import-options.ts';
import { type ImportedPiece, readImportState } from './import-state.ts';
import { TopicMap } from './map-topics.ts';
import { nameArchive, statePathOf } from './name-archive.ts';
import { namePeople } from './name-people.ts';
import { locatePiece, namePieces, toAddressed } from './name-pieces.ts';
import { OldAddresses } from './old-address-book.ts';
import { listAuthors, PiecePlanner, type PlannedPiece } from './plan-piece.ts';
import { writePerson, writeTopic } from './write-piece.ts';

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
  asked: ImportOptions,
): Promise<ImportPlan> {
  const archive = completeFeedIds(source);
  const options = { ...asked, name: nameArchive(asked.name, archive.drafts, content) };
  const statePath = statePathOf(options.name);
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
  const oldAddresses = new OldAddresses([
    ...current,
    ...archive.drafts.flatMap((draft) => addressOf(draft) ?? []),
  ]);
  const planner = new PiecePlanner({
    archive,
    options,
    content,
    known,
    recorded,
    people,
    topics,
    slugs,
    addressOf,
    oldAddresses,
  });
  const pieces: PlannedPiece[] = [];
  const reported: ReportedPiece[] = [];
  for (const draft of archive.drafts) {
    const result = results.get(draft.source);
    if (!result || 'failure' in result) {
      const slug = slugs.get(draft.source) ?? '';
      reported.push(reportFailure(draft, slug, result?.failure ?? 'was not converted'));
      continue;
    }
    const planned = planner.plan(draft, result);
    pieces.push(planned.piece);
    reported.push(planned.reported);
  }
  const questions = collectQuestions(reported);
  const led = leadFeeds(archive.site.feeds, content, new Set(current));
  return {
    pieces,
    files: new Map([
      ...[...people.files]
        .filter(([id]) => !listNames(content, 'people').has(id))
        .map(([id, person]) => [`people/${id}.yaml`, writePerson(person)] as const),
      ...[...planner.usedTopics]
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
      addresses: { ...oldAddresses.counts, feeds: led.feeds },
      pictures: pieces.reduce((sum, piece) => sum + piece.pictures.length, 0),
    }),
  };
}

const ANSWERS = 'import/answers.yaml';
const topicsPath = ({ name }: ImportOptions) => `import/${name}-topics.yaml`;

/** Everybody who signs, those included who sign for nobody. */
function withAuthors(archive: Archive, options: ImportOptions): Draft[] {
  return archive.drafts.map((draft) => ({
    ...draft,
    fields: { ...draft.fields, authors: listAuthors(draft, archive, options) },
  }));
}

function listNames(content: ContentFiles, collection: 'people' | 'topics'): Map<string, string> {
  return new Map(
    listContentFiles(content, collection).map(({ id, path }) => [
      id,
      String(readYaml(content.read(path) ?? '').data['name'] ?? id),
    ]),
  );
}
