import { foldWord } from '../../src/languages/text/fold-word.ts';
import { foldSpelling } from '../../src/languages/text/old-spelling.ts';
import type { Dice } from './dice.ts';
import { misread } from './source-copies.ts';

/** What is done to a quotation: nothing, something that makes it say other words, or something harmless. */
export interface Alteration {
  name: string;
  kind: 'exact' | 'planted' | 'harmless';
  /** Returns the altered words; undefined if they cannot be altered so. */
  alter(words: readonly string[], around: Surroundings): readonly string[] | undefined;
}

export interface Surroundings {
  chance: Dice;
  /** Words of the whole corpus that are no names, and those that are one letter away from a word. */
  vocabulary: readonly [string, ...string[]];
  findNear(word: string): readonly string[];
}

const NUMBERS =
  'two three four five six seven eight nine ten eleven twelve thirteen twenty thirty forty fifty hundred thousand'.split(
    ' ',
  );
const NAMES =
  `Rome Athens Sparta Carthage Britain France Spain Holland Germany Virginia Pennsylvania Maryland Massachusetts Connecticut Delaware
  Hamilton Madison Montesquieu Blackstone Solon Lycurgus Europe Austria Prussia Sweden Ireland Switzerland Macedon Philip Venice`.split(
    /\s+/u,
  );
const AUXILIARIES =
  /^(?:is|are|was|were|will|would|shall|should|can|could|may|might|must|has|have|had|be|been)$/u;
const DENIALS = /^(?:not|no|never|nor|without|neither)$/u;

export const alterations: readonly Alteration[] = [
  { name: 'exact', kind: 'exact', alter: (words) => words },
  planted('a word', (word, { chance, vocabulary }) =>
    bare(word).length > 3 ? keepCase(word, pickOther(word, chance, vocabulary)) : undefined,
  ),
  planted('a word nearly the same', (word, { chance, findNear }) => {
    const [first, ...rest] = findNear(bare(word));
    return bare(word).length > 3 && first !== undefined
      ? keepCase(word, chance.pick([first, ...rest]))
      : undefined;
  }),
  planted('a number', (word, { chance }) => alterNumber(word, chance)),
  planted('a negation', (word) => {
    if (DENIALS.test(bare(word))) return '';
    return AUXILIARIES.test(word) ? `${word} not` : undefined;
  }),
  planted('a name', (word, { chance }) =>
    NAMES.includes(bareName(word))
      ? word.replace(bareName(word), pickOtherName(bareName(word), chance))
      : undefined,
  ),
  harmless('spelling', (word) => respell(word)),
  harmless('a long s', (word) =>
    /s(?=\p{Ll})/u.test(word) ? word.replace(/s(?=\p{Ll})/gu, 'ſ') : undefined,
  ),
  harmless('a long s read as f', (word) =>
    /s(?=\p{Ll})/u.test(word) && word.length > 3 ? word.replace(/s(?=\p{Ll})/u, 'f') : undefined,
  ),
  harmless('a scanner’s noise', (word, { chance }) => {
    const noisy = /^\p{Ll}{4,}$/u.test(word) ? misread(word, chance) : word;
    return noisy === word ? undefined : noisy;
  }),
  harmless('a ligature', (word) =>
    /f[il]/u.test(word) ? word.replace('fi', 'ﬁ').replace('fl', 'ﬂ') : undefined,
  ),
  harmless('a hyphen', (word, { chance }) => {
    const at = 3 + chance.below(3);
    return /^\p{Ll}{7,}$/u.test(word)
      ? `${word.slice(0, at)}-${chance.below(2) === 0 ? ' ' : ''}${word.slice(at)}`
      : undefined;
  }),
  harmless('an accent', (word) =>
    /^\p{Ll}{3,}$/u.test(word) && /[eao]/u.test(word)
      ? word.replace(/[eao]/u, (letter) => `${letter}\u0301`.normalize('NFC'))
      : undefined,
  ),
  harmless('a capital', (word) =>
    /^\p{Ll}{3,}$/u.test(word) ? word.charAt(0).toUpperCase() + word.slice(1) : undefined,
  ),
  {
    name: 'brackets',
    kind: 'harmless',
    alter([first, ...rest], { chance }) {
      if (first === undefined) return undefined;
      if (chance.below(2) === 0 && /^\p{Ll}/u.test(first))
        return [`[${first.charAt(0).toUpperCase()}]${first.slice(1)}`, ...rest];
      const at = 1 + chance.below(Math.max(1, rest.length - 1));
      return [first, ...rest.slice(0, at), '[sic]', ...rest.slice(at)];
    },
  },
  {
    name: 'an ellipsis',
    kind: 'harmless',
    alter(words, { chance }) {
      if (words.length < 9) return undefined;
      const from = 3 + chance.below(words.length - 8);
      const to = from + 1 + chance.below(Math.min(8, words.length - from - 3));
      return [...words.slice(0, from), '…', ...words.slice(to)];
    },
  },
];

