/** A person's name in the parts that reference managers know, under the names that CSL gives them. */
export interface SplitName {
  family: string;
  given?: string;
  /** Words such as `van` and `de`, which belong to the family name and do not count in sorting. */
  'non-dropping-particle'?: string;
  /** `Jr.` or `III`. */
  suffix?: string;
}

/**
 * Splits a name as printed. The last word is the family name, together with the words in small letters right before it;
 * the words before those are the given name. A name of one word is a family name.
 */
export function splitName(name: string): SplitName {
  const words = name.trim().split(/\s+/);
  const suffix =
    words.length > 1 ? words.slice(-1).filter((word) => /^(?:[JS]r\.?|I{2,3}|IV)$/.test(word)) : [];
  const own = words.slice(0, words.length - suffix.length);
  const before = own.slice(0, -1);
  const given = before.slice(0, before.findLastIndex((word) => !/^\p{Ll}/u.test(word)) + 1);
  const particle = before.slice(given.length);
  return {
    family: own.slice(-1).join(''),
    ...(given.length > 0 && { given: given.join(' ') }),
    ...(particle.length > 0 && { 'non-dropping-particle': particle.join(' ') }),
    ...(suffix.length > 0 && { suffix: suffix.join(' ') }),
  };
}
