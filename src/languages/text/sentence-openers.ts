import { getSubtag } from './language-tag.ts';

/**
 * Words of grammar that are written with a capital only where a sentence begins, by language. Left out on purpose: those
 * that are names as well (Will, May, No, So, An), and the English I, which always has its capital.
 */
const OPENERS: Readonly<Record<string, string>> = {
  en: `the a you let upon within this that these those he she it they we his their its our your there here in on at by for from with without of to as if
    when while where what who why how which because since although though but and or yet not nor nobody nothing never none some
    many most few both each every everyone everybody everything after before during under over until unless only even then now
    thus therefore however moreover meanwhile still instead perhaps is are was were does did one two three`,
  de: `der die das den dem des ein eine einer eines einem einen er sie es wir ich man ihr dies diese dieser dieses diesen jene jeder
    jede jedes wer was wo wann wie warum und aber doch denn oder also daher deshalb dann da dort hier in im an am auf aus bei beim
    mit nach von vom vor zu zum zur für gegen ohne um durch über unter zwischen wenn weil als ob dass obwohl während seit kein keine
    nicht nie niemand nichts alle viele manche einige mein sein seine unser unsere auch nur noch schon so jetzt heute ist sind war`,
  fr: `le la les l un une des du de d ce c cet cette ces il elle ils elles on nous vous je j mon ma mes son sa ses leur leurs notre
    nos qui que qu quoi où quand comment pourquoi si mais et ou donc car ni or en au aux à dans par pour sans sous sur avec chez
    entre vers après avant pendant depuis tout tous toute toutes aucun aucune personne rien jamais plusieurs beaucoup ainsi alors
    aussi puis pourtant cependant parce lorsque comme quelques certains est sont était`,
  uk: `він вона воно вони ми ви я це цей ця ці той та те ті його її їх їхній наш наша наше наші мій моя хто що де коли як чому який
    яка яке які якщо бо але і й а або чи тому отже однак проте тоді тут там у в на з із зі до від для без про після перед під над
    за при через між не ні ніхто нічого ніколи усі всі кожен кожна багато деякі дехто також лише тільки вже ще потім тепер нині
    сьогодні є був була було були`,
  el: `ο η το οι τα τον την του της των τους τις ένας μία μια ένα αυτός αυτή αυτό αυτοί αυτές αυτά εκείνος εκείνη εκείνο εμείς εσείς
    εγώ και κι αλλά όμως ή αν εάν όταν όπου πού πότε πώς γιατί τι ποιος ποια ποιο επειδή αφού ενώ σε στο στη στην στον στα στους
    στις από για με χωρίς μετά πριν κατά προς δεν μη μην κανείς τίποτα ποτέ όλοι όλες όλα κάθε πολλοί μερικοί μόνο επίσης τώρα
    τότε εδώ εκεί θα να είναι ήταν`,
  pl: `ten ta to ci te tego tej tych on ona ono oni one my wy ja jego jej ich nasz nasza mój kto co gdzie kiedy jak dlaczego który
    która które jeśli jeżeli bo ale i a lub czy więc jednak dlatego wtedy tu tam w we na z ze do od dla bez o po przed pod nad za
    przy przez między nie nikt nic nigdy wszyscy każdy wiele niektórzy także tylko już jeszcze potem teraz dziś jest był była`,
  es: `el la los las un una unos unas lo este esta esto estos estas ese esa eso él ella ellos ellas nosotros yo su sus mi mis nuestro
    nuestra que quien qué quién dónde cuándo cómo por si pero y e o pues porque aunque cuando en de del al a con sin sobre para
    desde hasta entre no ni nadie nada nunca todos todas cada muchos algunos también sólo solo ya después antes ahora hoy es son era`,
  it: `il lo la i gli le un uno una l questo questa questi queste quello quella egli lui lei noi voi io loro suo sua nostro nostra che
    chi cosa dove quando come perché se ma e o però quindi in nel nella di del della da dal a al con senza su per tra fra dopo prima
    non né nessuno niente mai tutti ogni molti alcuni anche solo già poi ora oggi è sono era`,
  pt: `o a os as um uma este esta isto esse essa isso aquele ele ela eles elas nós eu seu sua nosso nossa que quem onde quando como
    porque se mas e ou pois portanto em no na de do da por para com sem sobre entre depois antes não nem ninguém nada nunca todos
    cada muitos alguns também só já agora hoje é são era`,
  ru: `он она оно они мы вы я это этот эта эти тот та те его её их наш наша мой моя кто что где когда как почему который если но и а
    или ли поэтому однако тогда тут там в во на с со из к до от для без о об после перед под над за при через между не ни никто
    ничего никогда все каждый многие некоторые также только уже ещё потом теперь сегодня есть был была было были`,
  nl: `de het een dit dat deze die hij zij ze het wij we ik jij je u zijn haar hun ons onze mijn wie wat waar wanneer hoe waarom als
    indien maar en of want dus daarom toen daar hier in op aan bij met zonder van naar voor door over onder tussen na niet geen
    niemand niets nooit alle veel sommige ook alleen al nog nu is was`,
  sv: `den det de en ett detta denna dessa han hon vi jag du ni man hans hennes deras vår mitt vem vad var när hur varför om men och
    eller för så därför då där här i på av med utan från till efter före under över mellan inte ingen inget aldrig alla varje många
    några också bara redan nu är`,
};

const cache = new Map<string, ReadonlySet<string>>();

/**
 * Returns the words, in lower case, whose capital shows that a sentence begins; empty for a language that is not listed.
 *
 * @param language BCP 47 tag; its region does not matter.
 */
export function getSentenceOpeners(language: string): ReadonlySet<string> {
  const name = getSubtag(language);
  const known = cache.get(name);
  if (known) return known;
  const openers = new Set(OPENERS[name]?.split(/\s+/u));
  cache.set(name, openers);
  return openers;
}
