import { basename } from 'node:path';
import { digestText } from '../../digest-text.ts';
import type { Draft } from '../../draft.ts';
import type { Note } from '../../report/notes.ts';
import { readDate } from '../dates.ts';
import { plain, readFields } from '../markdown/read-fields.ts';
import { readHead } from '../markdown/read-head.ts';

/**
 * Reads one text: Markdown with or without a head, or plain words. Without a head it is a manuscript, whose first heading or
 * first short line is the headline.
 */
export function readTextFile(path: string, source: string, timeZone: string): Draft {
  const name = basename(path).replace(/\.\w+$/, '');
  const headed = readHead(source);
  const written = headed ? readFields(headed.fields) : undefined;
  const { headline, text, notes } = written?.headline
    ? { headline: written.headline, text: headed?.text ?? source, notes: [] }
    : takeTitle(headed?.text ?? source);
  const published = readDate(headed?.fields['date'] ?? headed?.fields['published'], timeZone);
  return {
    source: basename(path),
    digest: digestText(source),
    fields: {
      ...(written ?? { authors: [], tags: [] }),
      headline: headline ?? name.replace(/[-_]+/g, ' '),
      ...(published && { published }),
      ...(published === undefined && { draft: written?.draft ?? 'manuscript', isManuscript: true }),
      slug: headline ?? name,
    },
    body: { format: 'markdown', text, dialect: { brackets: 'known', braces: true, components: false } },
    addresses: [],
    names: [],
    bases: [''],
    variables: {},
    notes,
  };
}

/** Letters. A first line that is longer begins the text. */
const LONGEST = 150;

function takeTitle(source: string): { headline: string | undefined; text: string; notes: Note[] } {
  const bare = source.replace(/^\uFEFF?\s*/, '');
  const [, heading, afterHeading] = /^#\s+(.+?)\s*#*\s*\n([\s\S]*)$/.exec(bare) ?? [];
  if (heading !== undefined) return { headline: plain(heading), text: afterHeading ?? '', notes: [] };
  const [, line = '', rest = ''] = /^([^\n]+)\n\s*\n([\s\S]*)$/.exec(bare) ?? [];
  const isTitle = line.length <= LONGEST && rest.trim() !== '' && !/[.:;,>*-]$|^[>*\-#]/.test(line.trim());
  if (!isTitle) return { headline: undefined, text: bare, notes: [] };
  const how = 'found by where it stands: look whether it is right';
  return {
    headline: plain(line),
    text: rest,
    notes: [{ kind: 'asked', what: 'headline of a manuscript', how, text: line }],
  };
}
