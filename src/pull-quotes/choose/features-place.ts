import type { Feature } from './feature.ts';

/** Words that are assumed to follow the last sentence, so that nothing follows from its place alone. Our own figure. */
const USUAL_NEXT = 11;

/** Where the sentence stands in its paragraph. Where in the article says nothing: editors take from all of it alike. */
export const placeFeatures: readonly Feature[] = [
  {
    name: 'opensParagraph',
    weight: 1,
    praise: 'opens its paragraph, where points are made',
    doubt: 'lies within its paragraph',
    measure: ({ place, paragraph }) => Number(place === 0 && paragraph.sentences > 1),
  },
  {
    name: 'closesParagraph',
    weight: 0.75,
    praise: 'closes its paragraph, where points are driven home',
    doubt: 'lies within its paragraph',
    measure: ({ place, paragraph }) => Number(place > 0 && place === paragraph.sentences - 1),
  },
  {
    name: 'firstParagraph',
    weight: -0.75,
    praise: 'not what was just read at the top',
    doubt: 'stands at the top, where it has just been read',
    measure: ({ paragraph }) => Number(paragraph.first),
  },
  {
    name: 'nextLength',
    weight: 0.5,
    praise: 'the text goes on to explain it',
    doubt: 'little follows from it',
    measure: ({ next }) => Math.log(1 + (next?.words.length ?? USUAL_NEXT)),
  },
];
