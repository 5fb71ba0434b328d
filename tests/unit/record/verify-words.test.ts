import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { verifyFields, verifyWords } from '../../../src/record/proof/verify-words.ts';
import {
  aField,
  aPassage,
  type Changed,
  chain,
  digestOf,
  head,
  instant,
  listFields,
  passages,
  pieceWith,
} from './a-read-piece.ts';

const wrongFields = (changed: Changed) => verifyFields(pieceWith(changed));
const wrongWords = (changed: Changed) => verifyWords(pieceWith(changed));
const recorded = (changed: Record<string, string>) => ({ chain: { fields: listFields(changed) } });

test('a page that says what was recorded has no fault', () => {
  assert.deepEqual([...wrongFields({}), ...wrongWords({})], []);
});

describe('around the text', () => {
  const changes: [what: string, changed: Changed, faults: string[]][] = [
    [
      'headline',
      { page: { headline: 'Links break' } },
      [
        'the headline says “Links break”, and “Links must last” was recorded',
        'the headline of the plain text is not that of the page',
      ],
    ],
    [
      'standfirst',
      recorded({ standfirst: 'An address may go.', summary: 'An address is a promise.' }),
      ['the standfirst says “An address is a promise.”, and “An address may go.” was recorded'],
    ],
    [
      'caption',
      { page: { caption: 'A pier. Photo: Jane Roe' } },
      [
        'the caption of the picture says “A pier. Photo: Jane Roe”, and “A quay. Photo: Jane Roe” was recorded',
      ],
    ],
    [
      'credit',
      { page: { caption: 'A quay. Photo: Ann Poe' } },
      [
        'the caption of the picture says “A quay. Photo: Ann Poe”, and “A quay. Photo: Jane Roe” was recorded',
      ],
    ],
    [
      'credit that is gone',
      { page: { caption: 'A quay.' } },
      ['the caption of the picture says “A quay.”, and “A quay. Photo: Jane Roe” was recorded'],
    ],
    [
      'description of the picture',
      { page: { pictureText: 'Boats' } },
      ['the description of the picture says “Boats”, and “Ships at a quay” was recorded'],
    ],
    ['author', { page: { authors: [] } }, ['the byline says “”, and “ann-poe” was recorded']],
    [
      'disclosure',
      { page: { disclosures: [] } },
      ['the disclosure “Ann Poe owns a boat.” was published and is not on the page'],
    ],
    [
      'notice',
      { page: { notes: [] } },
      ['readers were told “A number was wrong.”, and the page does not say so'],
    ],
    [
      'line on machines',
      { page: { words: 'Written in Rye.' } },
      ['“With a machine’s help.” was published and is not on the page'],
    ],
    [
      'note',
      { page: { words: 'With a machine’s help.' } },
      ['“Written in Rye.” was published and is not on the page'],
    ],
    [
      'description for machines',
      { page: { description: 'Buy it.' } },
      ['the description for machines is not the one that was recorded: “Buy it.”'],
    ],
    [
      'first place',
      {
        ...recorded({ canonical: 'https://first.example/a/' }),
        page: { canonical: 'https://press.example/a/' },
      },
      [
        'the page says that it first appeared at https://press.example/a/, and https://first.example/a/ was recorded',
      ],
    ],
    [
      'instant',
      { page: { published: { instant: '2025-02-15T09:00:00Z', printed: '14 February 2025' } } },
      ['the page says that it appeared at 2025-02-15T09:00:00Z, and 2025-02-14T09:00:00Z was recorded'],
    ],
    [
      'date',
      { page: { published: { instant, printed: '15 February 2025' } } },
      [
        'the date printed is 15 February 2025, and the page’s own code says 2025-02-14T09:00:00Z',
        'the date of the plain text is not that of the page',
      ],
    ],
    [
      'date that is gone',
      { page: { published: undefined } },
      ['the page does not say when it was published'],
    ],
    [
      'name',
      { people: new Map([['/people/ann-poe/', { ...chain, fields: new Map([aField('name', 'Ann Roe')]) }]]) },
      ['the byline says “Ann Poe”, and “Ann Roe” was recorded'],
    ],
  ];
  for (const [what, changed, faults] of changes)
    test(`another ${what} than was recorded is named`, () => assert.deepEqual(wrongFields(changed), faults));

  test('nothing is missed that never was: no disclosure, no caption, another calendar, a name without a record', () => {
    for (const disclosure of ['none', 'not asked'])
      assert.deepEqual(
        wrongFields({ ...recorded({ disclosure }), page: { disclosures: [] } }).slice(0, 1),
        [],
      );
    const bare = new Map([...listFields()].filter(([id]) => !/@(?:caption|credit|image)/.test(id)));
    assert.deepEqual(
      wrongFields({ chain: { fields: bare }, page: { caption: undefined, pictureText: undefined } }),
      [],
    );
    const printed = '١٥ شعبان ١٤٤٦ هـ'.replace('١٤٤٦', '٤٦');
    assert.deepEqual(
      wrongFields({
        page: { published: { instant, printed } },
        head: head.replace('14 February 2025', printed),
      }),
      [],
    );
  });
});

