/** A slip in an article's frontmatter or text, and what an editor is told: line, field, words. */
interface Slip {
  slip: string;
  /** Fields that differ from a sound article's; undefined leaves one out. */
  fields?: Record<string, string | undefined>;
  text?: string;
  told: string[];
}

/** A sound article has six fields, in lines 2 to 7, and its text in line 10. */
export const slips: readonly Slip[] = [
  {
    slip: 'a field that is missing',
    fields: { disclosure: undefined },
    told: ['1 disclosure is missing. It holds: Interests a reader should know of, in a sentence; or `none`.'],
  },
  {
    slip: 'a field that is misspelt, once',
    fields: { standfirst: undefined, standfrist: 'A port is a promise.' },
    told: ['7 standfrist is no field we know; did you mean “standfirst”?'],
  },
  {
    slip: 'a field that is like no other',
    fields: { colour: 'red' },
    told: ['8 colour is no field we know'],
  },
  {
    slip: 'a headline that is too long',
    fields: { headline: 'a'.repeat(111) },
    told: ['2 headline is longer than 110 characters'],
  },
  {
    slip: 'figures where text is wanted',
    fields: { headline: '1984' },
    told: ['2 headline must be text; put figures and other signs in quotation marks'],
  },
  {
    slip: 'a lead picture without its fields',
    fields: { image: './harbour.jpg' },
    told: ['8 image must be a group of fields'],
  },
  { slip: 'no author', fields: { authors: '[]' }, told: ['4 authors needs at least one author'] },
  {
    slip: 'one author not in a list',
    fields: { authors: 'jane-doe' },
    told: ['4 authors must be a list, like [one, another]'],
  },
  {
    slip: 'an author’s name instead of the file’s',
    fields: { authors: '[Jane Doe]' },
    told: ['4 authors.0 must be lower-case letters, figures and single hyphens, like jane-doe'],
  },
  {
    slip: 'five topics',
    fields: { topics: '[a, b, c, d, e]' },
    told: ['7 topics takes at most 4'],
  },
  {
    slip: 'a date that is none',
    fields: { published: '2025-02-30T09:00:00Z' },
    told: [
      '5 published “2025-02-30T09:00:00Z” is no moment of the calendar; write it like 2025-02-14T09:00:00Z',
    ],
  },
  {
    slip: 'a date without its zone',
    fields: { published: '2025-02-14T09:00:00' },
    told: ['5 published “2025-02-14T09:00:00” lacks its zone; add Z, or an offset like +01:00'],
  },
  {
    slip: 'no date on a piece that is not a draft',
    fields: { published: undefined },
    told: [
      '1 published is missing: write the instant it appears, like 2025-02-14T09:00:00Z, or set draft: true',
    ],
  },
  {
    slip: 'a label that is none',
    fields: { label: 'oppinion' },
    told: ['8 label must be one of opinion, editorial, analysis, reply, letter; did you mean “opinion”?'],
  },
  {
    slip: 'a date in words',
    fields: { published: '14 February 2025' },
    told: [
      '5 published “14 February 2025” is not an instant with a zone; write it like 2025-02-14T09:00:00Z',
    ],
  },
  {
    slip: 'a misspelt field of the picture',
    fields: { image: '{ src: ./a.svg, alt: A quay, captoin: A quay }' },
    told: ['8 image.captoin is no field we know; did you mean “caption”?'],
  },
  {
    slip: 'a language that is no tag',
    fields: { language: 'english!' },
    told: ['8 language is no language tag; write it like fr, uk or pt-BR'],
  },
  {
    slip: 'a picture written as HTML',
    text: '<img src="./a.svg" />',
    told: ['10 <img> has no place in a text; write ![what it shows](./picture.jpg "Caption")'],
  },
  {
    slip: 'a lead picture that is not described',
    fields: { image: '{ src: ./harbour.jpg }' },
    told: ['8 image.alt is missing: describe the picture in a sentence, or set decorative: true'],
  },
  {
    slip: 'a former address that is not on this site',
    fields: { formerly: '[//old.example/a]' },
    told: ['8 formerly.0 must be an address on this site that begins with a slash, like /2019/05/piece.html'],
  },
  {
    slip: 'a former address that no browser asks for',
    fields: { formerly: '[/a/../b/, /%2E%2e/c/, /d/%00/]' },
    told: [
      '8 formerly.0 has . or .. between slashes, which no browser asks for; write the address that readers came to',
      '8 formerly.1 has . or .. between slashes, which no browser asks for; write the address that readers came to',
      '8 formerly.2 has a sign that no address can have; write the address that readers came to',
    ],
  },
  {
    slip: 'a colon in a value',
    fields: { headline: 'Harbours: a case' },
    told: [
      '2 cannot be read as YAML: Nested mappings are not allowed in compact mappings; put values that hold a colon in quotation marks',
    ],
  },
  {
    slip: 'a < before a figure',
    text: 'Fewer than <3 ships.',
    told: ['10 the < of “<3” would begin an element; write &lt; to print it: &lt;3'],
  },
  {
    slip: 'a { that nothing closes',
    text: 'A { stands here.',
    told: ['10 the { of “{ stands here.” has no } in its paragraph; write \\{ to print it'],
  },
  {
    slip: 'braces around words',
    text: 'The set {of ships} is open.',
    told: [
      '10 the words {of ships} would be run as code, which prints nothing of them; write \\{of ships\\} to print braces',
    ],
  },
  {
    slip: 'braces around one word',
    text: 'The set {ships} is open.',
    told: [
      '10 the words {ships} would be run as code, which prints nothing of them; write \\{ships\\} to print braces',
    ],
  },
  {
    slip: 'a component that is not closed',
    text: 'First.\n\nSome <Pull>words.',
    told: [
      '12 <Pull> is never closed where it can be; write </Pull> where its words end, in the same paragraph, or &lt;Pull&gt; to print it',
    ],
  },
  {
    slip: 'a component that nobody made',
    text: '<Chart />',
    told: ['10 <Chart> is no component we know; write &lt;Chart&gt; to print it, or use Pull or Words'],
  },
  {
    slip: 'a paragraph that begins like a program',
    text: 'import duties rose that year.',
    told: [
      '10 a paragraph cannot begin with the word import or export: put another word first, or a space before it',
    ],
  },
  {
    slip: 'a picture in the text that is not described',
    text: '![](./harbour.jpg)',
    told: [
      '10 the picture ./harbour.jpg says nothing of what it shows; write ![what it shows](./harbour.jpg)',
    ],
  },
  {
    slip: 'a picture on another server',
    text: '![A harbour](https://elsewhere.example/harbour.jpg)',
    told: [
      '10 the picture https://elsewhere.example/harbour.jpg is on another server; save it beside the article and write ![A harbour](./name.jpg)',
    ],
  },
  {
    slip: 'a picture in the text with a sign in its name that ends a path',
    text: '![A harbour](<./my#1.jpg>)',
    told: [
      '10 the picture ./my#1.jpg has a # in its name, which no picture can have here; rename the file, for example to ./my-1.jpg',
    ],
  },
  {
    slip: 'the same, encoded',
    text: '![A harbour](./what%3F.jpg)',
    told: [
      '10 the picture ./what?.jpg has a ? in its name, which no picture can have here; rename the file, for example to ./what.jpg',
    ],
  },
  {
    slip: 'the same in the lead picture',
    fields: { image: '{ src: "./my#1.jpg", alt: A harbour }' },
    told: [
      '8 image.src the picture ./my#1.jpg has a # in its name, which no picture can have here; rename the file, for example to ./my-1.jpg',
    ],
  },
  {
    slip: 'a second headline',
    text: 'First.\n\n# The harbour',
    told: ['12 a # heading stands in the text; the headline is the only one, so write ## for a section'],
  },
  {
    slip: 'a note without its text',
    text: 'A claim.[^1]',
    told: ['10 the note [^1] has no text; add a line [^1]: and its text'],
  },
  {
    slip: 'a note without its mark',
    text: 'A claim.\n\n[^1]: The source.',
    told: ['12 the note [^1] stands nowhere in the text; set [^1] where it belongs'],
  },
  {
    slip: 'a pull quote whose words are not in the text, with the nearest that are',
    fields: { pullQuotes: '[A port is a premise]' },
    told: [
      [
        '8 pullQuotes The pull quote changes words of the article.',
        '  Quote:    A port is a {-promise-} {+premise+}',
        '            {+words not there+} {-words left out-}',
        '  Article:  A port is a promise. (line 11)',
        '  To do:    Paste the words as the article has them, or mark what is left out with “…” and what is supplied with [brackets].',
        '  Paste:    A port is a promise',
      ].join('\n'),
    ],
  },
  {
    slip: 'slips in the fields and in the text',
    fields: { disclosure: undefined },
    text: 'The set {} is open.',
    told: [
      '1 disclosure is missing. It holds: Interests a reader should know of, in a sentence; or `none`.',
      '9 the words {} would be run as code, which prints nothing of them; write \\{\\} to print braces',
    ],
  },
];
