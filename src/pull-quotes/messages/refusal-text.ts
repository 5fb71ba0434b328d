import type { Violation } from '../rules/violations.ts';
import type { Warning } from '../rules/warnings.ts';
import type { PassageKind, PassagePlace } from '../text/passage.ts';

/** Why a quote may not stand. Each is a rule in the README of this room. */
export type Reason =
  | Violation['reason']
  | 'empty'
  | 'malformed'
  | 'too-long'
  | 'in-pieces'
  | 'not-a-name'
  | 'unread'
  | 'not-found'
  | 'added-words'
  | 'dropped-words'
  | 'changed-words'
  | 'across-paragraphs'
  | 'another-paragraph'
  | 'ambiguous';

/** A quote that may not stand: what is wrong, where, and what to do. */
export interface Refusal {
  accepted: false;
  reason: Reason;
  /** What its wording needs to know. It is worded when it is printed: readers who verify a quotation never see it. */
  about: RefusalDetails;
  /** The quote as it was asked for. */
  text: string;
  /** The quote with its offending words marked: `{+not in the article+}`, `{-left out-}`. */
  marked?: string;
  /** The passage it comes from or comes nearest to. */
  nearest?: PassagePlace;
  /** All the places where the words of an ambiguous quote stand. */
  places?: PassagePlace[];
  /** A quote to paste instead, already verified against the article's words. */
  correction?: string;
}

/** A file, and a line of it from 1. */
export interface SourcePlace {
  file: string;
  line: number;
}

/** What to call the kinds of passage. */
const KIND_NAMES: Readonly<Record<PassageKind, string>> = {
  paragraph: 'a paragraph',
  item: 'a list item',
  quotation: 'a block quotation',
  heading: 'a heading',
  caption: 'a caption',
  footnote: 'a footnote',
  table: 'a table',
  code: 'a piece of code',
};

/** What the wording of some refusals needs to know. */
interface RefusalDetails {
  /** The kind of passage that has the words. */
  kind?: PassageKind;
  /** The words that break the rule: cut, dropped, supplied, in quotation marks, or said of the speaker. */
  words?: string;
  /** The name in an attribution that says more. */
  name?: string;
  /** The limit that is exceeded. */
  limit?: number;
  /** Line of the source file, from 1. */
  line?: number;
}

/** What a refusal says to the writer: what is wrong, and what to do about it, in one sentence each. */
export interface RefusalWording {
  message: string;
  advice: string;
}

