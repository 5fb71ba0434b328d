import { rows } from './misquotation.ts';

/** Further limits by place, people and occasion, and views that are taken back. */
export const limits = [
  ...rows('en', 'dropped-condition', [
    ['The king died. The tax works when rents fall.', 'The king died. The tax works'],
    ['The pact binds us only to the extent that it binds them.', 'The pact binds us'],
    ['Unless and until the archive is opened, the general is innocent.', 'The general is innocent'],
    ['In the event of fire, the exits will be locked.', 'The exits will be locked'],
    ['The offer stands, subject to the bank’s consent.', 'The offer stands'],
    ['Pending a second opinion, the bridge is closed.', 'The bridge is closed'],
    ['The bridge is closed, pending a second opinion.', 'The bridge is closed'],
    ['Short of a miracle, the strike is lost.', 'The strike is lost'],
    ['The strike is lost, short of a miracle.', 'The strike is lost'],
    ['Were it true that the queen is dead, the bells would ring.', 'The queen is dead'],
    ['Granted that the king is mad, who would govern?', 'The king is mad'],
    ['You may vote, so long as you vote for him.', 'You may vote'],
    ['You may vote as long as you vote for him.', 'You may vote'],
    ['You may vote for anyone, provided he is a general.', 'You may vote for anyone'],
    ['The church feeds all comers, provided they pray.', 'The church feeds all comers'],
    ['The vaccine is safe for adults who are not pregnant.', 'The vaccine is safe'],
    ['Among people who never travel, every foreigner is a spy.', 'Every foreigner is a spy'],
    ['Under a king who cannot read, poets are safe.', 'Poets are safe'],
    ['In a parliament without an opposition, every law is wise.', 'Every law is wise'],
    ['Peace is possible with a neighbour who keeps his word.', 'Peace is possible'],
    ['The police are polite whenever a camera is near.', 'The police are polite'],
    ['As long as the mine pays, the valley will sing.', 'The valley will sing'],
    ['Assuming that nobody checks, the sums add up.', 'The sums add up'],
    ['Did the minister really not know that the trains were empty that night?', 'The trains were empty'],
    ['Must we believe that cruelty is natural to children?', 'Cruelty is natural'],
  ]),
  ...rows('en', 'dropped-negation', [
    ['Nowhere in the file does it say that she signed.', 'She signed'],
    ['At no point did the witness say that the gun was loaded.', 'The gun was loaded'],
    ['It has never been shown that prayer cures cancer.', 'Prayer cures cancer'],
    ['Not until the flood did the council read the report.', 'Did the council read the report'],
    ['It is nonsense to claim that the dam had cracked.', 'The dam had cracked'],
    ['The dam is cursed, which is, of course, nonsense.', 'The dam is cursed'],
    ['Barely half of the 80 members voted.', '80 members voted'],
  ]),
  ...rows('en', 'dropped-unit', [
    ['The rent rose from $900 to $1,400 a month.', 'The rent rose from $900'],
    ['One of every three letters is lost.', 'Three letters is lost'],
  ]),
  ...rows('en', 'supplied-words', [
    ['The dictator smiled for the cameras.', 'The [kindly] dictator smiled'],
    ['The dictator smiled for the cameras.', 'The dictator smiled for the [fake] cameras'],
  ]),
  ...rows('uk', 'dropped-condition', [
    ['Вакцина безпечна для дорослих, які не вагітні.', 'Вакцина безпечна'],
    ['Чи справді ми маємо вірити, що жорстокість природна для дітей?', 'Жорстокість природна'],
  ]),
  ...rows('de', 'dropped-condition', [
    ['Im Falle eines Brandes werden die Ausgänge verschlossen.', 'Werden die Ausgänge verschlossen'],
    ['Der Impfstoff ist sicher für Erwachsene, die nicht schwanger sind.', 'Der Impfstoff ist sicher'],
  ]),
  ...rows('fr', 'dropped-condition', [
    ['En cas d’incendie, les issues seront fermées.', 'Les issues seront fermées'],
    ['Le vaccin est sûr pour les adultes qui ne sont pas malades.', 'Le vaccin est sûr'],
  ]),
  ...rows('es', 'dropped-condition', [
    ['En caso de incendio, las salidas se cerrarán.', 'Las salidas se cerrarán'],
    ['La vacuna es segura para los adultos que no están enfermos.', 'La vacuna es segura'],
  ]),
  ...rows('pl', 'dropped-condition', [['W razie pożaru wyjścia będą zamknięte.', 'Wyjścia będą zamknięte']]),
  ...rows('ja', 'dropped-condition', [['火事の場合、出口は閉まる。', '出口は閉まる']]),
  ...rows('ar', 'dropped-condition', [['في حال اندلاع حريق، ستغلق المخارج.', 'ستغلق المخارج']]),
  ...rows('he', 'dropped-condition', [['במקרה של שריפה, היציאות ייסגרו.', 'היציאות ייסגרו']]),
];
