/** Most words before and after that a link may need; with more it is longer than people like to pass on. */
const CONTEXT = 12;
/** Words by which a long selection is known at either end. */
const ENDS = 5;

/**
 * The part of a link that finds words on a page: `:~:text=prefix-,start,end,-suffix`, to stand after the passage's id.
 *
 * Words alone where they are unique on the page; else with as many words before and after as make them so. Long
 * selections, and those of several blocks, are given by their first and last words. Every result was tried against the
 * page by the rules that browsers follow, and finds the selection and nothing else.
 *
 * @param before The words of the page before the selection, blocks parted by line ends.
 * @param selected The selection; it is grown to whole words.
 * @param after The words of the page after it.
 * @returns Nothing where there is no such link.
 * @see https://wicg.github.io/scroll-to-text-fragment/#finding-ranges-in-a-document
 */
export function textFragment(before: string, selected: string, after: string): string | undefined {
  const whole = before + selected + after;
  let from = before.length;
  let to = from + selected.length;
  while (from < to && isSpace(whole[from])) from += 1;
  while (from < to && isSpace(whole[to - 1])) to -= 1;
  if (from === to) return undefined;
  while (joined(whole, from)) from -= 1;
  while (joined(whole, to)) to += 1;
  const [left, text, right] = [whole.slice(0, from), whole.slice(from, to), whole.slice(to)].map(fold);
  if (left === undefined || text === undefined || right === undefined) return undefined;

  const page = (left + text + right).toLowerCase();
  const at = left.toLowerCase().length;
  const isShort = text.split(' ').length <= 2 * ENDS && !text.includes('\n');
  const start = isShort ? text : firstWords(text, ENDS);
  const end = isShort ? '' : lastWords(text, ENDS);
  for (let count = 0; count <= CONTEXT; count += 1) {
    const parts = [lastWords(left, count), start, end, firstWords(right, count)] as const;
    const [first, second] = find(page, ...parts);
    if (first?.[0] === at && first[1] === at + text.toLowerCase().length && !second)
      return directive(...parts);
  }
  return undefined;
}

function directive(...[prefix, start, end, suffix]: [string, string, string, string]): string {
  const encode = (words: string) => encodeURIComponent(words).replaceAll('-', '%2D');
  const parts = [prefix && `${encode(prefix)}-`, encode(start), encode(end), suffix && `-${encode(suffix)}`];
  return `:~:text=${parts.filter(Boolean).join(',')}`;
}

/** The places where a browser could find the words on a folded page in small letters, in their order. */
function find(page: string, ...parts: [string, string, string, string]): [from: number, to: number][] {
  const [prefix = '', start = '', end, suffix] = parts.map((words) => words.toLowerCase());
  const found: [number, number][] = [];
  const opening = prefix || start;
  for (let from = seek(page, opening, 0); from >= 0; from = seek(page, opening, from + 1)) {
    const at = prefix ? skip(page, from + prefix.length) : from;
    if (!standsAt(page, start, at)) continue;
    let last = end ? seek(page, end, at + start.length) : at;
    const length = (end || start).length;
    while (end && suffix && last >= 0 && !standsAt(page, suffix, skip(page, last + length))) {
      last = seek(page, end, last + 1);
    }
    if (last >= 0 && (!suffix || standsAt(page, suffix, skip(page, last + length))))
      found.push([at, last + length]);
  }
  return found;
}

/** The next place where words stand whole. */
function seek(page: string, words: string, from: number): number {
  let at = page.indexOf(words, from);
  while (at >= 0 && !standsAt(page, words, at)) at = page.indexOf(words, at + 1);
  return at;
}

function standsAt(page: string, words: string, at: number): boolean {
  return page.startsWith(words, at) && !joined(page, at) && !joined(page, at + words.length);
}

/** True where the place lies within a word. */
const joined = (text: string, at: number) =>
  /^[\p{L}\p{N}]{2}$/u.test(text.slice(Math.max(0, at - 1), at + 1));
const isSpace = (sign: string | undefined) => sign !== undefined && /\s/.test(sign);
const skip = (page: string, at: number) => (isSpace(page[at]) ? at + 1 : at);
const fold = (text: string) => text.replace(/[^\S\n]+/g, ' ').replace(/ ?\n\s*/g, '\n');
const lastWords = (text: string, count: number) =>
  count === 0 ? '' : (text.trimEnd().split('\n').at(-1) ?? '').split(' ').slice(-count).join(' ');
const firstWords = (text: string, count: number) =>
  (text.trimStart().split('\n')[0] ?? '').split(' ').slice(0, count).join(' ');
