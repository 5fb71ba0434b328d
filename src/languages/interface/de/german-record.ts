import type { RecordPhrases } from '../record-phrases.ts';
import type { SourcePhrases } from '../source-phrases.ts';
import type { StructurePhrases } from '../structure-phrases.ts';

/** What is said of a piece's record, in German. */
export const germanRecord: RecordPhrases = {
  versionLine: 'Fassung {number} · {seal}',
  verify:
    'Bewahren Sie die Zeile „{line}“ auf: Mit ihr und dem Programm {command} lässt sich später feststellen, ob eine Fassung in dieser Liste geändert oder weggelassen wurde.',
  addresses: 'Nur Adressen geändert',
  upgraded: 'Erneut festgehalten, mit mehr von dem, was auf der Seite steht',
  moved: 'Umgezogen',
  withdrawn: 'Zurückgezogen',
  machines:
    'Jeder Text als schlichtes Markdown, nach Themen. Zitieren Sie den Wortlaut, verlinken Sie die Stelle und nennen Sie die Fassungszeile: Sie zeigt, welche Fassung zitiert wurde.',
  chain: 'Aufzeichnung, für Programme',
  byMonth: 'Änderungen nach Monaten',
  counted: '{kind}: {count}',
  stood: 'der Fehler stand {days} im Text',
  days: { one: '{count} Tag', other: '{count} Tage' },
  sameDay: 'weniger als einen Tag',
  medianAndLongest:
    'so lange standen die Fehler im Text: die Hälfte höchstens {median}, am längsten stand einer {longest}',
};

/** What is said of the sources of quoted words, in German. */
export const germanSources: SourcePhrases = {
  title: 'Quellen',
  entry: '{source}: {answer}',
  pair: '{first}, {next}',
  some: '{answer} ({count})',
  verbatim: 'wörtlich zitiert, geprüft am {date}',
  paraphrase: 'sinngemäß wiedergegeben, verglichen am {date}',
  translation: 'übersetzt; das Original ist wörtlich zitiert, geprüft am {date}',
  original: '{answer}. Im Original: {words}',
  unchecked: 'nicht am Wortlaut geprüft',
  interview: 'Interview',
  notes: 'eigene Aufzeichnungen',
  archived: 'archivierte Kopie',
  unnamed: {
    one: 'Zu einem weiteren Zitat ist keine Quelle genannt.',
    other: 'Zu {count} weiteren Zitaten ist keine Quelle genannt.',
  },
};

/** What changed beside the words, in German. */
export const germanStructure: StructurePhrases = {
  now: '„{words}“ ist jetzt {mark}',
  noLonger: '„{words}“ ist nicht mehr {mark}',
  wholeNow: 'es ist jetzt {mark}',
  wholeNoLonger: 'es ist nicht mehr {mark}',
  afterNow: 'nach „{words}“ steht jetzt {mark}',
  afterNoLonger: 'nach „{words}“ steht nicht mehr {mark}',
  sup: 'hochgestellt',
  sub: 'tiefgestellt',
  del: 'durchgestrichen',
  ins: 'unterstrichen',
  em: 'betont',
  strong: 'stark betont',
  code: 'als Code gesetzt',
  q: 'als Zitat gesetzt',
  abbr: 'erklärt als „{value}“',
  link: 'ein Link auf {value}',
  note: 'das Zeichen einer Anmerkung',
  break: 'ein Zeilenumbruch',
  heading: 'eine Überschrift der Ebene {value}',
  numbered: 'ein Punkt einer nummerierten Liste',
  numberedFrom: 'der erste Punkt einer Liste, die mit {value} beginnt',
  bulleted: 'ein Punkt einer Liste mit Aufzählungszeichen',
  deeper: '{mark}, auf Ebene {value}',
  quoted: 'ein Zitat innerhalb von {value} anderen',
  cells: 'eine Tabelle mit Zellen dieser Längen: {value}',
  file: 'die Bilddatei {value}',
  language: 'ausgezeichnet als Text in der Sprache {value}',
  quotation: 'ein Zitat',
  item: 'ein Punkt einer Liste',
  aHeading: 'eine Überschrift',
  footnote: 'eine Anmerkung',
  table: 'eine Tabelle',
  aCode: 'Code',
  caption: 'eine Bildunterschrift',
  paragraph: 'ein eigener Absatz',
};
