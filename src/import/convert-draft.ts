import type { Root } from 'mdast';
import { isLanguageTag } from '../languages/text/language-tag.ts';
import { TextError } from '../prose/faults.ts';
import { render } from '../prose/render.ts';
import type { Rendered } from '../prose/rendered.ts';
import { isEmpty } from '../publication/load/read-article.ts';
import {
  type ConvertedBody,
  convertBody,
  type RawBody,
  type Surroundings,
  writeBody,
} from './body/convert-body.ts';
import { writeDescription } from './body/description-text.ts';
import { leadAnchors } from './body/lead-anchors.ts';
import { plainParagraphs } from './body/plain-paragraphs.ts';
import { findQuoteBlocks, type SourceQuote, verifyBlocks } from './body/source-quotes.ts';
import { takeStandfirst } from './body/take-standfirst.ts';
import type { Draft, DraftFields } from './draft.ts';
import { hostOf, type LinkIndex, resolveLink } from './links/link-index.ts';
import { type FoundPicture, PictureFinder, type PictureIndex } from './links/picture-index.ts';
import { compareWords, type WordBalance } from './report/compare-words.ts';
import { type Note, Notes } from './report/notes.ts';
import { readPageWords } from './report/page-words.ts';
import { readHtmlWords, readMarkdownWords, type SourceWords } from './report/source-words.ts';

/** What every draft of an archive is converted with. */
export interface Conversion {
  links: LinkIndex;
  pictures: PictureIndex;
  /** What the editor answered, by the name of the construct. */
  answers: Readonly<Record<string, string>>;
  /** BCP 47 tag of the publication. */
  language: string;
}

/** A draft whose text the site reads. */
export interface ConvertedDraft {
  source: string;
  fields: DraftFields;
  /** The text for the site, without frontmatter. */
  text: string;
  /** True if it is the archive’s own, letter for letter. */
  isUntouched: boolean;
  pictures: FoundPicture[];
  /** Pull quotes of the source that stand in the text. */
  pullQuotes: SourceQuote[];
  /** Addresses of the publication that its links lead to. */
  links: string[];
  /** Addresses of pictures on other servers. */
  remote: string[];
  /** The file of the lead picture, beside the text. */
  leadPicture?: string;
  notes: Note[];
  balance: WordBalance;
  /** What the renderer says against it, if it refuses it after all. */
  refusal?: string;
}

/** A draft that could not be converted at all: a mistake of ours, which must not stop the others. */
interface FailedDraft {
  source: string;
  failure: string;
}

export type DraftResult = ConvertedDraft | FailedDraft;

