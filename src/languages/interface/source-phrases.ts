import type { PluralPhrase } from './plural-phrase.ts';

/** What is printed of the sources of quoted words, at the foot of a piece. */
export interface SourcePhrases {
  /** Heads the list. */
  title: string;
  /** `{source}`, `{answer}` */
  entry: string;
  /** `{first}`, `{next}`: of author, title, page and date. */
  pair: string;
  /** `{answer}`, `{count}`: of how many quotations it is true */
  some: string;
  /** `{date}` */
  verbatim: string;
  /** `{date}` */
  paraphrase: string;
  /** `{date}` */
  translation: string;
  /** `{answer}`, `{words}`: the words that were translated, between quotation marks */
  original: string;
  unchecked: string;
  interview: string;
  notes: string;
  archived: string;
  /** `{count}` */
  unnamed: PluralPhrase;
}

export const englishSources: SourcePhrases = {
  title: 'Sources',
  entry: '{source}: {answer}',
  pair: '{first}, {next}',
  some: '{answer} ({count})',
  verbatim: 'quoted word for word, checked on {date}',
  paraphrase: 'given in other words, compared on {date}',
  translation: 'translated; the original is word for word, checked on {date}',
  original: '{answer}. In the original: {words}',
  unchecked: 'not checked against its text',
  interview: 'an interview',
  notes: 'the author’s notes',
  archived: 'archived copy',
  unnamed: {
    one: 'Of one more quotation no source is named.',
    other: 'Of {count} more quotations no source is named.',
  },
};

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

export const japaneseSources: SourcePhrases = {
  title: '出典',
  entry: '{source}：{answer}',
  pair: '{first}、{next}',
  some: '{answer}（{count}件）',
  verbatim: '原文どおりの引用、{date}に照合',
  paraphrase: '趣旨を要約、{date}に照合',
  translation: '翻訳。原語の引用は原文どおり、{date}に照合',
  original: '{answer}。原文：{words}',
  unchecked: '原文と照合していません',
  interview: '取材',
  notes: '筆者のノート',
  archived: 'アーカイブ',
  unnamed: { other: 'このほか{count}件の引用には出典の記載がありません。' },
};
