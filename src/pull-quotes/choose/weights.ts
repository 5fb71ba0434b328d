import type { Weights } from './score-sentences.ts';

/**
 * How much a standard deviation of each feature adds to a sentence's score.
 *
 * Written by `npm run fit:quotes -- --corpus FILE`; what is changed here by hand lasts until its next run.
 * A logistic regression that starts at the weights set by hand (hand-made-weights.ts) and pays for every step away from
 * them: strength 0.5, tests/benchmark/logistic.ts.
 * Fitted to 270 articles with 840 pull quotes in 2 publications:
 * mercmobily/freesoftwaremagazine, chapel-lang/chapel-blog.
 * On the articles it was fitted to: AUC_avg 70.1 (standard error 1.2), hit at 3 35.6 %.
 * On authors it was not fitted to (ten parts): AUC_avg 69.0 (standard error 1.2), hit at 3 33.3 %.
 */
export const weights: Weights = {
  length: 0.1289,
  usualLength: 0.0984,
  tooShort: -0.0703,
  fullStop: 0.1282,
  commas: 0.0101,
  parenthesis: -0.0889,
  semicolon: -0.0192,
  colon: -0.0606,
  question: 0.009,
  quotation: -0.0426,
  digits: -0.103,
  address: -0.1004,
  code: -0.1046,
  names: -0.0857,
  initialisms: -0.0271,
  opensParagraph: 0.1951,
  closesParagraph: 0.1481,
  alone: -0.0778,
  firstParagraph: -0.1242,
  nextLength: 0.0346,
  theme: 0.1551,
  onlyHere: 0.0258,
  headline: 0.0836,
  heading: 0.0554,
  headings: 0.0895,
  negation: 0.1206,
  sweeping: 0.1083,
  emphatic: 0.0805,
  being: 0.0843,
  ideas: 0.1082,
  people: -0.0115,
  praise: 0.0401,
  duty: 0.0952,
  comparison: 0.0205,
  superlative: 0.0164,
  pointing: -0.1061,
  dated: -0.0433,
  past: -0.0159,
  we: -0.0198,
  you: 0.017,
  indefinite: 0.0259,
  definite: -0.0156,
  longWords: 0.0927,
  abstract: 0.0803,
  manner: 0.0233,
  telling: 0.0103,
  contraction: 0.026,
  lostOpening: -0.0828,
  linkOpening: -0.0235,
  defines: 0.0571,
  turn: 0.0597,
  conclusion: 0.0345,
};
