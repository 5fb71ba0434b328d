import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as readWords } from 'hast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';
import { getPhrases } from '../../src/languages/interface/catalogue.ts';
import { english } from '../../src/languages/interface/en/english.ts';
import { findProseInScript } from '../unit/languages/literal-prose.ts';
import { languageSites } from './test-site.ts';

/** The one article of each publication that is in English: its words may stand anywhere, as long as they say what they are. */
const letter = {
  headline: 'A letter from abroad, printed as it came',
  words: /A letter from abroad, printed as it came|A reader of the archive asks|Print the original words/,
};

const sites = languageSites.map(([, folder]) => ({
  folder,
  language: /-(\w+)$/.exec(folder)?.[1] ?? '',
  files: (pattern: string) =>
    globSync(pattern, { cwd: folder }).map((file) => ({
      file,
      text: readFileSync(join(folder, file), 'utf8'),
    })),
}));
const tags: Record<string, string> = { ukrainian: 'uk', arabic: 'ar', japanese: 'ja' };

/** What a page says: texts, and attributes that are read out, each by itself and without what is in English and says so. */
function listWords(html: string): string[] {
  const words: string[] = [];
  const spoken = ['ariaLabel', 'alt', 'title', 'placeholder', 'content'];
  visitParents(fromHtml(html), (node, parents) => {
    const isForeign = [...parents, node].some(
      (one) => one.type === 'element' && String(one.properties['lang'] ?? '').startsWith('en'),
    );
    const isCode = parents.some((one) => one.type === 'element' && /^(?:script|style)$/.test(one.tagName));
    if (isForeign || isCode) return;
    if (node.type === 'text') words.push(node.value);
    if (node.type !== 'element' || node.properties['httpEquiv'] !== undefined) return;
    for (const name of spoken) words.push(String(node.properties[name] ?? ''));
  });
  return words.map((text) => text.trim()).filter((text) => text !== '' && !letter.words.test(text));
}

/** How a phrase begins: scripts also hold lists of words and of abbreviations, which nobody sees. */
const sentence = /^\p{Lu}[\p{L}’'-]*(?: [\p{L}’'-]+){2,}/u;
const threeLatinWords = /\p{sc=Latin}[\p{L}’'-]+(?:[\s,;:.]+\p{sc=Latin}[\p{L}’'-]+){2,}/u;

for (const { language, files } of sites) {
  const tag = tags[language] ?? '';
  describe(`a publication in ${language}`, () => {
    test('says on every page which language it is in and which way it runs', () => {
      const pages = files('**/*.html');
      assert.ok(pages.length > 15);
      const wrong = pages.filter(({ text }) => {
        const root = fromHtml(text).children.find((node) => node.type === 'element');
        const direction = root?.type === 'element' ? root.properties['dir'] : '';
        return (
          root?.type !== 'element' ||
          root.properties['lang'] !== tag ||
          (direction ?? 'ltr') !== (tag === 'ar' ? 'rtl' : 'ltr')
        );
      });
      assert.deepEqual(
        wrong.map(({ file }) => file),
        [],
      );
    });

    test('prints none of the phrases of the English interface', () => {
      const phrases = Object.values(english)
        .flatMap((group) => Object.values<unknown>(group))
        .filter((phrase): phrase is string => typeof phrase === 'string')
        .filter((phrase) => /\p{Ll}{3}/u.test(phrase) && !/[{}]|JSON|OPML|^RSS$|^Atom$/.test(phrase));
      assert.ok(phrases.length > 100);
      const found = files('**/*.html').flatMap(({ file, text }) =>
        listWords(text)
          .filter((words) => phrases.includes(words))
          .map((words) => `${file}: ${words}`),
      );
      assert.deepEqual(found, []);
    });

    test('has no three Latin words in a row in pages, feeds and scripts', () => {
      const pages = files('**/*.html').flatMap(({ file, text }) =>
        listWords(text).map((words) => ({ file, words })),
      );
      const feeds = files('**/*.{xml,json,opml,webmanifest}')
        .filter(({ file }) => !file.startsWith('pagefind'))
        .flatMap(({ file, text }) =>
          text
            .replace(/&[#\w]+;/g, '|')
            .split(/<[^>]*>|["|]/)
            .map((words) => ({ file, words })),
        );
      // The comparison of quotations brings along what editors are told of a pull quote, in English, and prints none of it.
      const printing = files('_astro/*.js').filter(({ file }) => !file.includes('compare-quotation'));
      const scripts = printing.flatMap(({ file, text }) =>
        findProseInScript(text)
          .map((found) => found.replace(/^\d+: /, ''))
          .filter((words) => sentence.test(words))
          .map((words) => ({ file, words })),
      );
      assert.ok(pages.length > 100 && feeds.length > 100);
      const found = [...pages, ...feeds, ...scripts].filter(
        ({ words }) => threeLatinWords.test(words) && !letter.words.test(words),
      );
      assert.deepEqual(found, []);
    });

    test('marks the words of an article in another language wherever they stand', () => {
      const places = files('{index,archive/index,topics/*/index,people/*/index,2026/*/*/index}.html');
      const marked = places.flatMap(({ file, text }) => {
        const found: string[] = [];
        visitParents(fromHtml(text), 'element', (element, parents) => {
          const isInnermost = element.tagName === 'a' || element.tagName === 'h1';
          if (!isInnermost || readWords(element) !== letter.headline) return;
          const nearest = [...parents, element].findLast(
            (one): one is Element => one.type === 'element' && one.properties['lang'] !== undefined,
          );
          found.push(`${nearest?.properties['lang']} ${nearest?.properties['dir'] ?? 'ltr'}`);
        });
        return found.map((what) => ({ file, what }));
      });
      assert.ok(marked.length >= 4);
      assert.deepEqual(
        marked.filter(({ what }) => what !== 'en-GB ltr'),
        [],
      );
    });

    test('prints its own phrases beside them', () => {
      const { lists, masthead } = getPhrases(tag);
      const front = files('index.html')[0]?.text ?? '';
      assert.ok(listWords(front).includes(masthead.archive));
      assert.ok(
        front.includes(lists.inAnswerTo.split('{article}').find((part) => part.trim().length > 1) ?? '?'),
      );
    });
  });
}
