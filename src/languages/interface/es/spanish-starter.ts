import type { StarterWords } from '../starter-words.ts';

/** What a new publication begins with, in Spanish; `starter/` beside it has its pages and its first draft. */
export const spanishStarter: StarterWords = {
  description: '{name} publica artículos de opinión.',
  biography: 'Artículos firmados por {name}.',
  topic: 'General',
  topicDescription: 'Lo que aún no tiene tema propio.',
};
