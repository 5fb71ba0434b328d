import type { Element } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { getBodyPhrases } from '../languages/interface/catalogue.ts';
import { fill } from '../languages/interface/fill.ts';
import { getFurnitureAttributes } from '../languages/interface/furniture-attributes.ts';
import { phrases } from '../languages/interface/publication-phrases.ts';
import { getDirection } from '../languages/text/script.ts';
import { formatDate } from '../publication/format-date.ts';
import { listInterests } from '../publication/interests.ts';
import type { Article } from '../publication/model.ts';
import { listEndLines } from '../publication/printed-fields.ts';
import type { Update } from '../publication/schema.ts';
import { printVersionLine } from '../publication/version-line.ts';
import { memoize } from '../runtime/memoize.ts';
import { site } from '../site.ts';
import { toAbsoluteUrl } from './absolute-url.ts';
import { describePicture } from './describe-picture.ts';
import { printFeedBody } from './feed-body.ts';

/**
 * Returns the whole article as HTML for feed readers: corrections, the lead picture, the body with full
 * addresses, clarifications and updates, disclosed interests, and the lines after the text.
 */
export const renderFeedContent = memoize((article: Article): string => {
  const { language } = article;
  const notices = article.updates.map((update) => ({ update, element: notice(update, language) }));
  const isCorrection = ({ update }: (typeof notices)[number]) => update.kind === 'correction';
  const parts = [
    ...notices.filter(isCorrection).map(({ element }) => element),
    ...leadPicture(article),
    {
      type: 'raw' as const,
      value: printFeedBody(article.body.html, toAbsoluteUrl(article.path), getBodyPhrases(language).notes),
    },
    ...notices.filter((one) => !isCorrection(one)).map(({ element }) => element),
    ...listInterests(article).map((sentence) =>
      h('p', [
        h('strong', { ...getFurnitureAttributes(language) }, phrases.feeds.disclosure),
        ` ${sentence}`,
      ]),
    ),
    ...(article.ai
      ? [
          h('p', [
            h('strong', { ...getFurnitureAttributes(language) }, phrases.piece.aiLabel),
            ` ${article.ai.note}`,
          ]),
        ]
      : []),
    ...listEndLines(article).map((line) => h('p', line)),
    ...(article.version
      ? [h('p', { ...getFurnitureAttributes(language) }, printVersionLine(article.version))]
      : []),
  ];
  const foreign = language !== site.language;
  return printer.stringify(
    h(null, foreign ? h('div', { lang: language, dir: getDirection(language) }, parts) : parts),
  );
});

const printer = unified().use(rehypeStringify, { allowDangerousHtml: true });

function leadPicture({ picture, image }: Article): Element[] {
  if (!picture || !image) return [];
  const about = [image.caption, image.credit].filter((text) => text !== undefined).join(' ');
  return [
    h('figure', [
      h('img', { src: toAbsoluteUrl(picture), alt: describePicture(image) }),
      ...(about ? [h('figcaption', about)] : []),
    ]),
  ];
}

const notice = (update: Update, language: string): Element =>
  h('p', [
    h(
      'strong',
      { ...getFurnitureAttributes(language) },
      fill(phrases.feeds.change, {
        kind: phrases.article[update.kind],
        date: formatDate(update.date),
      }),
    ),
    ` ${update.note}`,
  ]);
