import type { Feature } from './feature.ts';

/** Where the sentence stands, and what stands around it. */
export const placeFeatures: readonly Feature[] = [
  {
    name: 'opensParagraph',
    high: 'opens its paragraph',
    low: 'does not open its paragraph',
    of: ({ place, paragraph }) => Number(place === 0 && paragraph.sentences > 1),
  },
  {
    name: 'closesParagraph',
    high: 'closes its paragraph',
    low: 'does not close its paragraph',
    of: ({ place, paragraph }) => Number(place > 0 && place === paragraph.sentences - 1),
  },
  {
    name: 'alone',
    high: 'a paragraph of its own',
    low: 'one of several in its paragraph',
    of: ({ paragraph }) => Number(paragraph.sentences === 1),
  },
  {
    name: 'firstParagraph',
    high: 'in the first paragraph, just read',
    low: 'beyond the first paragraph',
    of: ({ paragraph }) => Number(paragraph.first),
  },
  {
    name: 'nextLength',
    high: 'a long sentence follows',
    low: 'a short sentence follows',
    of: ({ next }) => Math.log(1 + (next?.words.length ?? 11)),
  },
];
