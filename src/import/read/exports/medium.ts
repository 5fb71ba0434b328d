import { digestText } from '../../digest-text.ts';
import type { Archive, Draft } from '../../draft.ts';
import { readZipText, serveZip, type ZipFiles } from '../archive-files.ts';
import { readDate } from '../dates.ts';
import { findPart, hasClass, listParts, readPage, readWords, sliceInner } from './html-parts.ts';

const postFile = /(?:^|\/)posts\/[^/]+\.html$/;

/** Returns true if a zip is an export of Medium. */
export function isMediumExport(files: ZipFiles): boolean {
  const first = [...files.keys()].find((path) => postFile.test(path));
  return first !== undefined && /class="(?:[\w-]+ )*(?:h-entry|graf)\b/.test(readZipText(files, first));
}

/** Reads an export of Medium. @param timeZone IANA zone of dates without one. */
export function readMedium(files: ZipFiles, timeZone: string): Archive {
  const drafts = [...files.keys()]
    .filter((path) => postFile.test(path))
    .map((path) => readPost(path, readZipText(files, path), timeZone));
  return {
    kind: 'a Medium export',
    site: { feeds: [] },
    drafts,
    people: [],
    files: serveZip(files),
    notes: [],
  };
}

function readPost(path: string, source: string, timeZone: string): Draft {
  const page = readPage(source);
  const byClass = (name: string) => findPart(page, (element) => hasClass(element, name));
  const file = path.replace(/^.*\/|\.html$/g, '');
  const body = byClass('e-content') ?? findPart(page, ({ tagName }) => tagName === 'article');
  const standfirst = readWords(byClass('p-summary'));
  const headline =
    readWords(byClass('p-name')) ?? readWords(findPart(page, ({ tagName }) => tagName === 'title'));
  const printed = [headline, standfirst];
  // The title block stands in the text a second time.
  const repeated = body
    ? listParts(
        { tree: body },
        (element) =>
          hasClass(element, 'section-divider') ||
          (['graf--title', 'graf--subtitle'].some((name) => hasClass(element, name)) &&
            printed.includes(readWords(element))),
      )
    : [];
  const author = readWords(byClass('p-author'));
  const time = byClass('dt-published')?.properties['dateTime'];
  const published = readDate(time, timeZone) ?? readDate(/^\d{4}-\d\d-\d\d/.exec(file)?.[0], timeZone);
  const address = String(byClass('p-canonical')?.properties['href'] ?? '');
  const id = /-{1,2}([\da-f]{8,14})$/.exec(file)?.[1] ?? /\/([\da-f]{8,14})$/.exec(address)?.[1];
  const draft = file.startsWith('draft_') ? 'draft' : published === undefined ? 'no date' : undefined;
  return {
    source: path,
    digest: digestText(source),
    fields: {
      headline: headline ?? file.replace(/[-_]+/g, ' '),
      // Medium repeats the beginning of the text there.
      ...(standfirst && !standfirst.endsWith('…') && { standfirst }),
      authors: author === undefined ? [] : [author],
      ...(published && { published }),
      tags: [],
      ...(id && { guid: `https://medium.com/p/${id}` }),
      ...(draft && { draft }),
      slug: file.replace(/^(?:draft_|\d{4}-\d\d-\d\d_)/, '').replace(/-{1,2}[\da-f]{8,14}$/, ''),
    },
    body: {
      format: 'html',
      text: body ? sliceInner(page, body, repeated) : '',
      dialect: { brackets: 'known', braces: false, components: false },
    },
    // Medium's addresses are of another site, which nobody can lead elsewhere.
    addresses: [],
    names: [...(id ? [id] : []), ...(address === '' ? [] : [address])],
    bases: [],
    variables: {},
    notes: repeated.flatMap((element) => {
      const text = readWords(element);
      return text
        ? [{ kind: 'changed', what: 'heading that repeats the headline', how: 'left out', text }]
        : [];
    }),
  };
}
