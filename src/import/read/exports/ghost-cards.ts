import { asRecord, asText } from '../values.ts';
import { toHtml } from './write-html.ts';

type Row = Readonly<Record<string, unknown>>;

/** The text of a post of Ghost whose HTML is not in the export: from Lexical or Mobiledoc, the forms its editors store. */
export function renderCards(post: Row): string {
  const lexical = parse(post['lexical']);
  if (lexical) return list(asRecord(lexical['root'])['children']).map(renderNode).join('\n');
  const mobiledoc = parse(post['mobiledoc']);
  if (mobiledoc)
    return list(mobiledoc['sections'])
      .map((section) => renderSection(section, mobiledoc))
      .join('\n');
  return asText(post['plaintext']) === undefined ? '' : paragraphs(String(post['plaintext']));
}

function parse(written: unknown): Row | undefined {
  if (typeof written !== 'string' || written.trim() === '') return undefined;
  try {
    return asRecord(JSON.parse(written));
  } catch {
    return undefined;
  }
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const paragraphs = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map((part) => toHtml('p', part.trim()))
    .join('\n');

/** Bits of Lexical's formats: https://github.com/facebook/lexical/blob/main/packages/lexical/src/LexicalConstants.ts */
const formats: readonly [number, string][] = [
  [1, 'strong'],
  [2, 'em'],
  [4, 'del'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
];

function renderNode(node: unknown): string {
  const fields = asRecord(node);
  const type = String(fields['type']);
  const inner = () => list(fields['children']).map(renderNode).join('');
  switch (type) {
    case 'text':
    case 'extended-text': {
      const bits = Number(fields['format'] ?? 0);
      return formats.reduce(
        (html, [bit, tag]) => ((bits & bit) === 0 ? html : `<${tag}>${html}</${tag}>`),
        toHtml('', String(fields['text'] ?? '')),
      );
    }
    case 'linebreak':
      return '<br>';
    case 'paragraph':
      return `<p>${inner()}</p>`;
    case 'heading':
    case 'extended-heading':
      return `<${asText(fields['tag']) ?? 'h2'}>${inner()}</${asText(fields['tag']) ?? 'h2'}>`;
    case 'quote':
    case 'extended-quote':
    case 'aside':
      return `<blockquote>${inner()}</blockquote>`;
    case 'list':
      return fields['listType'] === 'number' ? `<ol>${inner()}</ol>` : `<ul>${inner()}</ul>`;
    case 'listitem':
      return `<li>${inner()}</li>`;
    case 'link':
    case 'at-link':
      return toHtml('a', { html: inner() }, { href: fields['url'] });
    case 'horizontalrule':
      return '<hr>';
    case 'codeblock':
      return `<pre>${toHtml('code', String(fields['code'] ?? ''))}</pre>`;
    default:
      return inner() + renderCard(type, fields);
  }
}

/** A card of either editor: its fields have the same names. */
function renderCard(type: string, fields: Row): string {
  const html = asText(fields['html']) === undefined ? '' : String(fields['html']);
  const caption = asText(fields['caption']) ?? '';
  const figure = (inner: string) =>
    `<figure>${inner}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>`;
  switch (type) {
    case 'image':
      return figure(toHtml('img', '', { src: fields['src'], alt: fields['alt'], title: fields['title'] }));
    case 'gallery':
      return figure(
        list(fields['images'])
          .map((image) => toHtml('img', '', { src: asRecord(image)['src'], alt: asRecord(image)['alt'] }))
          .join(''),
      );
    case 'bookmark': {
      const { url, metadata } = fields;
      return figure(
        `<p>${toHtml('a', asText(asRecord(metadata)['title']) ?? String(url), { href: url })}</p>`,
      );
    }
    case 'code':
      return `<pre>${toHtml('code', String(fields['code'] ?? ''))}</pre>`;
    case 'hr':
    case 'divider':
      return '<hr>';
    default:
      return html === '' ? renderWords(fields) : figure(html);
  }
}

/** Of a card that nobody here knows: its words, and a link to what it shows. */
function renderWords(fields: Row): string {
  const words = [
    'header',
    'heading',
    'subheader',
    'subheading',
    'title',
    'content',
    'calloutText',
    'description',
    'buttonText',
    'markdown',
  ]
    .flatMap((name) => asText(fields[name]) ?? [])
    .map((text) => `<p>${text}</p>`);
  const url = asText(fields['url'] ?? fields['src'] ?? fields['buttonUrl']);
  return [...words, ...(url === undefined ? [] : [`<p>${toHtml('a', url, { href: url })}</p>`])].join('');
}

/** Sections of Mobiledoc: https://github.com/bustle/mobiledoc-kit/blob/master/MOBILEDOC.md */
function renderSection(section: unknown, mobiledoc: Row): string {
  const [kind, second, third] = list(section);
  const items = (markers: unknown) => renderMarkers(list(markers), mobiledoc);
  if (kind === 1) return `<${second}>${items(third)}</${second}>`;
  if (kind === 2) return `<img src="${String(second)}">`;
  if (kind === 3)
    return `<${second}>${list(third)
      .map((item) => `<li>${items(item)}</li>`)
      .join('')}</${second}>`;
  const [name, fields] = list(list(mobiledoc['cards'])[Number(second)]);
  return renderCard(String(name), asRecord(fields));
}

function renderMarkers(markers: readonly unknown[], mobiledoc: Row): string {
  const open: string[] = [];
  let html = '';
  for (const marker of markers) {
    const [kind, opened, closed, value] = list(marker);
    for (const index of list(opened)) {
      const [tag, attributes] = list(list(mobiledoc['markups'])[Number(index)]);
      const [name, address] = list(attributes);
      html += name === 'href' ? toHtml('a', { open: true }, { href: address }) : `<${String(tag)}>`;
      open.push(String(tag));
    }
    if (kind === 0) html += toHtml('', String(value ?? ''));
    else if (list(list(mobiledoc['atoms'])[Number(value)])[0] === 'soft-return') html += '<br>';
    for (let left = Number(closed ?? 0); left > 0; left -= 1) html += `</${open.pop() ?? 'span'}>`;
  }
  return html;
}