export function tryToConvert(draft: Draft, conversion: Conversion): DraftResult {
  try {
    return convertDraft(draft, conversion);
  } catch (error) {
    return {
      source: draft.source,
      failure: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

/** Converts one draft, renders it as the site will, and compares its words with those of its source. */
export function convertDraft(
  draft: Draft,
  { links, pictures, answers, language }: Conversion,
): ConvertedDraft {
  const notes = new Notes();
  notes.list.push(...draft.notes);
  const { fields, body } = takeStandfirst(draft, notes);
  const finder = new PictureFinder(pictures, links, draft.bases);
  const led = new Set<string>();
  const own = spokenLanguage(fields, notes) ?? language;
  const surroundings: Surroundings = {
    notes,
    language: own,
    headline: fields.headline,
    answers,
    readVariable: (name) => draft.variables[name],
    resolveLink: (address) => {
      const answer = resolveLink(address, links, draft.bases);
      if (answer.kind === 'to' && answer.address.startsWith('/')) led.add(answer.address);
      return answer;
    },
    resolvePicture: (address) => finder.resolve(address),
  };
  const converted = convertBody(body, surroundings);
  const pullQuotes = takeQuotes(converted, {
    isManuscript: fields.isManuscript === true,
    language: own,
    notes,
  });
  const settled = settle(converted, own, notes);
  const filled = fillEmptyText(fields, settled, own);
  const { text, rendered, refusal } = filled ?? settled;
  if (filled) notes.changed('piece without a text', 'what the archive says of it', { added: filled.text });
  const described = filled ? withoutDescription(fields) : settleStandfirst(fields, rendered);
  const { language: named, ...bare } = withoutOwnCanonical(described, links.hosts);
  const spoken = named !== undefined && isLanguageTag(named) ? { ...bare, language: named } : bare;
  const isBare = filled === undefined && rendered !== undefined && isEmpty(rendered);
  const lead = fields.image && finder.resolve(fields.image.src);
  if (fields.image && lead?.kind !== 'file') {
    const { src, alt = '', caption = '', credit = '' } = fields.image;
    const reason = lead?.kind === 'missing' ? lead.why : undefined;
    notes.lost(
      reason ? 'lead picture that cannot be shown' : 'lead picture that is not in the archive',
      reason ? `left out: it ${reason}` : 'left out',
      {
        text: [src, alt, caption, credit].join(' ').trim(),
      },
    );
  }
  const page = rendered ? readPageWords(rendered.html) : '';
  return {
    source: draft.source,
    fields: isBare ? { ...spoken, draft: spoken.draft ?? 'no text' } : spoken,
    text,
    isUntouched: text === draft.body.text,
    pictures: [...finder.found.values()],
    pullQuotes,
    links: [...led],
    remote: [...finder.elsewhere],
    ...(lead?.kind === 'file' && { leadPicture: lead.name }),
    notes: notes.list,
    balance: compareWords(
      countSource(draft, body),
      draft.counted === undefined ? page : `${readFront(spoken)} ${page}`,
      notes.list,
    ),
    ...(refusal !== undefined && { refusal }),
  };
}

/** Takes the pull quotes of a source out of its text, if they stand in it. */
function takeQuotes(
  { tree, ...converted }: ConvertedBody,
  { isManuscript, language, notes }: { isManuscript: boolean; language: string; notes: Notes },
): SourceQuote[] {
  const blocks = findQuoteBlocks(tree, isManuscript);
  if (blocks.size === 0) return [];
  const rest: Root = { ...tree, children: tree.children.filter((node) => !blocks.has(node)) };
  const rendered = tryRender(writeBody({ ...converted, tree: rest }), language);
  return typeof rendered === 'string' ? [] : verifyBlocks(tree, blocks, { rendered, language, notes });
}

function countSource({ counted }: Draft, body: RawBody): SourceWords {
  const read = body.format === 'html' ? readHtmlWords(body.text) : readMarkdownWords(body.text);
  return counted === undefined ? read : { words: counted, markup: read.markup };
}

/** What is printed above the text. */
const readFront = ({ headline, standfirst = '', authors }: DraftFields): string =>
  [headline, standfirst, ...authors].join(' ');

/** A text that is empty gives way to what the archive says of the piece elsewhere. */
function fillEmptyText(
  fields: DraftFields,
  { text, rendered }: Settled,
  language: string,
): Settled | undefined {
  if (!rendered || !isEmpty(rendered)) return undefined;
  const description = writeDescription(fields);
  if (description === undefined) return undefined;
  const filled = `${text.trim()}\n\n${description}`.trimStart();
  const again = tryRender(filled, language);
  return typeof again === 'string' ? undefined : { text: filled, rendered: again };
}

/** What an archive calls a language need not be the tag of one: “English”, or a flag. */
function spokenLanguage({ language }: DraftFields, notes: Notes): string | undefined {
  if (language === undefined || isLanguageTag(language)) return language;
  notes.lost('name of a language that is no tag', 'left out', { text: language });
  return undefined;
}

/** The old site is where the piece was, not where it still is. */
function withoutOwnCanonical(fields: DraftFields, hosts: ReadonlySet<string>): DraftFields {
  const { canonical, ...rest } = fields;
  return canonical !== undefined && hosts.has(hostOf(canonical)) ? rest : fields;
}

function withoutDescription({ standfirst: _, summary: __, ...fields }: DraftFields): DraftFields {
  return fields;
}

/** A description is printed above the text, unless it only repeats how the text begins: then it is for machines. */
function settleStandfirst(fields: DraftFields, rendered: Rendered | undefined): DraftFields {
  const { standfirst, summary, ...rest } = fields;
  const printed = standfirst ?? summary;
  if (printed === undefined) return fields;
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const opening = bare(
    (rendered?.passages ?? [])
      .slice(0, 6)
      .map(({ text }) => text)
      .join(' '),
  );
  const isRepeated =
    opening.startsWith(bare(printed).slice(0, 200)) || bare(printed) === bare(fields.headline);
  if (isRepeated) return { ...rest, ...(bare(printed) !== bare(fields.headline) && { summary: printed }) };
  return { ...rest, standfirst: printed, ...(summary && summary !== printed && { summary }) };
}

interface Settled {
  text: string;
  rendered?: Rendered;
  refusal?: string;
}

/** The most faithful writing that the renderer takes; at the last, the words alone. */
function settle(converted: ConvertedBody, language: string, notes: Notes): Settled {
  let refusal: string | undefined;
  for (const style of [undefined, 'plain words', 'safe'] as const) {
    const text = writeBody(converted, style);
    const rendered = tryRender(text, language);
    if (typeof rendered === 'string') {
      refusal ??= rendered;
      continue;
    }
    if (!leadAnchors(converted, rendered, notes)) return { text, rendered };
    const led = writeBody(converted, style);
    const again = tryRender(led, language);
    if (typeof again !== 'string') return { text: led, rendered: again };
  }
  const text = plainParagraphs(converted.tree);
  const rendered = tryRender(text, language);
  notes.asked('text that could not be written in its own form', `its words alone: ${refusal}`);
  return typeof rendered === 'string' ? { text, refusal: rendered } : { text, rendered };
}

function tryRender(text: string, language: string): Rendered | string {
  try {
    return render(text, { language });
  } catch (error) {
    if (error instanceof TextError) return error.faults.map(({ message }) => message).join('; ');
    throw error;
  }
}
