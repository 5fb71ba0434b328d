import type { StarterWords } from '../starter-words.ts';

/** What a new publication begins with, in German; `starter/` beside it has its pages and its first draft. */
export const germanStarter: StarterWords = {
  description: '{name} veröffentlicht Meinungsbeiträge.',
  biography: 'Beiträge, die mit {name} gezeichnet sind.',
  topic: 'Allgemeines',
  topicDescription: 'Was noch kein eigenes Thema hat.',
};
