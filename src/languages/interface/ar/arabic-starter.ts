import type { StarterWords } from '../starter-words.ts';

/** What a new publication begins with, in Arabic; `starter/` beside it has its pages and its first draft. */
export const arabicStarter: StarterWords = {
  description: 'تنشر {name} مقالات الرأي.',
  biography: 'مقالات موقّعة باسم {name}.',
  topic: 'عام',
  topicDescription: 'ما ليس له موضوع خاص به بعد.',
};
