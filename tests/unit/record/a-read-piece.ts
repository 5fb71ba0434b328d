import type { PrintedPassage } from '../../../src/prose/read-printed.ts';
import type { PrintedPage } from '../../../src/record/proof/printed-page.ts';
import type { PublicChain } from '../../../src/record/proof/read-chain.ts';
import type { ReadPiece } from '../../../src/record/proof/verify-words.ts';
import { digestContent } from '../../../src/record/seal.ts';

/** When the piece appeared. */
export const instant = '2025-02-14T09:00:00Z';
const salt = 'salt';
/** A passage of the page. */
export const aPassage = (id: string, text: string): PrintedPassage => ({
  id,
  kind: 'paragraph',
  text,
  marks: [],
});
/** The digest of a passage in the record, by its id. */
export const digestOf = ({
  id,
  kind,
  text,
  marks,
}: PrintedPassage): [string, { salt: string; digest: string }] => [
  id,
  { salt, digest: digestContent(salt, [id, kind, text, marks]) },
];
export const passages = [aPassage('a', 'One.'), aPassage('b', 'Two.')];

/** A page that agrees with the chain below. */
const page: PrintedPage = {
  headline: 'Links must last',
  standfirst: 'An address is a promise.',
  caption: 'A quay. Photo: Jane Roe',
  pictureText: 'Ships at a quay',
  label: 'Opinion',
  authors: [{ id: 'ann-poe', name: 'Ann Poe' }],
  disclosures: ['Ann Poe owns a boat.'],
  published: { instant, printed: '14 February 2025' },
  html: '<p id="a">One.</p><p id="b">Two.</p>',
  passages,
  hasStrayWords: false,
  quotes: new Map([['q', 'One']]),
  versionLine: { number: 1, figures: '01234567' },
  notes: ['A number was wrong.'],
  description: 'An address is a promise.',
  canonical: undefined,
  words: 'Links must last One. Two. With a machine’s help. Written in Rye.',
};
/** A field of a record, by its id. */
export const aField = (name: string, text: string, kind = name): [string, Field] => [
  `@${name}`,
  { kind, text, marks: [] },
];
type Field = PublicChain['fields'] extends Map<string, infer One> ? One : never;
const fields = {
  headline: 'Links must last',
  standfirst: 'An address is a promise.',
  caption: 'A quay.',
  credit: 'Photo: Jane Roe',
  image: 'Ships at a quay',
  byline: 'ann-poe',
  disclosure: 'Ann Poe owns a boat.',
  ai: 'With a machine’s help. (research)',
  note: 'Written in Rye.',
};
/** The fields of the record, some of them others. */
export const listFields = (changed: Record<string, string> = {}) =>
  new Map(
    Object.entries({ ...fields, ...changed }).map(([kind, text]) =>
      kind === 'image' ? aField('image', text, 'picture') : aField(kind, text),
    ),
  );
export const chain: PublicChain = {
  head: { chain: 3, entries: 1, before: 0 },
  seals: ['0123456789abcdef0123456789abcdef'],
  entries: [{ entry: 'published', at: instant }],
  order: ['a', 'b'],
  fields: listFields(),
  worded: new Map(),
  salted: new Map(passages.map(digestOf)),
  quotes: new Map([['q', 'One']]),
  notes: ['A number was wrong.'],
  path: '/2025/02/links/',
  isWithdrawn: false,
};
export const head = `# Links must last

An address is a promise.

- By [Ann Poe](https://press.example/people/ann-poe/)
- Opinion
- 14 February 2025
- Ann Poe owns a boat.
`;
const text =
  'One. [¶](https://press.example/2025/02/links/#a)\n\nTwo. [¶](https://press.example/2025/02/links/#b)\n';

/** What of the page, the chain, the top of the plain text and the people is otherwise. */
export interface Changed {
  page?: Partial<PrintedPage>;
  chain?: Partial<PublicChain>;
  head?: string;
  people?: ReadPiece['people'];
}
/** A piece that agrees with its record, but for what is changed. */
export const pieceWith = (changed: Changed): ReadPiece => ({
  page: { ...page, ...changed.page },
  twin: { head: changed.head ?? head, text, foot: '', chain: [], written: '', files: [] },
  chain: { ...chain, ...changed.chain },
  people: changed.people ?? new Map(),
  permalink: 'https://press.example/2025/02/links/',
  toAbsolute: (address) => address,
});
