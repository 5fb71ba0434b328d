/**
 * What changed beside the words. `{words}`: those that the mark stands on or after; `{mark}`: one of the names below.
 */
export interface StructurePhrases {
  now: string;
  noLonger: string;
  wholeNow: string;
  wholeNoLonger: string;
  afterNow: string;
  afterNoLonger: string;
  sup: string;
  sub: string;
  del: string;
  ins: string;
  em: string;
  strong: string;
  code: string;
  q: string;
  /** `{value}`: what the letters stand for */
  abbr: string;
  /** `{value}`: its address */
  link: string;
  note: string;
  break: string;
  /** `{value}`: 2 to 6 */
  heading: string;
  numbered: string;
  /** `{value}`: the number of the first item */
  numberedFrom: string;
  bulleted: string;
  /** `{mark}`: one of the three above, `{value}`: the level of a list within a list, from 2 */
  deeper: string;
  /** `{value}`: how deep */
  quoted: string;
  cells: string;
  file: string;
  /** `{value}`: its tag */
  language: string;
  quotation: string;
  item: string;
  aHeading: string;
  footnote: string;
  table: string;
  aCode: string;
  caption: string;
  paragraph: string;
}
