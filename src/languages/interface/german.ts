import type { BodyPhrases } from './interface-phrases.ts';

/** What is printed within the text of an article, in German. */
export const germanBody: BodyPhrases = {
  notes: 'Anmerkungen',
  note: 'Anmerkung {number}',
  closeNote: 'Anmerkung {number} schließen',
  backToText: 'Zurück zum Text der Anmerkung {number}',
  pullQuote: 'Hervorgehobenes Zitat',
  toQuotedWords: 'Zur zitierten Stelle',
  shareQuote: 'Dieses Zitat teilen',
  linkToSection: 'Link zu diesem Abschnitt',
  table: 'Tabelle',
  code: 'Code',
  numbered: '{name} ({number})',
};
