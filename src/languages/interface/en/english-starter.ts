import type { StarterWords } from '../starter-words.ts';

/** What a new publication begins with, in English; `starter/` beside it has its pages and its first draft. */
export const englishStarter: StarterWords = {
  description: '{name} publishes opinion.',
  biography: 'Pieces signed by {name}.',
  topic: 'General',
  topicDescription: 'Whatever has no topic of its own yet.',
};
