/**
 * Prose and edits made by rule, so that for every passage it is known where its words went. Words are made of
 * syllables and as frequent as Zipf's law has them, so passages share common words as real ones do.
 */
export interface Source {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
}

/** A repeatable source: Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators", in 32 bits. */
export function seeded(seed: number): Source {
  let state = seed >>> 0;
  return {
    below(limit) {
      state = (state + 0x9e3779b9) >>> 0;
      let mixed = state;
      mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
      return ((mixed ^ (mixed >>> 15)) >>> 0) % limit;
    },
  };
}

const syllables = 'ba de fi go lu ma ne pi ro su ta ve wi yo zu cla dre flo gri sta'.split(' ');

/** The `rank`-th most frequent word: short ones first. */
function word(rank: number): string {
  let rest = rank;
  let letters = '';
  do {
    letters += syllables[rest % syllables.length];
    rest = Math.floor(rest / syllables.length);
  } while (rest > 0);
  return letters;
}

const vocabulary = 5000;

export function someWords(source: Source, count: number): string[] {
  return Array.from({ length: count }, () => {
    const share = source.below(1_000_000) / 1_000_000;
    return word(Math.floor(vocabulary ** share) - 1);
  });
}

/** A passage and where its words come from: for each of its words, the passage published before, or none. */
export interface Traced {
  words: { word: string; from: number | undefined }[];
}

export function written(source: Source, count: number, from?: number): Traced {
  return { words: someWords(source, count).map((word) => ({ word, from })) };
}

export const textOf = ({ words }: Traced) => `${words.map(({ word }) => word).join(' ')}.`;

export type Edit = 'insert' | 'delete' | 'split' | 'join' | 'reorder' | 'reword';
export const edits: readonly Edit[] = ['insert', 'delete', 'split', 'join', 'reorder', 'reword'];

/** Applies one edit in place. Rewording replaces up to two words in five; a split leaves no part under a quarter. */
export function apply(edit: Edit, passages: Traced[], source: Source): void {
  const at = source.below(passages.length);
  const chosen = passages[at];
  if (!chosen) return;
  const { words } = chosen;
  if (edit === 'insert') {
    passages.splice(at, 0, written(source, 20 + source.below(100)));
  } else if (edit === 'delete' && passages.length > 3) {
    passages.splice(at, 1);
  } else if (edit === 'split' && words.length >= 16) {
    const cut = Math.floor(words.length / 4) + source.below(Math.floor(words.length / 2));
    passages.splice(at, 1, { words: words.slice(0, cut) }, { words: words.slice(cut) });
  } else if (edit === 'join' && at + 1 < passages.length) {
    const joined = { words: [...words, ...(passages[at + 1]?.words ?? [])] };
    passages.splice(at, 2, joined);
  } else if (edit === 'reorder') {
    passages.splice(at, 1);
    passages.splice(source.below(passages.length + 1), 0, chosen);
  } else if (edit === 'reword') {
    const share = 5 + source.below(36);
    const reworded = words.map((one) =>
      source.below(100) < share ? { word: someWords(source, 1)[0] ?? '', from: undefined } : one,
    );
    passages.splice(at, 1, { words: reworded });
  }
}

/**
 * Where a passage's words are: indexes of the passages holding as many of them as any (within a tenth), or none when
 * fewer than `atLeast` of them are left anywhere.
 */
export function survivors(
  passages: readonly Traced[],
  from: number,
  size: number,
  atLeast: number,
): number[] {
  const held = passages.map(({ words }) => words.filter((one) => one.from === from).length);
  const most = Math.max(0, ...held);
  if (most < size * atLeast) return [];
  return held.flatMap((count, index) => (count >= most * 0.9 ? [index] : []));
}
