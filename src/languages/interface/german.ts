import type { BodyPhrases } from './interface-phrases.ts';

/** What is printed within the text of an article, in German. */
export const germanBody: BodyPhrases = {
  notes: 'Anmerkungen',
  note: 'Anmerkung {number}',
  closeNote: 'Anmerkung {number} schließen',
  backToText: 'Zurück zum Text der Anmerkung {number}',
  backToTextAgain: 'Zurück zum Text der Anmerkung {number}, {time}',
  pullQuote: 'Hervorgehobenes Zitat',
  toQuotedWords: 'Zur zitierten Stelle',
  shareQuote: 'Dieses Zitat teilen',
  linkToSection: 'Link zu diesem Abschnitt',
  numbered: '{name} ({number})',
};
