import { getSubtag } from '../languages/text/language-tag.ts';
/** The few words of a new publication that stand in its settings and lists rather than on a page. */
export interface StarterWords {
  /** `{name}` is the publication's. */
  description: string;
  biography: string;
  topic: string;
  topicDescription: string;
}

const english: StarterWords = {
  description: '{name} publishes opinion.',
  biography: 'Pieces signed by {name}.',
  topic: 'General',
  topicDescription: 'Whatever has no topic of its own yet.',
};

/** Languages in which the pages of a new publication are written too (`translations/`), by language subtag. */
const translated: Readonly<Record<string, StarterWords>> = {
  ar: {
    description: 'تنشر {name} مقالات الرأي.',
    biography: 'مقالات موقّعة باسم {name}.',
    topic: 'عام',
    topicDescription: 'ما ليس له موضوع خاص به بعد.',
  },
  de: {
    description: '{name} veröffentlicht Meinungsbeiträge.',
    biography: 'Beiträge, die mit {name} gezeichnet sind.',
    topic: 'Allgemeines',
    topicDescription: 'Was noch kein eigenes Thema hat.',
  },
  es: {
    description: '{name} publica artículos de opinión.',
    biography: 'Artículos firmados por {name}.',
    topic: 'General',
    topicDescription: 'Lo que aún no tiene tema propio.',
  },
  fr: {
    description: '{name} publie des tribunes.',
    biography: 'Textes signés {name}.',
    topic: 'Général',
    topicDescription: 'Ce qui n’a pas encore de thème à soi.',
  },
  he: {
    description: 'מאמרי דעה מבית {name}.',
    biography: 'מאמרים בחתימת {name}.',
    topic: 'כללי',
    topicDescription: 'מה שאין לו עדיין נושא משלו.',
  },
  ja: {
    description: '{name}は論説を掲載します。',
    biography: '{name}の名による記事。',
    topic: '一般',
    topicDescription: 'まだ個別のテーマがない記事。',
  },
  pl: {
    description: '{name} publikuje teksty opinii.',
    biography: 'Teksty podpisane przez {name}.',
    topic: 'Ogólne',
    topicDescription: 'To, co nie ma jeszcze własnego tematu.',
  },
  uk: {
    description: '{name} друкує думки.',
    biography: 'Тексти за підписом {name}.',
    topic: 'Загальне',
    topicDescription: 'Усе, що ще не має власної теми.',
  },
};

/**
 * Returns the words in a language, or in English where we do not have it.
 *
 * @param language BCP 47 tag.
 */
export function getStarterWords(language: string): StarterWords & { isTranslated: boolean } {
  const words = translated[getSubtag(language)];
  const isEnglish = getSubtag(language) === 'en';
  return { ...(words ?? english), isTranslated: isEnglish || words !== undefined };
}
