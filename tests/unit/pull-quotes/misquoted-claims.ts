import { type Misquotation, rows } from './misquotation.ts';

/** In languages without lists, what follows a number is counted by it. */
export const amountsElsewhere = [
  ...rows('es', 'dropped-unit', [['El déficit llegó a 12 mil millones de euros.', 'El déficit llegó a 12']]),
  ...rows('pl', 'dropped-unit', [
    ['Deficyt wyniósł 12 mld zł.', 'Deficyt wyniósł 12'],
    ['Zginęło 20 żołnierzy.', 'Zginęło 20'],
  ]),
  ...rows('ar', 'dropped-unit', [['بلغ العجز ١٢ مليار دولار.', 'بلغ العجز ١٢']]),
];

/** An amount is cut: its unit, its multiplier, its sign, its bound, the other half of a share or of a range. */
export const amounts = [
  ...rows('en', 'dropped-unit', [
    ['The deficit reached €12 billion last year.', 'The deficit reached €12'],
    ['It rose from 4.1 million to 4.3 million.', 'It rose from 4.1 million to 4.3'],
    ['At a pressure of ≤ 10 bar the valve opens.', 'At a pressure of ≤ 10'],
    ['Rents grew by 5 % here.', 'Rents grew by 5'],
    ['Rents grew by 5 per cent here.', 'Rents grew by 5'],
    ['Rents cost 500\u00A0€ here.', 'Rents cost 500'],
    ['The bomb killed 20 soldiers.', 'The bomb killed 20'],
    ['Three in ten children go hungry.', 'Ten children go hungry'],
    ['We checked 3 of 100 bridges.', '100 bridges'],
    ['Fewer than 50 judges voted for it.', '50 judges voted for it'],
    ['Up to 10 million people may leave.', '10 million people may leave'],
    ['It will take 5 to 10 years to rebuild.', 'It will take 5'],
    ['It will take 5 to 10 years to rebuild.', '10 years to rebuild'],
    ['The fee is five euros an hour.', 'The fee is five euros'],
    ['The fee is 12 dollars per page.', 'The fee is 12 dollars'],
    ['It is the second largest city in the land.', 'Largest city in the land'],
    ['The war cost two hundred lives.', 'The war cost two'],
    ['They signed it on 9 June.', 'They signed it on 9'],
    ['The wind blew at 90 km/h all night.', 'The wind blew at 90'],
    ['One in five pupils fails.', 'Five pupils fails'],
    ['Two thirds of the voters agreed.', 'Thirds of the voters agreed'],
    ['It fell to minus 5 degrees.', '5 degrees'],
    ['It weighs 3 × 10 tons.', 'It weighs 3'],
    ['The area is 10⁶ square metres.', 'The area is 10⁶'],
    ['The pane measures 3 m² in all.', 'The pane measures 3'],
    ['The clock runs for 5 h alone.', 'The clock runs for 5'],
    ['We pay £1.2 bn a year.', 'We pay £1.2 bn'],
    ['The trial took 1 hour 20 minutes.', 'The trial took 1 hour'],
    ['The pane measures 5 by 7 feet.', 'The pane measures 5'],
    ['The odds stand at 3:1.', 'The odds stand at 3'],
    ['An estimated 40 people died.', '40 people died'],
    ['Half of the 300 men died.', '300 men died'],
    ['Almost 90 % of us agree.', '90 % of us agree'],
    ['One out of every three banks failed.', 'Three banks failed'],
    ['One voter in three stayed at home.', 'Three stayed at home'],
    ['The rate is 2 per 1,000 births.', '1,000 births'],
    ['Two and a half million fled.', 'Half million fled'],
    ['Two and a half million fled.', 'Two and a half'],
    ['Rents grew from 3 % to 4 %.', 'Rents grew from 3 %'],
    ['We quote Article 5 of the treaty.', '5 of the treaty'],
    ['The pitch is 120 x 80 metres.', 'The pitch is 120'],
  ]),
  ...rows('de', 'dropped-unit', [
    ['Das Defizit stieg auf 12 Milliarden Euro.', 'Das Defizit stieg auf 12'],
    ['Die Miete stieg um 5 Prozent.', 'Die Miete stieg um 5'],
    ['Drei von zehn Kindern hungern.', 'Zehn Kindern hungern'],
    ['Weniger als 50 Richter stimmten zu.', '50 Richter stimmten zu'],
    ['Die Bombe tötete 20 Soldaten.', 'Die Bombe tötete 20'],
    ['Die zweite größte Gefahr ist der Hunger.', 'Größte Gefahr ist der Hunger'],
  ]),
  ...rows('fr', 'dropped-unit', [
    ['Le déficit atteint 12 milliards d’euros.', 'Le déficit atteint 12'],
    ['Le loyer monte de 5 pour cent.', 'Le loyer monte de 5'],
    ['Trois enfants sur dix ont faim, 3 sur 10 ici.', '10 ici'],
    ['Moins de 50 juges ont voté pour.', '50 juges ont voté pour'],
  ]),
  ...rows('uk', 'dropped-unit', [
    ['Дефіцит сягнув 12 млрд гривень.', 'Дефіцит сягнув 12'],
    ['Ціни зросли на 5 відсотків.', 'Ціни зросли на 5'],
    ['Менше 50 суддів голосували за це.', '50 суддів голосували за це'],
    ['Три з десяти дітей голодують.', 'Десяти дітей голодують'],
  ]),
  ...rows('el', 'dropped-unit', [
    ['Το έλλειμμα έφτασε τα 12 δισεκατομμύρια ευρώ.', 'Το έλλειμμα έφτασε τα 12'],
    ['Τα ενοίκια αυξήθηκαν κατά 5 τοις εκατό.', 'Τα ενοίκια αυξήθηκαν κατά 5'],
    ['Λιγότερο από 50 δικαστές ψήφισαν υπέρ.', '50 δικαστές ψήφισαν υπέρ'],
    ['Τρεις στους δέκα μαθητές πεινούν.', 'Δέκα μαθητές πεινούν'],
  ]),
  ...rows('ja', 'dropped-unit', [
    ['赤字は12億円に達した。', '赤字は12'],
    ['赤字は十二億円に達した。', '億円に達した'],
  ]),
];

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
    ['en', 'Jane Doe!'],
    ['en', 'Jane Doe?'],
    ['en', 'A B C D E F G H I J K'],
    ['en', 'the tax is'],
    ['en', 'Not Jane Doe'],
    ['en', 'Jane Doe in 1984'],
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
