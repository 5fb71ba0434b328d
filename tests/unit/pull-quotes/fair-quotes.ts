/** A fair quotation made by hand, and the warnings that it gets, if any. */
export interface FairQuote {
  language: string;
  body: string;
  quote: string;
  warnings: readonly string[];
}

type Row = [body: string, quote: string, ...warnings: string[]];

function rows(language: string, list: readonly Row[]): FairQuote[] {
  return list.map(([body, quote, ...warnings]) => ({ language, body, quote, warnings }));
}

/** Denials and conditions that are of other words, or none at all. */
const cuts = [
  ...rows('en', [
    ['I do not smoke, but the tax works.', 'The tax works'],
    ['It is not raining; the tax works.', 'The tax works'],
    ['We never asked. The tax works.', 'The tax works'],
    ['The tax works. Nobody thought so.', 'The tax works'],
    ['The tax works. It is not new. Rents fall.', 'The tax works. … Rents fall'],
    ['The tax is not a theft.', 'The tax is not a theft'],
    ['There is no doubt that the tax works.', 'The tax works'],
    ['Nobody denies that the tax works.', 'The tax works'],
    ['No one can deny that the tax works.', 'The tax works'],
    ['I do not doubt that Mr. Smith paid.', 'Smith paid'],
    ['Not surprisingly, the tax works.', 'The tax works'],
    ['It is no accident that the tax works.', 'The tax works'],
    ['Not only does the tax work, it pays.', 'Does the tax work'],
    ['We counted 12 and left.', 'We counted 12'],
    ['Rents fell for 20 last year.', 'Rents fell for 20'],
    ['We read chapter 5 twice.', 'We read chapter 5'],
    ['We saw Apollo 11 twice.', 'We saw Apollo 11'],
    ['Taxes rose in 1984 everywhere.', 'Taxes rose in 1984'],
    ['The tax works, while it is low if rents fall.', 'The tax works'],
    ['The tax works, and if rents fall, we all gain.', 'The tax works'],
    ['The tax works, which helps if rents fall.', 'The tax works'],
    ['Nobody asked, but, as we know, the tax works.', 'The tax works'],
    ['No, the tax works.', 'The tax works'],
    ['Even if rents fall, the tax works.', 'The tax works'],
    ['The tax works, even if rents fall.', 'The tax works'],
    ['Whether or not rents fall, the tax works.', 'The tax works'],
    ['The tax works, and if rents fall, we all gain.', 'The tax works'],
    ['The tax works; if rents fall, so much the better.', 'The tax works'],
    ['Chanel No. 5 was sold, and the tax works.', 'The tax works'],
    ['The school, which nobody loved, has grown at last.', 'The school … has grown at last'],
    ['The town paid for schools that no one attends.', 'The town paid for schools'],
    ['The tax, which is not new, works in the end.', 'Works in the end'],
    ['Because nobody paid, the bridge fell.', 'The bridge fell'],
    ['Although it is not new, the tax works.', 'The tax works'],
    ['It is hard to deny that the tax works.', 'The tax works'],
    ['He lied because nobody asked.', 'He lied', 'lost-reference'],
    ['The council voted, he said, without a break, for a new bridge.', 'The council voted'],
    ['Nobody asked but, as we know, the mayor says the tax works.', 'The tax works'],
    ['It was a joke, the tax works.', 'The tax works'],
    ['If rents fall, we gain; the tax works.', 'The tax works'],
    ['If rents fall we gain, but the tax works.', 'The tax works'],
    ['It may rain, the tax works.', 'The tax works'],
    ['They do not pay although the tax works.', 'The tax works'],
    ['Nobody paid, and the town grew, so we say the tax works.', 'The tax works'],
    ['No, as we know, the tax works.', 'The tax works'],
    ['If you ask me, we know that the tax works.', 'The tax works', 'dropped-condition'],
    ['When the war ended, the town was rich.', 'The town was rich'],
    ['When peace came, the town slept.', 'The town slept'],
    ['The bridge fell when the river rose.', 'The bridge fell'],
    ['The mayor slept until nine.', 'The mayor slept'],
    ['When it comes to bread, the baker is king.', 'The baker is king'],
    ['When rents fall, we gain, and the town grows.', 'The town grows'],
    ['The party meets in May, when rents fall.', 'The party meets in May', 'dropped-condition'],
    ['Once a week, the baker sings.', 'The baker sings'],
    ['The mayor, given to drink, lost.', 'Lost'],
    ['The tax works, and only the rich complain.', 'The tax works'],
    ['It is a day when the bell rings.', 'The bell rings', 'dropped-condition'],
    ['That was only a plan of the town.', 'A plan of the town', 'dropped-hedge'],
    ['The key is to work — once you are known.', 'The key is to work', 'dropped-condition'],
    [
      'If I was forced to choose I would have to say that the tax works.',
      'The tax works',
      'dropped-condition',
    ],
    ['According to the mayor, the tax works.', 'The tax works', 'dropped-hedge'],
    ['Nobody noticed that the tax works.', 'The tax works', 'dropped-negation'],
    [
      'If I had to choose, I would say that the tax works.',
      'The tax works',
      'dropped-condition',
      'dropped-hedge',
    ],
    [
      'If you want to know more, this is the book to read.',
      'This is the book to read',
      'dropped-condition',
      'lost-reference',
    ],
  ]),
  ...rows('de', [
    ['Ich rauche nicht, aber die Steuer wirkt.', 'Die Steuer wirkt'],
    ['Kein Zweifel, die Steuer wirkt.', 'Die Steuer wirkt'],
    ['Niemand bestreitet, dass die Steuer wirkt.', 'Die Steuer wirkt'],
    ['Auch wenn die Mieten fallen, wirkt die Steuer.', 'Wirkt die Steuer'],
    ['Sobald der Krieg endete, war die Stadt reich.', 'War die Stadt reich'],
    ['Nicht nur die Steuer wirkt in der Stadt.', 'Wirkt in der Stadt'],
    ['Weil niemand zahlte, fiel die Brücke.', 'Fiel die Brücke'],
    ['Am 3. Oktober fiel die Brücke.', 'Fiel die Brücke'],
  ]),
  ...rows('es', [
    ['No fumo, pero el impuesto funciona.', 'El impuesto funciona'],
    ['Nadie niega que el impuesto funciona.', 'El impuesto funciona'],
    ['Nadie lo leyó. El impuesto funciona.', 'El impuesto funciona'],
    ['El impuesto funciona; no es nuevo.', 'El impuesto funciona'],
  ]),
  ...rows('ja', [
    ['税は公平だ。誰も反対しない。', '税は公平だ'],
    ['私は反対しない。税は公平だ。', '税は公平だ'],
    ['税は公平に違いない。', '税は公平'],
    ['必ず港は開く。', '港は開く'],
  ]),
  ...rows('zh', [
    ['毫无疑问，税收公平。', '税收公平'],
    ['他没来，但税收公平。', '税收公平'],
    ['非常明显税收公平。', '税收公平'],
  ]),
  ...rows('ar', [
    ['لا أدخن، لكن الضريبة تعمل.', 'الضريبة تعمل'],
    ['لا شك أن الضريبة تعمل.', 'الضريبة تعمل'],
    ['لم يقرأها أحد. الضريبة تعمل.', 'الضريبة تعمل'],
  ]),
  ...rows('fr', [
    ['Je ne fume pas, mais l’impôt marche.', 'L’impôt marche'],
    ['L’impôt rapporte plus que prévu.', 'L’impôt rapporte'],
    ['Nul doute que l’impôt marche.', 'L’impôt marche'],
    ['Personne ne nie que l’impôt marche.', 'L’impôt marche'],
    ['Même si les loyers baissent, l’impôt marche.', 'L’impôt marche'],
    ['Quand la guerre finit, la ville était riche.', 'La ville était riche'],
    ['L’impôt, qui n’est pas neuf, aide enfin la ville.', 'Aide enfin la ville'],
  ]),
  ...rows('uk', [
    ['Я не курю, але податок працює.', 'Податок працює'],
    ['Без сумніву, податок працює.', 'Податок працює'],
    ['Ніхто не заперечує, що податок працює.', 'Податок працює'],
    ['Навіть якщо ціни впадуть, податок працює.', 'Податок працює'],
    ['Коли війна скінчилася, місто було багатим.', 'Місто було багатим'],
    ['Ми не питали. Податок працює.', 'Податок працює'],
  ]),
  ...rows('el', [
    ['Δεν καπνίζω, αλλά ο φόρος αποδίδει.', 'Ο φόρος αποδίδει'],
    ['Χωρίς αμφιβολία, ο φόρος αποδίδει.', 'Ο φόρος αποδίδει'],
    ['Κανείς δεν αμφιβάλλει ότι ο φόρος αποδίδει.', 'Ο φόρος αποδίδει'],
    ['Ακόμα κι αν πέσουν τα ενοίκια, ο φόρος αποδίδει.', 'Ο φόρος αποδίδει'],
  ]),
];

