import { fill } from '../../languages/interface/fill.ts';
import { phrases, printPlural } from '../../languages/interface/publication-phrases.ts';
import { escapeInMarkdown } from '../../prose/markdown/inline-markdown.ts';
import { describeSources } from '../../publication/described-sources.ts';
import type { Article } from '../../publication/model.ts';
import { toAbsoluteUrl } from '../absolute-url.ts';

/** Lists the sources of a piece's quotations as Markdown, as its page does; empty if it has none. */
export function listTwinSources(article: Article): string[] {
  const words = phrases.sources;
  const { entries, unnamed } = describeSources(article);
  const permalink = toAbsoluteUrl(article.path);
  const link = (name: string, address: string) =>
    `[${escapeInMarkdown(name)}](${address.startsWith('#') ? permalink : ''}${address})`;
  const lines = entries.map(({ author, name = '', link: address, rest, archived, answer }) => {
    const parts = [
      author && escapeInMarkdown(author),
      address === undefined ? escapeInMarkdown(name) : link(name, address),
      ...rest.map(escapeInMarkdown),
      archived && link(words.archived, archived),
    ];
    const source = parts
      .flatMap((part) => part || [])
      .reduce((first, next) => fill(words.pair, { first, next }));
    return `- ${fill(words.entry, { source, answer: escapeInMarkdown(answer) })}`;
  });
  if (lines.length === 0) return [];
  return [
    `## ${words.title}\n`,
    `${lines.join('\n')}\n`,
    ...(unnamed > 0 ? [`${printPlural(words.unnamed, unnamed)}\n`] : []),
  ];
}
