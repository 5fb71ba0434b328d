/** What is printed of how a piece was made and how it can be heard, in the language of the publication. */
export interface PiecePhrases {
  /** `{note}` */
  ai: string;
  /** The same in a feed, where the note follows. */
  aiLabel: string;
  /** `{length}`, such as 12:30 */
  listen: string;
  /** `{length}`, `{reader}` */
  listenTo: string;
}

/** By language subtag. A publication says them otherwise in `interface.yaml`, in the group `piece`. */
export const piecePhrases: Readonly<Record<string, PiecePhrases>> & { en: PiecePhrases } = {
  en: {
    ai: 'Use of AI: {note}',
    aiLabel: 'Use of AI:',
    listen: 'Listen ({length})',
    listenTo: 'Listen ({length}), read by {reader}',
  },
  ar: {
    ai: 'استخدام الذكاء الاصطناعي: {note}',
    aiLabel: 'استخدام الذكاء الاصطناعي:',
    listen: 'استمع ({length})',
    listenTo: 'استمع ({length})، بصوت {reader}',
  },
  de: {
    ai: 'Einsatz von KI: {note}',
    aiLabel: 'Einsatz von KI:',
    listen: 'Anhören ({length})',
    listenTo: 'Anhören ({length}), gelesen von {reader}',
  },
  es: {
    ai: 'Uso de IA: {note}',
    aiLabel: 'Uso de IA:',
    listen: 'Escuchar ({length})',
    listenTo: 'Escuchar ({length}), leído por {reader}',
  },
  fr: {
    ai: 'Recours à l’IA : {note}',
    aiLabel: 'Recours à l’IA :',
    listen: 'Écouter ({length})',
    listenTo: 'Écouter ({length}), lu par {reader}',
  },
  he: {
    ai: 'שימוש בבינה מלאכותית: {note}',
    aiLabel: 'שימוש בבינה מלאכותית:',
    listen: 'האזנה ({length})',
    listenTo: 'האזנה ({length}), בקריאת {reader}',
  },
  ja: {
    ai: 'AIの利用：{note}',
    aiLabel: 'AIの利用：',
    listen: '音声で聴く（{length}）',
    listenTo: '音声で聴く（{length}、朗読：{reader}）',
  },
  pl: {
    ai: 'Użycie sztucznej inteligencji: {note}',
    aiLabel: 'Użycie sztucznej inteligencji:',
    listen: 'Posłuchaj ({length})',
    listenTo: 'Posłuchaj ({length}), czyta {reader}',
  },
  uk: {
    ai: 'Використання ШІ: {note}',
    aiLabel: 'Використання ШІ:',
    listen: 'Слухати ({length})',
    listenTo: 'Слухати ({length}), читає {reader}',
  },
};
