import { getPhrases } from '../languages/interface/catalogue.ts';
import type { Settings } from './settings-schema.ts';

/**
 * Returns the kinds of article of a publication whose settings name none, by the word that frontmatter uses; the first is the
 * default.
 *
 * @param language BCP 47 tag of the publication: what readers see of a label is in its language.
 */
export function makeDefaultLabels(language: string): Settings['labels'] {
  const { labels } = getPhrases(language);
  const type = 'OpinionNewsArticle';
  const short = false;
  return {
    opinion: { name: labels.opinion, meaning: labels.opinionMeaning, type, short },
    editorial: { name: labels.editorial, meaning: labels.editorialMeaning, type, short },
    analysis: { name: labels.analysis, meaning: labels.analysisMeaning, type: 'AnalysisNewsArticle', short },
    reply: { name: labels.reply, meaning: labels.replyMeaning, type, short },
    letter: { name: labels.letter, meaning: labels.letterMeaning, type, short: true },
  };
}
