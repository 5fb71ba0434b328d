import type { RecordPhrases } from '../record-phrases.ts';
import type { SourcePhrases } from '../source-phrases.ts';
import type { StructurePhrases } from '../structure-phrases.ts';

/** What is said of a piece's record, in Hebrew. */
export const hebrewRecord: RecordPhrases = {
  versionLine: 'גרסה {number} · {seal}',
  verify:
    'כדאי לשמור את השורה ”{line}”: בעזרתה ובעזרת התוכנה {command} אפשר לבדוק בעתיד אם גרסה ברשימה זו שונתה או הושמטה.',
  addresses: 'רק כתובות השתנו',
  upgraded: 'נרשם מחדש, עם יותר ממה שמופיע בעמוד',
  moved: 'עבר',
  withdrawn: 'הוסר מפרסום',
  machines:
    'כל טקסט כ־Markdown פשוט, לפי נושא. יש לצטט את המילים כלשונן, לקשר לקטע ולציין את שורת הגרסה: היא אומרת לקוראים איזו גרסה צוטטה.',
  chain: 'רישום, לתוכנות',
  byMonth: 'שינויים לפי חודש',
  counted: '{kind}: {count}',
  stood: 'הטעות נשארה בטקסט {days}',
  days: { one: 'יום {count}', two: '{count} ימים', other: '{count} ימים' },
  sameDay: 'פחות מיום',
  medianAndLongest: 'כמה זמן נשארו הטעויות בטקסט: מחציתן עד {median}, הממושכת ביותר {longest}',
};

/** What is said of the sources of quoted words, in Hebrew. */
export const hebrewSources: SourcePhrases = {
  title: 'מקורות',
  entry: '{source}: {answer}',
  pair: '{first}, {next}',
  some: '{answer} ({count})',
  verbatim: 'צוטט מילה במילה, נבדק ב־{date}',
  paraphrase: 'נמסר במילים אחרות, הושווה ב־{date}',
  translation: 'תורגם; המקור מצוטט מילה במילה, נבדק ב־{date}',
  original: '{answer}. במקור: {words}',
  unchecked: 'לא הושווה לטקסט המקור',
  interview: 'ריאיון',
  notes: 'רשימות הכותב',
  archived: 'עותק בארכיון',
  unnamed: {
    one: 'לציטוט אחד נוסף לא צוין מקור.',
    two: 'לשני ציטוטים נוספים לא צוין מקור.',
    other: 'ל־{count} ציטוטים נוספים לא צוין מקור.',
  },
};

/** What changed beside the words, in Hebrew. */
export const hebrewStructure: StructurePhrases = {
  now: '”{words}” הוא כעת {mark}',
  noLonger: '”{words}” אינו עוד {mark}',
  wholeNow: 'זה כעת {mark}',
  wholeNoLonger: 'זה אינו עוד {mark}',
  afterNow: 'אחרי ”{words}” מופיע כעת {mark}',
  afterNoLonger: 'אחרי ”{words}” לא מופיע עוד {mark}',
  sup: 'כתב עילי',
  sub: 'כתב תחתי',
  del: 'טקסט מחוק בקו',
  ins: 'טקסט בקו תחתון',
  em: 'טקסט מודגש',
  strong: 'טקסט מודגש מאוד',
  code: 'טקסט בצורת קוד',
  q: 'טקסט במירכאות',
  abbr: 'קיצור שמוסבר כ”{value}”',
  link: 'קישור אל {value}',
  note: 'סימן הערה',
  break: 'מעבר שורה',
  heading: 'כותרת ברמה {value}',
  numbered: 'פריט ברשימה ממוספרת',
  numberedFrom: 'הפריט הראשון ברשימה הממוספרת החל מ־{value}',
  bulleted: 'פריט ברשימת תבליטים',
  deeper: '{mark}, ברמה {value}',
  quoted: 'ציטוט בתוך {value} אחרים',
  cells: 'טבלה שתאיה באורכים אלה: {value}',
  file: 'קובץ התמונה {value}',
  language: 'טקסט שמסומן כטקסט בשפה {value}',
  quotation: 'ציטוט',
  item: 'פריט ברשימה',
  aHeading: 'כותרת',
  footnote: 'הערה',
  table: 'טבלה',
  aCode: 'קוד',
  caption: 'כיתוב',
  paragraph: 'פסקה בפני עצמה',
};
