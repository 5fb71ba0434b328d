import { type Misquotation, rows } from './misquotation.ts';

/** Words in brackets judge, deny, add or swap. */
export const insertions = [
  ...rows('en', 'supplied-words', [
    [
      'The engineers’ report, published in 1894, says so.',
      'The engineers’ report [a forgery], published in 1894',
    ],
    ['Readers deserve the truth.', 'Readers [idiots] deserve the truth'],
    ['Readers deserve the truth.', 'Readers [do not] deserve the truth'],
    ['Readers deserve the truth.', 'Readers [hardly] deserve the truth'],
    ['The price of liberty is high.', 'The price of [cheap] liberty'],
    ['The mayor stole bread.', 'The mayor stole [everything]'],
    ['Rents rose by 40 % here.', 'Rents rose by [50] %'],
    ['The deficit reached €12 billion.', 'The deficit reached €12 [trillion]'],
    ['The tax is wonderful news here.', 'The tax is [terrible] news'],
    ['The tax is wonderful.', 'The tax is [terrible]'],
    ['Wonderful tax laws were passed.', '[Terrible] tax laws were passed'],
    ['The minister lied. The judge knew.', 'The minister[s] lied'],
    ['She is careful with money.', 'She is care[less] with money'],
    ['He had little hope.', 'He had [a] little hope'],
    ['A cause of the war was hunger.', '[The] cause of the war was hunger'],
    ['The poet wrote to the king.', 'The poet wrote [threats] to the king'],
    ['He went home and slept.', 'He went home [drunk] and slept'],
    ['They will come.', 'They will [never] come'],
    ['They will come.', '[If asked] they will come'],
    ['It is a plan for the town.', 'It is a [bad] plan for the town'],
    ['The court ruled on Monday.', 'The court ruled [illegally] on Monday'],
    ['They deserve the truth.', '[Fools] deserve the truth'],
    ['They pay for it.', 'They pay for [bread]'],
    ['The tax is old. Everyone knows.', 'The tax is old [now].'],
    ['One of its advantages is price.', 'One of its [many] advantages'],
  ]),
  ...rows('de', 'supplied-words', [
    ['Die Leser verdienen die Wahrheit.', 'Die Leser [Dummköpfe] verdienen die Wahrheit'],
    ['Die Leser verdienen die Wahrheit.', 'Die Leser verdienen [nicht] die Wahrheit'],
    ['Der Preis der Freiheit ist hoch.', 'Der [lächerliche] Preis der Freiheit'],
    ['Der Minister log.', 'Der Minister log [wieder]'],
  ]),
  ...rows('fr', 'supplied-words', [
    ['Les lecteurs méritent la vérité.', 'Les lecteurs [idiots] méritent la vérité'],
    ['Les lecteurs méritent la vérité.', 'Les lecteurs [ne] méritent [pas] la vérité'],
    ['Le prix de la liberté est élevé.', 'Le prix [ridicule] de la liberté'],
  ]),
  ...rows('uk', 'supplied-words', [
    ['Читачі заслуговують на правду.', 'Читачі [дурні] заслуговують на правду'],
    ['Читачі заслуговують на правду.', 'Читачі [не] заслуговують на правду'],
    ['Мер украв хліб.', 'Мер украв [усе]'],
  ]),
  ...rows('el', 'supplied-words', [
    ['Οι αναγνώστες αξίζουν την αλήθεια.', 'Οι αναγνώστες [ηλίθιοι] αξίζουν την αλήθεια'],
    ['Οι αναγνώστες αξίζουν την αλήθεια.', 'Οι αναγνώστες [δεν] αξίζουν την αλήθεια'],
  ]),
  ...rows('nl', 'supplied-words', [
    ['De lezers verdienen de waarheid.', 'De lezers [idioten] verdienen de waarheid'],
  ]),
];

/** An attribution says more than a name. */
export const attributions: Misquotation[] = (
  [
    ['en', 'Vladimir Putin, who lied'],
    ['en', 'Vladimir Putin lied'],
    ['en', 'Smith (a crook)'],
    ['en', 'Smith, the convicted fraudster'],
    ['en', 'the disgraced minister'],
    ['en', 'Jane Doe: never apologised'],
    ['en', 'Smith is a liar'],
    ['de', 'Angela Weber, die gelogen hat'],
    ['fr', 'Jean Dupont, menteur'],
    ['uk', 'Іван Коваль, який збрехав'],
    ['el', 'Γιάννης Ρίτσος, ο ψεύτης'],
  ] as const
).map(([language, attribution]) => ({
  language,
  body: 'Ω, the tax is “a price”, she says.',
  quote: 'A price',
  reason: 'not-a-name',
  attribution,
}));
