/** Most words of context in a link; one with more is longer than people like to pass on. */
const context = 16;
/** Words by which a long selection is known at either end. */
const ends = 5;

/**
 * The part of a link that finds words on a page: `:~:text=prefix-,start,end,-suffix`, to stand after the passage's id.
 *
 * Words alone where they are unique on the page; else with the fewest words before and after that make them so. Long
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
  const words = selected.trim();
  if (!words) return undefined;
  const indent = selected.indexOf(words);
  const left = collapse(before + selected.slice(0, indent));
  const right = collapse(selected.slice(indent + words.length) + after);
  const middle = left + collapse(words);
  const page = pageOf(middle + right);
  let from = left.length;
  let to = middle.length;
  while (!page.edges.has(from)) from -= 1;
  while (!page.edges.has(to)) to += 1;

  const { text } = page;
  const whole = text.slice(from, to);
  const inside = page.words.filter((word) => word.from >= from && word.to <= to);
  const [first, last] = [inside[ends - 1], inside.at(-ends)];
  const isLong = inside.length > 2 * ends || whole.includes('\n');
  const start = isLong ? line(text.slice(from, first?.to ?? to), 0) : whole;
  const end = isLong ? line(text.slice(last?.from ?? from, to), -1) : '';
  const leading = page.words.filter((word) => word.to <= from);
  const trailing = page.words.filter((word) => word.from >= to);
  for (let count = 0; count <= context; count += 1) {
    for (let following = 0; following <= count; following += 1) {
      const opening = leading.at(following - count)?.from ?? 0;
      const prefix = following < count ? line(text.slice(opening, from).trim(), -1) : '';
      const suffix = following ? line(text.slice(to, trailing[following - 1]?.to).trim(), 0) : '';
      const found = find(page, [prefix, start, end, suffix]);
      const [place] = found;
      if (found.length === 1 && place?.from === from && place.to === to)
        return directive(prefix, start, end, suffix);
    }
  }
  return undefined;
}

interface Span {
  from: number;
  to: number;
}

interface Page {
  text: string;
  /** The text as browsers compare it, sign for sign: they see neither case nor accents, and one kind of quotes. */
  plain: string;
  words: Span[];
  /** Where a word may begin or end. */
  edges: Set<number>;
}

type Parts = [prefix: string, start: string, end: string, suffix: string];

function pageOf(text: string): Page {
  const segments = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)];
  return {
    text,
    plain: plain(text),
    words: segments
      .filter(({ isWordLike }) => isWordLike)
      .map(({ index, segment }) => ({ from: index, to: index + segment.length })),
    edges: new Set([...segments.map(({ index }) => index), text.length]),
  };
}

/** The places where a browser could find the words. */
function find({ plain: page, edges }: Page, parts: Parts): Span[] {
  const [prefix = '', start = '', end = '', suffix = ''] = parts.map(plain);
  const found: Span[] = [];
  const opening = prefix || start;
  const skip = (at: number) => at + (/\s/.test(page.charAt(at)) ? 1 : 0);
  for (let at = page.indexOf(opening); at >= 0; at = page.indexOf(opening, at + 1)) {
    const from = prefix ? skip(at + prefix.length) : at;
    let to = from + start.length;
    if (!edges.has(at) || !page.startsWith(start, from) || (end && !edges.has(to))) continue;
    let ending = end ? page.indexOf(end, to) : from;
    for (; ending >= 0; ending = end ? page.indexOf(end, ending + 1) : -1) {
      to = ending + (end || start).length;
      const tail = suffix ? skip(to) : to;
      const isWhole = edges.has(tail + suffix.length) && (!end || edges.has(ending));
      if (isWhole && page.startsWith(suffix, tail)) {
        found.push({ from, to });
        break;
      }
    }
  }
  return found;
}

/** Signs that are part of the grammar, or that programs leave off the end of a link, are written as numbers. */
function directive(...[prefix, start, end, suffix]: Parts): string {
  const number = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  const encode = (words: string) => encodeURIComponent(words).replace(/[-!'()*]/g, number);
  const parts = [prefix && `${encode(prefix)}-`, encode(start), encode(end), suffix && `-${encode(suffix)}`];
  return `:~:text=${parts.filter(Boolean).join(',')}`.replace(/\.$/, number);
}

const collapse = (text: string) =>
  text
    .replace(/\u00ad/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n');

const plain = (text: string) =>
  text
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/[^\n -~]|[A-Z]/g, (sign) => sign.normalize('NFD').charAt(0).toLowerCase().charAt(0));

const line = (text: string, index: number) => text.split('\n').at(index) ?? '';
