import { fill } from '../../languages/interface/fill.ts';
import { formatList } from '../../languages/interface/format-list.ts';
import {
  getInterfaceLanguage,
  phrases,
  printNumber,
  printPlural,
} from '../../languages/interface/publication-phrases.ts';
import { writeBlocks } from '../../prose/markdown/block-markdown.ts';
import { escapeInMarkdown, writePicture } from '../../prose/markdown/inline-markdown.ts';
import { writeTwin } from '../../prose/markdown/twin-layout.ts';
import { formatDate } from '../../publication/format-date.ts';
import { listInterests } from '../../publication/interests.ts';
import type { Article, ArticleContext } from '../../publication/model.ts';
import { listEndLines } from '../../publication/printed-fields.ts';
import { NOT_ASKED } from '../../publication/schema.ts';
import { printVersionLine } from '../../publication/version-line.ts';
import { getLabel } from '../../site.ts';
import { toAbsoluteUrl } from '../absolute-url.ts';
import { formatCitation } from '../citation.ts';
import { describePicture } from '../describe-picture.ts';
import { listTwinSources } from './twin-sources.ts';
import { listVersions } from './version-list.ts';

/**
 * Returns the plain text of a piece, in Markdown: what its page says, for machines that quote it. Each passage has its
 * link, and below stand the versions, how to cite, and the chain of the record.
 *
 * @param chain The published chain of its record.
 */
export function renderArticleTwin(
  article: Article,
  { repliesTo, series }: Pick<ArticleContext, 'repliesTo' | 'series'>,
  chain: readonly string[],
): string {
  const permalink = toAbsoluteUrl(article.path);
  const { body, headline, standfirst, version } = article;
  const text = writeBlocks(body, { permalink, toAbsolute: toAbsoluteUrl });
  const facts = [
    ...listFacts(article),
    ...(repliesTo
      ? [fill(phrases.article.replyTo, { article: link(repliesTo.headline, repliesTo.path) })]
      : []),
    ...(article.series && series.length > 1
      ? [
          fill(phrases.article.partOfSeries, {
            number: printNumber(article.series.number),
            count: printNumber(series.length),
            series: escapeInMarkdown(article.series.name),
          }),
        ]
      : []),
    ...(version ? [printVersionLine(version)] : []),
    permalink,
  ];
  return writeTwin({
    head: [
      `# ${escapeInMarkdown(headline)}\n`,
      ...(standfirst === undefined ? [] : [`${escapeInMarkdown(standfirst)}\n`]),
      ...writeLeadPicture(article),
      `${facts.map((fact) => `- ${fact}`).join('\n')}\n`,
    ].join('\n'),
    text,
    foot: [
      ...listEndLines(article).map((line) => `${escapeInMarkdown(line)}\n`),
      ...listTwinSources(article),
      `## ${phrases.article.history}\n`,
      `${listVersions(article).join('\n')}\n`,
      `## ${phrases.article.cite}\n`,
      `${escapeInMarkdown(formatCitation(article))}\n`,
      ...(chain.length > 0 ? [`## ${phrases.record.chain}\n`] : []),
    ].join('\n'),
    chain,
  });
}

function listFacts(article: Article): string[] {
  const { authors, label, published, modified, disclosure, ai } = article;
  const words = phrases.article;
  const names = authors.map(({ name, path }) => link(name, path));
  const interests = listInterests(article);
  return [
    fill(words.byline, { authors: formatList(names, getInterfaceLanguage(), 'conjunction') }),
    getLabel(label).name,
    formatDate(published),
    ...(modified === published ? [] : [fill(words.changed, { date: formatDate(modified) })]),
    ...(interests.length > 0
      ? [fill(words.disclosure, { interests: escapeInMarkdown(interests.join(' ')) })]
      : disclosure === NOT_ASKED
        ? []
        : [printPlural(words.noInterests, authors.length)]),
    ...(ai ? [fill(phrases.piece.ai, { note: escapeInMarkdown(ai.note) })] : []),
  ];
}

function writeLeadPicture({ image, picture }: Article): string[] {
  if (!image || picture === undefined) return [];
  const about = [image.caption, image.credit].filter((words) => words !== undefined).join(' ');
  return [
    `${writePicture(describePicture(image), toAbsoluteUrl(picture))}\n`,
    ...(about === '' ? [] : [`${escapeInMarkdown(about)}\n`]),
  ];
}

const link = (words: string, path: string): string => `[${escapeInMarkdown(words)}](${toAbsoluteUrl(path)})`;
