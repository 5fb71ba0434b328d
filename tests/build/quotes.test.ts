import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';
import { site } from '../../src/site.ts';
import { built, elements, leadsSomewhere, read } from './built-site.ts';

/**
 * Reads the built pages by itself: nothing of src/pull-quotes or src/prose is asked, so that a mistake there cannot hide
 * itself here.
 */
interface Drawn {
  /** Path of the article's page, with slashes around. */
  page: string;
  tree: Root;
  text: string;
  figure: Element;
  target: string;
}

const drawn: Drawn[] = built('[0-9]*/*/*/index.html').flatMap((path) => {
  const tree = fromHtml(read(path));
  const figures = elements(tree, ({ tagName, children }) => tagName === 'figure' && children.some(isDrawn));
  return figures.map((figure) => {
    const inside = elements({ type: 'root', children: [figure] }, () => true);
    const [link] = inside.filter(({ properties }) => String(properties['href']).startsWith('#'));
    return {
      page: `/${path.replace('index.html', '')}`,
      tree,
      text: String(inside.find(isDrawn)?.properties['dataQuote']),
      figure,
      target: String(link?.properties['href']).slice(1),
    };
  });
});

function isDrawn(node: Element['children'][number]): boolean {
  return node.type === 'element' && node.properties['dataQuote'] !== undefined;
}

/** Letters, figures and the marks that carry sense, one after the other: no space, no case, no form of dash or mark. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B]/g, '')
    .replace(/[“”„«»"‘’'‚‹›]/g, "'")
    .replace(/[‐‑–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The stretches of a quote that say they are the writer's, parted at what it says was left out or supplied. */
function stretches(quote: string): string[] {
  return bare(quote)
    .replace(/\[(\p{L})\]/gu, '$1')
    .split(/\s*(?:\[\.\.\.\]|\.\.\.|\[[^\]]*\])\s*/)
    .map((stretch) => stretch.replace(/[.,:;]$/, ''))
    .filter(Boolean);
}

/** Paragraphs, items and block quotations of the article, without what stands in figures, notes, code and lists of them. */
function passages(tree: Root): string[] {
  const found: string[] = [];
  visit(tree, 'element', (element) => {
    if (/^(?:h[1-6]|figure|table|pre|nav|header|footer|section|aside)$/.test(element.tagName)) return SKIP;
    if (element.properties['role'] === 'note') return SKIP;
    if (element.tagName !== 'p' && element.tagName !== 'li') return undefined;
    found.push(bare(wordsWithout(element)));
    return undefined;
  });
  return found;
}

function wordsWithout(element: Element): string {
  let words = '';
  visit(element, (node) => {
    if (node.type === 'text') words += node.value;
    if (node.type !== 'element') return undefined;
    if (node.tagName === 'br') words += ' ';
    const isNote = node.tagName === 'button' || node.properties['popover'] !== undefined;
    return isNote || (node !== element && ['ul', 'ol', 'figure', 'pre'].includes(node.tagName))
      ? SKIP
      : undefined;
  });
  return words;
}

/** True when the stretches stand in the passage, in order, as whole words; the first letter's case is free. */
function holds(passage: string, parts: readonly string[]): boolean {
  let from = 0;
  return parts.every((part) => {
    const at = [part, otherCase(part)]
      .map((form) => wholeWordsAt(passage, form, from))
      .filter((index) => index >= 0)
      .sort((one, other) => one - other)[0];
    from = (at ?? 0) + part.length;
    return at !== undefined;
  });
}

function wholeWordsAt(passage: string, words: string, from: number): number {
  for (let at = passage.indexOf(words, from); at >= 0; at = passage.indexOf(words, at + 1)) {
    const isWord = (character: string | undefined) => /[\p{L}\p{N}]/u.test(character ?? '');
    if (!isWord(passage[at - 1]) && !isWord(passage[at + words.length])) return at;
  }
  return -1;
}

function otherCase(words: string): string {
  const first = words.charAt(0);
  return (first === first.toUpperCase() ? first.toLowerCase() : first.toUpperCase()) + words.slice(1);
}

