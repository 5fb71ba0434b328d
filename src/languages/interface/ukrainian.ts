import type { BodyPhrases } from './interface-phrases.ts';

/** What is printed within the text of an article, in Ukrainian. */
export const ukrainianBody: BodyPhrases = {
  notes: 'Примітки',
  note: 'Примітка {number}',
  closeNote: 'Закрити примітку {number}',
  backToText: 'Назад до тексту примітки {number}',
  backToTextAgain: 'Назад до тексту примітки {number}, {time}',
  pullQuote: 'Виноска',
  toQuotedWords: 'До процитованих слів',
  shareQuote: 'Поділитися цитатою',
  linkToSection: 'Посилання на цей розділ',
  numbered: '{name} ({number})',
};
