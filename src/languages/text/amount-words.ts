import type { AmountWords } from './amount-kinds.ts';
import { arabic, hebrew, polish, spanish } from './further-amounts.ts';

/** Symbols of units and currencies, the same in all languages, and the halves of the day. */
export const SYMBOLS = `mm cm dm m km m² m³ km² ha ml cl dl hl g mg kg t kt s ms min h kn km/h m/s hz khz mhz ghz w kw mw gw wh kwh mwh
  gwh kj mj kv ma pa hpa kpa mpa bar bars mbar °c °f ppm kb mb gb tb kbit mbit gbit bit px dpi eur usd gbp chf uah jpy cny pln czk sek
  nok dkk rub ft yd mi oz lb lbs mph psi a.m p.m pm bps bpm kcal cal db
  mil mio mln mrd mld млн млрд тыс`;

export const AMOUNT_WORDS: Readonly<Record<string, AmountWords>> = {
  en: {
    numbers: `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
      twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen`,
    ones: 'one',
    articles: 'a an',
    multipliers:
      'hundred hundreds thousand thousands million millions billion billions trillion trillions dozen score m bn tn k',
    units: `percent, per cent, percentage point, percentage points, point, points, pound, pounds, pounds sterling, dollar, dollars, cent,
      cents, pence, penny, euro, euros, franc, francs, yen, yuan, rouble, roubles, hryvnia, hryvnias, rupee, rupees, mile, miles,
      metre, metres, meter, meters, kilometre, kilometres, kilometer, kilometers, square metres, square meters, square metre,
      square meter, square miles, square mile, square kilometres, square kilometers, square feet, square foot, cubic metres,
      cubic meters, cubic feet, foot, feet, inch, inches, yard, yards, acre, acres, hectare, hectares, litre, litres, liter, liters,
      gallon, gallons, pint, pints, barrel, barrels, ton, tons, tonne, tonnes, kilo, kilos, kilogram, kilograms, gram, grams, ounce,
      ounces, degree, degrees, degrees celsius, degrees fahrenheit, watt, watts, kilowatt, kilowatts, kilowatt hours, megawatt,
      megawatts, gigawatt, gigawatts, volt, volts, second, seconds, minute, minutes, hour, hours, day, days, week, weeks, month,
      months, year, years, decade, decades, century, centuries, times, fold, half, halves, third, thirds, quarter, quarters, fifth,
      fifths, tenth, tenths, hundredth, hundredths, thousandth, thousandths, o’clock, head, person, page, night`,
    rates: 'per, a, an, each, every, for each, for every',
    links:
      'of, of every, of each, of the, of its, of their, of our, of these, of those, of all, of all the, in, in every, in the, out of, out of the, out of every, per, to, by, and, or',
    shares: 'in, in every, out of, out of every',
    fractions: 'and a half, and a quarter, and three quarters',
    ranges: 'from between',
    bounds: `less than, fewer than, more than, no more than, no fewer than, no less than, not more than, not less than, under, over,
      up to, at least, at most, below, above, minus, plus, short of, half of, half, twice, double, triple, upwards of, as few as,
      as little as, as many as, as much as, almost, nearly, just under, just over, well under, well over, close to, roughly, about, around, some, approximately, hardly, scarcely, a mere, only, in excess of, as high as, as low as, no fewer, a maximum of, a minimum of, barely, an estimated, an average of,
      half of the, half the, a quarter of, a third of, a fifth of, a tenth of, two thirds of, three quarters of, a fraction of, a third of the, a quarter of the, most of the, some of the, few of the, many of the`,
    ordinals: 'second third fourth fifth sixth seventh eighth ninth tenth 2nd 3rd 4th 5th',
    superlative: /^(?:most|best|worst|least|.{2,}(?:est|most))$/u,
    notCounted:
      'last next ago will would can could may might must should shall has have had be been being do also later ago more fewer less than that whose whom into onto off out up down about again away back along together',
    months: 'january february march april june july august september october november december',
    labels: `article chapter page number part volume section paragraph line figure table version act scene title verse book level
      grade class route highway flight bus tram platform room channel model type apollo`,
  },
  de: {
    numbers: `zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn
      zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend million milliarde billion dutzend`,
    ones: 'ein eine einer eines einem einen eins',
    articles: 'eine einer ein',
    multipliers:
      'hundert tausend million millionen milliarde milliarden billion billionen dutzend mio mrd tsd',
    units: `prozent, prozentpunkt, prozentpunkte, prozentpunkten, euro, euros, cent, dollar, franken, pfund, rubel, hrywnja, meter, kilometer,
      zentimeter, millimeter, quadratmeter, quadratkilometer, kubikmeter, hektar, liter, tonne, tonnen, kilo, kilogramm, gramm, grad,
      grad celsius, watt, kilowatt, kilowattstunden, megawatt, gigawatt, volt, sekunde, sekunden, minute, minuten, stunde, stunden,
      tag, tage, tagen, woche, wochen, monat, monate, monaten, jahr, jahre, jahren, jahrzehnt, jahrzehnte, jahrhundert, jahrhunderte,
      uhr, mal, fach, drittel, viertel, fünftel, zehntel, hundertstel, kopf, person, seite, nacht`,
    rates: 'pro, je, die, am, im, in der',
    links: 'von, von den, der, aller, von allen, aus, bis, bis zu, und, oder, auf, pro',
    shares: 'von, unter',
    fractions: 'einhalb, und ein halb',
    ranges: 'von zwischen',
    bounds: `weniger als, mehr als, nicht mehr als, nicht weniger als, unter, über, bis zu, mindestens, höchstens, wenigstens, minus, plus,
      doppelt, die hälfte von, fast, beinahe, nahezu, knapp, gut`,
    ordinals:
      'zweite zweiten zweiter zweites dritte dritten dritter drittes vierte vierten fünfte fünften zweit dritt',
    superlative: /^.{2,}[sß]t(?:e|en|er|es|em)$/u,
    notCounted:
      'letzten letzte nächsten nächste vergangenen wird werden würde kann können muss müssen soll hat haben hatte hatten wurde wurden später mehr weniger sich wieder etwa bereits',
    months: 'januar februar märz april mai juni juli august september oktober november dezember jänner',
    labels: `artikel kapitel seite nummer teil band abschnitt absatz zeile abbildung tabelle version akt szene titel vers buch stufe klasse
      paragraf paragraph linie gleis zimmer modell typ punkt`,
  },
  fr: {
    numbers: `deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante
      cent cents mille million milliard`,
    ones: 'un une',
    articles: 'un une',
    multipliers: 'cent cents mille million millions milliard milliards billion billions douzaine',
    units: `pour cent, pourcent, euro, euros, d’euros, centime, centimes, dollar, dollars, de dollars, franc, francs, de francs, livre, livres,
      rouble, roubles, mètre, mètres, kilomètre, kilomètres, centimètre, centimètres, mètres carrés, mètre carré, kilomètres carrés,
      mètres cubes, hectare, hectares, litre, litres, tonne, tonnes, de tonnes, kilo, kilos, kilogramme, kilogrammes, gramme, grammes,
      degré, degrés, watt, watts, kilowatt, kilowatts, mégawatt, mégawatts, seconde, secondes, minute, minutes, heure, heures, jour,
      jours, semaine, semaines, mois, an, ans, année, années, décennie, décennies, siècle, siècles, fois, tiers, quart, quarts,
      cinquième, cinquièmes, dixième, dixièmes, centième, points, point, d’habitants, de personnes, personne, page, tête`,
    rates: 'par, l’heure',
    links: 'sur, sur les, des, parmi les, de ses, à, et, ou, pour',
    shares: 'sur',
    fractions: 'et demi, et demie, et quart',
    ranges: 'de entre',
    bounds: `moins de, plus de, pas plus de, pas moins de, sous, jusqu’à, au moins, au plus, moins, plus, la moitié de, le double de, presque, près de, à peine`,
    ordinals: 'deuxième second seconde troisième quatrième cinquième 2e 3e',
    superlative: /^(?:plus|meilleure?s?|pires?|moins|moindres?)$/u,
    notCounted:
      'dernier dernière prochain sera seront peut peuvent doit doivent a ont avait avaient fut furent plus tard se s y en ne n contre selon',
    months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    labels:
      'article chapitre page numéro partie tome volume section paragraphe ligne figure tableau version acte scène titre verset livre niveau',
  },
  uk: {
    numbers: `два дві двох три трьох чотири чотирьох п’ять п’яти шість сім вісім дев’ять десять одинадцять дванадцять тринадцять чотирнадцять
      п’ятнадцять шістнадцять сімнадцять вісімнадцять дев’ятнадцять двадцять тридцять сорок п’ятдесят шістдесят сімдесят вісімдесят
      дев’яносто шести семи восьми дев’яти десяти двадцяти тридцяти сорока п’ятдесяти ста двохсот сто двісті триста чотириста п’ятсот тисяча тисячу тисячі мільйон мільйона мільярд мільярда`,
    ones: 'один одна одне одного однієї',
    articles: '',
    multipliers: `сто сотня сотні тисяча тисячі тисяч тисячу мільйон мільйони мільйонів мільйона мільярд мільярди мільярдів мільярда трильйон
      трильйони трильйонів тис млн млрд трлн дюжина`,
    units: `відсоток, відсотки, відсотків, відсотка, процент, проценти, процентів, гривня, гривні, гривень, гривню, грн, долар, долари, доларів,
      долара, євро, рубль, рублі, рублів, злотих, метр, метри, метрів, метра, квадратних метрів, кілометр, кілометри, кілометрів, км,
      квадратних кілометрів, гектар, гектари, гектарів, літр, літри, літрів, тонна, тонни, тонн, кілограм, кілограми, кілограмів,
      кіло, грам, грами, грамів, градус, градуси, градусів, ват, вати, ватів, кіловат, мегават, секунда, секунди, секунд, хвилина,
      хвилини, хвилин, година, години, годин, годину, день, дні, днів, доба, діб, добу, тиждень, тижні, тижнів, місяць, місяці, місяців,
      рік, роки, років, року, століття, століть, десятиліття, десятиліть, раз, рази, разів, третина, третини, чверть, чверті, десята,
      десятих, особу, душу, сторінку`,
    rates: 'на, за, щодня, щороку, щомісяця',
    links: 'з, із, зі, з усіх, із усіх, до, та, або, чи, по, на',
    shares: 'з, із',
    fractions: 'з половиною, з чвертю',
    ranges: 'від з між',
    bounds: `менше, менш як, менше ніж, більше, більш як, більше ніж, понад, до, щонайменше, щонайбільше, не більше, не менше, принаймні, мінус,
      плюс, половина, удвічі, вдвічі, майже, заледве, ледве`,
    ordinals:
      'другий друга друге другого другої третій третя третє третього третьої четвертий четверта п’ятий п’ята',
    superlative: /^най/u,
    notCounted:
      'минулого торік наступного буде будуть може можуть має мають тому пізніше більше менше ніж себе знову й',
    months: 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
    labels:
      'стаття статті розділ сторінка номер частина том пункт абзац рядок рисунок таблиця версія дія книга рівень клас маршрут',
  },
  el: {
    numbers: `δύο δυο τρεις τρία τριών τέσσερις τέσσερα πέντε έξι επτά εφτά οκτώ οχτώ εννέα εννιά δέκα έντεκα δώδεκα δεκατρία είκοσι τριάντα
      σαράντα πενήντα εξήντα εβδομήντα ογδόντα ενενήντα εκατό διακόσια διακόσιες τριακόσια τριακόσιες πεντακόσια`,
    ones: 'ένας μία μια ένα έναν ενός μιας',
    articles: 'ένα έναν μια μία',
    multipliers: `εκατό χίλια χίλιες χιλιάδες χιλιάδων εκατομμύριο εκατομμύρια εκατομμυρίων δισεκατομμύριο δισεκατομμύρια δισεκατομμυρίων
      τρισεκατομμύρια τρισεκατομμυρίων εκατ δισ χιλ δωδεκάδα`,
    units: `τοις εκατό, τοις χιλίοις, ποσοστιαίες μονάδες, ευρώ, λεπτά, δολάρια, δολάριο, δολαρίων, λίρες, φράγκα, ρούβλια, μέτρα, μέτρο, μέτρων,
      τετραγωνικά μέτρα, τετραγωνικά χιλιόμετρα, χιλιόμετρα, χιλιόμετρο, χιλιομέτρων, εκτάρια, στρέμματα, λίτρα, λίτρο, τόνοι, τόνους,
      τόνος, τόνων, κιλά, κιλό, γραμμάρια, βαθμοί, βαθμούς, βαθμός, βαθμούς κελσίου, βατ, κιλοβάτ, μεγαβάτ, δευτερόλεπτα, λεπτό, ώρα, ώρες,
      ωρών, μέρα, μέρες, ημέρα, ημέρες, ημερών, εβδομάδα, εβδομάδες, μήνας, μήνα, μήνες, μηνών, χρόνια, χρόνο, έτη, ετών, δεκαετίες, αιώνες,
      αιώνα, φορές, φορά, τρίτα, τέταρτα, πέμπτα, δέκατα, άτομο, σελίδα`,
    rates: 'ανά, την, τον, το',
    links: 'από, από τους, από τις, από τα, στους, στις, στα, έως, ως, και, ή, με, ανά',
    shares: 'στους, στις, στα, από τους, από τις, από τα',
    fractions: 'και μισό, και μισή',
    ranges: 'από μεταξύ',
    bounds: `λιγότερο από, λιγότερα από, λιγότερους από, περισσότερο από, περισσότερα από, περισσότερους από, κάτω από, πάνω από, έως, μέχρι,
      τουλάχιστον, το πολύ, μείον, συν, οι μισοί από, το μισό από, σχεδόν, μόλις`,
    ordinals: 'δεύτερος δεύτερη δεύτερο δεύτερης τρίτος τρίτη τρίτο τέταρτος τέταρτη τέταρτο πέμπτος πέμπτη',
    superlative: /τερ(?:ος|η|ο|οι|ες|α|ης|ου|ων|ους|ον|ην)$/u,
    notCounted:
      'πέρσι φέτος έχει έχουν είχε είχαν μπορεί μπορούν πρέπει ήταν αργότερα περισσότερο λιγότερο πια ξανά δε',
    months: `ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου`,
    labels:
      'άρθρο κεφάλαιο σελίδα αριθμός μέρος τόμος παράγραφος γραμμή σχήμα πίνακας έκδοση πράξη σκηνή βιβλίο επίπεδο τάξη',
  },
  es: spanish,
  pl: polish,
  ar: arabic,
  he: hebrew,
};
