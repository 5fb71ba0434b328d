import type { Nodes, Parents, Root } from 'mdast';
import type { BodyContext } from './body-context.ts';
import { decodeReferences } from './decode-references.ts';
import { hoistBlocks } from './hoist-blocks.ts';
import { holdsSign, replaceSigns, splitSigns } from './template-signs.ts';
import type { TemplateTag } from './template-tag.ts';
import { PIECE, readValue } from './template-values.ts';
import { nameTag, treatTemplate } from './treat-template.ts';
import { isPhrase, makeText, wrapIn, wrapPhrases } from './tree-building.ts';

/** Puts in the place of every sign what its tag shows: a picture, a link, a quotation, words, or nothing. */
export function resolveTemplates(tree: Root, tags: readonly TemplateTag[], context: BodyContext): void {
  if (tags.length === 0) return;
  fillFields(tree, tags, context);
  resolveWithin(tree, tags, context);
  hoistBlocks(tree);
}

/** Signs in addresses, descriptions and code. */
function fillFields(node: Nodes, tags: readonly TemplateTag[], context: BodyContext): void {
  const raw = (index: number) => tags[index]?.raw ?? '';
  const print = (index: number) => addressOf(tags[index], context);
  const fill = (text: string, fillSign: (index: number) => string) => {
    if (holdsSign(text)) delete node.position;
    return replaceSigns(text, fillSign);
  };
  if ('url' in node) node.url = fill(node.url, print);
  if ('title' in node && node.title) node.title = fill(node.title, (index) => printed(tags[index], context));
  if ('alt' in node && node.alt) node.alt = fill(node.alt, (index) => printed(tags[index], context));
  if (node.type === 'inlineCode' || node.type === 'code') {
    // Code that HTML marks up has no place of its own, and what stands in it was HTML.
    const isHtml = node.position === undefined;
    node.value = fill(node.value, (index) => (isHtml ? decodeReferences(raw(index)) : raw(index)));
    if (node.type === 'code' && node.lang) node.lang = fill(node.lang, () => '');
    if (node.type === 'code' && node.meta) node.meta = fill(node.meta, raw);
  }
  if ('children' in node) for (const child of node.children) fillFields(child, tags, context);
}

/** What a tag prints in an address. */
function addressOf(tag: TemplateTag | undefined, context: BodyContext): string {
  if (!tag) return '';
  const address = readAddress(tag, context);
  context.notes.changed(`${nameTag(tag)} in an address`, 'the address it makes', {
    line: tag.line,
    text: tag.raw,
  });
  return address;
}

function readAddress(tag: TemplateTag, context: BodyContext): string {
  if (tag.syntax === 'value') {
    const value = readValue(tag, context);
    if (value?.kind === 'text') return value.text;
    if (value?.kind === 'piece') return PIECE + value.name;
    return value?.kind === 'tag' ? (value.tag.positional[0] ?? Object.values(value.tag.named)[0] ?? '') : '';
  }
  const [first] = tag.positional;
  const named = tag.named['path'] ?? tag.named['src'] ?? tag.named['url'];
  if (/^(?:ref|relref|post_?url|link|post_?link)$/.test(tag.name)) return PIECE + (named ?? first ?? '');
  return named ?? first ?? '';
}

/** What a tag prints in a title or a description. */
function printed(tag: TemplateTag | undefined, context: BodyContext): string {
  if (!tag) return '';
  const value = tag.syntax === 'value' ? readValue(tag, context) : undefined;
  const added = value?.kind === 'text' ? value.text : '';
  const detail = { line: tag.line, text: tag.raw, added };
  if (added === '') context.notes.lost(`${nameTag(tag)} in a title`, 'left out', detail);
  else context.notes.changed(`${nameTag(tag)} in a title`, 'what it prints', detail);
  return added;
}

/** A node, or the index of a tag that stands between nodes. */
type Part = Nodes | number;

function resolveWithin(parent: Parents, tags: readonly TemplateTag[], context: BodyContext): void {
  const parts: Part[] = parent.children.flatMap((child: Nodes): Part[] => loosen(child));
  if (parts.every((part) => typeof part !== 'number')) {
    for (const child of parent.children) if ('children' in child) resolveWithin(child, tags, context);
    return;
  }
  delete parent.position;
  const children = assemble(parts, tags, context);
  wrapIn(parent, containers.has(parent.type) ? wrapPhrases(children) : children);
}

const containers = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

/** The tags in a text, or of a paragraph that holds nothing else, as parts between nodes. */
function loosen(node: Nodes): Part[] {
  if (node.type === 'text') {
    if (!holdsSign(node.value)) return [node];
    return splitSigns(node.value).map((part) => (typeof part === 'number' ? part : makeText(part)));
  }
  if (node.type !== 'paragraph') return [node];
  const inner = node.children.flatMap((child): Part[] => loosen(child));
  const isAlone =
    inner.some((part) => typeof part === 'number') &&
    inner.every((part) => typeof part === 'number' || isSpace(part));
  return isAlone ? inner.filter((part) => typeof part === 'number') : [node];
}

const isSpace = (node: Nodes) => (node.type === 'text' && node.value.trim() === '') || node.type === 'break';

/** True if words stand before or after a tag in its line. */
function isAmongWords(parts: readonly Part[], from: number, to: number): boolean {
  const [before, after] = [parts[from - 1], parts[to + 1]];
  const ends = (part: Part | undefined, line: RegExp) =>
    part !== undefined &&
    typeof part !== 'number' &&
    (part.type === 'text' ? line.test(part.value) : isPhrase(part) && part.type !== 'break');
  return ends(before, /[^\s][ \t]*$/) || ends(after, /^[ \t]*[^\s]/);
}

const endsInWord = (part: Part | undefined) =>
  typeof part === 'object' && part.type === 'text' && /[\p{L}\p{N}]$/u.test(part.value);
const startsWithWord = (part: Part | undefined) =>
  typeof part === 'object' && part.type === 'text' && /^[\p{L}\p{N}]/u.test(part.value);

function assemble(parts: readonly Part[], tags: readonly TemplateTag[], context: BodyContext): Nodes[] {
  const nodes: Nodes[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at];
    if (part === undefined) continue;
    if (typeof part !== 'number') {
      if ('children' in part) resolveWithin(part, tags, context);
      nodes.push(part);
      continue;
    }
    const tag = tags[part];
    if (!tag) continue;
    const end = tag.role === 'opens' && tag.partner !== undefined ? parts.indexOf(tag.partner, at) : -1;
    const inner = end < 0 ? [] : assemble(parts.slice(at + 1, end), tags, context);
    const closing = tag.partner === undefined ? '' : (tags[tag.partner]?.raw ?? '');
    const whole = { ...tag, raw: `${tag.raw}${closing}` };
    const isInline = isAmongWords(parts, at, end < 0 ? at : end);
    const made = treatTemplate(whole, { nodes: inner, isInline }, context);
    // What a tag says stood apart from the words beside it.
    const isSpoken = isInline && tag.syntax !== 'value' && end < 0 && made.length > 0;
    if (isSpoken && endsInWord(parts[at - 1])) nodes.push(makeText(' '));
    nodes.push(...made);
    if (isSpoken && startsWithWord(parts[at + 1])) nodes.push(makeText(' '));
    if (end >= 0) at = end;
  }
  return nodes;
}