/** Numbers that are whole, or that only name something. */
const amounts = [
  ...rows('en', [
    ['The deficit reached €12 billion last year.', 'The deficit reached €12 billion'],
    ['Rents grew by 5 % here.', 'Rents grew by 5 %'],
    ['It began in 1914 when armies marched.', 'It began in 1914', 'lost-reference'],
    ['The court cited Article 5 and went home.', 'The court cited Article 5'],
    ['In 2005 Congress passed the law.', 'Congress passed the law'],
    ['The bomb killed 20 people in the square.', 'The bomb killed 20 people'],
    ['Three in ten children go hungry.', 'Three in ten children go hungry'],
    ['The 12 who came were poor.', 'Were poor'],
    ['They paid five euros an hour in all.', 'They paid five euros an hour', 'lost-reference'],
    ['One of them paid the fine at once.', 'Paid the fine at once'],
    ['There were two reasons, and the tax works.', 'The tax works'],
  ]),
  ...rows('de', [
    ['Das Defizit stieg auf 12 Milliarden Euro.', 'Das Defizit stieg auf 12 Milliarden Euro'],
    ['Im Jahr 1989 fiel die Mauer.', 'Fiel die Mauer'],
    ['Der Text steht in Artikel 5 und gilt.', 'Der Text steht in Artikel 5'],
  ]),
  ...rows('uk', [['У 1991 році країна стала вільною.', 'Країна стала вільною']]),
  ...rows('ja', [['赤字は12億円に達した。', '赤字は12億円に達した']]),
];

