import { combineEntries, type GoverningWords, splitEntries } from './governing-lists.ts';

export const polish: GoverningWords = {
  negations:
    splitEntries(`nie, nigdy, nikt, nikogo, nikomu, nic, niczego, nigdzie, żaden, żadna, żadne, żadnego, żadnej, żadnych, ani, nieprawda, nieprawdą, fałsz,
     fałszywie, błędnie, kłamstwo, kłamstwem, mit że, mitem, bzdura, bzdurą, wymysł, wymysłem, wątpię, wątpi, wątpią, wątpił, wątpiła, wątpili,
     wątpliwe, zaprzecza, zaprzeczają, zaprzeczył, zaprzeczyła, zaprzeczyli, odmawia, odmawiają, odmówił, odmówiła, odmówili, zamiast, niemożliwe,
     nieprawdopodobne, niezdolny, niezdolna, daleko od, bynajmniej, wcale, przestał, przestała, przestali, udaje że, udają że, udawał że, udawała że,
     oby, brak dowodów, mało kto, zbyt … aby |, zbyt … by |, dawniej myślałem, dawniej myślałam, dawniej sądziłem, kiedyś myślałem, kiedyś myślałam,
     kiedyś sądziłem, kiedyś wierzyłem, kiedyś wierzyłam, dawniej wierzyłem, niegdyś wierzono, dawniej wierzono, broń boże, uchowaj boże, byłoby błędem,
     naiwnością, głupotą, oszczerstwo, oszczerstwem, rzekomo fałszywie, uniknął, unika, zaprzecz*, wątp*, odmówi*, odmawia*, odrzuc*, obal*, za wcześnie, zbyt wcześnie, ostatnią rzeczą, dementuj*, zdementow*`),
  alternatives: splitEntries('zamiast, raczej niż'),
  affirmations: splitEntries(
    `bez wątpienia, nie ma wątpliwości, niewątpliwie, nie tylko, nie bez powodu, nie przypadkiem, nic dziwnego, nie dziwi, nikt nie wątpi,
     nikt nie zaprzecza, nikt nie przeczy, nie wątpię, nie zaprzecza, nie zaprzeczam, nie zaprzeczają, nie przeczę, nie da się zaprzeczyć, nie mniej,
     nie inaczej, nie kto inny, nic innego jak, jak nigdy, czy nie, jeśli nie, lub nie, nie raz, nie jest tajemnicą, nie sposób zaprzeczyć, nie sposób nie`,
  ),
  factives: splitEntries(
    `zauważył, zauważyła, zauważyli, wie, wiedzą, wiedział, wiedziała, wiedzieli, zapomniał, zapomniała, zapomina, pamięta, pamiętał, wspomniał,
     wspomina, ukrywa, ukrył, dziwi, zdziwiło, tajemnicą, przypadek, żałuje, ignoruje, widział, zobaczył, rozumie, zrozumiał, ostrzegł, obchodzi`,
  ),
  verdicts:
    splitEntries(`kłamstwo, kłamstwem, kłamstwa, nieprawda, nieprawdą, mit, mitem, bzdura, bzdurą, błąd, błędem, fałsz, fałszem, niemożliwe, absurd, absurdem, wymysł,
     wymysłem, nie jest prawdą, nie było prawdą, fałszywe, fałszywa, fałszywy, nieudowodnione, obalono, obalony, obalona, oszczerstwo, oszczerstwem, przesada, przesadą,
     bezpodstawne, bezpodstawny, bezpodstawna, nikt nie udowodnił, nigdy nie udowodniono, nie udowodniono, obraza, obrazą, przesąd, przesądem, złudzenie, złudzeniem, legenda, legendą, plotka, plotką, zdementowan*, obalon*, bajka, bajką`),
  appositions: [
    ...combineEntries(
      'to, stare, kolejne, co',
      'kłamstwo, nieprawda, mit, bzdura, fałsz, jest kłamstwem, jest nieprawdą, jest fałszem, nie jest prawdą, było kłamstwem, nie było prawdą, okazało się kłamstwem, jest mitem',
    ),
    ...combineEntries(
      'kłamstwo, mit, bajka, wymysł, legenda, plotka, zarzut, twierdzenie, oszczerstwo',
      'które, który, która, … obalony, … obalone, … obalona, … fałszywy, … fałszywe, … fałszywa, powtarzane, powtarzany, powtarzana',
    ),
    ...splitEntries('a przynajmniej tak myśleliśmy, tak nam się zdawało, w co nikt nie wierzy'),
  ],
  conditions: splitEntries(
    `jeśli, jeżeli, gdyby, o ile, pod warunkiem, chyba że, w razie, w przypadku, zakładając, załóżmy, przypuśćmy, wyobraźmy sobie, dopóki, póki, inaczej,
     w przeciwnym razie, byle, byleby, jak długo, na wypadek, przy założeniu, tylko wtedy gdy, w takiej mierze, z zastrzeżeniem`,
  ),
  concessions: splitEntries(
    `nawet jeśli, nawet jeżeli, nawet gdyby, nawet gdy, nawet kiedy, szczególnie jeśli, zwłaszcza jeśli, zwłaszcza gdy, jak gdyby, jeśli wolno, jeśli chodzi o,
     jeśli trzeba, tak czy inaczej, inaczej mówiąc, gdy chodzi o, kiedy mowa o, czy też nie`,
  ),
  interests: splitEntries('chcesz, chcecie, interesuje, szukasz, szukacie, pytasz, pytacie, wolisz'),
  inversions: splitEntries(''),
  questions: splitEntries('czy, czyżby, a jeśli, kto mówi że, kto powiedział że, od kiedy, wyobraźmy sobie'),
  openQuestions: splitEntries('kto, co, kiedy, gdzie, dlaczego, czemu, jak, który, która, które, ile, czyj'),
  exceptions: splitEntries('bez, oprócz, poza, prócz, z wyjątkiem, wyjąwszy'),
  deadlines: splitEntries('dopóki nie, póki nie, aż do, przed, zanim, do'),
  provisos: splitEntries(
    `zależnie od, w zależności od, przy odpowiedniej, przy odpowiednim, oprócz, prócz, z wyjątkiem, wyjąwszy, biorąc pod uwagę że, zważywszy że, ale nie w, ale nie we,
     ale nie na, ale nie dla, ale nie z, ale nie gdy, ale nie kiedy, ale nie zawsze, ale nie wszędzie, ale nie wszyscy, ale nie zimą, ale nie latem, lecz nie w, lecz nie dla, lecz nie na,
     lecz nie zawsze, choć nie w, choć nie dla, choć nie zawsze, choć nie wszędzie, ale tylko, lecz tylko, ale jedynie, choć tylko`,
  ),
  occasions: splitEntries('kiedy, gdy, skoro tylko, jak tylko, ilekroć, za każdym razem gdy, odkąd, aż'),
  places: splitEntries('gdzie, tam gdzie, wszędzie gdzie'),
  settings: [
    ...combineEntries(
      `dla, wśród, pod, u`,
      `*, każdego *, wszystkich *, tych *`,
      `który, która, które, którzy, których, którego, której`,
    ),
    ...combineEntries(
      'w, dla, wśród',
      'kraju, krajach, państwie, państwach, mieście, miastach, świecie, społeczeństwie, społeczeństwach, szkołach, sądach, czasach, rodzinach, miejscach, domach',
      'gdzie, bez, w którym, w której, w których, który nie, która nie, które nie',
    ),
    ...combineEntries('dla, wśród, od, do', 'tych, każdego, wszystkich, ludzi', 'którzy, kto, które'),
    ...splitEntries('w idealnym świecie, w lepszym świecie, w sprawiedliwym świecie, na papierze, w teorii'),
  ],
  definites: splitEntries(
    'ten, ta, to, te, tego, tej, temu, tym, tych, mój, moja, moje, moim, mojej, nasz, nasza, nasze, naszym, naszej, swoim, swojej, tamten, tamta, tamtym',
  ),
  knowers: splitEntries(
    `wiem, wie, wiedzą, wiemy, wiedział, wiedziała, pyta, pytają, zapytał, zapytała, mówi, mówią, powiedział, powiedziała, decyduje, zdecydował, zdecydowała, pamięta,
     pamiętam, pamiętają, zapomniał, widzi, widział, widziała, widzą, rozumie, zrozumiał, wyjaśnił, wyjaśnia, opisał, opisuje, pokazał, pokazuje, dowiedział, dowiedziała, wtedy`,
  ),
  pasts: splitEntries(
    `był, była, było, były, byli, *ał, *ała, *ało, *ały, *ali, *ił, *iła, *iło, *iły, *ili, *ył, *yła, *yło, *yły, *yli, *ął, *ęła, *ęli, *łem, *łam, *łeś, *edł, *zła, *szli,
     mógł, mogła, mogli, padł, padła`,
  ),
  presents: splitEntries(
    'jest, są, będzie, będą, może, mogą, ma, mają, cały, mały, biały, stały, trwały, zły, miły',
  ),
  restrictions: splitEntries('tylko, jedynie, wyłącznie, sami'),
  universals: splitEntries(
    `nie, nigdy, nikt, nikogo, nic, niczego, nigdzie, żaden, żadna, żadne, żadnego, wszyscy, wszystko, wszystkim, wszystkich, każdy, każda, każde, każdego, zawsze, wszędzie,
     cały, cała, całe, całkiem, całkowicie, niemożliwe`,
  ),
  hedges:
    splitEntries(`tylko, jedynie, ledwo, ledwie, może, być może, chyba, prawdopodobnie, zapewne, pewnie, podobno, rzekomo, ponoć, jakoby, wydaje się, zdaje się, niektórzy mówią,
     niektórzy twierdzą, tak zwany, tak zwana, tak zwane, myślę, sądzę, moim zdaniem, teoretycznie, na papierze, według, zdaniem, w opinii, w oczach, zarzut że, pogląd że, teza że, idea że, plotka że,
     twierdzenie że, teoria że, hipoteza że, podejrzenie że, nadzieja że, obawa że, przekonanie że, w najlepszym razie, do pewnego stopnia, z punktu widzenia, ryzyko że, niebezpieczeństwo że, możliwość że, prawdopodobieństwo że, historia że, mówiono nam, powiedziano nam, byłem pewien, byłam pewna, myślałem, myślałam, myśleliśmy, sądziliśmy, może być tak że, plotki, plotka, pogłoski, wieść niesie, mówiono, powiadają, krążyły, słychać że`),
  reports:
    splitEntries(`mówi, mówią, mówił, mówiła, mówili, powiedział, powiedziała, twierdzi, twierdzą, twierdził, twierdziła, twierdzili, uważa, uważają, uważał, uważała, uważali, sądzi, sądzą, sądził,
     myśli, myślą, myślał, myśleli, wierzy, wierzą, wierzył, wierzyli, utrzymuje, utrzymują, utrzymywał, zapewnia, zapewniają, zapewniał, zapewnił, upiera się, upierają się, oświadcza,
     oświadczył, oświadczyła, pisze, piszą, pisał, pisali, obiecuje, obiecują, obiecał, skarży się, skarżą się, boi się, boją się, ma nadzieję, przekonany, przekonana, przekonani, głosi, głoszą, mówi*, twierdzi*, uważa*, sądzi*, wierzy*, utrzym*, zapewni*, upiera*, oświadcz*, pisał*, obieca*, skarży*, przekonan*, ogłos*, przewidyw*, przypuszcz*, zarzuc*`),
  firstPersons: splitEntries('ja, my, mi, nam'),
  complementizers: splitEntries('że, iż'),
  assertions: splitEntries(
    `fakt, faktem, faktu, prawda, prawdą, prawdę, rzeczywistość, sens, powód, wiem, wie, wiemy, wiedzą, wiadomo, jasne, oczywiste, pewne, pewno, pokazuje, pokazują, pokazał, dowodzi, dowodzą, dowód, dowiódł, znaczy, oznacza, pamiętaj, pamiętać, pamiętajmy, uczy, uczą, nauczyła, nauczył, odkrył, odkryła, zauważył, widać, widzę, widzimy, przyznaje, przyznał, tak, taki, taka, ja, my, nasz, nasza, mój, moja, musimy, trzeba, jest, był, było, wynik, skutek, problem, szczęście, szkoda, przypadek, tajemnica, doświadczenie, historia, tylko, dlatego, wojna`,
  ),
  limits: splitEntries(
    `prawie, niemal, większość, niektóre, niektórzy, kilka, kilku, wiele, wielu, mało, czasem, czasami, często, rzadko, zwykle, częściowo, może, mogą, mógłby, mogłaby, mogłoby,
     mogliby, powinien, powinna, powinni`,
  ),
  subordinators: splitEntries('że, iż, żeby, aby, by, czy, jakoby'),
  lateSubordinators: splitEntries(''),
  contrasts: splitEntries(
    'ale, lecz, jednak, natomiast, zaś, a, bo, ponieważ, gdyż, choć, chociaż, więc, dlatego',
  ),
  coordinators: splitEntries('i, oraz, lub, albo, ale, lecz, a, więc, zatem'),
  relatives: splitEntries(
    'który, która, które, którzy, którego, której, których, któremu, którym, kto, co, gdzie, kiedy, gdy, bo, ponieważ, gdyż, choć, chociaż, niż, że',
  ),
  openRelatives: splitEntries(''),
  lateDenials: splitEntries(''),
  denialTails: splitEntries(''),
  denialHeads: splitEntries(''),
  pronouns: splitEntries(
    `on, ona, ono, oni, one, jego, jej, ich, jemu, im, nim, nią, nich, ten, ta, to, ci, te, tego, tej, temu, tych, tamten, tamta, taki, taka, takie, obaj, obie, oboje`,
  ),
  connectives: splitEntries(
    `ale, lecz, jednak, dlatego, więc, zatem, i, a, oraz, albo, natomiast, bowiem, bo, także, też, również, potem, wtedy, poza tym, ponadto, na przykład, jednakże, inaczej,
     przeciwnie, mimo to`,
  ),
  selfContained: splitEntries('ten kto, ta która, ci którzy, to co, to … że, jest … że, i … i, ani … ani'),
};
