import type { StarterWords } from '../starter-words.ts';

/** What a new publication begins with, in Ukrainian; `starter/` beside it has its pages and its first draft. */
export const ukrainianStarter: StarterWords = {
  description: '{name} друкує думки.',
  biography: 'Тексти за підписом {name}.',
  topic: 'Загальне',
  topicDescription: 'Усе, що ще не має власної теми.',
};
