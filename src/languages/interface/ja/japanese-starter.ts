import type { StarterWords } from '../starter-words.ts';

/** What a new publication begins with, in Japanese; `starter/` beside it has its pages and its first draft. */
export const japaneseStarter: StarterWords = {
  description: '{name}は論説を掲載します。',
  biography: '{name}の名による記事。',
  topic: '一般',
  topicDescription: 'まだ個別のテーマがない記事。',
};
