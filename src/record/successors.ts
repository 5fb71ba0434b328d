import { normalizeTypography } from '../languages/text/plain-words.ts';

/** A passage, as far as finding its successor goes. */
interface Block {
  id: string;
  kind: string;
  text: string;
}

/**
 * Finds the passage of a changed text that contains the words of each passage that is no longer there.
 *
 * Likeness is the weight of the words and pairs of neighbouring words that two passages share; rare ones
 * weigh more. If a passage was split in two, the part with more of its words succeeds it. If two were joined,
 * the whole succeeds both, each by its own words: words that one passage accounts for do not count for
 * another. A heading whose words changed altogether is recognized by its place, if it is the only one between
 * its neighbours.
 *
 * @param before All passages as last published, in reading order.
 * @param after All passages now, in reading order.
 * @returns For each id of `before` that is not in `after`: its successor's id, or null if no passage has its
 *   words.
 */
export function findSuccessors(
  before: readonly Block[],
  after: readonly Block[],
): Map<string, string | null> {
  const current = new Set(after.map(({ id }) => id));
  const lost = before.filter(({ id }) => !current.has(id));
  if (lost.length === 0) return new Map();
  const found = new Map<string, string | null>(lost.map(({ id }) => [id, null]));
  const known = new Set(before.map(({ id }) => id));
  const fresh = after.filter(({ id }) => !known.has(id));
  const gaps = compareGaps(before, after);
  const words = new Map([...before, ...after].map((block) => [block, countShingles(block.text)]));
  const weigh = createWeigher([...words.values()]);
  const wordsOf = (block: Block) => words.get(block) ?? new Map();

  const bestFor = (old: Block): Match | undefined => {
    let best: Match | undefined;
    for (const candidate of fresh) {
      const shared = measureLikeness(wordsOf(old), wordsOf(candidate), weigh);
      if (!survives(shared)) continue;
      const score = shared.ofOld * (gaps.inSameGap(old, candidate) ? HOME : 1);
      if (!best || score > best.score) best = { old, candidate, score };
    }
    return best;
  };

  const open = new Map<Block, Match | undefined>();
  for (const old of lost) {
    const twin = after.find(({ text }) => normalizeTypography(text) === normalizeTypography(old.text));
    if (twin) found.set(old.id, twin.id);
    else open.set(old, bestFor(old));
  }
  for (let match = findStrongest(open); match; match = findStrongest(open)) {
    const { old, candidate } = match;
    found.set(old.id, candidate.id);
    words.set(candidate, subtract(wordsOf(candidate), wordsOf(old)));
    open.delete(old);
    for (const [other, rival] of open) {
      if (rival?.candidate === candidate) open.set(other, bestFor(other));
    }
  }
  const taken = new Set(found.values());
  const free = fresh.filter(({ id }) => !taken.has(id));
  for (const [id, place] of matchHeadings([...open.keys()], free, gaps)) found.set(id, place);
  return found;
}

interface Match {
  old: Block;
  candidate: Block;
  score: number;
}

function findStrongest(open: ReadonlyMap<Block, Match | undefined>): Match | undefined {
  let best: Match | undefined;
  for (const match of open.values()) if (match && (!best || match.score > best.score)) best = match;
  return best;
}

/**
 * Pairs each lost heading with the new heading in its place, if both are the only ones between their
 * neighbours.
 */
function matchHeadings(lost: readonly Block[], free: readonly Block[], gaps: Gaps): [string, string][] {
  const headings = lost.filter(({ kind }) => kind === 'heading');
  return headings.flatMap((old): [string, string][] => {
    const places = free.filter((other) => other.kind === 'heading' && gaps.inSameGap(old, other));
    const rivals = headings.filter((other) => gaps.inSameGapBefore(old, other));
    const [place] = places;
    return place && places.length === 1 && rivals.length === 1 ? [[old.id, place.id]] : [];
  });
}

