/**
 * The words of one language that decide whether words left out of a quotation governed it. An entry is a word or a
 * phrase; `*` stands for the rest of a word, `…` for up to six words, `|` for the place where the quotation is cut. Apostrophes and capitals do not matter. We drew the
 * lists up from grammars' closed classes and from misquotations.
 */
export interface GoverningWords {
  /** Words that deny what follows them, or close a denial: not, nobody, far from, fails to. */
  negations: readonly string[];
  /** Those that deny what follows and never what stands before: rather than. */
  alternatives: readonly string[];
  /** Phrases with such a word that deny nothing: no doubt, not only. */
  affirmations: readonly string[];
  /** After a denial, words that leave the clause they introduce true: "nobody noticed that …". */
  factives: readonly string[];
  /** What is said of a whole clause to deny it: "That … is a lie." */
  verdicts: readonly string[];
  /** What denies a whole clause right behind its comma or dash: "…, a claim that has been refuted." */
  appositions: readonly string[];
  /** Words that make a clause depend on something: if, provided that, suppose. */
  conditions: readonly string[];
  /** Phrases with such a word that set no condition: even if. */
  concessions: readonly string[];
  /** In a condition, words that only ask for the reader's interest: "If you want to know more, …". */
  interests: readonly string[];
  /** Verbs that set a condition where a statement begins with them: "Had they paid, …". */
  inversions: readonly string[];
  /** Words that open a clause which asserts nothing: whether. */
  questions: readonly string[];
  /** Words that ask about something which the rest of the question takes for granted: who, why. */
  openQuestions: readonly string[];
  /** Words that set a condition where a clause begins with them, and take back a part of a denial before them: without. */
  exceptions: readonly string[];
  /** The same of time, where they only set a date as often: until. */
  deadlines: readonly string[];
  /** Words that set a condition where they open a clause, or follow one at once: given, provided, subject to. */
  provisos: readonly string[];
  /** The same of time and place, unless the clause tells of the past: when, once, until. */
  occasions: readonly string[];
  /** Words that open a clause which says where alone another is true: where. */
  places: readonly string[];
  /** Places, times and people of which alone a clause is true: in a country without, for those who. */
  settings: readonly string[];
  /** Words by which a noun means one that is known: "the town where …" is named, not limited. */
  definites: readonly string[];
  /** Verbs whose object may be a clause: "He knows when …" sets no condition. */
  knowers: readonly string[];
  /** Words that show the past, and those that show that a clause is not of the past although it has one of them. */
  pasts: readonly string[];
  presents: readonly string[];
  /** Words that deny all else, beside the words that they are of: only. */
  restrictions: readonly string[];
  /** Words that an exception or a deadline takes a part back of: nobody, every, always. */
  universals: readonly string[];
  /** Words that weaken a clause or ascribe it to others: perhaps, allegedly, critics say. */
  hedges: readonly string[];
  /** Verbs by which somebody says or thinks a clause: insists, argued. */
  reports: readonly string[];
  /** Words that show that the writer says it: I, we. */
  firstPersons: readonly string[];
  /** Words that open a clause which somebody says, thinks or feels, and the words that show that it is so nonetheless: fact, know. */
  complementizers: readonly string[];
  assertions: readonly string[];
  /** Words that narrow the very next words: how many, how often, whether perhaps. */
  limits: readonly string[];
  /** Words that open a clause which what stands before the comma governs: "I doubt, that …". */
  subordinators: readonly string[];
  /** Words near the end of such a clause, where none opens it: the German "…, Geld genommen zu haben". */
  lateSubordinators: readonly string[];
  /** Words after which a clause is independent of what stands before: but, because. */
  contrasts: readonly string[];
  /** Words that add a clause of the same rank: and, or. */
  coordinators: readonly string[];
  /** Words that open a clause of lower rank behind a comma: who, which, because. */
  relatives: readonly string[];
  /** Those of them that open one without a comma, too. */
  openRelatives: readonly string[];
  /** Denials that may stand at the end of a long clause and deny all of it: the German "nicht". */
  lateDenials: readonly string[];
  /** Words that close a denial which the quoted words have begun: the French "plus" after "ne". */
  denialTails: readonly string[];
  /** Words that begin such a denial. */
  denialHeads: readonly string[];
  /** Words that point back when they open a quote … */
  pronouns: readonly string[];
  connectives: readonly string[];
  /** … except in these openings, which point forward or at nothing. */
  selfContained: readonly string[];
}

/** Returns every phrase that has one entry of each list, in their order. */
export function combineEntries(...lists: string[]): readonly string[] {
  return lists
    .map(splitEntries)
    .reduce((phrases, entries) => phrases.flatMap((phrase) => entries.map((entry) => `${phrase} ${entry}`)));
}

/** Splits a list at its spaces. A language that lacks the list has an empty one. */
export const splitSpaced = (list = ''): ReadonlySet<string> => new Set(list.split(/\s+/u).filter(Boolean));

/** Splits a list at its commas; an empty list has no entries. */
export function splitEntries(list: string): readonly string[] {
  return list
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/**
 * Returns the lists with their entries also behind words that a language writes together with the next: the Arabic و and ف, the
 * Hebrew ו.
 */
export function addPrefixed(words: GoverningWords, prefixes: readonly string[]): GoverningWords {
  const add = (entries: readonly string[]) => [
    ...entries,
    ...prefixes.flatMap((prefix) => entries.map((entry) => prefix + entry)),
  ];
  return {
    ...words,
    negations: add(words.negations),
    affirmations: add(words.affirmations),
    conditions: add(words.conditions),
    concessions: add(words.concessions),
    questions: add(words.questions),
    exceptions: add(words.exceptions),
    provisos: add(words.provisos),
    occasions: add(words.occasions),
    places: add(words.places),
    settings: add(words.settings),
    restrictions: add(words.restrictions),
    universals: add(words.universals),
    hedges: add(words.hedges),
    reports: add(words.reports),
    assertions: add(words.assertions),
  };
}
