import type { BodyPhrases } from '../interface-phrases.ts';

/** What is printed within the text of an article, in Greek. */
export const greekBody: BodyPhrases = {
  notes: 'Σημειώσεις',
  note: 'Σημείωση {number}',
  closeNote: 'Κλείσιμο σημείωσης {number}',
  backToText: 'Πίσω στο κείμενο της σημείωσης {number}',
  pullQuote: 'Απόσπασμα',
  toQuotedWords: 'Στα λόγια του αποσπάσματος',
  shareQuote: 'Κοινοποίηση του αποσπάσματος',
  linkToSection: 'Σύνδεσμος σε αυτή την ενότητα',
  table: 'Πίνακας',
  code: 'Κώδικας',
  numbered: '{name} ({number})',
};
