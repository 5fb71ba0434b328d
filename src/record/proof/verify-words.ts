import { normalizeTypography } from '../../languages/text/plain-words.ts';
import { writeBlocks } from '../../prose/markdown/block-markdown.ts';
import { escapeInMarkdown } from '../../prose/markdown/inline-markdown.ts';
import type { ReadTwin } from '../../prose/markdown/twin-layout.ts';
import type { PrintedPassage } from '../../prose/read-printed.ts';
import { excerptBeginning } from '../first-difference.ts';
import { isSameStructure } from '../mark-changes.ts';
import { isSameWords } from '../published-text.ts';
import type { PrintedPage } from './printed-page.ts';
import { isContent, type PublicChain } from './read-chain.ts';

/** A piece whose page, plain text and chain were read. */
export interface ReadPiece {
  page: PrintedPage;
  twin: ReadTwin;
  chain: PublicChain;
  /** The chains of people, by the address of each. */
  people: ReadonlyMap<string, PublicChain>;
  /** The full address that the plain text names. */
  permalink: string;
  /** Makes an address of the site a full one. */
  toAbsolute: (address: string) => string;
}

/**
 * Compares the words of a page with the chain of its record, and those of the plain text with the page.
 *
 * @returns What differs, each with the passage.
 */
export function verifyWords(piece: ReadPiece): string[] {
  const { page, twin, permalink, toAbsolute } = piece;
  const text = writeBlocks(page, { permalink, toAbsolute });
  return [
    ...verifyPassages(piece),
    ...(page.hasStrayWords ? ['there are words in the text that belong to no passage'] : []),
    ...verifyQuotes(piece),
    ...(text === twin.text
      ? []
      : [`the plain text differs from the page at ${describeDifference(twin.text, text)}`]),
  ];
}

function verifyPassages({ page, chain }: ReadPiece): string[] {
  const printed = new Map(page.passages.map((passage) => [passage.id, passage]));
  const recorded = new Set(chain.order);
  const faults: string[] = [];
  for (const [index, id] of chain.order.entries()) {
    const passage = printed.get(id);
    const digest = chain.salted.get(id);
    const worded = chain.worded.get(id);
    const isSame = (printed: PrintedPassage) =>
      worded
        ? isSameWords(printed.text, worded.text) && isSameStructure(printed, worded)
        : digest !== undefined && isContent(digest, [id, printed.kind, printed.text, printed.marks]);
    if (!digest && !worded) faults.push(`the record says nothing of the words of #${id}`);
    else if (!passage) faults.push(`the passage #${id} was published and is not on the page`);
    else if (!isSame(passage))
      faults.push(`the passage #${id} does not say what was recorded: “${excerptBeginning(passage.text)}”`);
    else if (page.passages[index]?.id !== id && !faults.some((fault) => fault.includes('another place')))
      faults.push(`the passage #${id} stands in another place than was recorded`);
  }
  for (const { id, text } of page.passages)
    if (!recorded.has(id))
      faults.push(`the passage “${excerptBeginning(text)}” is on the page and not in the record`);
  return faults;
}

function verifyQuotes({ page, chain }: ReadPiece): string[] {
  return [
    ...[...chain.quotes].flatMap(([id, text]) => {
      const drawn = page.quotes.get(id);
      if (drawn === undefined)
        return [`the pull quote “${excerptBeginning(text)}” was published and is not on the page`];
      return isSameLetters(drawn, text)
        ? []
        : [
            `the pull quote #${id} says “${excerptBeginning(drawn)}”, and “${excerptBeginning(text)}” was recorded`,
          ];
    }),
    ...[...page.quotes].flatMap(([id, text]) =>
      chain.quotes.has(id)
        ? []
        : [`the pull quote “${excerptBeginning(text)}” is on the page and not in the record`],
    ),
  ];
}

/** Compares what the page prints around the text, and the top of the plain text, with the record. */
export function verifyFields(piece: ReadPiece): string[] {
  const { page, chain, twin } = piece;
  const recorded = (kind: string) => chain.fields.get(`@${kind}`)?.text;
  const compare = (name: string, printed: string | undefined, was: string | undefined) =>
    isSameWords(printed ?? '', was ?? '')
      ? []
      : [
          `the ${name} says “${excerptBeginning(printed ?? '')}”, and “${excerptBeginning(was ?? '')}” was recorded`,
        ];
  const caption = [recorded('caption'), recorded('credit')].filter((words) => words !== undefined).join(' ');
  const disclosure = recorded('disclosure');
  const isDeclared = disclosure === undefined || /^(?:none|not asked)$/.test(disclosure);
  return [
    ...compare('headline', page.headline, recorded('headline')),
    ...compare('standfirst', page.standfirst, recorded('standfirst')),
    ...compare('caption of the picture', page.caption, caption),
    ...compare('description of the picture', page.pictureText, chain.fields.get('@image')?.text),
    ...compare('byline', page.authors.map(({ id }) => id).join(', '), recorded('byline')),
    ...(isDeclared || page.disclosures.some((words) => hasWords(words, disclosure))
      ? []
      : [`the disclosure “${excerptBeginning(disclosure)}” was published and is not on the page`]),
    ...chain.notes.flatMap((note) =>
      page.notes.some((printed) => isSameWords(printed, note))
        ? []
        : [`readers were told “${excerptBeginning(note)}”, and the page does not say so`],
    ),
    ...verifyNames(piece),
    ...verifyFurther(piece),
    ...verifyDate(piece),
    ...verifyHead(page, twin),
  ];
}

