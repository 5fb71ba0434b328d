import type { StarterWords } from '../starter-words.ts';

/** What a new publication begins with, in Hebrew; `starter/` beside it has its pages and its first draft. */
export const hebrewStarter: StarterWords = {
  description: 'מאמרי דעה מבית {name}.',
  biography: 'מאמרים בחתימת {name}.',
  topic: 'כללי',
  topicDescription: 'מה שאין לו עדיין נושא משלו.',
};
