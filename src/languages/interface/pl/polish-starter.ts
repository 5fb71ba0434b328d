import type { StarterWords } from '../starter-words.ts';

/** What a new publication begins with, in Polish; `starter/` beside it has its pages and its first draft. */
export const polishStarter: StarterWords = {
  description: '{name} publikuje teksty opinii.',
  biography: 'Teksty podpisane przez {name}.',
  topic: 'Ogólne',
  topicDescription: 'To, co nie ma jeszcze własnego tematu.',
};
