import type { RecordPhrases } from '../record-phrases.ts';
import type { SourcePhrases } from '../source-phrases.ts';

export const arabicRecord: RecordPhrases = {
  versionLine: 'الإصدار {number} · {seal}',
  verify:
    'احتفظ بالسطر «{line}»: به وببرنامج {command} يستطيع أي شخص أن يتحقق لاحقًا مما إذا كان إصدار في هذه القائمة قد غُيّر أو حُذف.',
  addresses: 'تغيّرت العناوين وحدها',
  upgraded: 'سُجّل من جديد على نحو أكمل',
  moved: 'نُقل',
  withdrawn: 'سُحب',
  machines:
    'كل مقال نصًا بسيطًا بصيغة Markdown، مرتّبًا حسب الموضوع. اقتبس الكلمات كما هي، وضع رابط الفقرة التي وردت فيها، واذكر سطر الإصدار: فهو يبيّن للقرّاء أي إصدار اقتُبس.',
  chain: 'السجل، للبرامج',
  byMonth: 'التغييرات حسب الشهر',
  counted: '{kind}: {count}',
  stood: 'بقي الخطأ {days}',
  days: {
    zero: 'أقل من يوم',
    one: 'يوم واحد',
    two: 'يومان',
    few: '{count} أيام',
    many: '{count} يومًا',
    other: '{count} يوم',
  },
  sameDay: 'أقل من يوم',
  medianAndLongest: 'بقيت الأخطاء: نصفها حتى {median}، وأطولها {longest}',
};

/** What is said of the sources of quoted words, in Arabic. */
export const arabicSources: SourcePhrases = {
  title: 'المصادر',
  entry: '{source}: {answer}',
  pair: '{first}، {next}',
  some: '{answer} ({count})',
  verbatim: 'اقتباس حرفي، تُحقِّق منه في {date}',
  paraphrase: 'نُقل بالمعنى، وقورن بالنص في {date}',
  translation: 'ترجمة؛ والأصل منقول حرفيًّا، تُحقِّق منه في {date}',
  original: '{answer}. النص الأصلي: {words}',
  unchecked: 'لم يُقارن بنصّه',
  interview: 'مقابلة',
  notes: 'مذكرات الكاتب',
  archived: 'نسخة مؤرشفة',
  unnamed: {
    zero: 'لكل الاقتباسات الأخرى مصادر مذكورة.',
    one: 'ثمة اقتباس آخر لم يُذكر مصدره.',
    two: 'ثمة اقتباسان آخران لم يُذكر مصدرهما.',
    few: 'ثمة {count} اقتباسات أخرى لم يُذكر مصدرها.',
    many: 'ثمة {count} اقتباسًا آخر لم يُذكر مصدره.',
    other: 'ثمة {count} اقتباس آخر لم يُذكر مصدره.',
  },
};
