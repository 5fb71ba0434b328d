import { allArticles } from '../publication/articles.ts';
import { bySubject } from '../publication/group-by-subject.ts';
import { pageKey, shownInFull } from '../publication/cache/page-cache-key.ts';
import { allPeople } from '../publication/people.ts';
import { allTopics } from '../publication/topics.ts';
import { type FeedChannel, personChannel, siteChannel, topicChannel } from './feed-channel.ts';

/** The folders that hold a feed, each with what it carries: the site's, each topic's and each writer's. */
export async function feedPages() {
  const [articles, topics, people] = await Promise.all([allArticles(), allTopics(), allPeople()]);
  const byTopic = bySubject(articles, (article) => article.topics);
  const byAuthor = bySubject(articles, (article) => article.authors);
  return [
    page(undefined, siteChannel(articles)),
    ...topics.map((topic) => page(`topics/${topic.id}`, topicChannel(topic, byTopic.get(topic.id) ?? []))),
    ...people.map((person) =>
      page(`people/${person.id}`, personChannel(person, byAuthor.get(person.id) ?? [])),
    ),
  ];
}

const page = (folder: string | undefined, channel: FeedChannel) => ({
  params: { folder },
  props: { channel },
  cacheKey: pageKey({ ...channel, articles: channel.articles.map(shownInFull) }),
});
