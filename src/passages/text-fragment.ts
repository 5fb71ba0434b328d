/** Most words of context in a link; one with more is longer than people like to pass on. */
const context = 16;
/** Words that identify a long selection at either end. */
const ends = 5;

/** Stands in the words of a page for the mark of a note: a browser finds no run of words across it. */
export const MARK = '\uFFFC';

/** Between two of these a browser finds words; the ends of a longer selection are given by themselves. */
const border = new RegExp(`[\\n${MARK}]`);
const outer = new RegExp(`^[\\s${MARK}]+|[\\s${MARK}]+$`, 'g');

/**
 * Returns the part of a link that finds words on a page: `:~:text=prefix-,start,end,-suffix`, to follow the passage's id.
 * Returns undefined if no such link finds them alone.
 *
 * It has the words alone if they are unique on the page; else with the fewest words before and after that make them so.
 * Long selections, and those of several blocks, are given by their first and last words. Every result was tried against
 * the page by the rules that browsers follow, and finds the selection and nothing else.
 *
 * @param before The words of the page before the selection, blocks separated by line ends, with `MARK` for each mark of a note.
 * @param selected The selection; it is extended to whole words.
 * @param after The words of the page after it.
 * @see https://wicg.github.io/scroll-to-text-fragment/#finding-ranges-in-a-document
 */
export function makeTextFragment(before: string, selected: string, after: string): string | undefined {
  const words = selected.replace(outer, '');
  if (!words) return undefined;
  const indent = selected.indexOf(words);
  const left = collapse(before + selected.slice(0, indent));
  const middle = left + collapse(words);
  const text = middle + collapse(selected.slice(indent + words.length) + after);
  const segments = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)];
  const page = {
    text: removeMarks(text),
    edges: new Set(segments.map(({ index }) => index)).add(text.length),
  };
  let from = left.length;
  let to = middle.length;
  while (!page.edges.has(from)) from -= 1;
  while (!page.edges.has(to)) to += 1;

  const whole = text.slice(from, to);
  const isLong = border.test(whole) || whole.split(' ').length > 2 * ends;
  const start = isLong ? takeFirstWords(whole, ends) : whole;
  const end = isLong ? takeLastWords(whole, ends) : '';
  for (let count = 0; count <= context; count += 1) {
    for (let following = 0; following <= count; following += 1) {
      const prefix = takeLastWords(text.slice(0, from), count - following).replace(
        /^[^\p{L}\p{M}\p{N}]+/u,
        '',
      );
      const suffix = takeFirstWords(text.slice(to), following).replace(/[^\p{L}\p{M}\p{N}]+$/u, '');
      const [place, another] = findPlaces(page, [prefix, start, end, suffix]);
      if (!another && place?.[0] === from && place[1] === to)
        return formatDirective(prefix, start, end, suffix);
    }
  }
  return undefined;
}

interface Page {
  /** As browsers compare it, character by character: without case and accents, and with one kind of quotation marks. */
  text: string;
  /** Where a word may begin or end. */
  edges: Set<number>;
}

type Parts = [prefix: string, start: string, end: string, suffix: string];

/** Returns the places where a browser could find the words. */
function findPlaces({ text, edges }: Page, parts: Parts): [from: number, to: number][] {
  const [prefix = '', start = '', end = '', suffix = ''] = parts.map(removeMarks);
  const found: [number, number][] = [];
  const opening = prefix || start;
  const skip = (at: number) => at + (/\s/.test(text.charAt(at)) ? 1 : 0);
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
    const from = prefix ? skip(at + prefix.length) : at;
    const stop = from + start.length;
    if (!edges.has(at) || !text.startsWith(start, from) || (end && !edges.has(stop))) continue;
    let ending = end ? text.indexOf(end, stop) : from;
    for (; ending >= 0; ending = end ? text.indexOf(end, ending + 1) : -1) {
      const to = ending + (end || start).length;
      const tail = suffix ? skip(to) : to;
      if (end && !edges.has(ending)) continue;
      if (text.startsWith(suffix, tail) && edges.has(tail + suffix.length)) {
        found.push([from, to]);
        break;
      }
    }
  }
  return found;
}

/** Characters that are part of the grammar, or that programs cut off the end of a link, are percent-encoded. */
function formatDirective(...[prefix, start, end, suffix]: Parts): string {
  const percentEncode = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  const encode = (words: string) => encodeURIComponent(words).replace(/[-!'()*]/g, percentEncode);
  const parts = [prefix && `${encode(prefix)}-`, encode(start), encode(end), suffix && `-${encode(suffix)}`];
  return `:~:text=${parts.filter(Boolean).join(',')}`.replace(/\.$/, percentEncode);
}

const collapse = (text: string) =>
  text
    .replace(/\u00ad/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n');

const removeMarks = (text: string) =>
  text
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/[^\n -~]|[A-Z]/g, (sign) => sign.normalize('NFD').charAt(0).toLowerCase().charAt(0));

/** The last words of the text's last block, and the first words of its first. */
const takeLastWords = (text: string, count: number) =>
  count ? (text.trim().split(border).at(-1) ?? '').split(' ').slice(-count).join(' ') : '';
const takeFirstWords = (text: string, count: number) =>
  (text.trim().split(border)[0] ?? '').split(' ').slice(0, count).join(' ');
