import type { Dice } from './dice.ts';

/*
 * English of a kind: sentences that parse, of the lengths of edited opinion prose (mean about 21 words, from 5 to 45),
 * so that splitting, matching and searching have what they have in earnest.
 */
const nouns = [
  'government',
  'argument',
  'minister',
  'reader',
  'budget',
  'border',
  'promise',
  'treaty',
  'school',
  'river',
  'court',
  'party',
  'election',
  'market',
  'price',
  'village',
  'newspaper',
  'union',
  'army',
  'ministry',
  'question',
  'answer',
  'winter',
  'harvest',
  'railway',
  'doctor',
  'hospital',
  'judge',
  'city',
  'council',
  'tax',
  'bank',
  'law',
  'neighbour',
  'history',
  'evidence',
  'silence',
  'patience',
  'doubt',
  'habit',
  'mistake',
  'bargain',
  'ceasefire',
] as const;
const adjectives = [
  'old',
  'quiet',
  'public',
  'costly',
  'honest',
  'distant',
  'common',
  'foreign',
  'local',
  'slow',
  'careful',
  'broken',
  'ordinary',
  'private',
  'recent',
  'serious',
  'small',
  'plain',
  'uneasy',
  'lasting',
  'bitter',
  'modest',
  'open',
] as const;
const verbs = [
  'explains',
  'denies',
  'refuses',
  'accepts',
  'repeats',
  'forgets',
  'defends',
  'delays',
  'remembers',
  'measures',
  'abandons',
  'promises',
  'ignores',
  'describes',
  'weakens',
  'protects',
  'divides',
  'rewards',
  'outlives',
  'mistakes',
] as const;
const links = [
  'because',
  'although',
  'while',
  'where',
  'so that',
  'even when',
  'before',
  'until',
  'as long as',
  'after',
] as const;
const openings = [
  '',
  '',
  '',
  '',
  'In practice ',
  'For a generation ',
  'On paper ',
  'In the end ',
  'At its best ',
  'By contrast, ',
] as const;
const places = ['in', 'beyond', 'beside', 'against', 'without', 'under', 'behind', 'across'] as const;

/** One sentence; a word in four of its nouns is taken from `jargon`. */
export function sentence(roll: Dice, jargon: readonly string[]): string {
  let text = roll.pick(openings) + clause(roll, jargon);
  const more = 1 + roll.below(3);
  for (let count = 0; count < more; count += 1) {
    const joint = roll.below(3);
    if (joint === 0) text += `, and ${clause(roll, jargon)}`;
    else if (joint === 1) text += ` ${roll.pick(links)} ${clause(roll, jargon)}`;
    else text += ` ${roll.pick(places)} ${thing(roll, jargon)}`;
  }
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Two to five sentences. */
export function paragraph(roll: Dice, jargon: readonly string[]): string {
  return Array.from({ length: 2 + roll.below(4) }, () => sentence(roll, jargon)).join(' ');
}

/** A headline or a section heading. */
export function title(roll: Dice, word: string): string {
  const noun = roll.pick(nouns);
  return `The ${roll.pick(adjectives)} ${noun} of ${word} and the ${roll.pick(nouns)}`;
}

/** A word that no dictionary holds: a name, a place, a term. Short ones recur, long ones seldom do, as in any text. */
export function invent(roll: Dice): string {
  const syllables = 2 + roll.below(2);
  let word = '';
  for (let count = 0; count < syllables; count += 1) {
    word += 'bcdfghjklmnprstvwz'.charAt(roll.below(18)) + 'aeiou'.charAt(roll.below(5));
  }
  return word + 'nrlst'.charAt(roll.below(5));
}

function clause(roll: Dice, jargon: readonly string[]): string {
  return `${thing(roll, jargon)} ${roll.pick(verbs)} ${thing(roll, jargon)}`;
}

function thing(roll: Dice, jargon: readonly string[]): string {
  const word = jargon.length > 0 && roll.below(4) === 0 ? jargon[roll.below(jargon.length)] : undefined;
  const noun = word ?? roll.pick(nouns);
  return roll.below(2) === 0 ? `the ${noun}` : `the ${roll.pick(adjectives)} ${noun}`;
}
