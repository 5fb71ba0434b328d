import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Note } from '../../report/notes.ts';
import { asRecord, asText } from '../values.ts';
import { findPart, hasClass, listParts, readPage, readWords } from './html-parts.ts';
import { toHtml } from './write-html.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * Writes what Substack embeds as HTML that anybody reads. Its words are values of an empty element: the name of somebody who
 * is mentioned, a formula, a post of another service; a script of Substack’s draws them.
 */
export function openSubstackEmbeds(source: string): { html: string; notes: Note[] } {
  if (!source.includes('data-attrs=')) return { html: source, notes: [] };
  const notes: Note[] = [];
  let html = '';
  let end = 0;
  for (const element of listParts(readPage(source), isEmbed)) {
    const { start, end: last } = element.position ?? {};
    if (start?.offset === undefined || last?.offset === undefined) continue;
    const [name = 'embed'] = [element.properties['className'] ?? []].flat().map(String);
    const written = writeEmbed(element, readValues(element));
    const text = readWords(element) ?? '';
    notes.push(
      written === undefined
        ? { kind: 'lost', what: `Substack’s ${name}`, how: 'left out', text }
        : { kind: 'changed', what: `Substack’s ${name}`, how: 'its words and its address', text },
    );
    html += source.slice(end, start.offset) + (written ?? '');
    end = last.offset;
  }
  return { html: html + source.slice(end), notes };
}

const isTweet = (element: Element): boolean =>
  hasClass(element, 'tweet') || hasClass(element, 'twitter-embed');

function isEmbed(element: Element): boolean {
  if (!/^(?:div|span|figure)$/.test(element.tagName) || element.properties['dataAttrs'] === undefined)
    return false;
  if (isTweet(element)) return true;
  const shows = findPart({ tree: element }, ({ tagName }) =>
    /^(?:img|iframe|audio|video|object|input)$/.test(tagName),
  );
  return shows === undefined && textOf(element).trim() === '';
}

function readValues({ properties }: Element): Values {
  try {
    return asRecord(JSON.parse(String(properties['dataAttrs'])));
  } catch {
    return {};
  }
}

function writeEmbed(element: Element, values: Values): string | undefined {
  if (isTweet(element)) return writeTweet(values);
  if (hasClass(element, 'mention-wrap')) return toHtml('', asText(values['name']) ?? '');
  const formula = asText(values['persistentExpression']);
  if (formula !== undefined) return toHtml('code', formula);
  const gallery = asRecord(values['gallery']);
  if (Array.isArray(gallery['images'])) return writeGallery(gallery['images'].map(asRecord), gallery);
  const address = ['canonical_url', 'url', 'expanded_url', 'href', 'link', 'src']
    .map((name) => asText(values[name]))
    .find((value) => value !== undefined && /^https?:\/\//.test(value));
  if (address === undefined) return undefined;
  const label = ['title', 'name', 'full_text', 'caption'].flatMap((name) => asText(values[name]) ?? [])[0];
  return toHtml('p', { html: toHtml('a', label ?? address, { href: address }) });
}

/** What was written, by whom, and a link to it from its day. */
function writeTweet(values: Values): string | undefined {
  const url = asText(values['url']);
  const words = readLines(values['full_text']);
  if (url === undefined) return undefined;
  if (words === undefined) return toHtml('p', { html: toHtml('a', url, { href: url }) });
  const { quoted_tweet: other, photos } = values;
  const quoted = readLines(asRecord(other)['full_text']);
  const pictures = (Array.isArray(photos) ? photos.map(asRecord) : []).map((photo) =>
    toHtml('img', '', { src: asText(photo['img_url']), alt: asText(photo['alt_text']) }),
  );
  const by = [asText(values['name']), asText(values['username'])?.replace(/^@?/, '@')]
    .filter(Boolean)
    .join(' ');
  const time = Date.parse(asText(values['date']) ?? '');
  const day = Number.isNaN(time) ? url : new Date(time).toISOString().slice(0, 10);
  const lines = (text: string) =>
    text
      .split('\n')
      .map((line) => toHtml('', line))
      .join('<br>');
  return toHtml('blockquote', {
    html: [
      toHtml('p', { html: lines(words) }),
      ...(quoted === undefined ? [] : [toHtml('blockquote', { html: toHtml('p', { html: lines(quoted) }) })]),
      ...pictures.map((html) => toHtml('p', { html })),
      toHtml('p', { html: `— ${toHtml('', by)}, ${toHtml('a', day, { href: url })}` }),
    ].join(''),
  });
}

/** A text whose lines stay lines. */
const readLines = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

function writeGallery(images: readonly Values[], gallery: Values): string {
  const caption = asText(gallery['caption']);
  const pictures = images.flatMap((image) => {
    const src = asText(image['src']);
    return src === undefined
      ? []
      : [toHtml('p', { html: toHtml('img', '', { src, alt: asText(gallery['alt']) }) })];
  });
  return pictures.join('') + (caption === undefined ? '' : toHtml('p', caption));
}
