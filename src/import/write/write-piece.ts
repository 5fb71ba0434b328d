import { stringify } from 'yaml';
import { NOT_ASKED, UNWRITTEN } from '../../publication/schema.ts';
import type { ConvertedDraft } from '../convert-draft.ts';
import type { DraftPerson } from '../draft.ts';

/** What a piece is written with beside what its archive says. */
export interface PieceNames {
  authors: readonly string[];
  topics: readonly string[];
  /** A label of the publication, if the editor named one. */
  label?: string;
  formerly: readonly string[];
  /** The publication’s language: a piece in it does not say so. */
  language: string;
  /** Why it is kept from readers, beyond what the archive says. */
  heldBack?: string;
}

const options = { lineWidth: 0 } as const;

/** The file of a piece: only the fields that the archive has something for, in the order of the schema. */
export function writePiece(
  { fields, text, leadPicture, balance, isUntouched, pullQuotes }: ConvertedDraft,
  names: PieceNames,
): string {
  const { headline, standfirst, published, image, canonical, language, summary, guid, draft, isManuscript } =
    fields;
  const isDraft = draft !== undefined || names.heldBack !== undefined;
  const head = {
    headline,
    ...(standfirst && { standfirst }),
    authors: names.authors,
    ...(published && { published }),
    ...(names.label && { label: names.label }),
    // Nobody was asked, and nobody has declared anything; who wrote a manuscript can be.
    disclosure: isManuscript ? UNWRITTEN : NOT_ASKED,
    topics: names.topics,
    ...(image && leadPicture && { image: lead(leadPicture, image) }),
    ...(pullQuotes.length > 0 && {
      pullQuotes: pullQuotes.map(({ text: words, attribution }) =>
        attribution ? { text: words, attribution } : words,
      ),
    }),
    ...(names.formerly.length > 0 && { formerly: names.formerly }),
    ...(canonical && { canonical }),
    ...(isForeign(language, names.language) && { language }),
    ...(isDraft && { draft: true }),
    ...(summary && { summary }),
    ...(guid && { feedId: guid }),
  };
  const note = names.heldBack === undefined ? '' : `{/* ${comment(names.heldBack, balance)} */}\n\n`;
  const body = isUntouched && note === '' ? text : `\n${note}${text.replace(/^\n+/, '')}`;
  return `---\n${stringify(head, options)}---\n${body}`;
}

function lead(src: string, { alt, caption, credit }: NonNullable<ConvertedDraft['fields']['image']>) {
  const spoken = alt ?? caption;
  return {
    src: `./${src}`,
    ...(spoken ? { alt: spoken } : { decorative: true }),
    ...(caption && { caption }),
    ...(credit && { credit }),
  };
}

/** Tags of one language differ by country more often than texts do. */
function isForeign(language: string | undefined, own: string): language is string {
  return language !== undefined && language.split('-')[0]?.toLowerCase() !== own.split('-')[0]?.toLowerCase();
}

function comment(reason: string, { missing, added }: ConvertedDraft['balance']): string {
  const parts = [
    reason,
    ...(missing.length > 0 ? [`not on the page: ${missing.join(' ')}`] : []),
    ...(added.length > 0 ? [`not in the source: ${added.join(' ')}`] : []),
  ];
  return parts.join('; ').replaceAll('*/', '* /');
}

export function writePerson({ name, kind, role, biography, links = [] }: DraftPerson): string {
  return stringify(
    {
      name,
      ...(kind && { kind }),
      ...(role && { role }),
      ...(biography && { biography }),
      ...(links.length > 0 && { links }),
    },
    options,
  );
}

export const writeTopic = (name: string): string => stringify({ name }, options);
