import type { RecordPhrases } from '../record-phrases.ts';
import type { SourcePhrases } from '../source-phrases.ts';
import type { StructurePhrases } from '../structure-phrases.ts';

/** What is said of a piece's record, in French. */
export const frenchRecord: RecordPhrases = {
  versionLine: 'version {number} · {seal}',
  verify:
    'Conservez la ligne « {line} » : avec elle et le programme {command}, chacun peut vérifier plus tard si une version de cette liste a été modifiée ou omise.',
  addresses: 'Seules des adresses ont changé',
  upgraded: 'Consigné de nouveau, avec davantage de ce qui figure sur la page',
  moved: 'Changement d’adresse',
  withdrawn: 'Retiré',
  machines:
    'Chaque texte en Markdown simple, par thème. Citez les mots tels qu’ils sont, donnez le lien du passage et la ligne de version : elle dit quelle version a été citée.',
  chain: 'Registre, pour les programmes',
  byMonth: 'Modifications par mois',
  counted: '{kind} : {count}',
  stood: 'l’erreur est restée en ligne {days}',
  days: { one: '{count} jour', many: '{count} de jours', other: '{count} jours' },
  sameDay: 'moins d’un jour',
  medianAndLongest: 'durée des erreurs : {median} au plus pour la moitié, {longest} pour la plus longue',
};

/** What is said of the sources of quoted words, in French. */
export const frenchSources: SourcePhrases = {
  title: 'Sources',
  entry: '{source} : {answer}',
  pair: '{first}, {next}',
  some: '{answer} ({count})',
  verbatim: 'cité mot pour mot, vérifié le {date}',
  paraphrase: 'rapporté en d’autres termes, comparé le {date}',
  translation: 'traduit ; l’original est cité mot pour mot, vérifié le {date}',
  original: '{answer}. Dans l’original : {words}',
  unchecked: 'non vérifié sur le texte',
  interview: 'entretien',
  notes: 'notes de l’auteur',
  archived: 'copie archivée',
  unnamed: {
    one: 'La source d’une autre citation n’est pas indiquée.',
    many: 'La source de {count} d’autres citations n’est pas indiquée.',
    other: 'La source de {count} autres citations n’est pas indiquée.',
  },
};

/** What changed beside the words, in French. */
export const frenchStructure: StructurePhrases = {
  now: '« {words} » est désormais {mark}',
  noLonger: '« {words} » n’est plus {mark}',
  wholeNow: 'c’est désormais {mark}',
  wholeNoLonger: 'ce n’est plus {mark}',
  afterNow: 'après « {words} » figure désormais {mark}',
  afterNoLonger: 'après « {words} » ne figure plus {mark}',
  sup: 'en exposant',
  sub: 'en indice',
  del: 'barré',
  ins: 'souligné',
  em: 'mis en valeur',
  strong: 'fortement mis en valeur',
  code: 'composé comme du code',
  q: 'entre guillemets',
  abbr: 'expliqué par « {value} »',
  link: 'un lien vers {value}',
  note: 'un appel de note',
  break: 'un saut de ligne',
  heading: 'un titre de niveau {value}',
  numbered: 'un élément d’une liste numérotée',
  numberedFrom: 'le premier élément d’une liste numérotée à partir de {value}',
  bulleted: 'un élément d’une liste à puces',
  deeper: '{mark}, au niveau {value}',
  quoted: 'une citation à l’intérieur de {value} autres',
  cells: 'un tableau dont les cellules ont ces longueurs : {value}',
  file: 'le fichier d’image {value}',
  language: 'signalé comme étant en langue {value}',
  quotation: 'une citation',
  item: 'un élément de liste',
  aHeading: 'un titre',
  footnote: 'une note',
  table: 'un tableau',
  aCode: 'du code',
  caption: 'une légende',
  paragraph: 'un paragraphe à part',
};
