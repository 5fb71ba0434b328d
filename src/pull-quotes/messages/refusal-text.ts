import type { Warning } from '../rules/warnings.ts';
import type { PassagePlace } from '../text/passage.ts';

/** Why a quote may not stand. Each is a sentence of the rules in this folder's README. */
export type Reason =
  | 'empty'
  | 'malformed'
  | 'too-long'
  | 'in-pieces'
  | 'unread'
  | 'not-found'
  | 'added-words'
  | 'dropped-words'
  | 'changed-words'
  | 'changed-case'
  | 'changed-punctuation'
  | 'cut-word'
  | 'across-paragraphs'
  | 'another-paragraph'
  | 'not-body'
  | 'ambiguous'
  | 'unattributed';

/** A quote that may not stand: what is wrong, where, and what to do. */
export interface Refusal {
  accepted: false;
  reason: Reason;
  /** What is wrong, in one sentence. */
  message: string;
  /** What to do about it, in one sentence. */
  advice: string;
  /** The quote as it was asked for. */
  text: string;
  /** The quote with its offending words marked: `{+not in the article+}`, `{-left out-}`. */
  marked?: string;
  /** The passage it comes from or comes nearest to. */
  nearest?: PassagePlace;
  /** All the places where the words of an ambiguous quote stand. */
  places?: PassagePlace[];
  /** A quote to paste in its stead; it has been checked against the words. */
  correction?: string;
}

/** A file, and a line of it from 1. */
export interface SourcePlace {
  file: string;
  line: number;
}

/** Names of the places that are not the body. */
const OUTSIDE: Record<string, string> = {
  heading: 'a heading',
  caption: 'a caption',
  footnote: 'a footnote',
  table: 'a table',
  code: 'a piece of code',
};

/** What a refusal tells the writer. */
export function describeRefusal(
  reason: Reason,
  about: { kind?: string; word?: string; limit?: number; line?: number } = {},
): Pick<Refusal, 'message' | 'advice'> {
  const paste =
    'Paste the words as the article has them, or mark what is left out with “…” and what is supplied with [brackets].';
  const wordings: Record<Reason, [message: string, advice: string]> = {
    empty: ['The pull quote holds no words.', 'Give it words of the article, or take it out.'],
    malformed: ['The pull quote holds half a character (a lone surrogate).', 'Type the words again.'],
    'too-long': [
      `The pull quote is longer than ${about.limit} characters, so it was not read.`,
      'Choose one or two sentences: 40 words at most.',
    ],
    'in-pieces': [
      `The pull quote is pieced together from more than ${about.limit} stretches of words.`,
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
      `The pull quote cuts “${about.word}” in two.`,
      'Take in the whole word, or begin or end beside it.',
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
      `The words stand only in ${OUTSIDE[about.kind ?? ''] ?? 'something'} that is no part of the body.`,
      'Quote a paragraph, a list item or a block quotation.',
    ],
    ambiguous: [
      'The words stand in more than one place.',
      'Quote enough words to tell the places apart, or set <Pull> around the ones that are meant.',
    ],
    unattributed: [
      about.word === undefined
        ? 'These words are somebody else’s, from a block quotation, set as if they were the writer’s.'
        : `The article has ${about.word} in quotation marks: somebody else’s words, set here as if they were the writer’s.`,
      'Say whose they are with attribution, or show the quotation marks on both sides with words of the writer around them.',
    ],
  };
  const [message, advice] = wordings[reason];
  return { message, advice };
}

/**
 * A refusal as the build and the commands print it.
 *
 * @param at Where the quote itself stands; left out where the caller says it in its own way.
 */
export function formatRefusal(refusal: Refusal, at?: SourcePlace): string {
  const lines = [headed(refusal.message, at), `  Quote:    ${shortened(refusal.marked ?? refusal.text)}`];
  if (refusal.marked) lines.push('            {+words not there+} {-words left out-}');
  if (refusal.nearest)
    lines.push(`  Article:  ${shortened(refusal.nearest.text)} (line ${refusal.nearest.line})`);
  for (const place of refusal.places ?? []) lines.push(`  Line ${place.line}: ${shortened(place.text)}`);
  lines.push(`  To do:    ${refusal.advice}`);
  if (refusal.correction) lines.push(`  Paste:    ${refusal.correction}`);
  return lines.join('\n');
}

/** A warning as the build and the commands print it. */
export function formatWarning(warning: Warning, text: string, at?: SourcePlace): string {
  return [
    headed(warning.message, at),
    `  Quote:    ${shortened(text)}`,
    `  To do:    ${warning.advice}`,
  ].join('\n');
}

function headed(message: string, at: SourcePlace | undefined): string {
  return at ? `${at.file}:${at.line} ${message}` : message;
}

/** A text as a message can hold it: well formed, on one line, 400 characters at most. */
function shortened(text: string): string {
  const line = text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return line.length <= 400 ? line : `${line.slice(0, 399).toWellFormed()}…`;
}
