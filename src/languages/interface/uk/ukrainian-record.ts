import type { RecordPhrases } from '../record-phrases.ts';
import type { SourcePhrases } from '../source-phrases.ts';

export const ukrainianRecord: RecordPhrases = {
  versionLine: 'версія {number} · {seal}',
  verify:
    'Збережіть рядок «{line}». Згодом {command} скаже, чи якусь версію з цього списку змінено або пропущено.',
  addresses: 'Змінено лише адреси',
  upgraded: 'Записано наново, повніше',
  moved: 'Перенесено',
  withdrawn: 'Відкликано',
  machines:
    'Кожен матеріал простим текстом у Markdown, за темами. Цитуйте слова такими, як вони є, давайте посилання на абзац, де вони стоять, і називайте рядок версії: з нього читачі дізнаються, яку версію процитовано.',
  chain: 'Запис для програм',
  byMonth: 'Зміни за місяцями',
  counted: '{kind}: {count}',
  stood: 'помилка стояла {days}',
  days: { one: '{count} день', few: '{count} дні', many: '{count} днів', other: '{count} дня' },
  sameDay: 'менше дня',
  medianAndLongest: 'помилки стояли: половина до {median}, найдовша {longest}',
};

/** What is said of the sources of quoted words, in Ukrainian. */
export const ukrainianSources: SourcePhrases = {
  title: 'Джерела',
  entry: '{source}: {answer}',
  pair: '{first}, {next}',
  some: '{answer} ({count})',
  verbatim: 'цитовано слово в слово, звірено {date}',
  paraphrase: 'переказано іншими словами, звірено {date}',
  translation: 'переклад; оригінал слово в слово, звірено {date}',
  original: '{answer}. В оригіналі: {words}',
  unchecked: 'з текстом не звірено',
  interview: 'інтерв’ю',
  notes: 'нотатки автора',
  archived: 'архівна копія',
  unnamed: {
    one: 'Для ще {count} цитати джерела не вказано.',
    few: 'Для ще {count} цитат джерела не вказано.',
    many: 'Для ще {count} цитат джерела не вказано.',
    other: 'Для ще {count} цитати джерела не вказано.',
  },
};
