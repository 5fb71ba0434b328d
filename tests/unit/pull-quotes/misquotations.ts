import type { Reason } from '../../../src/pull-quotes/messages/refusal-text.ts';

/** A misquotation made by hand: what the article says, what is set in large type, and the rule that refuses it. */
export interface Misquotation {
  language: string;
  body: string;
  quote: string;
  reason: Reason;
  attribution?: string;
}

type Row = [body: string, quote: string];

function rows(language: string, reason: Reason, list: readonly Row[]): Misquotation[] {
  return list.map(([body, quote]) => ({ language, body, quote, reason }));
}

/** A denial is left out before the quoted words, behind them or between them. */
const denials = [
  ...rows('en', 'dropped-negation', [
    ['It is not true that the mayor lied.', 'The mayor lied'],
    ['It is not true that Mr. Smith lied to the committee.', 'Smith lied to the committee'],
    ['It is not true that Dr. Jones killed the bill.', 'Jones killed the bill'],
    ['Nobody believes St. Petersburg will fall.', 'Petersburg will fall'],
    ['Nobody in the U.S. Senate wants war.', 'Senate wants war'],
    ['No one, I repeat, believes the harbour is safe.', 'The harbour is safe'],
    ['I do not think that, on balance, the reform will fail.', 'The reform will fail'],
    [
      'The minister does not believe that the reform will fail.',
      'The minister … believe that the reform will fail',
    ],
    ['The tax is not, in my view, a theft.', 'The tax is … a theft'],
    ['The judges never once said that the law was void.', 'The law was void'],
    ['We deny that the bridge was sold.', 'The bridge was sold'],
    ['It would be wrong to close the port.', 'Close the port'],
    ['They failed to protect the children.', 'Protect the children'],
    ['It is a myth that markets heal themselves.', 'Markets heal themselves'],
    ['There is no evidence that the vaccine harms anyone.', 'The vaccine harms anyone'],
    ['The council refused to publish the figures.', 'Publish the figures'],
    ['Far from being a failure, the school has grown.', 'Being a failure'],
    ['The tax works in no country at all.', 'The tax works'],
    ['The reform pays for nobody.', 'The reform pays'],
    ['This government listens not at all.', 'This government listens'],
    ['That the earth is flat is a lie.', 'The earth is flat'],
    ['The idea that the poor choose poverty is nonsense.', 'The poor choose poverty'],
    ['The army is too weak to win the war.', 'Win the war'],
    ['They chose to tax land rather than tax work.', 'Tax work'],
    ['I wish the bridge were safe.', 'The bridge were safe'],
    ['He pretended that the money was gone.', 'The money was gone'],
    ['It is unlikely that the party will recover.', 'The party will recover'],
    ['Few people believe the harbour will reopen.', 'The harbour will reopen'],
    ['Hardly anyone thinks the king is mad.', 'The king is mad'],
    ['He is no friend of the press.', 'Friend of the press'],
    ['The ministry can’t promise that trains will run.', 'Trains will run'],
    ['The strike is no longer a danger to anybody.', 'A danger to anybody'],
    ['I doubt whether the peace will last.', 'The peace will last'],
    ['It is absurd to say that women cannot vote.', 'Women cannot vote'],
    ['Nothing in the report, see p. 9, suggests that she knew.', 'She knew'],
  ]),
  ...rows('de', 'dropped-negation', [
    ['Es ist nicht wahr, dass der Bürgermeister gelogen hat.', 'Der Bürgermeister gelogen hat'],
    ['Ich glaube nicht, dass Dr. Müller die Akten kannte.', 'Müller die Akten kannte'],
    ['Niemand glaubt, dass die Brücke hält.', 'Die Brücke hält'],
    ['Die Steuer hat den Mietern bisher nicht geholfen.', 'Die Steuer hat den Mietern bisher'],
    [
      'Die Regierung glaubt das Märchen vom Wachstum nicht mehr.',
      'Die Regierung glaubt das Märchen vom Wachstum',
    ],
    ['Es ist falsch, dass die Rente sicher ist.', 'Die Rente sicher ist'],
    ['Die Polizei bestreitet, dass Schüsse fielen.', 'Schüsse fielen'],
    ['Keine Zeitung hat das Gerücht gedruckt.', 'Zeitung hat das Gerücht gedruckt'],
    ['Die Partei ist zu schwach, um die Wahl zu gewinnen.', 'Die Wahl zu gewinnen'],
    ['Dass der Wald stirbt, ist eine Lüge.', 'Der Wald stirbt'],
    ['Es ist ein Mythos, dass Kinder z. B. Lärm lieben.', 'Kinder z. B. Lärm lieben'],
    ['Der Rat ist, wie wir wissen, nicht bestochen worden.', 'Der Rat ist … bestochen worden'],
  ]),
  ...rows('fr', 'dropped-negation', [
    ['Il n’est pas vrai que le maire a menti.', 'Le maire a menti'],
    ['Je ne crois pas que M. Dupont ait menti.', 'Dupont ait menti'],
    ['Personne ne pense que le pont est sûr.', 'Le pont est sûr'],
    ['L’impôt ne rapporte plus.', 'L’impôt ne rapporte'],
    ['L’impôt n’aide guère les pauvres.', 'L’impôt n’aide'],
    ['Il est faux que les juges ont cédé.', 'Les juges ont cédé'],
    ['Le ministre nie que la digue ait cédé.', 'La digue ait cédé'],
    ['Loin de guérir la ville, la réforme la ruine.', 'Guérir la ville'],
    ['Aucun journal n’a publié la rumeur.', 'Journal n’a publié la rumeur'],
    ['La loi n’est, à mon avis, pas une trahison.', 'La loi … une trahison'],
    ['Que le roi soit fou est un mensonge.', 'Le roi soit fou'],
  ]),
  ...rows('uk', 'dropped-negation', [
    ['Неправда, що мер збрехав.', 'Мер збрехав'],
    ['Неправда, що п. Іваненко збрехав комісії.', 'Іваненко збрехав комісії'],
    ['Ніхто не вірить, що міст витримає.', 'Міст витримає'],
    ['Я не думаю, що реформа провалиться.', 'Реформа провалиться'],
    ['Податок працює не всюди.', 'Податок працює'],
    ['Немає доказів, що вакцина шкодить.', 'Вакцина шкодить'],
    ['Уряд заперечує, що греблю підірвали.', 'Греблю підірвали'],
    ['Жодна газета цього не друкувала.', 'Газета цього … друкувала'],
    ['Це міф, що ринок усе вилікує.', 'Ринок усе вилікує'],
    ['Те, що земля пласка, — брехня.', 'Земля пласка'],
    ['Навряд чи партія переможе.', 'Партія переможе'],
  ]),
  ...rows('el', 'dropped-negation', [
    ['Δεν είναι αλήθεια ότι ο δήμαρχος είπε ψέματα.', 'Ο δήμαρχος είπε ψέματα'],
    ['Δεν πιστεύω ότι ο κ. Παπαδόπουλος είπε ψέματα.', 'Παπαδόπουλος είπε ψέματα'],
    ['Κανείς δεν πιστεύει ότι η γέφυρα αντέχει.', 'Η γέφυρα αντέχει'],
    ['Η κυβέρνηση αρνείται ότι το φράγμα έσπασε.', 'Το φράγμα έσπασε'],
    ['Είναι λάθος να κλείσει το λιμάνι.', 'Να κλείσει το λιμάνι'],
    ['Ο φόρος δεν είναι, κατά τη γνώμη μου, κλοπή.', 'Ο φόρος … κλοπή'],
    ['Ο φόρος αποδίδει πουθενά.', 'Ο φόρος αποδίδει'],
    ['Είναι μύθος ότι η αγορά γιατρεύει.', 'Η αγορά γιατρεύει'],
    ['Αντί να χτίσουν σχολεία, τα γκρέμισαν.', 'Χτίσουν σχολεία'],
  ]),
];

