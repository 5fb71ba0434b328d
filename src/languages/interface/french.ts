import type { BodyPhrases } from './interface-phrases.ts';

/** What is printed within the text of an article, in French. */
export const frenchBody: BodyPhrases = {
  notes: 'Notes',
  note: 'Note {number}',
  closeNote: 'Fermer la note {number}',
  backToText: 'Retour au texte de la note {number}',
  pullQuote: 'Citation en exergue',
  toQuotedWords: 'Aller au passage cité',
  shareQuote: 'Partager cette citation',
  linkToSection: 'Lien vers cette section',
  table: 'Tableau',
  code: 'Code',
  numbered: '{name} ({number})',
};
