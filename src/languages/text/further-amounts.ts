import type { AmountWords } from './amount-kinds.ts';

export const spanish: AmountWords = {
  numbers: `dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte
    treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento doscientos trescientos quinientos mil millón docena`,
  ones: 'un uno una',
  articles: 'un una',
  multipliers: 'mil miles millón millones billón billones docena docenas cien',
  units: `por ciento, por cien, punto, puntos, euro, euros, de euros, céntimo, céntimos, dólar, dólares, de dólares, peso, pesos, de pesos, libra, libras, rublo,
    rublos, metro, metros, kilómetro, kilómetros, centímetro, centímetros, metros cuadrados, kilómetros cuadrados, metros cúbicos, hectárea, hectáreas,
    litro, litros, tonelada, toneladas, de toneladas, kilo, kilos, gramo, gramos, grado, grados, vatio, vatios, segundo, segundos, minuto, minutos, hora,
    horas, día, días, semana, semanas, mes, meses, año, años, década, décadas, siglo, siglos, veces, vez, tercio, tercios, cuarto, cuartos, quinto, quintos,
    décimo, décimos, de personas, de habitantes, persona, página`,
  rates: 'por, al, a la, cada',
  links: 'de, de los, de las, de sus, de cada, de entre, a, y, o, por',
  shares: 'de cada',
  fractions: 'y medio, y media, y cuarto',
  ranges: 'de entre',
  bounds: `menos de, más de, no más de, no menos de, hasta, al menos, por lo menos, como máximo, como mínimo, a lo sumo, menos, más, casi, cerca de, la mitad de,
    la mitad de los, la mitad de las, el doble de, apenas, unos, unas, alrededor de, en torno a, aproximadamente, sólo, solo`,
  ordinals: 'segundo segunda tercer tercero tercera cuarto cuarta quinto quinta',
  superlative: /^(?:más|mejor(?:es)?|peor(?:es)?|menos|mayor(?:es)?|menor(?:es)?)$/u,
  notCounted:
    'pasado pasada último última será serán puede pueden debe deben ha han había habían después más menos que se nos ya',
  months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  labels:
    'artículo capítulo página número parte tomo volumen sección párrafo línea figura tabla versión acto escena título libro nivel punto',
};

export const polish: AmountWords = {
  numbers: `dwa dwie dwóch dwaj trzy trzech cztery czterech pięć pięciu sześć sześciu siedem siedmiu osiem ośmiu dziewięć dziewięciu dziesięć dziesięciu
    jedenaście dwanaście dwunastu trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście dwadzieścia dwudziestu trzydzieści
    czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt sto stu dwieście trzysta czterysta pięćset tysiąc tysiąca milion
    miliona miliard miliarda tuzin`,
  ones: 'jeden jedna jedno jednego jednej',
  articles: '',
  multipliers:
    'sto tysiąc tysiące tysięcy milion miliony milionów miliona miliard miliardy miliardów miliarda bilion biliony bilionów tys mln mld tuzin',
  units: `procent, procenta, procentów, punkt, punkty, punktów, złoty, złote, złotych, zł, grosz, grosze, groszy, euro, dolar, dolary, dolarów, dolara, rubel, ruble,
    rubli, hrywna, hrywny, hrywien, metr, metry, metrów, metra, metrów kwadratowych, kilometr, kilometry, kilometrów, kilometrów kwadratowych, hektar, hektary, hektarów, litr,
    litry, litrów, tona, tony, ton, kilogram, kilogramy, kilogramów, kilo, gram, gramy, gramów, stopień, stopnie, stopni, wat, watów, sekunda, sekundy,
    sekund, minuta, minuty, minut, godzina, godziny, godzin, dzień, dni, tydzień, tygodnie, tygodni, miesiąc, miesiące, miesięcy, rok, roku, lata, lat, wiek, wieki, wieków,
    raz, razy, trzecia, trzecie, czwarta, czwarte, dziesiąta, dziesiątych, osobę, stronę`,
  rates: 'na, za, dziennie, rocznie, miesięcznie',
  links: 'z, ze, do, i, lub, albo, na, spośród',
  shares: 'z, na, spośród',
  fractions: 'i pół, i ćwierć',
  ranges: 'od między',
  bounds: `mniej niż, więcej niż, nie więcej niż, nie mniej niż, ponad, powyżej, poniżej, do, co najmniej, przynajmniej, co najwyżej, najwyżej, minus, plus, prawie, niemal,
    około, blisko, połowa, połowa z, ledwie, zaledwie, jakieś, tylko`,
  ordinals: 'drugi druga drugie drugiego drugiej trzeci trzecia trzecie czwarty czwarta piąty piąta',
  superlative: /^naj/u,
  notCounted: 'temu później potem będzie będą może mogą ma mają się już więcej mniej niż znowu',
  months:
    'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  labels:
    'artykuł rozdział strona numer część tom punkt ustęp akapit wiersz rysunek tabela wersja akt księga poziom klasa',
};