// Measured on generated edits (tests/unit/record/successors.test.ts): unrelated passages of one article share up to a
// tenth of their weight; a passage with two words in five replaced retains a third.

/** The share of the old passage's weight that its successor must have. */
const SURVIVING = 0.22;
/** A smaller share is enough if most of the new passage came from the old one: it is one part of several. */
const PART = { ofOld: 0.12, ofNew: 0.5 };
/** The factor for a candidate between the same neighbours. */
const HOME = 1.25;

interface Likeness {
  ofOld: number;
  ofNew: number;
}

function survives({ ofOld, ofNew }: Likeness): boolean {
  return ofOld >= SURVIVING || (ofOld >= PART.ofOld && ofNew >= PART.ofNew);
}

type Shingles = Map<string, number>;

/** Counts each word and each pair of neighbouring words. */
function countShingles(text: string): Shingles {
  const counts: Shingles = new Map();
  const words =
    normalizeTypography(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  for (const [index, word] of words.entries()) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    const next = words[index + 1];
    if (next) counts.set(`${word} ${next}`, (counts.get(`${word} ${next}`) ?? 0) + 1);
  }
  return counts;
}

/** Returns a function that weighs a word by how few passages have it: the inverse document frequency. */
function createWeigher(passages: readonly Shingles[]): (shingle: string) => number {
  const holders = new Map<string, number>();
  for (const passage of passages) {
    for (const shingle of passage.keys()) holders.set(shingle, (holders.get(shingle) ?? 0) + 1);
  }
  return (shingle) => Math.log(1 + passages.length / (holders.get(shingle) ?? 1));
}

function measureLikeness(old: Shingles, fresh: Shingles, weigh: (shingle: string) => number): Likeness {
  let shared = 0;
  let ofAll = 0;
  for (const [shingle, count] of old) {
    const weight = weigh(shingle);
    shared += weight * Math.min(count, fresh.get(shingle) ?? 0);
    ofAll += weight * count;
  }
  if (shared === 0) return { ofOld: 0, ofNew: 0 };
  let ofFresh = 0;
  for (const [shingle, count] of fresh) ofFresh += weigh(shingle) * count;
  return { ofOld: shared / ofAll, ofNew: shared / ofFresh };
}

function subtract(from: Shingles, taken: Shingles): Shingles {
  const rest: Shingles = new Map();
  for (const [shingle, count] of from) {
    const left = count - (taken.get(shingle) ?? 0);
    if (left > 0) rest.set(shingle, left);
  }
  return rest;
}

interface Gaps {
  /**
   * Returns true if a lost and a new passage have the same neighbour, before or after, among those in both
   * texts.
   */
  inSameGap: (old: Block, fresh: Block) => boolean;
  /** Returns true if two lost passages have the same neighbour before them. */
  inSameGapBefore: (old: Block, other: Block) => boolean;
}

function compareGaps(before: readonly Block[], after: readonly Block[]): Gaps {
  const inAfter = new Set(after.map(({ id }) => id));
  const inBefore = new Set(before.map(({ id }) => id));
  const edges = (blocks: readonly Block[], others: ReadonlySet<string>) => {
    const previous = new Map<Block, string>();
    const next = new Map<Block, string>();
    let edge = '';
    for (const block of blocks) {
      if (others.has(block.id)) edge = block.id;
      else previous.set(block, edge);
    }
    edge = '';
    for (const block of [...blocks].reverse()) {
      if (others.has(block.id)) edge = block.id;
      else next.set(block, edge);
    }
    return { previous, next };
  };
  const old = edges(before, inAfter);
  const fresh = edges(after, inBefore);
  return {
    inSameGap: (block: Block, other: Block) =>
      old.previous.get(block) === fresh.previous.get(other) || old.next.get(block) === fresh.next.get(other),
    inSameGapBefore: (block: Block, other: Block) => old.previous.get(block) === old.previous.get(other),
  };
}
