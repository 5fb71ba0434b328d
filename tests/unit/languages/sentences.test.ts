import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitSentences } from '../../../src/languages/text/sentences.ts';

function split(text: string, language: string): string[] {
  return splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
}

/** Paragraphs with their sentences set apart by " | ". */
const paragraphs: Record<string, Record<string, string[]>> = {
  'a title, an initial or a country does not end a sentence': {
    en: [
      'It is not true that Mr. Smith lied. | He paid.',
      'Nobody believes St. Petersburg will fall. | Nobody in the U.S. Senate wants war.',
      'Unless J. Trudeau resigns, the party will lose. | George W. Bush and J.-P. Sartre met I. M. Pei.',
      'We met Dr. Shevchenko, Prof. Brown, Gen. Lee and Capt. Cook.',
    ],
    de: ['Ich glaube nicht, dass Dr. Müller lügt. | Hr. Weber und Fr. Schmidt schwiegen.'],
    fr: ['Je ne crois pas que M. Dupont mente. | Mme Curie et Mgr. Morel se taisent.'],
    uk: ['Неправда, що п. Іваненко збрехав. | У м. Києві на вул. Хрещатик жив М. Грушевський.'],
    el: ['Δεν είναι αλήθεια ότι ο κ. Παπαδόπουλος είπε ψέματα. | Η Αγ. Σοφία μένει.'],
    pl: ['Nie wierzę, że prof. Nowak i ks. Kowalski kłamią. | Mieszka przy ul. Długiej.'],
    ar: ['لا أصدق أن د. أحمد كذب. | هل هذا صحيح؟ | لا.'],
    he: ['לא נכון כי ח. נ. ביאליק שיקר. | הוא הלך.'],
  },
  '“e.g.”, “z. B.”, “np.” and their like never end one': {
    en: ['Some ports, e.g. The Hague, did not. | Hull vs. Grimsby, i.e. Lincolnshire, cf. Cork.'],
    de: ['Manche Städte, z. B. Die Perle der Ostsee, d. h. Kiel, vgl. Bremen, zahlen. | Andere nicht.'],
    fr: ['Certains ports, p. ex. Brest, paient, cf. Rouen. | Les autres non.'],
    uk: ['Деякі міста, напр. Одеса, див. Київ, платять. | Інші ні.'],
    el: ['Μερικές πόλεις, π.χ. Η Χίος, βλ. Πάτρα, πληρώνουν. | Άλλες όχι.'],
    pl: ['Niektóre miasta, np. Gdynia, tzn. port, płacą. | Inne nie.'],
  },
  'a number follows “No.”, “p.” and their like': {
    en: [
      'Agreement No. HR0011-07 holds. | Chanel No. 5 costs more, p. 9. | See vol. 2 and ch. IV of it. | Did he pay? | No. | He never did.',
    ],
    de: ['Siehe Nr. 5 und S. 9, Bd. 2. | Art. 1 gilt.'],
    fr: ['Voir p. 9 et art. 5. | Il le faut.'],
    uk: ['Див. с. 9 і ст. 5, т. 2. | Так сказано.'],
    el: ['Βλ. σ. 9 και αρ. 5. | Έτσι είναι.'],
    pl: ['Zob. nr. 5 i s. 9, art. 2. | Tak jest.'],
    ar: ['انظر ص. 9 من الكتاب. | هذا صحيح.'],
  },
  'a point within a number and a number of a list end none': {
    en: ['It rose by 3.14 per cent in 1.5 years. | 1. The tax works. | 2. It pays.'],
    de: ['Es stieg um 3.14 Prozent. | 1. Die Steuer wirkt.'],
  },
  'an ordinal ends none where ordinals have a stop': {
    de: ['Am 3. Oktober kam Ludwig XIV. von Frankreich. | Das war 1989. | Deutschland jubelte.'],
    en: ['It rose by 5. | Congress cheered.'],
  },
  'an abbreviation that can end a sentence ends it where the next word begins one': {
    en: [
      'He left the U.S. | Everyone cheered. | He sells pears, plums, etc. | The rest is bread.',
      'He worked for Smith Inc. | It failed at 5 p.m. | Then we left.',
    ],
    de: ['Er kauft Birnen usw. | Die Zeit vergeht. | Das war 300 v. Chr. | Dann fiel Rom.'],
    fr: ['Il vend des poires, etc. | Les autres attendent.'],
    uk: ['Це було в 1991 р. | Він поїхав. | Груші, сливи і т. д. | Потім хліб.'],
    el: ['Αχλάδια, δαμάσκηνα κ.λπ. | Το ψωμί περιμένει. | Ήταν το 300 π.Χ. | Αυτό αρκεί.'],
    pl: ['Gruszki, śliwki itd. | To tyle.'],
  },
  'a word that CLDR lists among abbreviations ends a sentence like any other': {
    en: [
      'He voted for the Act. | It failed. | He voted for the Act. | Congress cheered. | He gave me the link. | He stood by. | All left.',
    ],
    de: ['Ich bin am. | Das ist alles. | Es geht um den Test. | Karl wartet.'],
    fr: ['Il aime la mer. | Paris est loin.'],
  },
  'a small letter begins none, not even after a question': {
    en: ['“Is it fair?” she asked. | “Never!” said Smith. | Readers of Yahoo! know.'],
    de: ['„Ist das gerecht?“ fragte sie. | Nein.'],
    ja: ['「嘘だ。」と彼は言わなかった。 | 水はいつも帰る。'],
  },
};

for (const [rule, byLanguage] of Object.entries(paragraphs)) {
  for (const [language, texts] of Object.entries(byLanguage)) {
    test(`${rule} (${language})`, () => {
      for (const text of texts) {
        const sentences = text.split(/ ?\| ?/u);
        const joined = sentences.join(language === 'ja' ? '' : ' ');
        assert.deepEqual(split(joined, language), sentences);
      }
    });
  }
}

test('the ranges leave out the spaces between sentences and nothing else', () => {
  const text = ' One is enough.  Is it? It is! ';
  assert.deepEqual(split(text.trim(), 'en'), ['One is enough.', 'Is it?', 'It is!']);
  assert.deepEqual(splitSentences('   ', 'en'), []);
  assert.deepEqual(splitSentences('', 'en'), []);
});

test('a language without lists takes the breaks of the Unicode rules, but for initials', () => {
  assert.deepEqual(split('Ez jó. Az nem jó. J. Kovács alszik.', 'hu'), [
    'Ez jó.',
    'Az nem jó.',
    'J. Kovács alszik.',
  ]);
});
