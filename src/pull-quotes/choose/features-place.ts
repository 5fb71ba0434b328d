import type { Feature } from './feature.ts';

/** Words that are assumed to follow the last sentence, so that nothing follows from its place alone. Our own figure. */
const USUAL_NEXT = 11;

/** Where the sentence stands, and what stands around it. */
export const placeFeatures: readonly Feature[] = [
  {
    name: 'opensParagraph',
    high: 'opens its paragraph',
    low: 'does not open its paragraph',
    measure: ({ place, paragraph }) => Number(place === 0 && paragraph.sentences > 1),
  },
  {
    name: 'closesParagraph',
    high: 'closes its paragraph',
    low: 'does not close its paragraph',
    measure: ({ place, paragraph }) => Number(place > 0 && place === paragraph.sentences - 1),
  },
  {
    name: 'alone',
    high: 'a paragraph of its own',
    low: 'one of several in its paragraph',
    measure: ({ paragraph }) => Number(paragraph.sentences === 1),
  },
  {
    name: 'firstParagraph',
    high: 'in the first paragraph, just read',
    low: 'beyond the first paragraph',
    measure: ({ paragraph }) => Number(paragraph.first),
  },
  {
    name: 'nextLength',
    high: 'a long sentence follows',
    low: 'a short sentence follows',
    measure: ({ next }) => Math.log(1 + (next?.words.length ?? USUAL_NEXT)),
  },
];
