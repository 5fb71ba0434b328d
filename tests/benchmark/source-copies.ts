import type { Dice } from './dice.ts';

/** A copy of a text as it may be found: its bytes as text, under a name for the table. */
export type CopyKind = 'HTML' | 'plain text' | 'PDF text' | 'scan';

export const copyKinds: readonly [CopyKind, ...CopyKind[]] = ['HTML', 'plain text', 'PDF text', 'scan'];

/** Returns a copy of an essay. */
export function makeCopy(
  kind: CopyKind,
  essay: { title: string; paragraphs: readonly string[] },
  chance: Dice,
): string {
  const { title, paragraphs } = essay;
  switch (kind) {
    case 'HTML':
      return makePage(title, paragraphs);
    case 'plain text':
      return [title.toUpperCase(), ...paragraphs]
        .map((text) => wrap(text, 72, false).join('\n'))
        .join('\n\n');
    case 'PDF text':
      return makePages(paragraphs);
    case 'scan':
      return makePages(
        paragraphs.map((text) =>
          text.replace(/\p{L}{4,}/gu, (word) => (chance.below(50) === 0 ? misread(word, chance) : word)),
        ),
      );
  }
}

/** A page with what stands around a text: a menu, entities, the marks of notes, line ends within paragraphs. */
function makePage(title: string, paragraphs: readonly string[]): string {
  const body = paragraphs.map((text, index) => {
    const html = wrap(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'), 90, false)
      .join('\n')
      .replaceAll('’', '&rsquo;')
      .replaceAll('—', '&mdash;');
    return `<p id="p${index}">${html.replace(/(?<=[a-z]{3})([,;]) /u, `$1<sup><a href="#n${index}">${index + 1}</a></sup> `)}</p>`;
  });
  return `<!doctype html><html><head><title>${title}</title><script>var words = "none";</script></head><body><nav><ul><li><a href="/">Home</a></li><li>The papers</li></ul></nav><h1>${title}</h1>${body.join('\n')}<footer>All rights.</footer></body></html>`;
}

/** Pages of 40 lines with a head and a number, as a tool takes them out of a PDF: words broken at line ends, ligatures. */
function makePages(paragraphs: readonly string[]): string {
  const lines = paragraphs.flatMap((text) =>
    wrap(text.replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ'), 62, true),
  );
  const pages: string[] = [];
  for (let at = 0; at < lines.length; at += 40) {
    const number = pages.length + 117;
    const head = number % 2 === 0 ? `${number} THE FEDERALIST` : `THE UNION AND ITS DEFENCE ${number}`;
    pages.push([head, '', ...lines.slice(at, at + 40)].join('\n'));
  }
  return pages.join('\n\f');
}

function wrap(text: string, width: number, breaks: boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const room = width - line.length - 1;
    if (word.length <= room || line === '') {
      line = line === '' ? word : `${line} ${word}`;
      continue;
    }
    const cut = Math.min(room - 1, word.length - 3);
    if (breaks && cut >= 3 && /^\p{L}+$/u.test(word.slice(0, cut + 2))) {
      lines.push(`${line} ${word.slice(0, cut)}-`);
      line = word.slice(cut);
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** What a scanner takes for something else; the first pair that a word has is exchanged. */
const CONFUSED: readonly [[string, string], ...[string, string][]] = [
  ['rn', 'm'],
  ['m', 'rn'],
  ['h', 'li'],
  ['h', 'b'],
  ['e', 'c'],
  ['c', 'e'],
  ['l', '1'],
  ['i', 'l'],
  ['u', 'n'],
  ['n', 'u'],
  ['o', '0'],
  ['d', 'cl'],
  ['s', 'f'],
  ['b', '6'],
];

/** Returns a word as a scanner may misread it; the same word if it has no letter that looks like another. */
export function misread(word: string, chance: Dice): string {
  for (let attempt = 0; attempt < 6; attempt++) {
    const [from, to] = chance.pick(CONFUSED);
    const at = word.indexOf(from, from === 's' ? 0 : 1);
    const isLast = at + from.length === word.length;
    if (at >= 0 && !(from === 's' && isLast)) return word.slice(0, at) + to + word.slice(at + from.length);
  }
  return word;
}