/** Brackets as the rules allow them. */
const brackets = [
  ...rows('en', [
    ['The baker knows. She sells bread.', '[The baker] sells bread'],
    ['The tax is old. One of its rules is new.', 'One of [the tax’s] rules is new'],
    ['The rich are few. They pay at once.', '[The rich] pay at once'],
    ['Amarok plays music. It has many friends.', '[Amarok] has many friends'],
    ['Mr. Smith came. He paid the fine.', '[Smith] paid the fine'],
    ['Ask the judges. We trust them.', 'We trust [the judges]'],
    ['The baker’s prices tell you who may stay.', '[T]he baker’s prices tell you'],
    ['He wrote teh word again.', 'He wrote teh [sic] word again', 'lost-reference'],
    ['The minister celebrates a victory.', 'The minister celebrate[d] a victory', 'supplied-words'],
    ['The bridge is safe.', 'The bridge [was] safe', 'supplied-words'],
    ['Mr. Smith came. They pay the fine.', '[Smith] pay[s] the fine', 'supplied-words'],
    ['Tax is old news here.', '[The] tax is old news'],
    ['His plan has failed.', '[The] plan has failed'],
    ['I say that Smith came. The prime minister knew.', '[Smith] knew', 'supplied-words'],
    ['Smith and I agree: he, not she, paid.', 'He [Smith], not she, paid', 'lost-reference'],
    ['The rich are few. Ask why they pay at once.', 'Ask … [the rich] pay at once', 'supplied-words'],
    ['The tax is old … and fair, we think.', 'The tax is old […] and fair'],
  ]),
  ...rows('de', [
    ['Der Bäcker weiß es. Er verkauft Brot.', '[Der Bäcker] verkauft Brot'],
    ['Die Brücke ist sicher.', 'Die Brücke [war] sicher', 'supplied-words'],
  ]),
  ...rows('fr', [
    ['Le boulanger le sait. Il vend du pain.', '[Le boulanger] vend du pain'],
    ['Le pont est sûr.', 'Le pont [était] sûr', 'supplied-words'],
  ]),
  ...rows('uk', [
    ['Пекар знає. Він продає хліб.', '[Пекар] продає хліб'],
    ['Пекар знає. Продає хліб.', '[Пекар] продає хліб', 'supplied-words'],
    ['Ціни на податок зросли. Його люблять.', '[Податок] люблять'],
  ]),
  ...rows('nl', [['De lezers weten het.', 'De [lezers] weten het']]),
  ...rows('el', [['Ο φούρναρης ξέρει. Αυτός πουλά ψωμί.', '[Ο φούρναρης] πουλά ψωμί']]),
];

export const fairQuotes: readonly FairQuote[] = [...cuts, ...amounts, ...brackets];

/** Names that an attribution may be. */
export const names: readonly string[] = [
  'Jane Doe',
  'Dr. Jane Doe',
  'J. R. R. Tolkien',
  'Ludwig van Beethoven',
  'Charles de Gaulle',
  'Martin Luther King, Jr.',
  'Conor O’Neill',
  'The Economist',
  'Ministry of Health and Social Care',
  'Doctors Without Borders',
  'Smith & Sons',
  'Economists',
  'W.',
  'Тарас Шевченко',
  'Λένα Κιτσοπούλου',
  '村上春樹',
  'محمود درويش',
  'the baker',
  'A former minister',
];
