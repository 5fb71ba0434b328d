import type { RecordPhrases } from '../record-phrases.ts';
import type { SourcePhrases } from '../source-phrases.ts';

export const japaneseRecord: RecordPhrases = {
  versionLine: '第{number}版 · {seal}',
  verify:
    '「{line}」を控えておいてください。後日{command}で、この一覧のどの版も変えられたり抜かれたりしていないかを確かめられます。',
  addresses: 'アドレスのみの変更',
  upgraded: '記録の範囲を広げて再記録',
  moved: '移動',
  withdrawn: '取り下げ',
  machines:
    'すべての記事をMarkdownのプレーンテキストとしてテーマ別に並べています。言葉はそのまま引用し、その箇所へのリンクと版の行を添えてください。版の行は、どの版が引用されたかを読者に示します。',
  chain: 'プログラム用の記録',
  byMonth: '月別の変更',
  counted: '{kind}：{count}件',
  stood: '誤りは{days}残っていました',
  days: { other: '{count}日' },
  sameDay: '1日未満',
  medianAndLongest: '誤りが残っていた期間は、半数が{median}以内、最長は{longest}',
};

/** What is said of the sources of quoted words, in Japanese. */
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
