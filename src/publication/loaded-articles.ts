import { channel } from 'node:diagnostics_channel';

/** An article of this build. */
export interface LoadedArticle {
  slug: string;
  /** The digest that its body is cached under. */
  digest: string;
}

/**
 * Carries from the content loader to the search which articles a build has loaded, as soon as all are cached. Both run in the same
 * process but may share no module, because the bundler copies modules.
 */
const loaded = channel('verbatim:loaded-articles');

/** Says which articles were loaded: all of them. */
export function announceArticles(articles: readonly LoadedArticle[]): void {
  loaded.publish(articles);
}

/** Calls `receive` when the articles of a build are loaded. */
export function onArticlesLoaded(receive: (articles: readonly LoadedArticle[]) => void): void {
  loaded.subscribe((message) => {
    if (isList(message)) receive(message);
  });
}

const isList = (message: unknown): message is readonly LoadedArticle[] =>
  Array.isArray(message) && message.every((article: object) => 'slug' in article && 'digest' in article);
