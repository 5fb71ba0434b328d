/** An article as an editor changes it. */
export interface EditedText {
  fields: Record<string, unknown>;
  body: string;
}

/** What changes are made of. Each call gives other words. */
export interface Words {
  sentence: () => string;
  heading: () => string;
  number: () => number;
}

/** Changes an article; where there is nothing to change, it stays as it is. */
type Edit = (text: EditedText, words: Words) => EditedText;

/** Changes the body alone. */
const inBody =
  (change: (body: string, words: Words) => string): Edit =>
  ({ fields, body }, words) => ({ fields, body: change(body, words) });

/** Changes the fields alone; a field that becomes undefined is taken out. */
const inFields =
  (change: (fields: Record<string, unknown>, words: Words) => Record<string, unknown>): Edit =>
  ({ fields, body }, words) => ({ fields: { ...fields, ...change(fields, words) }, body });

/** Takes a field out of an article that has it. */
const without = (name: string): Edit =>
  inFields((fields) => (fields[name] === undefined ? {} : { [name]: undefined }));

/** Everything that may be changed in a published article, by what it is called. */
export const lastingEdits: Readonly<Record<string, Edit>> = {
  'rewords a paragraph': inBody((body, { sentence }) => body.replace(/^The [^[<\n]+$/m, sentence())),
  'adds a paragraph': inBody((body, { sentence }) => `${body}\n${sentence()}\n`),
  'takes a paragraph out': inBody((body) => body.replace(/\n\nThe [^[\n]*\n(?=\n## )/, '\n')),
  'joins two paragraphs': inBody((body) => body.replace(/^(The [^[<\n]+)\n\n(?=The [^[<\n]+$)/m, '$1 ')),
  'quotes a paragraph': inBody((body) => body.replace(/^(?=The [^[<\n]+$)/m, '> ')),
  'puts the last section first': inBody((body) => {
    const [, before = '', sections = '', last = '', after = ''] =
      /^(.*?\n)(## .*)(\n## .*?)(\n\n(?:!|\|).*)$/s.exec(body) ?? [];
    return last === '' ? body : `${before}${last.trim()}\n\n${sections}${after}`;
  }),
  'takes a section out': inBody((body) => body.replace(/\n## .*?\n(?=## )/s, '\n')),
  'takes all headings out': inBody((body) => body.replaceAll(/^## .*\n\n/gm, '')),
  'rewords a heading': inBody((body, { heading }) => body.replace(/^## .*$/m, `## ${heading()}`)),
  'rewords a pull quote': inBody((body, { sentence }) =>
    body.replace(/<Pull>.*?<\/Pull>/, `<Pull>${sentence()}</Pull>`),
  ),
  'draws a pull quote no more': inBody((body) => body.replace(/<Pull>(.*?)<\/Pull>/, '$1')),
  'takes a pull quote out with its words': inBody((body) => body.replace(/ ?<Pull>.*?<\/Pull>/, '')),
  'takes a note out': inBody((body) => body.replaceAll(/\[\^1\](?::.*)?/g, '')),
  'takes all notes out': inBody((body) => body.replaceAll(/\[\^\d+\](?::.*)?/g, '')),
  'renumbers a note': inBody((body, { number }) => body.replaceAll('[^2]', `[^${number()}]`)),
  'takes the picture out of the text': inBody((body) => body.replace(/^!\[.*\n?/m, '')),
  'takes the table out': inBody((body) => body.replaceAll(/^\|.*\n?/gm, '')),
  'takes the series out': without('series'),
  'enters a series': inFields((_, { number }) => ({ series: { name: 'A series', number: number() } })),
  'names another series': inFields(({ series }, { number }) =>
    series === undefined ? {} : { series: { name: `Series ${number()}`, number: 1 } },
  ),
  'takes the quotes out of the fields': without('pullQuotes'),
  'takes the lead picture out': without('image'),
  'takes the standfirst out': without('standfirst'),
  'takes the line at the end out': without('note'),
  'answers no more': without('repliesTo'),
  'changes the headline': inFields((_, { heading }) => ({ headline: heading() })),
};
