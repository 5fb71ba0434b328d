import { loadPublication, loadPublishedArticles } from '../publication/articles.ts';
import { describeArticle, makePageKey } from '../publication/cache/page-cache-key.ts';
import { groupByAuthor, groupByTopic } from '../publication/group-by-subject.ts';
import {
  createPersonChannel,
  createSiteChannel,
  createTopicChannel,
  type FeedChannel,
} from './feed-channel.ts';

/**
 * Lists the folders that have feeds, with the channel of each: the site's own, and one for each topic and
 * each writer.
 */
export async function listFeedPages() {
  const { topics, people } = await loadPublication();
  const articles = await loadPublishedArticles();
  const byTopic = groupByTopic(articles);
  const byAuthor = groupByAuthor(articles);
  return [
    createPage(undefined, createSiteChannel(articles)),
    ...topics.map((topic) =>
      createPage(`topics/${topic.id}`, createTopicChannel(topic, byTopic.get(topic.id) ?? [])),
    ),
    ...people.map((person) =>
      createPage(`people/${person.id}`, createPersonChannel(person, byAuthor.get(person.id) ?? [])),
    ),
  ];
}

const createPage = (folder: string | undefined, channel: FeedChannel) => ({
  params: { folder },
  props: { channel },
  cacheKey: makePageKey({ ...channel, articles: channel.articles.map(describeArticle) }),
});