type AlterWord = (word: string, around: Surroundings) => string | undefined;

function planted(name: string, alterWord: AlterWord): Alteration {
  return { name, kind: 'planted', alter: (words, around) => alterOne(words, around, alterWord) };
}

function harmless(name: string, alterWord: AlterWord): Alteration {
  return { name, kind: 'harmless', alter: (words, around) => alterOne(words, around, alterWord) };
}

/** Alters one of the words that can be altered so, never the first or the last: there it would be another cut. */
function alterOne(
  words: readonly string[],
  around: Surroundings,
  alterWord: AlterWord,
): readonly string[] | undefined {
  const places = words.slice(1, -1).flatMap((word, index) => {
    const altered = alterWord(word, around);
    return altered === undefined || altered === word ? [] : [{ at: index + 1, altered }];
  });
  const [first, ...rest] = places;
  if (!first) return undefined;
  const { at, altered } = around.chance.pick([first, ...rest]);
  return words.flatMap((word, index) => (index !== at ? [word] : altered === '' ? [] : [altered]));
}

const bareName = (word: string) => word.replace(/[^\p{L}\d]/gu, '');
const bare = (word: string) => bareName(word).toLowerCase();

function keepCase(word: string, other: string): string {
  const [letters = ''] = /[\p{L}\d]+/u.exec(word) ?? [];
  const cased = /^\p{Lu}/u.test(letters) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
  return word.replace(letters, cased);
}

function pickOther(word: string, chance: Dice, vocabulary: Surroundings['vocabulary']): string {
  for (;;) {
    const other = chance.pick(vocabulary);
    if (foldSpelling(other, 'en') !== foldSpelling(bare(word), 'en')) return other;
  }
}

function pickOtherName(name: string, chance: Dice): string {
  const [first = 'Rome', ...rest] = NAMES.filter((other) => other !== name);
  return chance.pick([first, ...rest]);
}

function alterNumber(word: string, chance: Dice): string | undefined {
  const letters = bareName(word);
  if (/^\d+$/u.test(letters)) {
    const at = chance.below(letters.length);
    const digit = (Number(letters.charAt(at)) + 1 + chance.below(9)) % 10;
    return word.replace(letters, letters.slice(0, at) + digit + letters.slice(at + 1));
  }
  if (!NUMBERS.includes(letters)) return undefined;
  const [first = 'two', ...rest] = NUMBERS.filter((other) => other !== letters);
  return word.replace(letters, chance.pick([first, ...rest]));
}

/** Spellings of the eighteenth century and of the other side of the Atlantic. */
const RESPELT: readonly (readonly [RegExp, string])[] = [
  [/\bshow/u, 'shew'],
  [/\bchoose/u, 'chuse'],
  [/\bcomplete(?=s?\b)/u, 'compleat'],
  [/\bcontrol\b/u, 'controul'],
  [/\bin(?=crease|force|trust)/u, 'en'],
  [/\ben(?=quire|tire|courage)/u, 'in'],
  [/ublic\b/u, 'ublick'],
  [/nnection/u, 'nnexion'],
  [/or\b(?<=(?:hon|fav|lab|err|superi|inferi|govern|auth)or)/u, 'our'],
  [/our\b(?<=(?:hon|fav|lab|end?eav)our)/u, 'or'],
  [/ize(?=[ds]?\b)/u, 'ise'],
  [/ence\b(?<=(?:def|off|pret)ence)/u, 'ense'],
  [/\bancient/u, 'antient'],
  [/\ballege/u, 'alledge'],
  [/\bjudgment/u, 'judgement'],
  [/\bfederal/u, 'fœderal'],
  [/\beconom/u, 'œconom'],
];

function respell(word: string): string | undefined {
  const rule = RESPELT.find(([pattern]) => pattern.test(word));
  return rule && word.replace(rule[0], rule[1]);
}

/** Returns for each word the words of a vocabulary that are one letter away and no other spelling of it. */
export function indexNearWords(vocabulary: readonly string[]): (word: string) => readonly string[] {
  const byKey = new Map<string, string[]>();
  const keysOf = (word: string) => [
    word,
    ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)),
  ];
  for (const word of vocabulary)
    for (const key of keysOf(word)) byKey.set(key, [...(byKey.get(key) ?? []), word]);
  return (word) => {
    const near = keysOf(foldWord(word)).flatMap((key) => byKey.get(key) ?? []);
    return [...new Set(near)].filter((other) => foldSpelling(other, 'en') !== foldSpelling(word, 'en'));
  };
}
