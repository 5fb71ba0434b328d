import { rows } from './fair-quote.ts';

/** Clauses that somebody else says or thinks: quoted alone, they are warned of. */
export const framedQuotes = [
  ...rows('en', [
    [
      'Sugar is harmless, at least according to the people who sell it.',
      'Sugar is harmless',
      'dropped-hedge',
    ],
    [
      'We are asked to believe that the minister read the report.',
      'The minister read the report',
      'dropped-hedge',
    ],
    ['The claim was that the factory poisoned no one.', 'The factory poisoned no one', 'dropped-hedge'],
    ['The court heard that the nurse had stolen morphine.', 'The nurse had stolen morphine', 'dropped-hedge'],
    ['Rumour had it that the queen was dead.', 'The queen was dead', 'dropped-hedge'],
    ['The queen was dead, rumour had it.', 'The queen was dead', 'dropped-hedge'],
    ['Elections are theatre without an independent press.', 'Elections are theatre', 'dropped-condition'],
    ['Very few of the prisoners were guilty.', 'The prisoners were guilty', 'dropped-hedge'],
    ['He acts as if the vote had been free.', 'The vote had been free', 'dropped-hedge'],
    ['The vote was free in theory.', 'The vote was free', 'dropped-hedge'],
    ['The vote was supposedly free.', 'The vote was … free', 'dropped-hedge'],
    ['The vote was free by the standards of a prison.', 'The vote was free', 'dropped-hedge'],
    ['It would be nice to think that the vote was free.', 'The vote was free', 'dropped-hedge'],
    ['One is tempted to think that the vote was free.', 'The vote was free', 'dropped-hedge'],
    ['He tried to persuade us that the vote was free.', 'The vote was free', 'dropped-hedge'],
    ['We have only his word that the vote was free.', 'The vote was free', 'dropped-hedge'],
    [
      'She swore under torture that she had killed the child.',
      'She had killed the child',
      'dropped-hedge',
      'lost-reference',
    ],
    ['The bishop lied. That, at any rate, is what we wrote, and it was wrong.', 'The bishop lied'],
    [
      'Why should anyone think that the poor are lazy in this town?',
      'The poor are lazy',
      'dropped-condition',
    ],
  ]),
  ...rows('uk', [['Суд почув, що медсестра вкрала морфій.', 'Медсестра вкрала морфій', 'dropped-hedge']]),
  ...rows('de', [['Es heißt, die Königin sei tot.', 'Die Königin sei tot', 'dropped-hedge']]),
  ...rows('fr', [
    ['À en croire le ministre, les trains sont à l’heure.', 'Les trains sont à l’heure', 'dropped-hedge'],
    ['Le bruit courait que la reine était morte.', 'La reine était morte', 'dropped-hedge'],
  ]),
  ...rows('es', [['Se rumoreaba que la reina había muerto.', 'La reina había muerto', 'dropped-hedge']]),
  ...rows('pl', [['Krążyły plotki, że królowa nie żyje.', 'Królowa nie żyje', 'dropped-hedge']]),
  ...rows('ja', [['女王は死んだという噂だった。', '女王は死んだ', 'dropped-hedge']]),
];
