import type { RecordPhrases } from '../record-phrases.ts';
import type { SourcePhrases } from '../source-phrases.ts';
import type { StructurePhrases } from '../structure-phrases.ts';

/** What is said of a piece's record, in Polish. */
export const polishRecord: RecordPhrases = {
  versionLine: 'wersja {number} · {seal}',
  verify:
    'Zachowaj wiersz „{line}”: dzięki niemu i programowi {command} każdy może później sprawdzić, czy którąś wersję z tej listy zmieniono albo pominięto.',
  addresses: 'Zmieniono tylko adresy',
  upgraded: 'Zapisano ponownie, z większą częścią tego, co widać na stronie',
  moved: 'Przeniesiono',
  withdrawn: 'Wycofano',
  machines:
    'Każdy tekst w prostym formacie Markdown, według tematów. Cytuj słowa dokładnie, podaj odnośnik do fragmentu i wiersz wersji: wskazuje on czytelnikom, którą wersję zacytowano.',
  chain: 'Rejestr, dla programów',
  byMonth: 'Zmiany według miesięcy',
  counted: '{kind}: {count}',
  stood: 'błąd pozostawał na stronie {days}',
  days: { one: '{count} dzień', few: '{count} dni', many: '{count} dni', other: '{count} dnia' },
  sameDay: 'krócej niż dzień',
  medianAndLongest: 'jak długo błędy pozostawały na stronie: połowa najwyżej {median}, najdłuższy {longest}',
};

/** What is said of the sources of quoted words, in Polish. */
export const polishSources: SourcePhrases = {
  title: 'Źródła',
  entry: '{source}: {answer}',
  pair: '{first}, {next}',
  some: '{answer} ({count})',
  verbatim: 'cytat dosłowny, sprawdzono {date}',
  paraphrase: 'oddane innymi słowami, porównano {date}',
  translation: 'przekład; oryginał cytowany dosłownie, sprawdzono {date}',
  original: '{answer}. W oryginale: {words}',
  unchecked: 'nie porównano z tekstem',
  interview: 'wywiad',
  notes: 'notatki autora',
  archived: 'kopia archiwalna',
  unnamed: {
    one: 'Dla jeszcze jednego cytatu nie podano źródła.',
    few: 'Dla {count} innych cytatów nie podano źródła.',
    many: 'Dla {count} innych cytatów nie podano źródła.',
    other: 'Dla {count} innego cytatu nie podano źródła.',
  },
};

/** What changed beside the words, in Polish. */
export const polishStructure: StructurePhrases = {
  now: '„{words}” to teraz {mark}',
  noLonger: '„{words}” to już nie {mark}',
  wholeNow: 'to teraz {mark}',
  wholeNoLonger: 'to już nie {mark}',
  afterNow: 'po „{words}” widnieje teraz {mark}',
  afterNoLonger: 'po „{words}” nie widnieje już {mark}',
  sup: 'indeks górny',
  sub: 'indeks dolny',
  del: 'tekst przekreślony',
  ins: 'tekst podkreślony',
  em: 'tekst wyróżniony',
  strong: 'tekst mocno wyróżniony',
  code: 'tekst złożony jako kod',
  q: 'tekst w cudzysłowie',
  abbr: 'skrót objaśniony jako „{value}”',
  link: 'odnośnik do {value}',
  note: 'znak przypisu',
  break: 'podział wiersza',
  heading: 'nagłówek poziomu {value}',
  numbered: 'element listy numerowanej',
  numberedFrom: 'pierwszy element listy numerowanej od {value}',
  bulleted: 'element listy wypunktowanej',
  deeper: '{mark}, na poziomie {value}',
  quoted: 'cytat wewnątrz innych, w liczbie {value}',
  cells: 'tabela z komórkami o długościach: {value}',
  file: 'plik ilustracji {value}',
  language: 'tekst oznaczony jako napisany w języku {value}',
  quotation: 'cytat',
  item: 'element listy',
  aHeading: 'nagłówek',
  footnote: 'przypis',
  table: 'tabela',
  aCode: 'kod',
  caption: 'podpis',
  paragraph: 'osobny akapit',
};