describe('at the top of the plain text', () => {
  const lines: [name: string, line: string | RegExp][] = [
    ['headline', '# Links must last\n'],
    ['standfirst', 'An address is a promise.\n'],
    ['label', '- Opinion'],
    ['date', '- 14 February 2025\n'],
    ['byline', '[Ann Poe]('],
    ['disclosure', '- Ann Poe owns a boat.\n'],
  ];
  for (const [name, line] of lines)
    test(`another ${name} than that of the page is named`, () =>
      assert.deepEqual(wrongFields({ head: head.replace(line, '') }), [
        `the ${name} of the plain text is not that of the page`,
      ]));

  test('a label may have its sign, and of a long disclosure the end is looked for', () => {
    const long = `${'Ann Poe owns many boats. '.repeat(5)}She sold none of them.`;
    assert.deepEqual(
      wrongFields({
        ...recorded({ disclosure: long }),
        page: { label: 'Opinion ◆', disclosures: [long] },
        head: head.replace('Ann Poe owns a boat.', `Interests: … ${long.slice(-20)}`),
      }),
      [],
    );
    assert.deepEqual(wrongFields({ page: { label: 'Letter of a reader' } }), [
      'the label of the plain text is not that of the page',
    ]);
  });
});

describe('in the text', () => {
  const faults: [what: string, changed: Changed, fault: string][] = [
    [
      'a passage of other words',
      { page: { passages: [aPassage('a', 'One!'), aPassage('b', 'Two.')] } },
      'the passage #a does not say what was recorded: “One!”',
    ],
    [
      'a passage that is gone',
      { page: { passages: [aPassage('a', 'One.')] } },
      'the passage #b was published and is not on the page',
    ],
    [
      'a passage that was not published',
      { page: { passages: [...passages, aPassage('c', 'Three.')] } },
      'the passage “Three.” is on the page and not in the record',
    ],
    [
      'a passage in another place',
      { page: { passages: passages.toReversed() } },
      'the passage #a stands in another place than was recorded',
    ],
    [
      'a passage of which nothing is recorded',
      { chain: { salted: new Map() } },
      'the record says nothing of the words of #a',
    ],
    [
      'words between passages',
      { page: { hasStrayWords: true } },
      'there are words in the text that belong to no passage',
    ],
    [
      'a quote of other words',
      { page: { quotes: new Map([['q', 'Two']]) } },
      'the pull quote #q says “Two”, and “One” was recorded',
    ],
    [
      'a quote that is gone',
      { page: { quotes: new Map() } },
      'the pull quote “One” was published and is not on the page',
    ],
    [
      'a quote that was not published',
      {
        page: {
          quotes: new Map([
            ['q', 'One'],
            ['r', 'Two'],
          ]),
        },
      },
      'the pull quote “Two” is on the page and not in the record',
    ],
  ];
  for (const [what, changed, fault] of faults)
    test(`${what} is named`, () =>
      assert.ok(wrongWords(changed).includes(fault), wrongWords(changed).join('\n')));

  test('of passages in another order the first is named', () => {
    assert.equal(
      wrongWords({ page: { passages: passages.toReversed() } }).filter((one) => one.includes('place')).length,
      1,
    );
  });

  test('a quote may be drawn with marks and spaces of its own', () => {
    assert.deepEqual(wrongWords({ page: { quotes: new Map([['q', '“One”']]) } }), []);
    assert.equal(wrongWords({ page: { quotes: new Map([['q', 'One?']]) } }).length, 1);
  });

  test('words that are published beside their digest are compared but for their typography', () => {
    const worded = new Map([['b', { kind: 'paragraph', text: 'Two.', marks: [] }]]);
    const without = { salted: new Map([digestOf(aPassage('a', 'One.'))]), worded };
    assert.deepEqual(wrongWords({ chain: without }), []);
    const stressed = new Map([
      ['b', { kind: 'paragraph', text: 'Two.', marks: [{ mark: 'em', from: 0, to: 3 }] }],
    ]);
    assert.deepEqual(wrongWords({ chain: { ...without, worded: stressed } }), [
      'the passage #b does not say what was recorded: “Two.”',
    ]);
  });
});
