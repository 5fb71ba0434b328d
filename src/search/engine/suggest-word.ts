/**
 * Returns the indexed word nearest to one that is not: fewest typos (a letter missing, added, changed, or two swapped), then
 * the word that most articles have. Returns undefined if every word is more than one typo in four letters away.
 *
 * @param word Lower case.
 * @param vocabulary Lines of a word, a space and how many articles have it.
 */
export function suggestWord(word: string, vocabulary: string): string | undefined {
  const allowed = Math.min(3, Math.floor(word.length / 4));
  let best: { word: string; typos: number; articles: number } | undefined;
  for (const line of vocabulary.split('\n')) {
    const [candidate, articles] = line.split(' ');
    if (!candidate || Math.abs(candidate.length - word.length) > allowed) continue;
    const typos = countTypos(word, candidate, allowed);
    if (typos > allowed || typos === 0) continue;
    const found = { word: candidate, typos, articles: Number(articles) };
    if (!best || typos < best.typos || (typos === best.typos && found.articles > best.articles)) best = found;
  }
  return best?.word;
}

/** Optimal string alignment distance (Damerau-Levenshtein without overlaps), given up beyond `most`. */
function countTypos(one: string, other: string, most: number): number {
  let [before, previous] = [[] as number[], Array.from({ length: other.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const change = one[row - 1] === other[column - 1] ? 0 : 1;
      let typos = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + change,
      );
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (row > 1 && column > 1 && swapped) typos = Math.min(typos, (before[column - 2] ?? 0) + 1);
      current.push(typos);
    }
    if (Math.min(...current) > most) return most + 1;
    [before, previous] = [previous, current];
  }
  return previous[other.length] ?? most + 1;
}
