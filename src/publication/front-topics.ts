import { countLines } from './fit-text.ts';
import { groupByTopic } from './group-by-subject.ts';
import type { Article, Topic } from './model.ts';

/** A topic on the front page, with headlines that stand nowhere else there. */
export interface FrontTopic {
  topic: Topic;
  articles: Article[];
}

/** They fill the four columns of the page. */
const TOPICS = 4;
/** How many lines of headlines a topic has: few long ones are as high as many short ones. */
const LINES = 9;
const PER_LINE = 34;
const FEWEST = 3;

/**
 * Chooses the topics of the front page: those with the newest pieces, each piece in one topic only.
 *
 * @param articles Those that the page does not show otherwise, newest first.
 * @returns Four topics, or none if there are not four with enough to show.
 */
export function chooseTopics(articles: readonly Article[], topics: readonly Topic[]): FrontTopic[] {
  const known = new Map(topics.map((topic) => [topic.id, topic]));
  const taken = new Set<Article>();
  const chosen: FrontTopic[] = [];
  for (const [id, own] of groupByTopic(articles)) {
    const topic = known.get(id);
    const free = fillLines(own.filter((article) => !taken.has(article)));
    if (!topic || free.length < FEWEST) continue;
    chosen.push({ topic, articles: free });
    for (const article of free) taken.add(article);
    if (chosen.length === TOPICS) return chosen;
  }
  return [];
}

/** Takes as many of the newest as fill the lines of a topic; none if they leave more than two lines empty. */
function fillLines(articles: readonly Article[]): Article[] {
  const taken: Article[] = [];
  let lines = 0;
  for (const article of articles) {
    const own = countLines(article.headline, PER_LINE) + 0.4;
    if (lines + own > LINES && taken.length >= FEWEST) break;
    taken.push(article);
    lines += own;
    if (lines >= LINES) break;
  }
  return lines >= LINES - 3 ? taken : [];
}

/**
 * Returns the topics that may have a section on the front page.
 *
 * @param named The ids that the settings name; all topics if they name none.
 */
export function selectFrontTopics(
  topics: readonly Topic[],
  named: readonly string[] | undefined,
): readonly Topic[] {
  return named ? topics.filter(({ id }) => named.includes(id)) : topics;
}
