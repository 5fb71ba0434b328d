import type { Weights } from './model.ts';

/**
 * How much a standard deviation of each feature adds to a sentence's score.
 *
 * Written by `npm run fit:quotes -- --corpus FILE`; what is changed here by hand lasts until its next run.
 * A logistic regression held close to the weights set by hand (hand-made.ts): strength 0.3, tests/benchmark/logistic.ts.
 * Fitted to 270 articles with 840 pull quotes in 2 publications:
 * mercmobily/freesoftwaremagazine, chapel-lang/chapel-blog.
 * On the articles it was fitted to: AUC_avg 70.0 (standard error 1.2), hit at 3 35.9 %.
 * On authors it was not fitted to (ten parts): AUC_avg 68.6 (standard error 1.2), hit at 3 33.7 %.
 */
export const weights: Weights = {
  length: 0.1159,
  usualLength: 0.078,
  tooShort: -0.056,
  fullStop: 0.1438,
  commas: 0.0102,
  parenthesis: -0.0938,
  semicolon: -0.0319,
  colon: -0.0638,
  question: 0.0132,
  quotation: -0.0383,
  digits: -0.096,
  address: -0.099,
  code: -0.107,
  names: -0.1026,
  initialisms: -0.0405,
  opensParagraph: 0.12,
  alone: -0.084,
  firstParagraph: -0.136,
  nextLength: 0.0478,
  theme: 0.1414,
  onlyHere: 0.0348,
  headline: 0.083,
  heading: 0.0637,
  headings: 0.0953,
  negation: 0.1244,
  sweeping: 0.1116,
  emphatic: 0.0902,
  being: 0.0805,
  ideas: 0.1166,
  people: -0.0171,
  praise: 0.0347,
  duty: 0.0827,
  comparison: 0.0283,
  superlative: 0.0231,
  pointing: -0.0998,
  dated: -0.0412,
  past: -0.0048,
  we: -0.03,
  you: 0.0263,
  indefinite: 0.0382,
  definite: -0.0208,
  longWords: 0.0925,
  abstract: 0.0817,
  manner: 0.0316,
  telling: 0.0169,
  contraction: 0.0414,
  lostOpening: -0.0744,
  linkOpening: -0.0132,
  defines: 0.0623,
  turn: 0.0635,
  conclusion: 0.053,
};
