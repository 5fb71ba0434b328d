import { phrases } from '../languages/interface/publication-phrases.ts';
import { escapeInMarkdown } from '../prose/markdown/inline-markdown.ts';
import { makeTwinPath } from '../publication/addresses.ts';
import type { Article } from '../publication/model.ts';
import { site } from '../site.ts';
import { toAbsoluteUrl } from './absolute-url.ts';

/**
 * Returns `llms.txt` (https://llmstxt.org): the plain text of every article, under the first of its topics, with its day.
 *
 * @param articles Newest first.
 */
export function renderMachineList(articles: readonly Article[]): string {
  const byTopic = Map.groupBy(articles, ({ topics: [first] }) => first?.name ?? phrases.masthead.archive);
  const sections = [...byTopic].sort(([one], [other]) => one.localeCompare(other, site.language));
  return [
    `# ${escapeInMarkdown(site.name)}\n\n> ${escapeInMarkdown(site.tagline)}\n\n${phrases.record.machines}\n`,
    ...sections.map(
      ([topic, own]) =>
        `## ${escapeInMarkdown(topic)}\n\n${own
          .map(
            ({ headline, path, day }) =>
              `- [${escapeInMarkdown(headline)}](${toAbsoluteUrl(makeTwinPath(path))}): ${day}\n`,
          )
          .join('')}`,
    ),
  ].join('\n');
}
