import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { zipSync } from 'fflate';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import mammoth from 'mammoth';
import { VFileMessage } from 'vfile-message';
import { digestText } from '../../digest-text.ts';
import type { Archive, ArchiveFiles, Draft } from '../../draft.ts';
import type { Note } from '../../report/notes.ts';
import { UnreadableSource } from '../../unreadable-source.ts';
import { openZip } from '../archive-files.ts';
import { describeForeignFile } from '../foreign-file.ts';
import { asText } from '../values.ts';
import { findElement, readText, type XmlParent } from '../xml-tree.ts';
import { auditDocx } from './audit-docx.ts';
import { DOCUMENT, isDocx, readDocxParts } from './docx-parts.ts';
import { makePlain } from './plain-docx.ts';
import { findTitleBlock } from './title-block.ts';
import { type ChangeDecision, countChanges, settleChanges, type TrackedChanges } from './tracked-changes.ts';

/** How Word's own styles, and those that newsrooms add, are read. Others are read as mammoth does. */
const styles = [
  "p[style-name='Title'] => p.title:fresh",
  "p[style-name='Headline'] => p.title:fresh",
  "p[style-name='Subtitle'] => p.standfirst:fresh",
  "p[style-name='Standfirst'] => p.standfirst:fresh",
  "p[style-name='Byline'] => p.byline:fresh",
  "p[style-name='Author'] => p.byline:fresh",
  "p[style-name='Pull Quote'] => blockquote.pullquote > p:fresh",
  "p[style-name='Pullquote'] => blockquote.pullquote > p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='Heading 7'] => h6:fresh",
  "p[style-name='Heading 8'] => h6:fresh",
  "p[style-name='Heading 9'] => h6:fresh",
];

/** What a manuscript is read with. */
export interface WordOptions {
  /** What becomes of tracked changes; without it a manuscript that has some is refused. */
  changes?: ChangeDecision | undefined;
}

/**
 * Reads Word files, each a manuscript.
 *
 * @throws UnreadableSource if none of them can be read; the message says why.
 */
export async function readDocx(paths: readonly string[], { changes }: WordOptions): Promise<Archive> {
  const drafts: Draft[] = [];
  const notes: (Note & { source: string })[] = [];
  const pictures = new Map<string, Uint8Array>();
  for (const path of paths) {
    try {
      drafts.push(await readManuscript(path, changes, pictures));
    } catch (error) {
      const why =
        error instanceof UnreadableSource
          ? error.message
          : `${path} is damaged (${describeDamage(error)}): open it in Word and save it again.`;
      if (paths.length === 1) throw new UnreadableSource(why);
      notes.push({ kind: 'lost', what: 'manuscript that was not brought in', how: why, source: path });
    }
  }
  const files: ArchiveFiles = {
    paths: new Set(pictures.keys()),
    roots: [''],
    read: (path) => pictures.get(path),
  };
  return {
    kind: paths.length === 1 ? 'a Word file' : 'a folder of Word files',
    site: { feeds: [] },
    drafts,
    people: [],
    files,
    notes,
  };
}

const describeDamage = (error: unknown): string =>
  error instanceof VFileMessage
    ? `it is no XML: ${String(error.cause ?? error.reason).split('\n', 1)[0]}`
    : error instanceof Error
      ? error.message
      : String(error);

async function readManuscript(
  path: string,
  decision: ChangeDecision | undefined,
  pictures: Map<string, Uint8Array>,
): Promise<Draft> {
  const bytes = readFileSync(path);
  const foreign = describeForeignFile(bytes);
  if (foreign) throw new UnreadableSource(`${path} ${foreign}.`);
  const packed = openZip(bytes);
  if (!isDocx(packed)) throw new UnreadableSource(`${path} is no Word file: it has no text.`);
  const opened = makePlain(packed);
  if (!opened.has(DOCUMENT)) throw new UnreadableSource(`${path} is no Word file: it has no text.`);
  const changes = countChanges(opened);
  if (changes && !decision) throw new UnreadableSource(`${path} ${describeChanges(changes)}`);
  const settled = changes && decision ? settleChanges(opened, decision) : undefined;
  const parts = readDocxParts(settled?.files ?? opened);
  const name = basename(path).replace(/\.docx$/i, '');
  const html = await convert(
    Buffer.from(settled?.bytes ?? zipSync(Object.fromEntries(opened))),
    name,
    pictures,
  );
  const tree = fromHtml(html, { fragment: true });
  const title = findTitleBlock(tree);
  const audit = auditDocx(parts);
  const creator = readProperty(parts.properties, 'dc:creator');
  const author =
    title.byline ??
    (creator && !/^(?:microsoft|author|user|admin|word)/i.test(creator) ? creator : undefined);
  const headline =
    title.headline ?? readProperty(parts.properties, 'dc:title') ?? name.replace(/[-_]+/g, ' ');
  const notes: Note[] = [...title.notes, ...audit.notes];
  if (settled) {
    const how = decision === 'accept' ? 'accepted' : 'rejected';
    notes.push({
      kind: 'lost',
      what: 'words of tracked changes',
      how: `left out: the changes were ${how}`,
      text: settled.dropped.join(' … '),
    });
  }
  if (author !== undefined && title.byline === undefined)
    notes.push({
      kind: 'asked',
      what: 'author of a manuscript',
      how: 'whom the file names: look whether it is right',
      text: author,
    });
  return {
    source: basename(path),
    digest: digestText(bytes.toString('latin1')),
    fields: {
      headline,
      ...(title.standfirst && { standfirst: title.standfirst }),
      authors: author === undefined ? [] : [author],
      tags: [],
      draft: 'manuscript',
      isManuscript: true,
      slug: title.headline ?? name,
    },
    body: {
      format: 'html',
      text: withoutTitle(html, tree, title.taken),
      dialect: { brackets: 'known', braces: false, components: false },
    },
    counted: [
      audit.words,
      ...(settled?.dropped ?? []),
      ...(title.headline ? [] : [headline]),
      ...(title.byline ? [] : [author ?? '']),
    ].join(' '),
    addresses: [],
    names: [],
    bases: [''],
    variables: {},
    notes,
  };
}

function describeChanges({ inserted, deleted, moved, authors }: TrackedChanges): string {
  const by = authors.length > 0 ? ` by ${authors.join(', ')}` : '';
  return `has tracked changes${by}: ${inserted} inserted, ${deleted} deleted, ${moved} moved. Say what becomes of them: --changes accept, or --changes reject.`;
}

async function convert(buffer: Buffer, name: string, pictures: Map<string, Uint8Array>): Promise<string> {
  let count = 0;
  const { value } = await mammoth.convertToHtml(
    { buffer },
    {
      styleMap: styles,
      convertImage: mammoth.images.imgElement(async (image) => {
        count += 1;
        const ending = image.contentType
          .replace(/^image\//, '')
          .replace('jpeg', 'jpg')
          .replace(/\+xml$/, '');
        const path = `${name}/picture-${count}.${ending}`;
        pictures.set(path, new Uint8Array(await image.readAsArrayBuffer()));
        return { src: encodeURI(path) };
      }),
    },
  );
  return value;
}

/** The text below the title block, letter for letter. */
function withoutTitle(html: string, tree: Root, taken: ReadonlySet<unknown>): string {
  return tree.children
    .filter((child) => !taken.has(child))
    .map(({ position }) => html.slice(position?.start.offset, position?.end.offset))
    .join('\n');
}

function readProperty(properties: XmlParent | undefined, name: string): string | undefined {
  const core = properties && findElement(properties, 'cp:coreProperties');
  return core && asText(readText(findElement(core, name)));
}
