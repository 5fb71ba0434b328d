import sharp from 'sharp';
import { stringify } from 'yaml';
import { type Dice, dice } from '../benchmark/dice.ts';

/** An article with something odd in it. */
export interface OddArticle {
  slug: string;
  /** What is odd in it. */
  kind: string;
  source: string;
  /** Files beside the text. */
  files: Record<string, Buffer>;
}

/** What a kind changes in a plain article. */
interface Change {
  slug?: string;
  fields?: Record<string, unknown>;
  body?: string;
  files?: Record<string, Buffer>;
  /** Changes the whole file. */
  rewrite?: (source: string) => string;
}

const canvas = { width: 40, height: 30, channels: 4, background: { r: 9, g: 9, b: 9, alpha: 1 } } as const;
const png = await sharp({ create: canvas }).png().toBuffer();
const lines = await sharp({ create: { ...canvas, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
  .png()
  .toBuffer();
const jpeg = await sharp({ create: canvas }).jpeg().toBuffer();
const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'.padEnd(80, '\0'), 'latin1');
const svg = (content: string, size = 'viewBox="0 0 8 6"') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${content}</svg>`);

const pictured = (name: string, bytes: Buffer): Change => ({
  body: `![It shows something](<./${name.replaceAll('&', '\\&')}>)`,
  files: { [name]: bytes },
});
const led = (src: string, files: Record<string, Buffer> = {}): Change => ({
  fields: { image: { src, alt: 'It leads' } },
  files,
});
const written = (body: string): Change => ({ body });
const titled = (fields: Record<string, unknown>): Change => ({ fields });

/** Kinds of oddness. Those that begin with a number are those of the public reports that were tried first. */
const kinds: Record<string, (roll: Dice, slug: string) => Change> = {
  '01 a picture’s name with a space or foreign letters': (roll) =>
    pictured(roll.pick(['my photo.png', 'café.png', 'фото.png', 'naïve photo.png']), png),
  '02 a picture’s name with signs': (roll) =>
    pictured(roll.pick(['p (1).png', "O'Brien.png", 'a&b.png', '50%off.png', 'a,b;c.png']), png),
  '03 a heading without letters': (roll) => written(`## ${roll.pick(['❦', '🎉', '…', '?!', '—'])}\n\nWords.`),
  '04 words joined by dashes': () =>
    written('The war of 1914–1918 brought one thing—glory—and “freedom…justice”.'),
  '05 phrases and initials': () =>
    written('The U.S. Senate flew at Mach 2.5 in 1,000,000 cases, 50% and 24/7, AT&T.'),
  '06 a malformed percent sign in a link': (roll) =>
    written(`See [this](${roll.pick(['/caf%E9/', '/about/#caf%E9', '#%zz', '/50%sure/', '/%'])}).`),
  '07 a bare address in quotation marks': () => written('He wrote “https://example.org/report”, and left.'),
  '08 an address that it had before': (roll, slug) =>
    titled({ formerly: [roll.pick([`/2020/01/${slug}-then/`, '/about/', 'nowhere', '/a b/'])] }),
  '09 a date in another zone': (roll) =>
    titled({
      published: roll.pick([
        '2026-01-01T00:30:00+02:00',
        '2025-12-31T21:00:00-05:00',
        '2024-02-29T23:59:59Z',
        '2025-02-29T10:00:00Z',
        '2026-01-01',
      ]),
    }),
  '10 a note or a link in a heading': (roll) =>
    written(
      roll.pick(['## Who pays[^1]\n\nWords.\n\n[^1]: A note.', '## *[Linked](/about/)* words\n\nWords.']),
    ),
  '11 a heading named like the page': (roll) =>
    written(`## ${roll.pick(['Main', 'Note 1', 'Contents', 'Series'])}\n\nWords.[^1]\n\n[^1]: A note.`),
  '12 a table in a list, a quotation or a note': (roll) =>
    written(
      roll.pick(['- One\n\n  | a | b |\n  |---|--:|\n  | 1 | 2 |', '> | a | b |\n> |---|---|\n> | 1 | 2 |']),
    ),
  '13 a single tilde and lost emphasis': (roll) =>
    written(roll.pick(['It took 5~7 million over 20~30 years.', '**50%**of them said **“No.”**Then.'])),
  '14 a link to a passage': (roll) =>
    written(`See [that](${roll.pick(['/about/#:~:text=words', '#:~:text=words', '/about/#p-zzzzzz'])}).`),
  '15 a drawing of lines': (roll) => pictured('lines.png', roll.pick([lines, png])),
  '16 a picture that a page cannot show': (roll) =>
    roll.pick([
      pictured('nosize.svg', svg('', '')),
      pictured('what?.png', png),
      written('![It shows something](/photo.jpg)'),
      pictured('a#1.png', png),
      written('![It shows something](./gone.png)'),
    ]),
  '17 a box of details': () => written('<details>\n\n<summary>More</summary>\n\nWords inside.\n\n</details>'),
  '18 another direction': (roll) =>
    titled({ language: roll.pick(['ar', 'he', 'uk', 'xx-', 'en_GB', 'zh-Hant']) }),
  '19 a byte order mark': (roll) => ({
    rewrite: (source) => `\uFEFF${roll.below(2) ? source.replaceAll('\n', '\r\n') : source}`,
  }),
  '20 addresses of the site': (roll) =>
    written(
      `See [that](${roll.pick(['Https://example.org/', '/topics/one/atom.xml', '/archive/1999/', 'https://odd.example/2025/03/never/', '/people/ann/', 'example.org', '/robots.txt', '/search/nonsense'])}).`,
    ),
  '21 the name of its folder': (roll, slug) => ({
    slug: `${slug}${roll.pick([' with space', '-Übung', '-UPPER', '-привіт', '-a%b', '--two', "-o'clock", '_x'])}`,
  }),
  '22 a list of tasks': () => written('- [x] done\n- [ ] not done'),
  '23 labels of notes': (roll) =>
    written(
      roll.pick([
        'One[^a] two[^a] three[^a-2].\n\n[^a]: A.\n\n[^a-2]: B.',
        'One[^x].',
        'One.\n\n[^y]: B.',
        'One[^z].\n\n[^z]: A.\n\n[^z]: B.',
      ]),
    ),
  '24 a long word': () => titled({ headline: `The ${'Bundesverfassungsgericht'.repeat(3)}` }),
  'a picture that cannot be read': (roll) =>
    pictured(
      roll.pick(['a.png', 'b.jpg']),
      roll.pick([
        Buffer.alloc(0),
        Buffer.from('no picture'),
        png.subarray(0, 60),
        jpeg.subarray(0, -9),
        heic,
      ]),
    ),
  'a lead picture': (roll) =>
    roll.pick([
      led('./lead.png', { 'lead.png': png }),
      led('lead.jpg', { 'lead.jpg': jpeg.subarray(0, 90) }),
      led('.'),
      led(''),
      led('./index.mdx'),
      led('/lead.png', { 'lead.png': png }),
      led('https://example.org/a.png'),
    ]),
  'a drawing with a script': (roll) =>
    pictured(
      'a.svg',
      svg(
        roll.pick([
          '<script>1</script>',
          '<a onclick="1"/>',
          '<image href="https://example.org/a.png"/>',
          '<path d="M0 0"/>',
        ]),
      ),
    ),
  'a field': (roll) =>
    titled(
      roll.pick<Record<string, unknown>>([
        { sumary: 'Misspelt.' },
        { authors: ['nobody'] },
        { authors: [] },
        { topics: ['one', 'two', 'nothing'] },
        { repliesTo: 'nothing' },
        { label: 'sermon' },
        { canonical: 'javascript:alert(1)' },
        { headline: 'x'.repeat(120) },
        { headline: 'A { brace and </script> & “marks” 🎉' },
        { standfirst: '' },
        { pullQuotes: ['Words that are not there'] },
        { series: { name: 'A', number: 0 } },
        { note: 'Published before.' },
      ]),
    ),
  'a draft': (roll) => ({
    fields: { draft: true, ...(roll.below(2) && { authors: ['nobody'] }) },
    body: roll.pick(['Words.', 'A {brace.']),
  }),
  'an element or a brace': (roll) =>
    written(
      roll.pick([
        'The set {x} is open.',
        'A < b and c > d.',
        '<object data="a"></object>',
        '<meta http-equiv="refresh" content="0;url=https://example.org">',
        '<Chart />',
        '<aside>\n\nWords.\n\n</aside>',
        '<!-- no -->',
        'import x from "./x.ts"',
        '<b>never closed',
        '{throw new Error("x")}',
      ]),
    ),
};

/** The names of all kinds. */
export const oddKinds: readonly string[] = Object.keys(kinds);

/** Makes so many articles, the same for the same seed: every kind in turn, in one of its variants. */
export function makeOddArticles(count: number, seed: string): OddArticle[] {
  const roll = dice(seed);
  return Array.from({ length: count }, (_, index) => {
    const kind = oddKinds[index % oddKinds.length] ?? '';
    const change = kinds[kind]?.(roll, `odd-${index}`);
    if (!change) throw new Error(`there is no kind “${kind}”`);
    const {
      slug = `odd-${index}`,
      fields,
      body = 'Words of the text, and some more of them.',
      files = {},
    } = change;
    const head = stringify({
      headline: `Headline of ${index}`,
      standfirst: 'A standfirst.',
      authors: ['ann'],
      published: `2025-0${1 + (index % 9)}-0${1 + (index % 7)}T09:00:00Z`,
      disclosure: 'none',
      topics: ['one'],
      ...fields,
    });
    const source = `---\n${head}---\n\nIt begins.\n\n${body}\n`;
    return { slug, kind, source: change.rewrite?.(source) ?? source, files };
  });
}
