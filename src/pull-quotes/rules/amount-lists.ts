import { getAbbreviations } from '../../languages/text/abbreviations.ts';
import type { AmountWords } from '../../languages/text/amount-kinds.ts';
import { AMOUNT_WORDS, SYMBOLS } from '../../languages/text/amount-words.ts';
import { splitSpaced } from '../../languages/text/governing-lists.ts';
import { getSubtag } from '../../languages/text/language-tag.ts';
import { getSentenceOpeners } from '../../languages/text/sentence-openers.ts';
import { SUPPLIED_FORMS } from '../../languages/text/supplied-forms.ts';

type PhraseLists = 'units' | 'rates' | 'links' | 'shares' | 'fractions' | 'bounds';

/** What belongs to a number in one language, ready to be looked up; all empty but the symbols in one without lists. */
export interface AmountLists
  extends Readonly<Record<PhraseLists, readonly (readonly string[])[]>>,
    Readonly<Record<Exclude<keyof AmountWords, PhraseLists | 'superlative'>, ReadonlySet<string>>> {
  superlative: RegExp;
  symbols: ReadonlySet<string>;
  /** Abbreviations before a number, without their stops: no, p, fig. */
  numbered: ReadonlySet<string>;
  /** Words of grammar. */
  openers: ReadonlySet<string>;
  nounsHaveCapitals: boolean;
}

const symbols = splitSpaced(SYMBOLS);
const cache = new Map<string, AmountLists>();

/** @param language BCP 47 tag; its region does not matter. */
export function getAmountLists(language: string): AmountLists {
  const name = getSubtag(language);
  const known = cache.get(name);
  if (known) return known;
  const words = AMOUNT_WORDS[name];
  const lists: AmountLists = {
    numbers: splitSpaced(words?.numbers),
    ones: splitSpaced(words?.ones),
    articles: splitSpaced(words?.articles),
    multipliers: splitSpaced(words?.multipliers),
    ordinals: splitSpaced(words?.ordinals),
    notCounted: splitSpaced(words?.notCounted),
    months: splitSpaced(words?.months),
    labels: splitSpaced(words?.labels),
    units: splitPhrases(words?.units),
    rates: splitPhrases(words?.rates),
    links: [...splitPhrases(words?.links), ['x']],
    shares: splitPhrases(words?.shares),
    fractions: splitPhrases(words?.fractions),
    ranges: splitSpaced(words?.ranges),
    bounds: splitPhrases(words?.bounds),
    superlative: words?.superlative ?? /$^/u,
    symbols,
    numbered: new Set(
      [...getAbbreviations(language).beforeNumber].map((one) => one.toLowerCase().replace(/\.$/u, '')),
    ),
    openers: words ? getSentenceOpeners(language) : new Set(),
    nounsHaveCapitals: SUPPLIED_FORMS[name]?.nounsHaveCapitals === true,
  };
  cache.set(name, lists);
  return lists;
}

/** The longest first. */
function splitPhrases(phrases = ''): string[][] {
  return phrases
    .split(',')
    .map((phrase) => phrase.trim().split(/\s+/u))
    .filter(([first]) => first !== '')
    .sort((one, other) => other.length - one.length);
}
