import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { digestText } from '../../digest-text.ts';
import type { Draft } from '../../draft.ts';
import type { Note } from '../../report/notes.ts';
import { readHtmlWords } from '../../report/source-words.ts';
import { findPart, readPage } from '../exports/html-parts.ts';
import { findTitleBlock } from './title-block.ts';

const printer = unified().use(rehypeStringify);

/** Reads a page of HTML, as Google Docs and others save a text. @param name Of the file, for want of a headline. */
export function readHtmlManuscript(source: string, name: string): Draft {
  const page = readPage(source);
  const body = findPart(page, ({ tagName }) => tagName === 'body');
  const tree: Root = { type: 'root', children: body?.children ?? [] };
  const notes: Note[] = [];
  setStyles(tree, readRules(source));
  followRedirects(tree);
  takeComments(tree, notes);
  dropRule(tree);
  nameStyles(tree);
  const title = findTitleBlock(tree);
  const text = printer.stringify({
    ...tree,
    children: tree.children.filter((child) => child.type !== 'element' || !title.taken.has(child)),
  });
  const headline = title.headline ?? name.replace(/[-_]+/g, ' ');
  return {
    source: `${name}.html`,
    digest: digestText(source),
    fields: {
      headline,
      ...(title.standfirst && { standfirst: title.standfirst }),
      authors: title.byline === undefined ? [] : [title.byline],
      tags: [],
      draft: 'manuscript',
      isManuscript: true,
      slug: headline,
    },
    body: { format: 'html', text, dialect: { brackets: 'known', braces: false, components: false } },
    counted: [
      readHtmlWords(source.replace(/^[\s\S]*?<body[^>]*>/i, '')).words,
      ...(title.headline ? [] : [headline]),
    ].join(' '),
    addresses: [],
    names: [],
    bases: [''],
    variables: {},
    notes: [...title.notes, ...notes],
  };
}

/** What the classes of the page stand for, as far as words are concerned. */
function readRules(source: string): Map<string, string> {
  const rules = new Map<string, string>();
  for (const [, sheet = ''] of source.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gi)) {
    for (const [, name = '', style = ''] of sheet.matchAll(/\.(c\d+)\s*\{([^}]*)\}/g)) {
      const kept = style
        .split(';')
        .filter((part) =>
          /font-style:\s*italic|font-weight:\s*(?:bold|[6-9]00)|line-through|vertical-align:\s*su/.test(part),
        );
      if (kept.length > 0) rules.set(name, kept.join(';'));
    }
  }
  return rules;
}

function setStyles(tree: Root, rules: ReadonlyMap<string, string>): void {
  visit(tree, 'element', (element) => {
    const { className, style } = element.properties;
    if (element.tagName !== 'span' || !Array.isArray(className)) return;
    const own = className.flatMap((name) => rules.get(String(name)) ?? []);
    if (own.length > 0) element.properties['style'] = [style, ...own].filter(Boolean).join(';');
  });
}

/** Google leads every link through a page of its own. */
function followRedirects(tree: Root): void {
  visit(tree, 'element', ({ properties }) => {
    const { href } = properties;
    if (typeof href !== 'string' || !/^https:\/\/www\.google\.com\/url\?/.test(href)) return;
    const to = new URL(href).searchParams.get('q');
    if (to) properties['href'] = to;
  });
}

/** Comments stand at the end, and letters in brackets lead to them. */
function takeComments(tree: Root, notes: Note[]): void {
  const isComment = (node: Element) =>
    node.tagName === 'a' && /^cmnt\d+$/.test(String(node.properties['id']));
  visit(tree, 'element', (element, index, parent) => {
    if (!parent || index === undefined) return undefined;
    const mark = element.tagName === 'a' && /^#cmnt\d+$/.test(String(element.properties['href']));
    const isNote =
      /^(?:div|p)$/.test(element.tagName) && findPart({ tree: element }, isComment) !== undefined;
    if (!mark && !isNote) return undefined;
    const what = mark ? 'mark of a comment' : 'comment';
    notes.push({ kind: 'lost', what, how: 'left out', text: textOf(element) });
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** The line above the notes, which are set elsewhere here; and page breaks. */
function dropRule(tree: Root): void {
  const isNote = (node: Element) => node.tagName === 'a' && /^ftnt\d+$/.test(String(node.properties['id']));
  tree.children = tree.children.filter((child, index, all) => {
    if (child.type !== 'element' || child.tagName !== 'hr') return true;
    const after = all.slice(index + 1).filter((node) => node.type === 'element');
    const isLast = after.every((node) => findPart({ tree: node }, isNote) !== undefined);
    return !isLast && !/page-break/.test(String(child.properties['style'] ?? ''));
  });
}

/** Google names the styles of its title block as we do, but one. */
function nameStyles(tree: Root): void {
  for (const child of tree.children) {
    if (child.type !== 'element') continue;
    const { className } = child.properties;
    if (Array.isArray(className) && className.includes('subtitle')) className.push('standfirst');
  }
}
