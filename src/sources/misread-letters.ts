/**
 * Words that a scanner may have taken for one another, of which both are words: a difference between them is one of words.
 * They are the pairs among the 8,600 words of The Federalist, and such as came to mind.
 */
const REAL =
  `be he lie, hold bold, just lust, hand band, hands bands, had bad, hear bear, heard beard, months mouths, case ease,
  laws jaws, clear dear, clearest dearest, fails falls, fail fall, failing falling, home borne, factions factious, toils tolls,
  east cast, seditious seditions, saving saying, hard bard, hat bat, hit bit, hut but, hill bill, head bead, heat beat, hall ball,
  hell bell, hush bush, hound bound, hay bay, boy hoy, hack back, harm barm, car ear, cat eat, close dose, clay day, clip dip,
  clean dean, modem modern, comer corner, bum burn, bam barn, tom torn, stem stern, wam warn, com corn, run rim, ill iii, lip hp,
  very yery, vet yet, vow yow, guest quest, mall mail, tall tail, hail hall, all ail, line lime, inn jim, is ls, it lt, i l, a o,
  sound found, founded sounded, left lest, six fix, fit sit, flow slow, favor savor, sought fought, flight slight,
  fat sat, feat seat, fee see, feed seed, fell sell, few sew, fight sight, fill sill, fine sine, fin sin,
  fire sire, flag slag, flap slap, flit slit, foil soil, fold sold, foot soot, fore sore, fort sort, foul soul, four sour, fun sun,
  fake sake, fail sail, faint saint, fate sate, wife wise, lift list, gift gist, loft lost, infect insect, 
  rife rise, fist fift`
    .split(',')
    .map((pair) => new Set(pair.trim().split(/\s+/u)));

/**
 * True for two words that look alike in print: a scanner reads rn for m, li for h, c for e, and a long s as f. Figures are
 * never taken for other figures.
 *
 * @param one Without capitals, as `foldWord` returns it.
 */
export function lookAlike(one: string, other: string): boolean {
  if (one === other || withoutMarks(one) === withoutMarks(other)) return true;
  const [plain, numbered] = /\d/u.test(one) ? [other, one] : [one, other];
  if (/\d/u.test(plain)) return false;
  if (/^\d+$/u.test(numbered) && !/^[lioI|]+$/u.test(plain)) return false;
  if (REAL.some((pair) => pair.has(one) && pair.has(other))) return false;
  return (
    SETS.some((set) => foldLetters(plain, set) === foldLetters(numbered, set)) || isNumbered(numbered, plain)
  );
}

/** Without marks that make another letter of one, as of ї and й: a copy may lack them, or have them where none belong. */
const withoutMarks = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '');

/** The number of a note that was printed above the line, right behind a word. */
function isNumbered(numbered: string, plain: string): boolean {
  return /\p{L}{2}\d{1,3}$/u.test(numbered) && numbered.replace(/\d+$/u, '') === plain;
}

type Folding = readonly (readonly [RegExp, string])[];

/** Letters that look like one another one by one, and two that look like one. */
const SINGLE: Folding = [
  [/0/gu, 'o'],
  [/5/gu, 's'],
  [/[68]/gu, 'b'],
  [/9/gu, 'g'],
  [/[1|!j]/gu, 'i'],
];
const PAIRS: Folding = [
  [/vv/gu, 'w'],
  [/rn/gu, 'm'],
  [/cl/gu, 'd'],
];
const LAST: Folding = [
  [/l/gu, 'i'],
  // A long s was never the last letter of a word.
  [/f(?=.)/gu, 's'],
  [/c/gu, 'e'],
  [/u/gu, 'n'],
  [/v/gu, 'y'],
  [/q/gu, 'g'],
  [/b/gu, 'h'],
];
/** With and without pairs, which would hide a single letter: clvil is civil, establlsh is establish, and tlie is the. */
const SETS: readonly Folding[] = [
  [...SINGLE, ...LAST],
  [...SINGLE, ...PAIRS, ...LAST],
  [...SINGLE, ...PAIRS, [/li/gu, 'h'], [/ii/gu, 'u'], ...LAST],
];

/** Returns a word with one letter for all that look alike. */
function foldLetters(word: string, set: Folding): string {
  return set.reduce((folded, [pattern, letter]) => folded.replace(pattern, letter), word);
}
