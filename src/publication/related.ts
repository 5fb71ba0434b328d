import type { Article } from './model.ts';

type Piece = Pick<Article, 'slug' | 'headline' | 'standfirst' | 'topics' | 'language'> & {
  body: { passages: readonly { text: string }[] };
};

/** Words in more than this share of all pieces say nothing about any of them. */
const COMMON = 0.2;
/** The rarest words of a piece that stand for it. */
const SIGNATURE = 24;
/** What a shared topic is worth, in shared rare words. */
const TOPIC = 1.5;

/**
 * For every piece the slugs of the pieces most like it, best first: by shared topics and by shared rare words, a word
 * being worth more the fewer pieces use it (inverse document frequency, Spärck Jones 1972). Goes through an index of
 * words, so the cost follows what pieces share, not the number of pairs.
 *
 * @param count How many to give for each, at most.
 */
export function relatedPieces(pieces: readonly Piece[], count: number): Map<string, string[]> {
  const wordsOf = new Map(pieces.map((piece) => [piece.slug, distinctWords(piece)]));
  const frequency = new Map<string, number>();
  for (const words of wordsOf.values()) {
    for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const most = Math.max(2, pieces.length * COMMON);
  const weight = (word: string) => Math.log(1 + pieces.length / (frequency.get(word) ?? 1));
  const signatures = new Map<string, string[]>();
  const index = new Map<string, string[]>();
  for (const { slug, topics } of pieces) {
    const rare = [...(wordsOf.get(slug) ?? [])]
      .filter((word) => isShared(word) && (frequency.get(word) ?? 0) <= most)
      .sort((one, other) => weight(other) - weight(one) || (one < other ? -1 : 1))
      .slice(0, SIGNATURE);
    const keys = [...rare, ...topics.map(({ id }) => `topic ${id}`)];
    signatures.set(slug, keys);
    for (const key of keys) {
      const holders = index.get(key);
      if (holders) holders.push(slug);
      else index.set(key, [slug]);
    }
  }
  return new Map(
    pieces.map(({ slug }) => {
      const scores = new Map<string, number>();
      for (const key of signatures.get(slug) ?? []) {
        const holders = index.get(key) ?? [];
        const worth = key.startsWith('topic ') ? TOPIC : weight(key) / Math.log(1 + pieces.length);
        for (const other of holders.slice(0, 400)) {
          if (other !== slug) scores.set(other, (scores.get(other) ?? 0) + worth);
        }
      }
      const best = [...scores].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
      return [slug, best.slice(0, count).map(([other]) => other)];
    }),
  );

  function isShared(word: string): boolean {
    return (frequency.get(word) ?? 0) > 1;
  }
}

function distinctWords({ headline, standfirst, body }: Piece): Set<string> {
  const text = [headline, standfirst, ...body.passages.map((passage) => passage.text)].join(' ');
  return new Set(text.toLowerCase().match(/\p{L}{4,}/gu));
}
