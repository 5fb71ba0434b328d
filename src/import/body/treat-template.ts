import type { Image, Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { BodyContext } from './body-context.ts';
import { embedAddress, readableAddress } from './embed-address.ts';
import { findEmbeddedAddress } from './embed-services.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { forgetPlaces } from './places.ts';
import { markAsPull } from './source-quotes.ts';
import {
  findPictureAddress,
  findSpokenValues,
  isAddress,
  knownTreatment,
  type Treatment,
  treatments,
} from './template-kinds.ts';
import type { TemplateTag } from './template-tag.ts';
import { readValue } from './template-values.ts';
import {
  isEmpty,
  isPhrase,
  makeAnchor,
  makeLink,
  makeParagraph,
  makeStrongParagraph,
  makeText,
  phrasesOf,
  wrapIn,
  wrapPhrases,
} from './tree-building.ts';

/** How a tag is called in reports and in the file of answers. */
export const nameTag = ({ syntax, name }: TemplateTag): string =>
  syntax === 'value' ? `template value “${name.split(/[\s|(]/, 1)[0]}”` : `${makers[syntax]} “${name}”`;

const makers = {
  hugo: 'Hugo shortcode',
  tag: 'template tag',
  value: 'template value',
  bracket: 'WordPress shortcode',
  component: 'component',
  attributes: 'kramdown attribute',
  literal: 'escaped tag',
} as const;

/** What stands between a tag and the one that closes it. */
export interface TagContent {
  nodes: readonly Nodes[];
  /** True if the tag stands among words, where a paragraph would part them. */
  isInline: boolean;
}

/** @returns What takes the place of a tag and the one that closes it. */
export function treatTemplate(tag: TemplateTag, content: TagContent, context: BodyContext): Nodes[] {
  const { nodes: inner } = content;
  if (tag.syntax === 'attributes') return [makeAnchor(tag.name)];
  if (tag.role === 'closes' && tag.partner !== undefined) return [...inner];
  if (tag.syntax === 'value') {
    const value = readValue(tag, context);
    if (value?.kind === 'tag') return treatTemplate(value.tag, content, context);
    if (value?.kind === 'text') {
      context.notes.changed(nameTag(tag), 'what it prints', {
        line: tag.line,
        text: tag.raw,
        added: value.text,
      });
      return value.text === '' ? [] : [makeText(value.text)];
    }
    context.notes.asked(nameTag(tag), 'left out', { line: tag.line, text: tag.raw });
    return [];
  }
  const answer = answerFor(tag, context);
  const known = answer ?? knownTreatment(tag);
  const treatment = known ?? guess(tag, inner);
  // An editor who asks for its words wants all of them.
  const asked =
    answer === 'text' && inner.length === 0 ? { ...tag, positional: [tag.positional.join(' ')] } : tag;
  const made = make(asked, inner, treatment, context);
  const detail = { line: tag.line, text: tag.raw, added: made.added };
  if (known === undefined) context.notes.asked(nameTag(tag), made.how, detail);
  else if (made.how === 'left out') context.notes.lost(nameTag(tag), made.how, detail);
  else context.notes.changed(nameTag(tag), made.how, detail);
  const isWords = treatment === 'text' || treatment === 'link';
  return content.isInline && isWords ? phrasesOf(made.nodes) : made.nodes;
}

function answerFor({ name }: TemplateTag, { answers }: BodyContext): Treatment | undefined {
  return treatments.find((treatment) => treatment === answers[name]);
}

/** For a tag that no engine here has: by what it names and what it holds. */
function guess(tag: TemplateTag, inner: readonly Nodes[]): Treatment {
  if (findPictureAddress(tag) !== undefined) return 'picture';
  if (inner.length > 0) return 'text';
  return findEmbeddedAddress(tag, '') === undefined ? 'text' : 'link';
}

interface Made {
  nodes: Nodes[];
  how: string;
  added?: string;
}

function make(tag: TemplateTag, inner: readonly Nodes[], treatment: Treatment, context: BodyContext): Made {
  const words = inner
    .map((node) => textOf(node))
    .join(' ')
    .trim();
  if (treatment === 'drop') return { nodes: [...inner], how: 'left out' };
  if (treatment === 'raw') return { nodes: [makeText(tag.raw), ...inner], how: 'printed as it is' };
  if (treatment === 'code' && words.includes('\n'))
    return { nodes: [{ type: 'code', value: words }], how: 'a block of code' };
  if (treatment === 'picture') return makePicture(tag, inner, context) ?? makeWords(tag, inner, context);
  if (treatment === 'link') return makeEmbed(tag, inner, words) ?? makeWords(tag, inner, context);
  if (treatment === 'quote') return makeQuotation(tag, inner, context);
  if (treatment === 'pull') {
    const made = makeQuotation(tag, inner, context);
    return { ...made, nodes: made.nodes.map(markAsPull) };
  }
  return makeWords(tag, inner, context);
}

function makePicture(tag: TemplateTag, inner: readonly Nodes[], context: BodyContext): Made | undefined {
  const pictures: Image[] = [];
  for (const node of inner) visit(node, 'image', (image) => void pictures.push(image));
  const [own] = pictures;
  const { named, positional } = tag;
  const url = findPictureAddress(tag);
  if (own && pictures.length === 1 && url === undefined) {
    const beside = phrasesOf(inner.flatMap(withoutPictures));
    if (named['caption'] === undefined && beside.some(holdsLink))
      return { nodes: [makeParagraph([own]), makeParagraph(beside)], how: 'a picture, its caption below it' };
    const caption = named['caption'] ? plainWords(named['caption'], context) : wordsBeside(inner);
    if (caption !== '') {
      if (own.title && own.title !== caption)
        context.notes.lost('title of a picture', 'left out, since it has a caption', { text: own.title });
      own.title = caption;
    }
    delete own.position;
    return { nodes: [makeParagraph([own])], how: 'a picture with its caption' };
  }
  if (own || url === undefined) return undefined;
  const spokenPositional = positional.filter((value) => value !== url && /\s/.test(value));
  const alt =
    named['alt'] ??
    named['alt_text'] ??
    named['alttext'] ??
    named['description'] ??
    spokenPositional[0] ??
    '';
  const beside = wordsBeside(inner);
  const said = named['caption'] ?? named['cap'] ?? named['title'] ?? named['text'];
  // What stands in it beside a caption, or is longer than one, is a text that the picture stands beside.
  const isText = beside !== '' && (said !== undefined || inner.length > 1 || beside.length > 300);
  const titles = [
    said ?? (isText ? '' : beside),
    named['credit'] ?? named['attr'] ?? named['attribution'] ?? '',
  ];
  const title =
    titles
      .map((part) => plainWords(part, context))
      .filter(Boolean)
      .join(' ') ||
    (spokenPositional[1] ?? '');
  const image: Image = {
    type: 'image',
    url: url.trim().replace(/\s/g, '%20'),
    alt: plainWords(alt, context),
  };
  if (title !== '') image.title = title;
  return isText
    ? { nodes: [makeParagraph([image]), ...wrapPhrases(inner)], how: 'a picture, and the text in it' }
    : { nodes: [makeParagraph([image])], how: 'a picture' };
}

const holdsLink = (node: Nodes): boolean =>
  node.type === 'link' || ('children' in node && node.children.some((child: Nodes) => holdsLink(child)));

/** A node without its pictures; nothing if it held nothing else. */
function withoutPictures(node: Nodes): Nodes[] {
  if (node.type === 'image') return [];
  if (!('children' in node)) return [node];
  const children = node.children.flatMap((child: Nodes) => withoutPictures(child));
  return children.length > 0 ? [wrapIn({ ...node }, children)] : [];
}

const wordsBeside = (inner: readonly Nodes[]): string =>
  inner
    .map((node) => wordsWithout(node))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

function wordsWithout(node: Nodes): string {
  if (node.type === 'image') return '';
  if ('children' in node) return node.children.map((child: Nodes) => wordsWithout(child)).join('');
  return 'value' in node ? node.value : ' ';
}

/** Values may hold Markdown or HTML; a caption holds words. */
function plainWords(value: string, context: BodyContext): string {
  if (!/[<*_[&`]/.test(value)) return value.trim();
  return textOf(parseValue(value, context), { includeHtml: false }).replace(/\s+/g, ' ').trim();
}

function parseValue(value: string, _: BodyContext) {
  const tree = parseMarkdown(value.replace(/<\/?br\s*\/?>/gi, ' '));
  forgetPlaces(tree);
  return tree;
}

function makeEmbed(tag: TemplateTag, inner: readonly Nodes[], words: string): Made | undefined {
  const found = findEmbeddedAddress(tag, words);
  if (found === undefined) return undefined;
  const address = embedAddress(found);
  const spoken = findSpokenValues(tag).filter((value) => value !== found);
  const isWordsOnly = inner.length > 0 && inner.every(isPhrase) && !isAddress(words);
  if (isWordsOnly) return { nodes: [makeLink(address, inner)], how: 'a link' };
  const [label = readableAddress(address), ...rest] = spoken;
  const link = makeLink(address, [makeText(label)]);
  const isBlock = !/^(?:link|button|btn|cta|url|file|asset-static|legacy-file|tos-file)$/.test(tag.name);
  const own = isAddress(words) ? [] : inner.filter((node) => !isEmpty(node));
  const nodes = [
    ...(isBlock ? [makeParagraph([link])] : [link]),
    ...rest.map((value) => makeParagraph([makeText(value)])),
    ...own,
  ];
  return { nodes, how: 'a link', added: label };
}

function makeQuotation(tag: TemplateTag, inner: readonly Nodes[], context: BodyContext): Made {
  const { named, positional } = tag;
  const by = [
    named['author'],
    named['cite'],
    named['attribution'],
    named['source'],
    named['by'],
    named['title'],
  ].filter((value): value is string => Boolean(value));
  const spoken = findSpokenValues(tag).filter((value) => !by.includes(value));
  const quoted =
    inner.length > 0 ? wrapPhrases(inner) : spoken.splice(0, 1).map((value) => paragraphOf(value, context));
  const rest = [
    ...by,
    ...spoken,
    ...(inner.length > 0 ? positional.filter((value) => !spoken.includes(value) && !isAddress(value)) : []),
  ];
  const origin = rest.length > 0 ? [makeParagraph([makeText(`— ${rest.join(', ')}`)])] : [];
  return {
    nodes: [wrapIn({ type: 'blockquote', children: [] }, [...quoted, ...origin])],
    how: 'a quotation',
  };
}

const paragraphOf = (value: string, context: BodyContext): Nodes => {
  const [first] = parseValue(value, context).children;
  return first?.type === 'paragraph' ? first : makeParagraph([makeText(value)]);
};

/** The words of a tag and what stands in it, without what the engine would have drawn around them. */
function makeWords(tag: TemplateTag, inner: readonly Nodes[], context: BodyContext): Made {
  const [only = ''] = tag.positional;
  const found = findSpokenValues(tag);
  const spoken =
    found.length === 0 && inner.length === 0 && answerFor(tag, context) === 'text' && only !== ''
      ? [only]
      : found;
  if (spoken.length === 0)
    return { nodes: [...inner], how: inner.length > 0 ? 'the text in it' : 'left out' };
  const [title = '', ...rest] = spoken;
  const head = inner.length > 0 ? makeStrongParagraph([makeText(title)]) : paragraphOf(title, context);
  return { nodes: [head, ...rest.map((value) => paragraphOf(value, context)), ...inner], how: 'its words' };
}
