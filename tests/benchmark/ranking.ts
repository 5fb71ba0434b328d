/** How well scores put an article's chosen sentences first. All in per cent. */
export interface Ranking {
  /** Mean over articles of the area under the curve, and its standard error. */
  auc: number;
  se: number;
  /** Articles with a human choice at the top, and among the top three. */
  hitAt1: number;
  hitAt3: number;
}

/** One article: a score for each sentence, and whether an editor chose it. */
export interface Ranked {
  scores: readonly number[];
  chosen: readonly boolean[];
}

/** Articles where all or none were chosen have no curve and are left out. */
export function judgeRanking(articles: readonly Ranked[]): Ranking {
  const told = articles.filter(({ chosen }) => chosen.includes(true) && chosen.includes(false));
  const areas = told.map(areaUnderCurve);
  const auc = mean(areas);
  const variance = mean(areas.map((area) => (area - auc) ** 2));
  return {
    auc: 100 * auc,
    se: 100 * Math.sqrt(variance / areas.length),
    hitAt1: 100 * mean(told.map((article) => Number(hit(article, 1)))),
    hitAt3: 100 * mean(told.map((article) => Number(hit(article, 3)))),
  };
}

/** What drawing sentences by lot would hit, in per cent. */
export function chance(articles: readonly Pick<Ranked, 'chosen'>[], draws: number): number {
  const told = articles.filter(({ chosen }) => chosen.includes(true) && chosen.includes(false));
  return 100 * mean(told.map(({ chosen }) => 1 - allMissed(chosen, draws)));
}

function allMissed(chosen: readonly boolean[], draws: number): number {
  const others = chosen.filter((one) => !one).length;
  let missed = 1;
  for (let draw = 0; draw < draws; draw++)
    missed *= Math.max(0, others - draw) / Math.max(1, chosen.length - draw);
  return missed;
}

/** The share of pairs (chosen, not chosen) in the right order; a tie counts half. */
function areaUnderCurve({ scores, chosen }: Ranked): number {
  const order = scores.map((score, index) => ({ score, chosen: chosen[index] ?? false }));
  order.sort((one, other) => one.score - other.score);
  let below = 0;
  let right = 0;
  let wins = 0;
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && order[to]?.score === order[from]?.score) to++;
    const tied = order.slice(from, to);
    const positive = tied.filter((one) => one.chosen).length;
    const negative = tied.length - positive;
    wins += positive * (below + negative / 2);
    below += negative;
    right += positive;
    from = to;
  }
  return wins / (below * right);
}

/** Of equal scores the earlier sentence comes first. */
function hit({ scores, chosen }: Ranked, first: number): boolean {
  const order = [...scores.keys()].sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0));
  return order.slice(0, first).some((index) => chosen[index]);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