/** Without the words of grammar that could follow a number, any longer word counts as what is counted. */
export const arabic: AmountWords = {
  numbers: `اثنان اثنين ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثماني تسعة تسع عشرة عشر عشرون عشرين مئة مائة ألف مليون مليار`,
  ones: 'واحد واحدة',
  articles: '',
  multipliers: 'مئة مائة ألف آلاف مليون ملايين مليونا مليار مليارات مليارا',
  units: `في المئة, في المائة, بالمئة, بالمائة, دولار, دولارا, دولارات, يورو, ريال, دينار, جنيه, متر, مترا, كيلومتر, كيلومترا, طن, طنا, كيلوغرام, درجة, ساعة, ساعات, يوم, يوما, أيام, أسبوع,
    أسابيع, شهر, أشهر, شهرا, سنة, سنوات, عام, عاما, أعوام, مرة, مرات`,
  rates: 'لكل, في اليوم, في السنة, في الساعة, سنويا, شهريا',
  links: 'من, من بين, من أصل, إلى, و, أو',
  shares: 'من كل, من بين, من أصل',
  fractions: 'ونصف, وربع',
  ranges: 'من بين',
  bounds:
    'أقل من, أكثر من, ما لا يقل عن, ما لا يزيد على, نحو, حوالي, قرابة, زهاء, على الأقل, على الأكثر, نصف, ناقص, ما يقارب, حتى, لا يتجاوز, يتجاوز',
  ordinals: 'ثاني ثالث رابع خامس',
  superlative: /^(?:أكبر|أصغر|أفضل|أسوأ|أعلى|أدنى|أغنى|أفقر|أطول|أقدم)$/u,
  notCounted: '',
  months: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
  labels: 'المادة الفصل الصفحة الرقم الجزء المجلد البند الفقرة السطر الشكل الجدول',
};

/** See the Arabic lists. */
export const hebrew: AmountWords = {
  numbers: `שניים שני שתיים שתי שלושה שלוש ארבעה ארבע חמישה חמש שישה שש שבעה שבע שמונה תשעה תשע עשרה עשר עשרים שלושים ארבעים חמישים שישים שבעים שמונים תשעים מאה מאתיים אלף מיליון מיליארד`,
  ones: 'אחד אחת',
  articles: '',
  multipliers: 'מאה מאות אלף אלפי אלפים מיליון מיליוני מיליארד מיליארדי',
  units: `אחוז, אחוזים, שקל, שקלים, דולר, דולרים, אירו, יורו, מטר, מטרים, קילומטר, קילומטרים, טון, טונות, קילו, קילוגרם, מעלות, שעה, שעות, יום, ימים, שבוע, שבועות, חודש, חודשים,
    שנה, שנים, פעם, פעמים`,
  rates: 'לכל, ליום, לשנה, לשעה, לאדם, לחודש',
  links: 'מתוך, עד, או, מתוך כל',
  shares: 'מתוך, מתוך כל',
  fractions: 'וחצי, ורבע',
  ranges: 'בין',
  bounds:
    'פחות מ, יותר מ, לפחות, לכל היותר, לא יותר מ, לא פחות מ, כמעט, בערך, קרוב ל, עד, מעל, מתחת ל, מינוס, מחצית, חצי, כ',
  ordinals: 'השני השנייה השלישי השלישית הרביעי הרביעית',
  superlative: /^(?:הגדול|הגדולה|הקטן|הקטנה|הטוב|הטובה|הגרוע|הגרועה)$/u,
  notCounted: '',
  months: 'בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר',
  labels: 'סעיף פרק עמוד מספר חלק כרך פסקה שורה איור טבלה',
};
