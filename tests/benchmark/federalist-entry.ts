import { z } from 'astro/zod';
import { stringify } from 'yaml';
import { type Entry, idOf, topicOf } from './federalist-frame.ts';

/** What we read of an essay; the corpus holds more. */
export const essaySchema = z.object({
  number: z.int(),
  title: z.string(),
  authors: z.array(z.string()).min(1),
  attribution: z.enum(['certain', 'disputed', 'joint']),
  pen_name: z.string(),
  newspaper: z.string(),
  first_publication: z.enum(['newspaper', 'book']),
  date: z.iso.date(),
  publication_line: z.string(),
  salutation: z.string(),
  paragraphs_markdown: z.array(z.string()),
  signature: z.string(),
  footnotes: z.array(z.object({ id: z.string(), text: z.string(), by: z.string().nullable() })),
});

export type Essay = z.infer<typeof essaySchema>;

/** The schema's limit for a headline. */
const HEADLINE = 110;
/** A standfirst is short; the first sentences of these essays run to 768 characters. */
const STANDFIRST = 220;

/** An essay as an article's source: frontmatter, salutation, text, signature, footnotes. */
export function entryOf(essay: Essay): Entry {
  const slug = `federalist-${essay.number}`;
  const fields = {
    headline: headlineOf(essay),
    standfirst: standfirstOf(essay),
    authors: essay.authors.map(idOf),
    published: `${essay.date}T12:00:00Z`,
    disclosure: disclosureOf(essay),
    topics: [topicOf(essay.number)],
    series: { name: 'The Federalist', number: essay.number },
    language: 'en-US',
    note: noteOf(essay),
  };
  const text = [
    essay.salutation,
    ...essay.paragraphs_markdown.map(asMarkdown),
    essay.signature,
    ...footnotesOf(essay).map(({ id, text }) => `[^${id}]: ${text}`),
  ];
  return {
    path: `articles/${slug}/index.mdx`,
    text: `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${text.join('\n\n')}\n`,
  };
}

/** Six titles are shared by two essays or more; the number tells them apart, and says which one is meant for short. */
function headlineOf({ number, title }: Essay): string {
  const continued = /^The Same Subject Continued \((.+)\)$/.exec(title)?.[1];
  return cut(`No. ${number}: ${continued ? `${continued}, Continued` : title}`, HEADLINE);
}

function standfirstOf({ paragraphs_markdown }: Essay): string {
  const plain = (paragraphs_markdown[0] ?? '').replace(/\[\^\d+\]|[*>]/g, '').trim();
  return cut(/^.+?[.?!](?= |$)/.exec(plain)?.[0] ?? plain, STANDFIRST);
}

function disclosureOf({ authors, attribution, pen_name }: Essay): string {
  const names = authors.join(' and ');
  const signed = `Printed over the pen name ${pen_name}.`;
  if (attribution === 'certain') return `${signed} The author is ${names}.`;
  if (attribution === 'joint') return `${signed} Written jointly by ${names}.`;
  return `${signed} The authorship is disputed between Alexander Hamilton and James Madison; the essay stands here under the name of ${names}.`;
}

/** Where it was first printed, the line it was printed under, and which notes are not the author's. */
function noteOf(essay: Essay): string {
  const { title, newspaper, first_publication, date, publication_line } = essay;
  const printed = first_publication === 'book' ? 'First printed in' : 'First published in';
  const year = /\d{4}/.exec(publication_line)?.[0];
  const misprint = year && !date.startsWith(year) ? ` The year is a misprint for ${date.slice(0, 4)}.` : '';
  const byEditors = footnotesOf(essay).flatMap(({ by }, index) => (by === null ? [index + 1] : []));
  const which = byEditors.length === 1 ? `Note ${byEditors[0]} is` : `Notes ${byEditors.join(' and ')} are`;
  const editors = byEditors.length > 0 ? ` ${which} not by Publius but by an editor.` : '';
  const unplaced = essay.footnotes.filter((note) => !isPlaced(note, essay)).map(({ text }) => ` ${text}`);
  return `${printed} ${newspaper.replace(' (book)', '')}, as “${title}”. ${publication_line}${misprint}${editors}${unplaced.join('')}`;
}

/** The notes that the text refers to; a note on the essay as a whole has no mark in it and goes to its foot. */
function footnotesOf(essay: Essay): Essay['footnotes'] {
  return essay.footnotes.filter((note) => isPlaced(note, essay));
}

function isPlaced({ id }: Essay['footnotes'][number], { paragraphs_markdown }: Essay): boolean {
  return paragraphs_markdown.some((paragraph) => paragraph.includes(`[^${id}]`));
}

/** A paragraph that begins with a figure and a full stop is no list of one. */
function asMarkdown(paragraph: string): string {
  return paragraph.replace(/^(> )?(\d+)\. /, '$1$2\\. ');
}

function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length).replace(/[\s,;:—]*\s\S*$/, '')}…`;
}
