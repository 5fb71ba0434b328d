import { listArticleSlugs, locateKeptPassages } from '../publication/content-files.ts';
import { readArticle } from '../publication/load/read-article.ts';
import { NOT_ASKED } from '../publication/schema.ts';
import { toCalendarDay } from '../runtime/calendar-day.ts';
import { ContentError } from '../runtime/problem.ts';
import { readFileBytes } from '../runtime/read-file.ts';
import { isStarted } from '../runtime/started-module.ts';
import { site } from '../site.ts';
import {
  fetchPage,
  groupBySource,
  isMisquoted,
  type JudgedQuotation,
  judgeQuotations,
  type KeptPassage,
  keepPassages,
  readKept,
  readSourceText,
  type Source,
  type UnreadableText,
  writeKept,
} from '../sources/index.ts';
import { describeCounts } from './check/count-quotations.ts';
import { formatCount } from './check/report.ts';
import { type Command, type CommandContext, CommandRefusal, type Plan, runCommand } from './command.ts';
import { readSourceText as readArticleText, readKeptSources } from './source-article.ts';

/** How the command gets at texts outside the content folder. */
export interface SourceReaders {
  readFile(path: string): Uint8Array | undefined;
  fetchPage(address: string): Uint8Array | UnreadableText;
}

/** Creates the command, with what it reads files and pages by. */
export const createSources = (readers: SourceReaders): Command => ({
  name: 'sources',
  usage: '[slug] [--fetch] [--file FILE --source 2]',
  help: `
Lists the quotations of an article (words of four or more between quotation marks, and block quotations), what each rests
on, and whether the words stand there: verbatim, differs, or cannot tell. Without a name it counts those of every article.

Given the text of a source it keeps in content/sources the quoted words with 200 letters on each side, the day, and a digest
of the whole text; never the text. The check and the build compare the quotations with that.

  --fetch    reads every source that has an address: a page elsewhere, or a piece of this publication
  --file     reads a source from a file: a saved page, or plain text
  --source   which source the file is, by its number in the list; not needed where there is only one

Words of the writer's own between quotation marks are marked <Words>…</Words>. A source is a link or a note beside the
words, or is named in the frontmatter, under sources:.`,
  options: { fetch: { type: 'boolean' }, file: { type: 'string' }, source: { type: 'string' } },
  plan(context, [slug, ...rest], { fetch, file, source }) {
    if (rest.length > 0) throw new CommandRefusal('Name one article, or none.');
    if (slug === undefined) return planCount(context);
    const article = readQuoting(context, slug);
    if (typeof file === 'string') {
      const toRead = [pickSource(article, file, source)];
      return planReading(context, article, { toRead, readers });
    }
    if (fetch !== true) return planList(article, article.judged);
    const addressed = groupBySource(article.judged).filter((group) => group.source.address !== undefined);
    return planReading(context, article, { toRead: addressed, readers });
  },
});

/** An article with its quotations as they stand. */
interface QuotingArticle {
  slug: string;
  headline: string;
  isImported: boolean;
  judged: JudgedQuotation[];
  kept: KeptPassage[];
  judge(kept: readonly KeptPassage[]): JudgedQuotation[];
}

/** A source to be read, from a file or from its address. */
interface SourceToRead {
  source: Source;
  file?: string;
}

/** Reads an article whatever its sources say of its quotations: what differs is what the editor wants to see. */
function readQuoting(context: CommandContext, slug: string): QuotingArticle {
  const text = readArticleText(context, slug);
  const { data, quotations } = readArticle(text, `${context.folder}/articles/${slug}/index.mdx`);
  const kept = readKept(readKeptSources(context, slug)?.text ?? '').passages;
  const judge = (passages: readonly KeptPassage[]) =>
    judgeQuotations(quotations, { named: data.sources, kept: passages });
  const isImported = data.disclosure === NOT_ASKED;
  return { slug, headline: data.headline, isImported, judged: judge(kept), kept, judge };
}

function pickSource({ judged, slug }: QuotingArticle, file: string, given: unknown): SourceToRead {
  const groups = groupBySource(judged);
  const number = given === undefined && groups.length === 1 ? 1 : Number(given);
  const group = groups[number - 1];
  if (group) return { source: group.source, file };
  throw new CommandRefusal(
    groups.length === 0
      ? `No quotation of ${slug} has a source. Put a link beside it, or name it in the frontmatter under sources:.`
      : `Say which source ${file} is: --source 1 to ${groups.length}, as npm run sources -- ${slug} lists them.`,
  );
}

