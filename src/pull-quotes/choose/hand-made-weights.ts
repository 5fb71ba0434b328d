import type { Weights } from './score-sentences.ts';

/**
 * How much each feature speaks for a sentence, set by hand in round numbers: from what 2,566 pull quotes of 28
 * publications look like, and after a look at how well single features do on the corpus that the weights are then
 * fitted to. Fitting starts here and pays for every step away.
 */
export const handMadeWeights: Weights = {
  length: 0.15,
  usualLength: 0.15,
  tooShort: -0.1,
  longWords: 0.1,
  fullStop: 0.1,
  parenthesis: -0.08,
  colon: -0.05,
  quotation: -0.05,
  digits: -0.12,
  address: -0.1,
  code: -0.1,
  names: -0.05,
  opensParagraph: 0.25,
  closesParagraph: 0.1,
  alone: -0.1,
  firstParagraph: -0.1,
  theme: 0.2,
  headline: 0.1,
  heading: 0.05,
  headings: 0.1,
  abstract: 0.08,
  negation: 0.1,
  sweeping: 0.1,
  emphatic: 0.05,
  ideas: 0.1,
  being: 0.1,
  praise: 0.05,
  duty: 0.1,
  pointing: -0.12,
  dated: -0.05,
  past: -0.05,
  lostOpening: -0.1,
  linkOpening: -0.05,
  defines: 0.05,
  turn: 0.05,
};
