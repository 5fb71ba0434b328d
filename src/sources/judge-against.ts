import { describeRefusal, PreparedArticle, type VerifiedQuote, verifyQuote } from '../pull-quotes/index.ts';
import { type ComparedPassage, compareWords } from './compare-spelled.ts';
import type { Answer } from './quotation.ts';

/** What a comparison of a quotation with a passage says. */
export interface Comparison {
  /** Undefined if the passage is not where the quotation is from. */
  answer: Answer | undefined;
  /** Why, in an editor's words. */
  because: string;
  /** The quotation with what differs marked. */
  marked?: string;
}

type Refusal = Exclude<ReturnType<typeof verifyQuote>, VerifiedQuote>;

/** Refusals of a pull quote in which every word is the source's, in its order. */
const SAME_WORDS: readonly Refusal['reason'][] = [
  ...(['changed-case', 'changed-punctuation', 'cut-word', 'ambiguous', 'unattributed'] as const),
];
/** A quotation within a sentence of the writer's may leave out what governs it there; between two of its runs it may not. */
const TURNED: readonly Refusal['reason'][] = ['dropped-negation', 'dropped-condition', 'dropped-unit'];
/** What the rules of pull quotes do not read. */
const UNREAD: readonly Refusal['reason'][] = ['empty', 'malformed', 'too-long', 'in-pieces', 'unread'];

/**
 * Compares a quotation with a passage of its source by the rules of pull quotes, and word by word where they refuse it. What
 * no reader would call another word is set aside; where a copy may be at fault the answer is `cannot-tell`.
 */
export function judgeAgainst(quotation: string, passage: ComparedPassage): Comparison {
  const article = new PreparedArticle(
    [{ id: 'source', kind: 'paragraph', text: passage.text, line: 1 }],
    passage.language,
  );
  // Whose the words are is known: they are quoted.
  const verdict = verifyQuote({ text: quotation, attribution: 'Somebody' }, article);
  if (verdict.accepted) return { answer: 'verbatim', because: 'the source has these words' };
  const { reason } = verdict;
  if (SAME_WORDS.includes(reason)) return { answer: 'verbatim', because: 'the source has these words' };
  if (UNREAD.includes(reason)) return { answer: 'cannot-tell', because: lower(verdict) };
  if (TURNED.includes(reason)) return judgeTurned(quotation, verdict);
  if (reason === 'supplied-words')
    return {
      answer: 'cannot-tell',
      because: 'the words in brackets are not the source’s, and may say more than it does',
    };
  return judgeWords(quotation, passage, verdict);
}

function judgeTurned(quotation: string, refusal: Refusal): Comparison {
  const told = lower(refusal).replace('the pull quote', 'it');
  return /…|\.{3}|\. \. \./u.test(quotation)
    ? { answer: 'cannot-tell', because: `${told}; look at what the ellipsis leaves out` }
    : {
        answer: 'verbatim',
        because: `the source has these words; ${told}, so look at the sentence around it`,
      };
}

function judgeWords(quotation: string, passage: ComparedPassage, { marked }: Refusal): Comparison {
  const { verdict, misread } = compareWords(quotation, passage);
  switch (verdict) {
    case 'same':
      return { answer: 'verbatim', because: 'the source has these words, spelled or set otherwise' };
    case 'unsure':
      return { answer: 'cannot-tell', because: `the copy is likely misread here: ${misread.join(', ')}` };
    case 'elsewhere':
      return { answer: undefined, because: 'the source does not have these words there' };
    case 'other':
      return { answer: 'differs', because: 'the source has other words', ...(marked && { marked }) };
  }
}

/** Says what is wrong as a part of a sentence. */
function lower(refusal: Refusal): string {
  const { message } = describeRefusal(refusal);
  return message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/u, '');
}