test('the publication shows every way of asking for a pull quote', () => {
  assert.ok(drawn.length >= 6, `${drawn.length} quotes`);
  assert.ok(drawn.some(({ figure }) => figure.properties['dataAutomatic'] !== undefined));
  assert.ok(drawn.some(({ text }) => text.includes('[')));
});

test('this reading itself tells words that stand from words that do not', () => {
  const passage = bare('It stands — an inch – from the text; “nobody” compares the two.');
  for (const fair of [
    'Stands – an inch',
    'it stands … from the text',
    '[A line] stands',
    'Nobody” compares the two.',
  ])
    assert.ok(holds(passage, stretches(fair)), fair);
  for (const unfair of [
    'stood an inch',
    'an inch from the text',
    'from the tex',
    'the text … It stands',
    'stands twice',
  ])
    assert.ok(!holds(passage, stretches(unfair)), unfair);
});

test('every drawn quote’s words stand within one passage of the same page', () => {
  for (const { page, tree, text } of drawn) {
    const parts = stretches(text);
    assert.ok(parts.length > 0, page);
    assert.ok(
      passages(tree).some((passage) => holds(passage, parts)),
      `${page}: “${text}”`,
    );
  }
});

test('every drawn quote leads to the very words it is taken from', () => {
  for (const { page, tree, text, target } of drawn) {
    const spans = elements(tree, ({ properties }) => properties['id'] === target);
    assert.equal(spans.length, 1, `${page}#${target}`);
    const [span] = spans;
    assert.ok(span && holds(bare(wordsWithout(span)), stretches(text)), `${page}#${target}`);
    assert.equal(span.properties['tabIndex'], -1);
  }
});

test('no figure of a quote holds its words as text, nor does any other part of the page', () => {
  for (const { page, tree, text, figure } of drawn) {
    const [longest = ''] = stretches(text).sort((one, other) => other.length - one.length);
    assert.ok(!bare(wordsWithout(figure)).includes(longest), page);
    const whole = bare(
      elements(tree, ({ tagName }) => tagName === 'body')
        .map(wordsWithout)
        .join(' '),
    );
    assert.ok(whole.split(longest.slice(1)).length <= 2, `${page}: “${longest}”`);
  }
});

test('every quote has its page and card, which search engines leave to the article', () => {
  for (const { page, figure, text } of drawn) {
    const [share] = elements({ type: 'root', children: [figure] }, ({ properties }) =>
      String(properties['href']).startsWith('quotes/'),
    );
    const path = `${page}${share?.properties['href']}`;
    assert.ok(leadsSomewhere(path), path);
    assert.ok(leadsSomewhere(`${path}card.png`), path);
    const tree = fromHtml(read(`${path.slice(1)}index.html`));
    const said = (name: string) =>
      elements(tree, ({ properties }) =>
        [properties['name'], properties['property'], properties['rel']].flat().includes(name),
      ).map(({ properties }) => properties['content'] ?? properties['href']);
    assert.deepEqual(said('robots'), ['noindex'], path);
    assert.deepEqual(said('canonical'), [`${site.address}${page}`], path);
    assert.deepEqual(said('og:url'), [`${site.address}${path}`], path);
    assert.deepEqual(said('og:image'), [`${site.address}${path}card.png`], path);
    const quoted = elements(tree, ({ tagName }) => tagName === 'blockquote').map(wordsWithout);
    assert.deepEqual(quoted.map(bare), [bare(text)], path);
  }
});

test('no quote page is without its quote in the article', () => {
  const pages = built('[0-9]*/*/*/quotes/*/index.html');
  assert.equal(pages.length, drawn.length);
});

test('the feeds hold a quote’s words once, in their sentence', () => {
  const items: { url: string; content_html: string }[] = JSON.parse(read('feed.json')).items;
  for (const { page, text } of drawn) {
    const item = items.find(({ url }) => url === `${site.address}${page}`);
    if (!item) continue;
    const tree = fromHtml(item.content_html, { fragment: true });
    assert.ok(!item.content_html.includes('data-quote'), page);
    const words = bare(
      tree.children.map((node) => (node.type === 'element' ? wordsWithout(node) : '')).join(' '),
    );
    for (const part of stretches(text))
      assert.equal(words.split(part.slice(1)).length, 2, `${page}: “${part}”`);
  }
});