/** Names are recorded with each person. */
function verifyNames({ page, people }: ReadPiece): string[] {
  return page.authors.flatMap(({ id, name }) => {
    const recorded = people.get(`/people/${id}/`)?.fields.get('@name')?.text;
    return recorded === undefined || isSameWords(recorded, name)
      ? []
      : [`the byline says “${name}”, and “${recorded}” was recorded`];
  });
}

/** Kinds of fields that are compared where they stand, that machines alone are told, or that are printed in other words. */
const COMPARED_APART: ReadonlySet<string> = new Set([
  ...['label', 'headline', 'standfirst', 'byline', 'disclosure', 'caption', 'credit', 'picture', 'series'],
  ...['summary', 'canonical', 'repliesTo', 'language'],
]);

/** What is printed somewhere on the page, as every other field is, or stands in its head for machines. */
function verifyFurther({ page, chain }: ReadPiece): string[] {
  const printed = [...chain.fields.values()].filter(({ kind }) => !COMPARED_APART.has(kind));
  const summary = chain.fields.get('@summary')?.text ?? chain.fields.get('@standfirst')?.text;
  const canonical = chain.fields.get('@canonical')?.text;
  return [
    ...printed.flatMap(({ kind, text }) => {
      const words = kind === 'ai' ? text.replace(/ \([^()]*\)$/, '') : text;
      return hasWords(page.words, words)
        ? []
        : [`“${excerptBeginning(words)}” was published and is not on the page`];
    }),
    ...(isSameWords(summary ?? '', page.description ?? '')
      ? []
      : [
          `the description for machines is not the one that was recorded: “${excerptBeginning(page.description ?? '')}”`,
        ]),
    ...(canonical === undefined || canonical === page.canonical
      ? []
      : [`the page says that it first appeared at ${page.canonical}, and ${canonical} was recorded`]),
  ];
}

function verifyDate({ page, chain }: ReadPiece): string[] {
  const { published } = page;
  const first = chain.entries.findLast(({ entry }) => entry === 'published');
  if (!published) return ['the page does not say when it was published'];
  if (first && Date.parse(first.at) !== Date.parse(published.instant))
    return [`the page says that it appeared at ${published.instant}, and ${first.at} was recorded`];
  const [, year, day] = /^(\d{4})-\d{2}-(\d{2})/.exec(published.instant) ?? [];
  const numbers = toAsciiDigits(published.printed).match(/\d+/g) ?? [];
  const isGregorian = numbers.some((number) => number.length === 4);
  const isSame = [year, day].every((number) => numbers.some((one) => Number(one) === Number(number)));
  return isGregorian && !isSame
    ? [`the date printed is ${published.printed}, and the page’s own code says ${published.instant}`]
    : [];
}

/** The top of the plain text says what the page says. */
function verifyHead(page: PrintedPage, { head }: ReadTwin): string[] {
  const expected = [
    ['headline', `# ${escapeInMarkdown(page.headline)}\n`],
    ['standfirst', page.standfirst && `\n${escapeInMarkdown(page.standfirst)}\n`],
    ['label', page.label && `- ${page.label.replace(/ \S+$/, '')}`],
    ['date', page.published && `\n- ${page.published.printed}\n`],
    ...page.authors.map(({ name }) => ['byline', `[${escapeInMarkdown(name)}](`]),
    ...page.disclosures.map((words) => ['disclosure', escapeInMarkdown(words).slice(-20)]),
  ];
  return expected.flatMap(([name, words]) =>
    words === undefined || head.includes(words)
      ? []
      : [`the ${name} of the plain text is not that of the page`],
  );
}

/** True if a text has some words, but for differences in typography; see `normalizeTypography`. */
const hasWords = (text: string, words: string): boolean =>
  normalizeTypography(text).includes(normalizeTypography(words));

/** True if two texts have the same letters and figures: a pull quote is drawn with marks and spaces of its own. */
function isSameLetters(one: string, other: string): boolean {
  const letters = (text: string) => text.replace(/[^\p{L}\p{M}\p{N}\p{S}%‰°.,:;!?…]+/gu, '');
  return letters(one) === letters(other);
}

function toAsciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

function describeDifference(one: string, other: string): string {
  const [left, right] = [one.split('\n'), other.split('\n')];
  const line = left.findIndex((words, index) => words !== right[index]);
  return `“${excerptBeginning(left[Math.max(0, line)] ?? '')}”`;
}
