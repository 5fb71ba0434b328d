import leven from 'leven';
import { AMOUNT_WORDS } from '../languages/text/amount-words.ts';
import { GOVERNING_WORDS } from '../languages/text/governing-words.ts';
import { getSubtag } from '../languages/text/language-tag.ts';
import { normalizeTypography } from '../languages/text/plain-words.ts';
import { findStructureChanges, type PassageChange } from './passage-changes.ts';

/** Letters by which a slip of the keyboard differs from the word that was meant. */
const MOST_LETTERS = 2;
/** A word of so few letters becomes another word by one letter: he and she, is and as. */
const SHORT = 3;

/** What may be set or taken away without a change of sense. */
const harmlessMarks: ReadonlySet<string> = new Set(['em', 'strong', 'code']);
/** Parts of a record that are words for readers; the others are names, addresses and files. */
const noWords: ReadonlySet<string> = new Set([
  ...['label', 'byline', 'series', 'canonical', 'repliesTo', 'language', 'attribution', 'credit'],
]);
/** Signs that a slip may leave out or add. All others say something: a question, a doubt, an amount. */
const harmlessSigns = /[.,;:'-]/gu;

/**
 * Says why a change is more than a slip of the keyboard: it changes the count of words, a number, a negation, a name, a
 * sign, more than two letters of a word, or something beside the words.
 *
 * @param language BCP 47 tag of the article.
 * @returns The reason, as the end of a sentence, or undefined if the change is a slip.
 */
export function explainNoTypo(changes: readonly PassageChange[], language: string): string | undefined {
  for (const change of changes) {
    const { before, after } = change;
    if (before.length !== after.length) return 'a paragraph was added, taken out, joined or split';
    const field = after.find(({ id, kind }) => id.startsWith('@') && noWords.has(kind));
    if (field) return `${field.kind} is no running text`;
    const mark = findStructureChanges(change).find((one) => !harmlessMarks.has(one.mark));
    if (mark)
      return 'more than letters changed: a link, a note, a level, a picture, or what is raised or struck';
    for (const [index, passage] of after.entries()) {
      const reason = explainWords(before[index]?.text ?? '', passage.text, language);
      if (reason) return reason;
    }
  }
  return undefined;
}

function explainWords(before: string, after: string, language: string): string | undefined {
  const old = normalizeTypography(before).split(/\s+/);
  const fresh = normalizeTypography(after).split(/\s+/);
  if (old.length !== fresh.length) return `there were ${old.length} words and there are ${fresh.length}`;
  for (const [index, word] of fresh.entries()) {
    const was = old[index] ?? '';
    const reason = was === word ? undefined : explainWord(was, word, language);
    if (reason) return `“${was}” became “${word}”, and ${reason}`;
  }
  return undefined;
}

function explainWord(before: string, after: string, language: string): string | undefined {
  const was = before.replace(harmlessSigns, '');
  const now = after.replace(harmlessSigns, '');
  if (/\p{N}/u.test(was + now)) return trimEnd(before) === trimEnd(after) ? undefined : 'a figure is no slip';
  const signs = (word: string) => word.replace(/[\p{L}\p{M}]/gu, '');
  if (signs(was) !== signs(now)) return 'a sign says something of its own';
  if (was === now) return undefined;
  if (withoutSpaces.test(was + now)) return 'its script has no spaces, so that a sign may be a word';
  if (/\p{Lu}/u.test(was + now)) return 'a capital may begin a name, a month or a day';
  const isGuarded = createGuard(language);
  if (isGuarded(was) || isGuarded(now)) return 'it is a word that denies, counts, hedges or dates';
  if (isOpposite(was, now)) return 'a syllable before a word turns its sense';
  if (Math.min(was.length, now.length) <= SHORT && sortLetters(was) !== sortLetters(now))
    return 'so short a word is another word by one letter';
  return leven(was, now) > MOST_LETTERS ? `more than ${MOST_LETTERS} letters changed` : undefined;
}

const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;
const trimEnd = (word: string) => word.replace(/[.,;:]+$/, '');
const sortLetters = (word: string) => [...word].toSorted().join('');

/** Syllables before a word that turn its sense. */
const turning = new Set(
  'un in im il ir non dis de a an mis anti counter ex out over under pre post inter intra mal ent ver be miss gegen dé dés mé не без проти від'.split(
    ' ',
  ),
);

/** Returns true for two words that end alike and differ by a syllable that turns the sense. */
function isOpposite(one: string, other: string): boolean {
  let end = 0;
  while (end < Math.min(one.length, other.length) && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [first, second] = [one, other].map((word) => word.slice(0, word.length - end));
  const isTurning = (syllable = '') => turning.has(syllable.toLowerCase());
  return (
    end > SHORT - 1 &&
    ((first === '' && isTurning(second)) ||
      (second === '' && isTurning(first)) ||
      (isTurning(first) && isTurning(second)))
  );
}

const guards = new Map<string, (word: string) => boolean>();

/** Returns a test for words that deny, count, hedge or date, in a language and in English. */
function createGuard(language: string): (word: string) => boolean {
  const known = guards.get(language);
  if (known) return known;
  const words = new Set([getSubtag(language), 'en'].flatMap(listGuarded));
  const isGuarded = (word: string) => {
    const folded = word.toLowerCase();
    return words.has(folded) || /n['’]?t$/.test(folded);
  };
  guards.set(language, isGuarded);
  return isGuarded;
}

function listGuarded(language: string): string[] {
  const governing = GOVERNING_WORDS[language];
  const amounts = AMOUNT_WORDS[language];
  const { negations, conditions, questions, exceptions, deadlines, universals, hedges, limits, contrasts } =
    governing ?? none;
  const phrases = [
    negations,
    conditions,
    questions,
    exceptions,
    deadlines,
    universals,
    hedges,
    limits,
    contrasts,
  ];
  const lists = amounts
    ? [amounts.numbers, amounts.ones, amounts.multipliers, amounts.months, amounts.ordinals]
    : [];
  return [
    ...phrases.flat().filter((phrase) => !/[\s*|]/.test(phrase)),
    ...lists.flatMap((list) => list.split(/\s+/)),
    ...listDays(language),
  ].map((word) => word.toLowerCase());
}

const none = {
  negations: [],
  conditions: [],
  questions: [],
  exceptions: [],
  deadlines: [],
  universals: [],
  hedges: [],
  limits: [],
  contrasts: [],
};

/** Names of the months and the days of the week. */
function listDays(language: string): string[] {
  const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  const day = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, index) => month.format(Date.UTC(2024, index, 1)));
  const days = Array.from({ length: 7 }, (_, index) => day.format(Date.UTC(2024, 0, index + 1)));
  return [...months, ...days];
}
