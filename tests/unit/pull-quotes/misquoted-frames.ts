import { rows } from './misquotation.ts';

/** Misquotations that cut a clause out of the sentence which frames it. */
export const frames = [
  ...rows('en', 'dropped-negation', [
    ['No doctor in this city would tell you that sugar is harmless.', 'Sugar is harmless'],
    ['Not one of the prisoners was guilty.', 'One of the prisoners was guilty'],
    ['Hardly a day passes without a strike.', 'A day passes without a strike'],
    ['The dam is anything but safe.', 'The dam is … safe'],
    ['The dam is by no means safe.', 'The dam is … safe'],
    ['In no sense was the vote free.', 'Was the vote free'],
    ['It is not as if the vote had been free.', 'The vote had been free'],
    ['The vote was all but free.', 'The vote was … free'],
    ['Their fantasy is that the vote was free.', 'The vote was free'],
    ['The editors apologise for having written that the bishop lied.', 'The bishop lied'],
    ['Never again should we write that the bishop lied.', 'The bishop lied'],
    ['Those who think that the poor are lazy have never been poor.', 'The poor are lazy'],
    ['Whether the poor are lazy is not a question for economists.', 'The poor are lazy'],
    ['The city has no fewer than forty bridges.', 'Forty bridges'],
  ]),
  ...rows('en', 'dropped-condition', [
    ['If we are to believe the minister, the trains run on time.', 'The trains run on time'],
    ['The trains run on time when nobody needs them.', 'The trains run on time'],
    ['It is easy to imagine that the rich suffer as we do.', 'The rich suffer as we do'],
    ['Without an independent press, elections are theatre.', 'Elections are theatre'],
    ['Elections are theatre in a country with one newspaper.', 'Elections are theatre'],
    ['A treaty is worthless until it is ratified.', 'A treaty is worthless'],
    ['A treaty is binding once it is ratified, and not before.', 'A treaty is binding'],
    ['Only a treaty that both sides sign is binding.', 'A treaty that both sides sign is binding'],
    ['The vote would have been free had the army stayed at home.', 'The vote would have been free'],
    ['The vote was free, or would have been without the army.', 'The vote was free'],
    ['To the question whether the poor are lazy, statistics have an answer.', 'The poor are lazy'],
    ['Are we to conclude that the poor are lazy after all?', 'The poor are lazy'],
  ]),
  ...rows('en', 'dropped-unit', [
    ['The bank lent $3 to $5 billion to friends.', 'The bank lent $3'],
    ['One in every twelve families lost a son.', 'Twelve families lost a son'],
    ['The tower is 300 metres tall.', 'The tower is 300'],
    ['It took at most two weeks.', 'Two weeks'],
    ['The census counted 1.3 million people.', 'The census counted 1.3'],
  ]),
  ...rows('en', 'supplied-words', [
    ['The old judge smiled at the thief.', 'The old judge [a drunk] smiled'],
    ['The old judge smiled at the thief.', 'The old judge [sometimes] smiled'],
    ['The law was passed in a hurry.', 'The law was passed [by fools] in a hurry'],
    ['She was elected by a large majority.', 'She was [not] elected'],
    ['His brother paid the ransom.', '[The president’s] brother paid the ransom'],
  ]),
  ...rows('uk', 'dropped-negation', [['Жоден лікар не скаже, що цукор нешкідливий.', 'Цукор нешкідливий']]),
  ...rows('uk', 'dropped-condition', [
    ['Цукор нешкідливий, якщо вірити продавцям.', 'Цукор нешкідливий'],
    ['Без незалежної преси вибори — театр.', 'Вибори — театр'],
    ['Договір нічого не вартий, поки його не ратифікують.', 'Договір нічого не вартий'],
  ]),
  ...rows('de', 'dropped-negation', [
    ['Kein Arzt würde sagen, dass Zucker harmlos ist.', 'Zucker harmlos ist'],
  ]),
  ...rows('de', 'dropped-condition', [
    ['Ohne freie Presse sind Wahlen Theater.', 'Sind Wahlen Theater'],
    ['Glaubt man dem Minister, fahren die Züge pünktlich.', 'Fahren die Züge pünktlich'],
    ['Die Züge fahren pünktlich, wenn niemand sie braucht.', 'Die Züge fahren pünktlich'],
  ]),
  ...rows('fr', 'dropped-negation', [
    ['Aucun médecin ne dira que le sucre est inoffensif.', 'Le sucre est inoffensif'],
  ]),
  ...rows('fr', 'dropped-condition', [
    ['Sans presse libre, les élections sont un théâtre.', 'Les élections sont un théâtre'],
  ]),
  ...rows('es', 'dropped-negation', [
    ['Ningún médico dirá que el azúcar es inofensivo.', 'El azúcar es inofensivo'],
  ]),
  ...rows('es', 'dropped-condition', [
    ['Sin prensa libre, las elecciones son teatro.', 'Las elecciones son teatro'],
    ['Si hemos de creer al ministro, los trenes llegan a tiempo.', 'Los trenes llegan a tiempo'],
  ]),
  ...rows('pl', 'dropped-negation', [
    ['Żaden lekarz nie powie, że cukier jest nieszkodliwy.', 'Cukier jest nieszkodliwy'],
  ]),
  ...rows('pl', 'dropped-condition', [['Bez wolnej prasy wybory są teatrem.', 'Wybory są teatrem']]),
  ...rows('ja', 'dropped-condition', [['自由な報道がなければ、選挙は芝居だ。', '選挙は芝居だ']]),
  ...rows('ja', 'dropped-negation', [['砂糖は無害だと言う医者はいない。', '砂糖は無害だ']]),
  ...rows('ar', 'dropped-negation', [['لا يقول أي طبيب إن السكر غير ضار.', 'السكر غير ضار']]),
  ...rows('ar', 'dropped-condition', [['بدون صحافة حرة، الانتخابات مسرحية.', 'الانتخابات مسرحية']]),
  ...rows('he', 'dropped-negation', [['אף רופא לא יגיד כי הסוכר אינו מזיק.', 'הסוכר אינו מזיק']]),
  ...rows('he', 'dropped-condition', [['בלי עיתונות חופשית, הבחירות הן הצגה.', 'הבחירות הן הצגה']]),
];