/** Returns what a refusal says to the writer. */
export function describeRefusal({ reason, about }: Pick<Refusal, 'reason' | 'about'>): RefusalWording {
  const paste =
    'Paste the words as the article has them, or mark what is left out with “…” and what is supplied with [brackets].';
  const wordings: Record<Reason, [message: string, advice: string]> = {
    empty: ['The pull quote has no words.', 'Give it words of the article, or take it out.'],
    malformed: ['The pull quote contains half a character (a lone surrogate).', 'Type the words again.'],
    'too-long': [
      `The pull quote is longer than ${about.limit} characters, so it was not read.`,
      'Choose one or two sentences: 40 words at most.',
    ],
    'in-pieces': [
      `The pull quote is pieced together from more than ${about.limit} spans of words.`,
      'Choose one or two sentences: 40 words at most.',
    ],
    unread: [
      `The paragraph at line ${about.line} has more than ${about.limit} characters, so it was not read.`,
      'Break it into paragraphs.',
    ],
    'not-found': ['The article does not say this.', 'Choose words that stand in one of its paragraphs.'],
    'added-words': ['The pull quote has words that the article does not have there.', paste],
    'dropped-words': ['The pull quote leaves out words of the article without saying so.', paste],
    'changed-words': ['The pull quote changes words of the article.', paste],
    'changed-case': ['The pull quote changes capitals; only the first letter’s may change.', paste],
    'changed-punctuation': [
      'The pull quote changes the article’s punctuation, and with it how the words read.',
      paste,
    ],
    'cut-word': [
      `The pull quote cuts “${about.words}” in two.`,
      'Take in the whole word, or begin or end beside it.',
    ],
    'dropped-negation': [
      `The pull quote leaves out “${about.words}”, which denies what it says.`,
      'Quote these words too, or choose others.',
    ],
    'dropped-condition': [
      `The pull quote leaves out “${about.words}”, which sets a condition for what it says, or only asks about it.`,
      'Quote these words too, or choose others.',
    ],
    'dropped-unit': [
      `The pull quote cuts “${about.words}” and changes the amount.`,
      'Quote the number with its unit and all that limits it.',
    ],
    'supplied-words': [
      `The words in brackets, “${about.words}”, say what the article does not say there.`,
      'Brackets may hold a letter’s case, an omission […], [sic], an article, a verb’s tense, or a name or noun of the article for a pronoun.',
    ],
    'not-a-name': [
      `The attribution “${about.words}” says more than a name.`,
      about.name === undefined
        ? 'Give the name of whose words they are and nothing else.'
        : `Write attribution: ${about.name}`,
    ],
    'across-paragraphs': [
      'The pull quote runs from one paragraph into the next.',
      'Keep to the words of one paragraph.',
    ],
    'another-paragraph': [
      'The words stand in the article, but not in the paragraph that this pull quote is in.',
      'Move it into the paragraph that says this, or list it under pullQuotes in the frontmatter.',
    ],
    'not-body': [
      `The words stand only in ${about.kind ? KIND_NAMES[about.kind] : 'something'} that is no part of the body.`,
      'Quote a paragraph, a list item or a block quotation.',
    ],
    ambiguous: [
      'The words stand in more than one place.',
      'Quote enough words to tell the places apart, or set <Pull> around the ones that are meant.',
    ],
    unattributed: [
      about.words === undefined
        ? 'These words are somebody else’s, from a block quotation, set as if they were the writer’s.'
        : `The article has ${about.words} in quotation marks: somebody else’s words, set here as if they were the writer’s.`,
      'Say whose they are with attribution, or show the quotation marks on both sides with words of the writer around them.',
    ],
  };
  const [message, advice] = wordings[reason];
  return { message, advice };
}

/**
 * Returns a refusal as the build and the commands print it, in several lines.
 *
 * @param at Where the quote itself stands; left out if the caller says so itself.
 */
export function formatRefusal(refusal: Refusal, at?: SourcePlace): string {
  const { message, advice } = describeRefusal(refusal);
  const lines = [addPlace(message, at), `  Quote:    ${shorten(refusal.marked ?? refusal.text)}`];
  if (refusal.marked) lines.push('            {+words not there+} {-words left out-}');
  if (refusal.nearest)
    lines.push(`  Article:  ${shorten(refusal.nearest.text)} (line ${refusal.nearest.line})`);
  for (const place of refusal.places ?? []) lines.push(`  Line ${place.line}: ${shorten(place.text)}`);
  lines.push(`  To do:    ${advice}`);
  if (refusal.correction) lines.push(`  Paste:    ${refusal.correction}`);
  return lines.join('\n');
}

/** Returns a warning as the build and the commands print it, in several lines. */
export function formatWarning(warning: Warning, text: string, at?: SourcePlace): string {
  const lines = [
    addPlace(warning.message, at),
    `  Quote:    ${shorten(text)}`,
    `  To do:    ${warning.advice}`,
  ];
  if (warning.correction) lines.push(`  Paste:    ${warning.correction}`);
  return lines.join('\n');
}

function addPlace(message: string, at: SourcePlace | undefined): string {
  return at ? `${at.file}:${at.line} ${message}` : message;
}

/** Characters of a text that a message shows. */
const LONGEST_SHOWN = 400;

/** Returns a text as a message can show it: well formed, on one line, not too long. */
function shorten(text: string): string {
  const line = text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return line.length <= LONGEST_SHOWN ? line : `${line.slice(0, LONGEST_SHOWN - 1).toWellFormed()}…`;
}
