import type { Weights } from './model.ts';

/**
 * How much a standard deviation of each feature adds to a sentence's score.
 *
 * Written by `npm run fit:quotes -- --corpus FILE`; what is changed here by hand lasts until its next run.
 * A logistic regression held close to the weights set by hand (hand-made.ts): strength 0.3, tests/benchmark/logistic.ts.
 * Fitted to 270 articles with 840 pull quotes in 2 publications:
 * mercmobily/freesoftwaremagazine, chapel-lang/chapel-blog.
 * On the articles it was fitted to: AUC_avg 70.8 (standard error 1.2), hit at 3 35.9 %.
 * On authors it was not fitted to (ten parts): AUC_avg 69.4 (standard error 1.2), hit at 3 33.0 %.
 */
export const weights: Weights = {
  length: 0.1168,
  usualLength: 0.079,
  tooShort: -0.0568,
  fullStop: 0.1444,
  commas: 0.0121,
  parenthesis: -0.0931,
  semicolon: -0.0312,
  colon: -0.0643,
  question: 0.0144,
  quotation: -0.0372,
  digits: -0.0947,
  address: -0.0999,
  code: -0.1062,
  names: -0.0992,
  initialisms: -0.0357,
  opensParagraph: 0.1776,
  closesParagraph: 0.1627,
  alone: -0.0662,
  firstParagraph: -0.1357,
  nextLength: 0.0469,
  theme: 0.1445,
  onlyHere: 0.0355,
  headline: 0.0826,
  heading: 0.061,
  headings: 0.0916,
  negation: 0.1249,
  sweeping: 0.1104,
  emphatic: 0.0861,
  being: 0.0799,
  ideas: 0.1136,
  people: -0.0165,
  praise: 0.035,
  duty: 0.0844,
  comparison: 0.0247,
  superlative: 0.0222,
  pointing: -0.0991,
  dated: -0.0388,
  past: -0.003,
  we: -0.0305,
  you: 0.024,
  indefinite: 0.0363,
  definite: -0.0225,
  longWords: 0.0916,
  abstract: 0.079,
  manner: 0.0316,
  telling: 0.0121,
  contraction: 0.04,
  lostOpening: -0.0752,
  linkOpening: -0.0157,
  defines: 0.0621,
  turn: 0.0631,
  conclusion: 0.0497,
};
