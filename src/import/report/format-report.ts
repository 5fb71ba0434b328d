import type { ImportReport, ReportedPiece } from './import-report.ts';
import type { Note } from './notes.ts';

/** Rules that a host’s file of redirects takes at most. */
const MOST_RULES = 2000;

/** The report as an editor reads it: the sum, what is to be decided, then each piece that something happened to. */
export function formatReport(report: ImportReport): string {
  const { archive, kind, totals, questions, kinds, leftOut, remotePictures, pieces } = report;
  const sections = [
    `# Import of ${archive} (${kind})`,
    formatTotals(report),
    totals.unreportedWords === 0
      ? 'Every word of the source is on its page or in a line of this report, and no page has a word that is in neither.'
      : `**${totals.unreportedWords} words are unaccounted for.** The pieces concerned came in as drafts, with the words in them.`,
    section(
      'To be decided',
      questions.map(
        ({ what, count, pieces: number, how, example }) =>
          `${what}: ${times(count)} in ${count1(number, 'piece')}; for now: ${how}${example === '' ? '' : `. \`${shorten(example)}\``}`,
      ),
    ),
    section('Left out', kinds.filter(isKind('lost')).map(formatKind)),
    section('Changed', kinds.filter(isKind('changed')).map(formatKind)),
    section('Old addresses', formatAddresses(report)),
    section('Pictures on other servers', remotePictures),
    section('No pieces', sumUp(leftOut)),
    '## Piece by piece',
    pieces.every(({ notes, draft }) => notes.length === 0 && draft === undefined)
      ? 'Nothing happened to any of them.'
      : '',
    ...pieces.flatMap(formatPiece),
  ];
  return `${sections.filter((part) => part !== '').join('\n\n')}\n`;
}

const isKind =
  (wanted: Note['kind']) =>
  ({ kind }: { kind: Note['kind'] }) =>
    kind === wanted;
const times = (count: number) => (count === 1 ? 'once' : `${count.toLocaleString('en')} times`);
const count1 = (count: number, thing: string) =>
  `${count.toLocaleString('en')} ${thing}${count === 1 ? '' : 's'}`;
const shorten = (text: string) =>
  (text.length > 120 ? `${text.slice(0, 120)}…` : text).replace(/\s+/g, ' ').replaceAll('`', '´');
const section = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? '' : `## ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
const formatKind = ({ what, how, count, pieces }: ImportReport['kinds'][number]) =>
  `${what}: ${how}; ${times(count)} in ${count1(pieces, 'piece')}`;

function formatTotals({ totals }: ImportReport): string {
  return [
    `- ${count1(totals.pieces, 'piece')}: ${totals.published.toLocaleString('en')} for readers, ${count1(totals.drafts, 'draft')}`,
    `- ${count1(totals.changed, 'text')} changed, ${(totals.pieces - totals.changed).toLocaleString('en')} as they were, letter for letter`,
    `- ${count1(totals.words, 'word')}, of which ${totals.reportedWords.toLocaleString('en')} are not on a page but in this report`,
    `- ${count1(totals.pictures, 'picture')} copied`,
  ].join('\n');
}

function formatAddresses({ addresses }: ImportReport): string[] {
  const { kept, withQuery, withSlash, feeds } = addresses;
  if (kept === 0 && feeds.length === 0) return [];
  const few = Math.min(kept - withQuery, MOST_RULES);
  const fewest =
    kept === withSlash ? 'all of them' : `${withSlash.toLocaleString('en')}, those that end with a slash`;
  return [
    `${kept === 1 ? 'one old address' : `${kept.toLocaleString('en')} old addresses`} to answer with the new one`,
    `with \`npm start\`, on nginx (\`npm run host -- nginx\`) and on Netlify: all of them`,
    `on Cloudflare: ${few === kept ? 'all of them' : `${few.toLocaleString('en')}; it reads no queries (/?p=123) and takes ${MOST_RULES.toLocaleString('en')} rules, and pages answer for the rest that ends with a slash`}`,
    `on GitHub Pages and other hosts of plain files: ${fewest}`,
    ...[...Map.groupBy(feeds, ({ answer }) => answer)].map(
      ([answer, list]) =>
        `old feeds ${list.map(({ address }) => address).join(', ')}: ${answer}${answer.endsWith('yet') ? '; begin the record (npm run record -- --adopt), then run the import again' : ''}`,
    ),
  ];
}

function sumUp(leftOut: ImportReport['leftOut']): string[] {
  const sums = new Map<string, string[]>();
  for (const { source, what, how } of leftOut) {
    const key = `${what}, ${how}`;
    sums.set(key, [...(sums.get(key) ?? []), source]);
  }
  return [...sums].map(([what, sources]) => `${what}: ${sources.join(', ')}`);
}

function formatPiece({ source, slug, draft, notes, missing, added }: ReportedPiece): string[] {
  if (notes.length === 0 && draft === undefined && missing.length + added.length === 0) return [];
  const lines = [
    ...(draft === undefined ? [] : [`a draft: ${draft}`]),
    ...(missing.length > 0 ? [`**unaccounted for, not on the page: ${missing.join(' ')}**`] : []),
    ...(added.length > 0 ? [`**unaccounted for, not in the source: ${added.join(' ')}**`] : []),
    ...notes.map(formatNote),
  ];
  return [`### ${slug}\n\n${source}\n\n${lines.map((line) => `- ${line}`).join('\n')}`];
}

function formatNote({ kind, what, how, line, text, added }: Note): string {
  const place = line === undefined ? '' : `line ${line}: `;
  const words = text === undefined || text.trim() === '' ? '' : `: “${text.replace(/\s+/g, ' ').trim()}”`;
  const more = added === undefined || added === '' || text?.includes(added) ? '' : ` (added: “${added}”)`;
  const verb = kind === 'lost' ? 'left out: ' : kind === 'asked' ? 'to be decided: ' : '';
  return `${place}${verb}${what}, ${how === 'left out' ? 'left out' : `now ${how}`}${words}${more}`.replace(
    'left out: ',
    '',
  );
}
