/**
 * The words that the warnings look for in one language. An entry is a word or a phrase; `*` stands for the rest of a
 * word, `…` for up to six words. Apostrophes and capitals do not matter. We drew the lists up from grammars' closed
 * classes; in a language that has none, the warnings that need words are not given.
 */
export interface GoverningWords {
  /** Words that deny what follows. */
  negations: readonly string[];
  /** Words that make it depend on something. */
  conditions: readonly string[];
  /** Words that weaken it or ascribe it to others. */
  hedges: readonly string[];
  /** Words that narrow the very next words: how many, how often, whether perhaps. */
  limits: readonly string[];
  /** Words that open a clause which what stands before the comma governs: "I doubt, that …". */
  subordinators: readonly string[];
  /** Words after which a clause is independent. */
  contrasts: readonly string[];
  /** Words that point back when they open a quote … */
  pronouns: readonly string[];
  connectives: readonly string[];
  /** … except in these openings, which point forward or at nothing. */
  selfContained: readonly string[];
}

/** Splits a list at its commas. */
const words = (list: string): readonly string[] => list.split(',').map((entry) => entry.trim());

/** The lists by language, a BCP 47 tag without its region. */
export const GOVERNING_WORDS: Readonly<Record<string, GoverningWords>> = {
  en: {
    negations: words(
      `not, never, no, none, nobody, nothing, nowhere, neither, nor, cannot, *n’t, far from, wrong to, wrong that,
       false to, false that, untrue, a mistake to, a myth that, deny, denies, denied, doubt, doubts, doubted, refuse to`,
    ),
    conditions: words(
      `if, unless, without, except, until, provided, providing that, assuming, suppose, supposing, as long as,
       so long as, in case, only when, only where, on condition`,
    ),
    hedges: words(
      `only, hardly, barely, scarcely, perhaps, maybe, possibly, probably, allegedly, reportedly, supposedly,
       apparently, seemingly, arguably, seems, seem, seemed, appears to, appear to, appeared to, may be that,
       might be that, could be that, some say, some argue, some claim, some believe, some think, some would say,
       many say, they say, they claim, people say, critics say, critics claim, critics argue, it is said, is said to,
       are said to, we are told, it is claimed, it is argued, supporters say, claims, claimed, claim that, so called,
       as if, as though`,
    ),
    limits: words(
      `almost, nearly, most, some, few, many, several, half, sometimes, often, rarely, seldom, usually, partly, may,
       might, could, would, should, can, tends to, tend to, try to, tries to`,
    ),
    subordinators: words('that, whether, to, how'),
    contrasts: words('but, yet, however, nevertheless, whereas'),
    pronouns: words(
      `he, she, it, they, him, her, them, his, hers, its, their, theirs, this, that, these, those, such, the former,
       the latter, it’s, he’s, she’s, they’re, they’ve, that’s, it’ll, it’d, both, neither, one of them`,
    ),
    connectives: words(
      `and, but, so, yet, or, nor, however, therefore, thus, hence, moreover, furthermore, nevertheless,
       nonetheless, instead, otherwise, consequently, likewise, similarly, meanwhile, besides, then, also, too,
       in addition, as a result, for example, for instance, on the other hand, on the contrary, in other words,
       that is why, accordingly, additionally, still`,
    ),
    selfContained: words(
      `it is … that, it is … to, it is … who, it was … that, it was … to, it was … who, it’s … that, it’s … to,
       it takes, it seems that, he who, she who, they who, those who, those of us, those that, that which,
       such a thing as, both … and, neither … nor, it’s time, it is time, so much for, so long as, so that,
       then as now, still life, that we, that I`,
    ),
  },
  uk: {
    negations: words(
      `не, ні, ніколи, ніхто, нікого, нікому, ніщо, нічого, ніде, жоден, жодна, жодне, жодного, жодної, жодному,
       нема, немає, неможливо, хибно, помилково, неправда, навряд, аж ніяк, годі`,
    ),
    conditions: words(
      `якщо, якби, коли б, без, хіба, окрім, крім, за умови, поки, допоки, доки, раптом, в разі, у разі`,
    ),
    hedges: words(
      `лише, лиш, тільки, ледве, ледь, заледве, мабуть, можливо, певно, ймовірно, імовірно, нібито, начебто, буцімто,
       мовляв, кажуть, дехто каже, дехто вважає, здається, здавалося, так званий, так звана, так зване, так звані,
       може бути`,
    ),
    limits: words(
      `майже, більшість, деякі, дехто, декілька, кілька, багато, мало, іноді, інколи, часом, часто, рідко, зазвичай,
       почасти, може, можуть, міг би, могла б, могло б, могли б, радше`,
    ),
    subordinators: words('що, щоб, чи, ніби, наче'),
    contrasts: words('але, проте, однак, зате, а, натомість'),
    pronouns: words(
      `він, вона, воно, вони, його, її, їх, їм, йому, їй, їхній, їхня, їхнє, їхні, цей, ця, це, ці, цього, цієї, цих,
       той, те, ті, того, тієї, тих, такий, така, таке, такі, обидва, обидві`,
    ),
    connectives: words(
      `але, проте, однак, тому, отже, отож, тож, і, й, та, а, зате, натомість, адже, бо, також, теж, потім, тоді,
       крім того, до того ж, через це, наприклад, водночас, інакше, навпаки`,
    ),
    selfContained: words(
      'той хто, та хто, ті хто, тих хто, те що, ті що, того хто, тому що, це … що, і … і, ні … ні',
    ),
  },
  de: {
    negations: words(
      `nicht, nie, niemals, kein, keine, keinen, keinem, keiner, keines, nichts, niemand, niemanden, niemandem,
       nirgends, nirgendwo, weder, mitnichten, keineswegs, keinesfalls, falsch, irrig, bezweifle, bezweifelt,
       bestreitet, bestreite, leugnet`,
    ),
    conditions: words(
      `wenn, falls, sofern, soweit, ohne, außer, ausgenommen, es sei denn, solange, vorausgesetzt, ob, bevor, bis,
       angenommen, unter der bedingung, würde, würden, wäre, wären`,
    ),
    hedges: words(
      `nur, bloß, lediglich, kaum, vielleicht, womöglich, möglicherweise, wahrscheinlich, vermutlich, wohl, angeblich,
       offenbar, scheinbar, anscheinend, scheint, scheinen, manche sagen, manche meinen, einige sagen, man sagt,
       es heißt, kritiker sagen, wie es heißt, sogenannte, sogenannten, sogenannter, sogenanntes, behauptet, behaupten,
       als ob`,
    ),
    limits: words(
      `fast, beinahe, nahezu, meist, meistens, die meisten, manche, mancher, einige, wenige, viele, mehrere, halb, oft,
       selten, manchmal, teilweise, kann, können, könnte, könnten, mag, mögen, dürfte, dürften, soll, sollen, sollte,
       sollten`,
    ),
    subordinators: words('dass, daß, ob, zu'),
    contrasts: words('aber, doch, jedoch, sondern, hingegen, dagegen'),
    pronouns: words(
      `er, sie, es, ihn, ihm, ihnen, ihr, ihre, ihren, ihrem, ihrer, sein, seine, seinen, seinem, seiner, dieser,
       diese, dieses, diesen, diesem, jener, jene, jenes, solche, solcher, solches, letztere, letzterer, beide, dies,
       derselbe, dieselbe, dasselbe, dort, dabei, dadurch, damit, dafür, dagegen, daran, darin, davon, dazu, darauf`,
    ),
    connectives: words(
      `aber, doch, jedoch, also, daher, deshalb, deswegen, darum, und, oder, sondern, trotzdem, dennoch, außerdem,
       zudem, folglich, denn, somit, dann, auch, ebenso, hingegen, stattdessen, allerdings, andererseits,
       zum beispiel, sonst, nämlich, demnach`,
    ),
    selfContained: words(
      `es ist … zu, es ist … dass, es gibt, es war … der, es war … die, es braucht, es bleibt, sowohl … als,
       diejenigen die, derjenige der, doch nicht`,
    ),
  },
  fr: {
    negations: words(
      `ne, n’*, pas, jamais, rien, personne, aucun, aucune, nul, nulle, ni, nullement, non, faux, à tort, une erreur,
       doute, doutons, nie, nient`,
    ),
    conditions: words(
      `si, s’il, s’ils, si l’on, sans, sauf, hormis, excepté, à moins, pourvu, à condition, à supposer, tant que, au cas`,
    ),
    hedges: words(
      `seulement, uniquement, guère, à peine, peut être, probablement, sans doute, vraisemblablement, prétendument,
       apparemment, soi disant, semble, semblent, il paraît, paraît il, dit on, on dit, certains disent,
       certains pensent, selon certains, les uns disent, prétend, prétendent, comme si`,
    ),
    limits: words(
      `presque, quasi, quelques, certains, certaines, la plupart, plusieurs, beaucoup, peu, souvent, parfois,
       rarement, en partie, peut, peuvent, pourrait, pourraient, devrait, devraient, risque de`,
    ),
    subordinators: words('que, qu’*, de, d’*'),
    contrasts: words('mais, or, pourtant, cependant, toutefois'),
    pronouns: words(
      `il, elle, ils, elles, lui, leur, leurs, son, sa, ses, ce, c’*, cet, cette, ces, ceci, cela, ça, celui, celle,
       ceux, celles, eux, tous deux, y, en, ils n’*, tel, telle, tels, telles`,
    ),
    connectives: words(
      `mais, et, ou, or, donc, car, ni, pourtant, cependant, toutefois, néanmoins, ainsi, alors, aussi, puis, ensuite,
       en effet, de plus, en outre, par conséquent, par exemple, au contraire, en revanche, d’ailleurs, sinon`,
    ),
    selfContained: words(
      `il faut, il y a, il n’y a, il est … de, il est … que, il n’est … de, c’est … que, c’est … qui, ce qui, ce que,
       ce qu’*, celui qui, celle qui, ceux qui, celles qui, celui que, ceux que, ni … ni, il s’agit, en *ant,
       et … et, ou … ou`,
    ),
  },
  el: {
    negations: words(
      `δεν, δε, μη, μην, όχι, ποτέ, κανείς, κανένας, κανέναν, καμία, καμιά, κανένα, τίποτα, τίποτε, πουθενά, ούτε, μήτε,
       λάθος, αμφιβάλλω, αμφιβάλλουμε, αρνείται, αρνούνται`,
    ),
    conditions: words(
      `αν, εάν, χωρίς, δίχως, εκτός, εφόσον, ώσπου, με την προϋπόθεση, υπό τον όρο, αρκεί, σε περίπτωση, άμα`,
    ),
    hedges: words(
      `μόνο, μονάχα, μόλις, ίσως, μάλλον, πιθανόν, πιθανώς, πιθανότατα, δήθεν, τάχα, φαίνεται, φαίνονται, μπορεί να,
       κάποιοι λένε, μερικοί λένε, ορισμένοι λένε, λένε ότι, λένε πως, λέγεται, υποτίθεται, λεγόμενος, λεγόμενη,
       λεγόμενο, ισχυρίζεται, ισχυρίζονται, σαν να`,
    ),
    limits: words(
      `σχεδόν, μερικοί, μερικές, μερικά, κάποιοι, κάποιες, κάποια, λίγοι, λίγες, λίγα, πολλοί, πολλές, πολλά,
       περισσότεροι, περισσότερες, περισσότερα, συχνά, σπάνια, ενίοτε, εν μέρει, μπορεί, μπορούν, θα μπορούσε,
       θα μπορούσαν`,
    ),
    subordinators: words('ότι, πως, να, αν'),
    contrasts: words('αλλά, όμως, ωστόσο, μα, ενώ'),
    pronouns: words(
      `αυτός, αυτή, αυτό, αυτοί, αυτές, αυτά, αυτού, αυτής, αυτόν, αυτήν, αυτών, αυτούς, εκείνος, εκείνη, εκείνο,
       εκείνοι, εκείνες, εκείνα, τέτοιος, τέτοια, τέτοιο, τούτος, τούτη, τούτο`,
    ),
    connectives: words(
      `αλλά, όμως, ωστόσο, και, κι, ή, άρα, επομένως, συνεπώς, γι’ αυτό, έτσι, επίσης, λοιπόν, εντούτοις, εξάλλου,
       ούτε, τότε, μα, παρ’ όλα αυτά, επιπλέον, αντίθετα, για παράδειγμα, ενώ, αλλιώς, διότι`,
    ),
    selfContained: words(
      `αυτός που, αυτή που, αυτό που, αυτοί που, αυτές που, αυτά που, εκείνος που, εκείνη που, εκείνοι που, εκείνες που,
       εκείνα που, ούτε … ούτε, και … και, ή … ή`,
    ),
  },
};
