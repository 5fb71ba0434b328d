import { getSubtag } from '../../languages/text/language-tag.ts';
import { getWordSegmenter } from '../../languages/text/segmenters.ts';
import { isUnspaced } from '../text/quote-words.ts';

/** A word as an article uses it, worked out once however often it stands there. */
export interface Term {
  /** In lower case, with straight apostrophes. */
  word: string;
  /** Brings forms of a word of content together; empty for a word of grammar. */
  stem: string;
  /** True if it is written with a capital. */
  capital: boolean;
}

const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

/** Reads the words of one text after another, and returns the same object for the same word. */
export class TermReader {
  readonly #cache = new Map<string, Term>();
  readonly #isEnglish: boolean;
  readonly #segmenter: Intl.Segmenter;

  /** @param language BCP 47 tag. */
  constructor(language: string) {
    this.#isEnglish = getSubtag(language) === 'en';
    this.#segmenter = getWordSegmenter(language);
  }

  /** Returns the words of a text in their order; those of scripts without spaces by the Unicode rules. */
  read(text: string): Term[] {
    return this.#split(text).map((written) => {
      const known = this.#cache.get(written);
      if (known) return known;
      const term = describeWord(written, this.#isEnglish);
      this.#cache.set(written, term);
      return term;
    });
  }

  #split(text: string): string[] {
    if (!isUnspaced(text)) return text.match(WORD) ?? [];
    return Array.from(this.#segmenter.segment(text))
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment }) => segment);
  }
}

function describeWord(written: string, isEnglish: boolean): Term {
  const word = written.toLowerCase().replaceAll('’', "'");
  return {
    word,
    stem: isContent(word, isEnglish) ? cutToStem(word) : '',
    capital: /^\p{Lu}/u.test(written) && !/^I(?:['’]|$)/.test(written),
  };
}

function isContent(word: string, isEnglish: boolean): boolean {
  if (/\d/.test(word)) return false;
  if (isUnspaced(word)) return word.length > 1;
  return isEnglish ? word.length > 2 && !grammar.has(word) : word.length > 3;
}

/** Rough on purpose: it only has to make “argue”, “argued” and “argues” the same. */
function cutToStem(word: string): string {
  return word.replace(/(?:'s|ing|edly|ed|es|s|ly)$/, '').slice(0, 9);
}

/** English words that carry grammar rather than a subject; in other languages short words are counted as such. */
const grammar: ReadonlySet<string> = new Set(
  `a about across after again against all also always am among an and any anybody anyone anything are aren't around as
  at be because been before being between both but by can can't cannot could couldn't did didn't do does doesn't don't
  down during each either ever every everybody everyone everything few for from further had hadn't has hasn't have
  haven't having he he's hence her here hers herself him himself his how however i i'd i'll i'm i've if in instead into
  is isn't it it's its itself just less let's like may me might mine more most much must my myself need neither never no
  nobody none nor not nothing now of off on once one only onto or other ought our ours ourselves out over own perhaps
  rather same shall she she's should shouldn't since so some still such than that that's the their theirs them
  themselves then there these they they'd they'll they're they've thing things this those though through thus to too
  toward towards under unless until up upon us very was wasn't way we we'd we'll we're we've were weren't what when
  where whether which while who whom whose why will with within without won't would wouldn't yet you you'd you'll
  you're you've your yours yourself yourselves`.split(/\s+/),
);
