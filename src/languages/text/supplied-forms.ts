/** What an editor may supply in brackets in one language, and what supplied words may stand for. */
export interface SuppliedForms {
  /** Articles, each group of one kind: the definite ones, the indefinite ones. */
  articles: readonly string[];
  /** Words that an article may stand for: this, his. */
  determiners: string;
  /** Words that must not come to stand behind an indefinite article: few, little. */
  scarce: string;
  /** Pronouns of the first and the second person; those of the third are in GoverningWords. */
  speakers: string;
  /** Endings that a noun takes in another number or case; absent where its stem changes, too. */
  nounEndings?: string;
  /** Forms of one verb, each group in all its tenses. */
  verbs: readonly string[];
  /** Endings of verbs in any tense. */
  endings: string;
  /** True where a sentence may go without a pronoun as its subject. */
  dropsPronouns: boolean;
  /** True where every noun has a capital, so that a capital shows no name. */
  nounsHaveCapitals: boolean;
}

/** By language, a BCP 47 tag without its region. Drawn up by us from grammars. */
export const SUPPLIED_FORMS: Readonly<Record<string, SuppliedForms>> = {
  en: {
    articles: ['the', 'a an'],
    determiners: 'this that these those his her its their our your my',
    scarce: 'few little',
    nounEndings: 's es',
    speakers: 'i me my mine myself we us our ours ourselves you your yours yourself i’m we’re you’re',
    verbs: [
      'am is are was were be been',
      'have has had',
      'do does did done',
      'say says said',
      'go goes went gone',
      'make makes made',
      'take takes took taken',
      'come comes came',
      'give gives gave given',
      'get gets got',
      'see sees saw seen',
      'know knows knew known',
      'think thinks thought',
      'find finds found',
      'tell tells told',
      'become becomes became',
      'leave leaves left',
      'feel feels felt',
      'bring brings brought',
      'begin begins began begun',
      'keep keeps kept',
      'hold holds held',
      'write writes wrote written',
      'stand stands stood',
      'hear hears heard',
      'mean means meant',
      'pay pays paid',
      'meet meets met',
      'run runs ran',
      'sit sits sat',
      'speak speaks spoke spoken',
      'lead leads led',
      'grow grows grew grown',
      'lose loses lost',
      'fall falls fell fallen',
      'send sends sent',
      'build builds built',
      'understand understands understood',
      'draw draws drew drawn',
      'break breaks broke broken',
      'spend spends spent',
      'rise rises rose risen',
      'drive drives drove driven',
      'buy buys bought',
      'choose chooses chose chosen',
      'win wins won',
      'sell sells sold',
      'teach teaches taught',
      'fight fights fought',
    ],
    endings: 's es ies d ed ied ing n en',
    dropsPronouns: false,
    nounsHaveCapitals: false,
  },
  de: {
    articles: ['der die das den dem des', 'ein eine einer eines einem einen'],
    determiners: `dieser diese dieses diesen diesem jener jene jenes jenen jenem sein seine seiner seines seinem seinen ihr ihre ihrer
      ihres ihrem ihren unser unsere mein meine dein deine`,
    scarce: 'wenig wenige weniger',
    nounEndings: 's es n en e er ern',
    speakers:
      'ich mich mir mein meine meinen meiner wir uns unser unsere unseren du dich dir dein deine euch euer',
    verbs: [
      'bin ist sind war waren sein gewesen',
      'habe hat haben hatte hatten',
      'werde wird werden wurde wurden',
      'sage sagt sagen sagte sagten',
      'geht gehen ging gingen',
      'kommt kommen kam kamen',
      'gibt geben gab gaben',
      'macht machen machte machten',
      'steht stehen stand standen',
      'findet finden fand fanden',
      'weiß wissen wusste wussten',
      'nimmt nehmen nahm nahmen',
      'sieht sehen sah sahen',
      'hält halten hielt hielten',
      'bleibt bleiben blieb blieben',
    ],
    endings: 't te ten tet en e st et n end',
    dropsPronouns: false,
    nounsHaveCapitals: true,
  },
  fr: {
    articles: ['le la les l’', 'un une des'],
    determiners: 'ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes',
    scarce: 'peu',
    nounEndings: 's x es',
    speakers: 'je j’ me moi mon ma mes nous notre nos vous votre vos tu te toi ton ta tes on',
    verbs: [
      'est sont était étaient fut furent sera seront être été',
      'a ont avait avaient eut eurent aura auront avoir eu',
      'fait font faisait faisaient fit firent faire',
      'dit disent disait disaient dire',
      'va vont allait allaient alla allèrent aller',
      'voit voient voyait voyaient vit virent voir vu',
      'sait savent savait savaient savoir su',
      'vient viennent venait venaient vint vinrent venir',
      'prend prennent prenait prenaient prit prirent prendre pris',
      'croit croient croyait croyaient croire',
    ],
    endings: 'e es ent ait aient a èrent é er era eront ant t it is issent issait',
    dropsPronouns: false,
    nounsHaveCapitals: false,
  },
  uk: {
    articles: [],
    determiners: '',
    scarce: 'мало',
    speakers:
      'я мене мені мій моя моє мої ми нас нам наш наша наше наші ти тебе тобі твій твоя ви вас вам ваш ваша ваші',
    verbs: [
      'є був була було були буде будуть',
      'має мають мав мала мали матиме',
      'каже кажуть казав казала казали скаже',
    ],
    endings: 'є ає ють ять уть ать в ав ив ла ала ила ло ало ило ли али или ить еть ть тиме тимуть е ме',
    dropsPronouns: true,
    nounsHaveCapitals: false,
  },
  el: {
    articles: ['ο η το οι τα τον την του της των τους τις', 'ένας μία μια ένα έναν ενός μιας'],
    determiners: 'αυτός αυτή αυτό αυτοί αυτές αυτά αυτόν αυτήν αυτού αυτής αυτών',
    scarce: 'λίγοι λίγες λίγα λίγο',
    speakers: 'εγώ εμένα μου με εμείς εμάς μας εσύ εσένα σου σε εσείς εσάς σας',
    verbs: [
      'είναι ήταν είμαι είμαστε',
      'έχει έχουν είχε είχαν',
      'λέει λένε έλεγε έλεγαν είπε είπαν',
      'πάει πάνε πήγε πήγαν',
    ],
    endings: 'ει ουν ε αν σε σαν ησε ησαν ούσε ούσαν άει άνε εί ούν ω ουμε εται ονται όταν',
    dropsPronouns: true,
    nounsHaveCapitals: false,
  },
};
