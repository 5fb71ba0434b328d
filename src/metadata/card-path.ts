import type { Article } from '../publication/model.ts';

/** Where an article's picture for sharing stands: under its permalink, so that it lasts as long. */
export const cardPath = (article: Pick<Article, 'path'>): string => `${article.path}card.png`;
