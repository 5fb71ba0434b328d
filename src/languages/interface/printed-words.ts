/** The few words that rendering itself prints, in the languages we know; others get English. */
interface PrintedWords {
  notes: string;
  note: string;
  backToText: string;
  close: string;
  pullQuote: string;
  toQuotedWords: string;
  shareQuote: string;
  linkToSection: string;
}

const english: PrintedWords = {
  notes: 'Notes',
  note: 'Note',
  backToText: 'Back to the text of note',
  close: 'Close note',
  pullQuote: 'Pull quote',
  toQuotedWords: 'Go to the quoted words',
  shareQuote: 'Share this quote',
  linkToSection: 'Link to this section',
};

const languages: Record<string, PrintedWords> = {
  en: english,
  de: {
    notes: 'Anmerkungen',
    note: 'Anmerkung',
    backToText: 'Zurück zum Text der Anmerkung',
    close: 'Anmerkung schließen',
    pullQuote: 'Hervorgehobenes Zitat',
    toQuotedWords: 'Zur zitierten Stelle',
    shareQuote: 'Dieses Zitat teilen',
    linkToSection: 'Link zu diesem Abschnitt',
  },
  fr: {
    notes: 'Notes',
    note: 'Note',
    backToText: 'Retour au texte de la note',
    close: 'Fermer la note',
    pullQuote: 'Citation en exergue',
    toQuotedWords: 'Aller au passage cité',
    shareQuote: 'Partager cette citation',
    linkToSection: 'Lien vers cette section',
  },
  uk: {
    notes: 'Примітки',
    note: 'Примітка',
    backToText: 'Назад до тексту примітки',
    close: 'Закрити примітку',
    pullQuote: 'Виноска',
    toQuotedWords: 'До процитованих слів',
    shareQuote: 'Поділитися цитатою',
    linkToSection: 'Посилання на цей розділ',
  },
  el: {
    notes: 'Σημειώσεις',
    note: 'Σημείωση',
    backToText: 'Πίσω στο κείμενο της σημείωσης',
    close: 'Κλείσιμο σημείωσης',
    pullQuote: 'Απόσπασμα',
    toQuotedWords: 'Στα λόγια του αποσπάσματος',
    shareQuote: 'Κοινοποίηση του αποσπάσματος',
    linkToSection: 'Σύνδεσμος σε αυτή την ενότητα',
  },
};

/** @param language BCP 47 tag; only its first subtag counts. */
export function getPrintedWords(language: string): PrintedWords {
  return languages[language.toLowerCase().split('-')[0] ?? ''] ?? english;
}
