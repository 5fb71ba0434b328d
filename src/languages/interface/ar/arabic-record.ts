import type { RecordPhrases } from '../record-phrases.ts';

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