function planReading(
  context: CommandContext,
  article: QuotingArticle,
  { toRead, readers }: { toRead: readonly SourceToRead[]; readers: SourceReaders },
): Plan {
  const day = toCalendarDay(context.now.toISOString(), site.timeZone);
  const groups = groupBySource(article.judged);
  const told: string[] = [];
  const isNamed = ({ source: key }: KeptPassage) => groups.some(({ source }) => source.key === key);
  let kept = article.kept.filter(isNamed);
  for (const one of toRead) {
    const { key } = one.source;
    const text = readWhole(context, one, readers);
    if (typeof text !== 'string') {
      told.push(text.fault);
      continue;
    }
    const quotations = groups.find(({ source }) => source.key === key)?.quotations ?? [];
    const found = keepPassages({ source: one.source, quotations, text }, day);
    // Another volume of the same work may have the words that this one lacks.
    const isOld = ({ source, passage }: KeptPassage) =>
      source === key &&
      (found.missing.length === 0 || passage === '' || found.kept.some((own) => own.passage === passage));
    kept = [...kept.filter((passage) => !isOld(passage)), ...found.kept];
    told.push(
      `${key}: ${text.length} letters read, ${formatCount(found.kept.filter(({ passage }) => passage !== '').length, 'passage')} kept.`,
      ...found.missing.map((quotation) => `  It does not have “${quotation.text}”, nor anything like it.`),
    );
  }
  const judged = article.judge(kept);
  const list = planList(article, judged);
  const isChanged = writeKept(kept) !== writeKept(article.kept);
  return {
    ...list,
    report: [...told, '', ...list.report],
    changes: isChanged ? [{ write: locateKeptPassages(article.slug), text: writeKept(kept) }] : [],
    done: isChanged
      ? `Kept in ${context.folder}/${locateKeptPassages(article.slug)}; commit it.`
      : 'Nothing was kept.',
  };
}

/** Returns the text of a source, or why it cannot be read. */
function readWhole(
  context: CommandContext,
  { source, file }: SourceToRead,
  { readFile, fetchPage }: SourceReaders,
): string | UnreadableText {
  if (file !== undefined) {
    const bytes = readFile(file);
    return bytes ? readSourceText(bytes, file) : { fault: `There is no file ${file}.` };
  }
  const { address = '', archived } = source;
  if (address.startsWith('/')) return readOwnPiece(context, address);
  const answers = [address, archived].flatMap((one) => {
    if (one === undefined) return [];
    const answer = fetchPage(one);
    return [answer instanceof Uint8Array ? readSourceText(answer, one) : answer];
  });
  return answers.find((answer) => typeof answer === 'string') ?? answers[0] ?? { fault: 'has no address' };
}

/** Returns the words of a piece of this publication. */
function readOwnPiece(context: CommandContext, address: string): string | UnreadableText {
  const slug =
    address
      .replace(/[#?].*$/su, '')
      .split('/')
      .filter(Boolean)
      .at(-1) ?? '';
  if (!listArticleSlugs(context.files).includes(slug))
    return { fault: `${address} is no piece of this publication.` };
  const { body } = readArticle(
    readArticleText(context, slug),
    `${context.folder}/articles/${slug}/index.mdx`,
  );
  return body.passages.map(({ text }) => text).join(' ');
}

function planList({ slug, headline }: QuotingArticle, judged: readonly JudgedQuotation[]): Plan {
  const keys = groupBySource(judged).map(({ source }) => source.key);
  const lines = judged.flatMap(({ text, line, source, answer, because, checked, marked }, index) => [
    '',
    `${String(index + 1).padStart(2)}  “${text}” (line ${line})`,
    ...(source
      ? [`    Source ${keys.indexOf(source.key) + 1}: ${source.key}${source.as ? `, as ${source.as}` : ''}`]
      : []),
    `    ${NAMES[answer]}: ${because}${checked ? ` (read on ${checked})` : ''}`,
    ...(marked && answer === 'differs' ? [`    ${marked}`, '    {+not in the source+} {-left out-}'] : []),
  ]);
  const failed = judged.some(isMisquoted);
  return {
    report: [`“${headline}”: ${formatCount(judged.length, 'quotation')}.`, ...lines],
    changes: [],
    done:
      judged.length === 0
        ? ''
        : `To read a source: npm run sources -- ${slug} --source 1 --file FILE, or --fetch`,
    failed,
  };
}

const NAMES: Readonly<Record<JudgedQuotation['answer'], string>> = {
  verbatim: 'Verbatim',
  differs: 'Differs',
  'cannot-tell': 'Cannot tell',
};

/** Counts the quotations of every article; those of imported ones, whose authors nobody asked, together. */
function planCount(context: CommandContext): Plan {
  const imported: JudgedQuotation[] = [];
  const own: JudgedQuotation[] = [];
  const lines: string[] = [];
  for (const slug of listArticleSlugs(context.files)) {
    const article = readIfSound(context, slug);
    if (!article || article.judged.length === 0) continue;
    (article.isImported ? imported : own).push(...article.judged);
    if (!article.isImported) lines.push(`  ${slug}: ${describeCounts(article.judged)}.`);
  }
  return {
    report: lines,
    changes: [],
    done: [
      `${describeCounts(own)}.`,
      ...(imported.length > 0 ? [`In imported pieces: ${describeCounts(imported)}.`] : []),
    ].join('\n'),
    failed: [...own, ...imported].some(isMisquoted),
  };
}

function readIfSound(context: CommandContext, slug: string): QuotingArticle | undefined {
  try {
    return readQuoting(context, slug);
  } catch (error) {
    if (error instanceof ContentError) return undefined;
    throw error;
  }
}

export const sources = createSources({ readFile: readFileBytes, fetchPage });

if (isStarted(import.meta.url)) await runCommand(sources);
