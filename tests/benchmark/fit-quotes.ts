import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fitWeights, readExamples, STRENGTH, scoresBy, validateByAuthor } from './quote-model.ts';
import { judgeRanking, type Ranking } from './ranking.ts';

const FILE = new URL('../../src/pull-quotes/choose/weights.ts', import.meta.url);

const { corpus } = parseArgs({ options: { corpus: { type: 'string' } } }).values;
if (!corpus) throw new Error('Name the corpus to fit to: npm run fit:quotes -- --corpus FILE');
const examples = readExamples(corpus);
const weights = fitWeights(examples);
const publications = [...new Set(examples.map(({ publication }) => publication))];
const seen = judgeRanking(scoresBy(weights, examples));
const unseen = judgeRanking(validateByAuthor(examples));

writeFileSync(
  FILE,
  `import type { Weights } from './score-sentences.ts';

/**
 * How much a standard deviation of each feature adds to a sentence's score.
 *
 * Written by \`npm run fit:quotes -- --corpus FILE\`; what is changed here by hand lasts until its next run.
 * A logistic regression that starts at the weights set by hand (hand-made-weights.ts) and pays for every step away from
 * them: strength ${STRENGTH}, tests/benchmark/logistic.ts.
 * Fitted to ${examples.length} articles with ${examples.reduce((sum, { quotes }) => sum + quotes, 0)} pull quotes in ${publications.length} publications:
 * ${publications.join(', ')}.
 * On the articles it was fitted to: ${figures(seen)}.
 * On authors it was not fitted to (ten parts): ${figures(unseen)}.
 */
export const weights: Weights = {
${Object.entries(weights)
  .map(
    ([name, weight]) =>
      `  ${name}: ${weight
        .toFixed(4)
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, '')},`,
  )
  .join('\n')}
};
`,
);
console.log(`Wrote ${Object.keys(weights).length} weights. Authors not fitted to: ${figures(unseen)}.`);

function figures({ auc, se, hitAt3 }: Ranking): string {
  return `AUC_avg ${auc.toFixed(1)} (standard error ${se.toFixed(1)}), hit at 3 ${hitAt3.toFixed(1)} %`;
}
