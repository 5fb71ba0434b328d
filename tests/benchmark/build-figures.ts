import type { Competitor } from './competitors.ts';

/** Seconds, medians of several runs; megabytes of 2^20 that a command and all it started held at once. */
export interface ColdFigures {
  cold: number;
  peakMB: number | undefined;
}

export interface OurFigures extends ColdFigures {
  edit: number;
  headline: number;
  nothing: number;
  /** Recording a change with `correct`, before the build. */
  correct: number;
  /** The first build, with every card to draw. */
  withCards: number;
}

export type BuildFigures = { articles: number; ours?: OurFigures } & Partial<Record<Competitor, ColdFigures>>;

/** What the goals are stated in: each as a name and a share. */
export function ratios({ ours, hugo, stock }: BuildFigures): [name: string, ratio: number][] {
  if (!ours) return [];
  return [
    ...(hugo
      ? ([
          ['a word changed : a whole Hugo build', ours.edit / hugo.cold],
          ['a headline changed : a whole Hugo build', ours.headline / hugo.cold],
        ] satisfies [string, number][])
      : []),
    ...(stock ? ([['cold : stock Astro', ours.cold / stock.cold]] satisfies [string, number][]) : []),
  ];
}
