import type { StarterWords } from '../starter-words.ts';

/** What a new publication begins with, in French; `starter/` beside it has its pages and its first draft. */
export const frenchStarter: StarterWords = {
  description: '{name} publie des tribunes.',
  biography: 'Textes signés {name}.',
  topic: 'Général',
  topicDescription: 'Ce qui n’a pas encore de thème à soi.',
};