/** A condition is left out. */
const conditions = [
  ...rows('en', 'dropped-condition', [
    ['Unless J. Trudeau resigns, the party will lose.', 'The party will lose'],
    ['If the U.S. Army leaves, the line will fall.', 'The line will fall'],
    ['The dam will hold if the rain stops.', 'The dam will hold'],
    ['The dam will hold, but only if the rain stops.', 'The dam will hold'],
    ['Any resource is fine as long as it is free.', 'Any resource is fine'],
    ['The law is just, provided that the courts are free.', 'The law is just'],
    ['Had they paid, the bridge would stand.', 'The bridge would stand'],
    ['Should the talks fail, the army will march.', 'The army will march'],
    ['Suppose the bank fails: the town is ruined.', 'The town is ruined'],
    ['We asked whether the minister lied.', 'The minister lied'],
    ['It is unclear whether Dr. Jones knew.', 'Jones knew'],
    ['Nothing will change until rents fall.', 'Nothing will change'],
    ['Everyone pays except the rich.', 'Everyone pays'],
    ['No law works without judges.', 'No law works'],
    ['Without the port, the town would starve.', 'The town would starve'],
    ['It is only if wages rise that the tax pays.', 'The tax pays'],
    ['The tax is fair if it is low, and it is low.', 'The tax is fair … and it is low'],
    ['Pay now, otherwise the school will close.', 'The school will close'],
    ['In case the dam breaks, the village must move.', 'The village must move'],
  ]),
  ...rows('de', 'dropped-condition', [
    ['Wenn die Mieten fallen, wirkt die Steuer.', 'Wirkt die Steuer'],
    ['Die Steuer wirkt, es sei denn, die Mieten steigen.', 'Die Steuer wirkt'],
    ['Sollte Dr. Weber gehen, zerfällt die Partei.', 'Zerfällt die Partei'],
    ['Der Damm hält, falls der Regen aufhört.', 'Der Damm hält'],
    ['Wir fragten, ob der Minister gelogen hat.', 'Der Minister gelogen hat'],
    ['Niemand zahlt, bis die Brücke fällt.', 'Niemand zahlt'],
    ['Ohne den Hafen verhungert die Stadt.', 'Verhungert die Stadt'],
    ['Alle zahlen außer den Reichen.', 'Alle zahlen'],
  ]),
  ...rows('fr', 'dropped-condition', [
    ['Si les loyers baissent, l’impôt fonctionne.', 'L’impôt fonctionne'],
    ['L’impôt fonctionne, à moins que les loyers montent.', 'L’impôt fonctionne'],
    ['La digue tiendra si la pluie cesse.', 'La digue tiendra'],
    ['À condition que Mme Leroy parte, le parti vivra.', 'Le parti vivra'],
    ['Sans le port, la ville mourrait.', 'La ville mourrait'],
    ['Personne ne paie sauf les pauvres.', 'Personne ne paie'],
    ['Supposons que la banque tombe.', 'La banque tombe'],
  ]),
  ...rows('uk', 'dropped-condition', [
    ['Якщо впадуть ціни, податок працює.', 'Податок працює'],
    ['Гребля встоїть, якщо дощ ущухне.', 'Гребля встоїть'],
    ['Гребля встоїть, але лише якщо дощ ущухне.', 'Гребля встоїть'],
    ['Ми спитали, чи збрехав міністр.', 'Збрехав міністр'],
    ['Без порту місто загине.', 'Місто загине'],
    ['Ніхто не платить, окрім бідних.', 'Ніхто не платить'],
    ['За умови, що п. Коваль піде, партія житиме.', 'Партія житиме'],
  ]),
  ...rows('el', 'dropped-condition', [
    ['Αν πέσουν τα ενοίκια, ο φόρος αποδίδει.', 'Ο φόρος αποδίδει'],
    ['Το φράγμα θα αντέξει, αν σταματήσει η βροχή.', 'Το φράγμα θα αντέξει'],
    ['Ο νόμος είναι δίκαιος, με την προϋπόθεση ότι τα δικαστήρια είναι ελεύθερα.', 'Ο νόμος είναι δίκαιος'],
    ['Χωρίς το λιμάνι η πόλη θα πεινάσει.', 'Η πόλη θα πεινάσει'],
    ['Όλοι πληρώνουν εκτός από τους πλούσιους.', 'Όλοι πληρώνουν'],
  ]),
];

/** An amount is cut: its unit, its multiplier, its sign, its bound, the other half of a share or of a range. */
const amounts = [
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
const insertions = [
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
const attributions: Misquotation[] = (
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

export const misquotations: readonly Misquotation[] = [
  ...denials,
  ...conditions,
  ...amounts,
  ...insertions,
  ...attributions,
];
