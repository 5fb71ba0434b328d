import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { render as renderText } from '../../src/prose/render.ts';
import { layOutFrontPage } from '../../src/publication/front-page.ts';
import { anArticle, aPerson, aTopic } from '../fixtures/an-article.ts';
import { findFaults } from './find-faults.ts';
import type { Renderer } from './rendered-pages.ts';

const alphabets = ['m', 'aeinrst', 'ЩЖМіїєґ', 'مسكبلن', '文字記事', 'W', 'ß-ü', '\u00ad' + 'lang'].map(
  (letters) => fc.constantFrom(...letters),
);

/** A word of up to 72 letters, of one script. */
const aWord = fc
  .oneof(...alphabets.map((letter) => fc.array(letter, { minLength: 1, maxLength: 72 })))
  .map((letters) => letters.join(''));
const words = (most: number) =>
  fc.array(aWord, { minLength: 1, maxLength: most }).map((all) => all.join(' '));

/** The fields of an article, of its authors and of its topic, any of which may hold a word of 72 letters. */
const fields = fc.record({
  headline: words(3).map((text) => Array.from(text).slice(0, 110).join('').trim() || 'm'),
  standfirst: words(6),
  names: fc.array(words(3), { minLength: 6, maxLength: 6 }),
  biography: words(6),
  topic: words(2),
  text: words(12),
  note: words(5),
  language: fc.constantFrom('en-GB', 'uk', 'ar', 'ja', 'de'),
});

/** A text with everything that a text may have: a section, a table, code, a list, and forty notes that all say the same. */
function writeText({ text, note, standfirst }: { text: string; note: string; standfirst: string }): string {
  const marks = Array.from({ length: 40 }, (_, index) => `[^${index}]`);
  const paragraphs = marks.map(
    (mark, index) => `${index === 20 ? `An English word, ${text}` : text} end${mark}.`,
  );
  return [
    `## ${note}`,
    ...paragraphs,
    `- ${text}\n- ${note}`,
    `> ${standfirst}`,
    `| ${note} | b |\n| --- | --- |\n| ${text} | ${note} |`,
    `\`\`\`\n${text}\n\`\`\``,
    ...marks.map((mark) => `${mark}: ${note}`),
  ].join('\n\n');
}

const page = { currentPage: 1, lastPage: 2, url: { current: '/x/', next: '/x/2/' } };

/** Finds what sticks out of pages made with generated fields, in windows of every width and at twice the size of text. */
export async function findLongWordFaults(
  browser: Browser,
  { render }: Renderer,
  { seed, runs }: { seed: number; runs: number },
): Promise<string[]> {
  const tab = await browser.newPage();
  const found: string[] = [];
  for (const { headline, standfirst, names, biography, topic: called, text, note, language } of fc.sample(
    fields,
    {
      seed,
      numRuns: runs,
    },
  )) {
    const authors = names.map((name, index) => aPerson({ id: `author-${index}`, name, biography }));
    const [author = aPerson()] = authors;
    const topic = aTopic({ name: called, description: biography });
    const article = anArticle({
      headline,
      standfirst,
      language,
      authors,
      disclosure: text,
      topics: [topic],
      body: renderText(writeText({ text, note, standfirst }), { language }),
    });
    const quote = { id: 'q', text: standfirst, source: 'p-1', automatic: false };
    const others = ['a', 'b', 'c', 'd', 'e', 'f'].map((slug) => ({
      ...article,
      slug,
      repliesTo: 'the-harbour',
    }));
    const all = [article, ...others];
    const pages = {
      FrontPage: { front: layOutFrontPage(all, [topic]) },
      PersonPage: { person: author, page: { ...page, data: all } },
      TopicPage: { topic, page: { ...page, data: all } },
      RepliesPage: { article, page: { ...page, data: all } },
      ArticlePage: { article, context: { replies: others, series: all, related: others } },
      QuotePage: { article, quote },
    };
    for (const [layout, props] of Object.entries(pages)) {
      await tab.setContent(await render(layout, props));
      for (const [width, size] of [
        [280, 100],
        [360, 200],
        [768, 100],
        [1280, 100],
        [1280, 200],
        [2560, 100],
      ] as const) {
        await tab.setViewportSize({ width, height: 800 });
        await tab.evaluate((percent) => {
          document.documentElement.style.fontSize = `${percent}%`;
        }, size);
        const faults = await findFaults(tab, { contrast: false, layout: true });
        const wide = faults.filter((fault) => /^the page is|^sticks out/.test(fault));
        found.push(...wide.map((fault) => `${layout} at ${width}, ${size} %: ${fault} (${language})`));
      }
    }
  }
  await tab.close();
  return found;
}
