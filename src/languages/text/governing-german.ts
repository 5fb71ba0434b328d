import { type GoverningWords, splitEntries } from './governing-lists.ts';

export const german: GoverningWords = {
  negations: splitEntries(
    `nicht, nie, niemals, kein, keine, keinen, keinem, keiner, keines, nichts, niemand, niemanden, niemandem,
     nirgends, nirgendwo, weder, mitnichten, keineswegs, keinesfalls, falsch, irrig, bezweifle, bezweifeln, bezweifelt,
     bezweifelte, zweifelt, zweifelte, zweifle, zweifeln, bestreitet, bestreite, bestreiten, bestritt, leugnet, leugne, leugnen,
     leugnete, verneint, verneinte, verneinen, unwahr, gelogen, eine lüge dass, ein märchen dass, ein irrtum dass, ein mythos dass,
     unsinn dass, lüge dass, märchen dass, mythos dass, irrtum dass, absurd, unmöglich, unfähig zu, weigert, weigerte, weigern,
     statt dass, anstatt, statt zu, weit davon entfernt, zu … um |, kaum jemand, kaum einer, unwahrscheinlich, undenkbar,
     ausgeschlossen, verhindert, verhinderte, verhindern, versäumt, versäumte, unterlässt, unterließ,
     verzichtet, verzichtete`,
  ),
  affirmations: splitEntries(
    `kein zweifel, keinen zweifel, keinem zweifel, ohne zweifel, außer zweifel, nicht nur, nicht bloß, nicht allein, nicht zuletzt,
     nicht ohne grund, nicht umsonst, nicht zu unrecht, nicht von ungefähr, kein wunder, kein zufall, kein geheimnis, keine frage,
     niemand bezweifelt, niemand bestreitet, niemand leugnet, niemand zweifelt, keiner bezweifelt, keiner bestreitet,
     nicht bezweifelt, nicht bestritten, nicht bestreiten, nicht bezweifeln, nicht leugnen, nicht zu leugnen, nicht zu bestreiten,
     nicht zweifeln, nie bezweifelt, nie bestritten, nie geleugnet, nicht geleugnet, bezweifelt niemand, bestreitet niemand,
     leugnet niemand, bezweifelt kaum jemand, bestreitet kaum jemand, kaum jemand bezweifelt, kaum jemand bestreitet, wenn nicht,
     ob oder nicht, nicht anders als, nichts anderes als, nicht weniger als, nicht mehr und nicht weniger, nicht lange, nicht umhin`,
  ),
  factives: splitEntries(
    `bemerkt, bemerkte, bemerken, merkt, merkte, gemerkt, weiß, wusste, wissen, wussten, gewusst, vergisst, vergessen, vergaß, erinnert,
     erwähnt, erwähnte, verschweigt, verschwieg, überrascht, überraschend, überraschte, verwunderlich, wundert, verwundert, zufall,
     geheimnis, bedauert, bereut, ignoriert, übersehen, übersieht, gesagt, sagte mir, ahnt, ahnte, kümmert, stört, hindert`,
  ),
  verdicts: splitEntries(
    `falsch, unwahr, eine lüge, gelogen, ein märchen, ein mythos, unsinn, ein irrtum, ein fehler, absurd, lächerlich, unmöglich,
     erfunden, widerlegt, nicht wahr, nicht richtig, nicht bewiesen, zweifelhaft, fraglich, unklar, unbewiesen, haltlos`,
  ),
  conditions: splitEntries(
    `wenn, falls, sofern, soweit, es sei denn, solange, vorausgesetzt, angenommen, unter der bedingung, im fall, im falle, gesetzt,
     nehmen wir an, stellen wir uns vor, stellen sie sich vor, sonst, andernfalls, insofern, unter dem vorbehalt, für den fall`,
  ),
  concessions: splitEntries(
    `auch wenn, selbst wenn, sogar wenn, wenn auch, als wenn, besonders wenn, gerade wenn, vor allem wenn, wenn überhaupt,
     wenn möglich, wenn nötig, wenn man so will, umso mehr wenn, was sonst, wer sonst, wie sonst, niemand sonst, wo sonst, nur noch`,
  ),
  interests: splitEntries(
    'wollen, will, möchten, möchte, wissen, interessiert, interessieren, fragen, fragt, suchen, suchst',
  ),
  inversions: splitEntries('sollte, sollten, hätte, hätten, wäre, wären, würde, würden, könnte, müsste'),
  questions: splitEntries('ob'),
  exceptions: splitEntries('ohne, außer, ausgenommen, abgesehen von, mit ausnahme, bis auf'),
  deadlines: splitEntries('bis, bevor, ehe, vor'),
  provisos: splitEntries(
    'vorausgesetzt, je nach, vorbehaltlich, bei genug, bei genügend, bei ausreichend, mit genug, mit genügend, außer, ausgenommen, mit ausnahme',
  ),
  occasions: splitEntries(
    `sobald, jedes mal wenn, bis der, bis die, bis das, bis er, bis sie, bis es, bis wir, bis ein, bis eine, bis kein, bis keine, bis alle, bis dass,
     überall wo`,
  ),
  pasts: splitEntries(
    `war, waren, hatte, hatten, wurde, wurden, kam, kamen, ging, gingen, fiel, fielen, stand, standen, gab, gaben, nahm, nahmen, sah, sahen,
     hielt, hielten, blieb, blieben, begann, begannen, endete, endeten, starb, starben, schrieb, schrieben, sprach, sprachen, konnte, konnten,
     musste, mussten, wollte, wollten, durfte, durften, sagte, sagten, machte, machten, lebte, lebten, wusste, wussten, schlief, schliefen`,
  ),
  presents: splitEntries('ist, sind, wird, werden, hat, haben, kann, können, muss, müssen'),
  restrictions: splitEntries('nur, lediglich, ausschließlich, einzig'),
  universals: splitEntries(
    `nicht, nie, niemals, kein, keine, keinen, keinem, keiner, nichts, niemand, nirgends, alle, alles, allen, jeder, jede, jedes,
     jeden, jedem, immer, überall, ganz, ganze, ganzen, völlig, sämtliche, unmöglich`,
  ),
  hedges: splitEntries(
    `nur, bloß, lediglich, kaum, vielleicht, womöglich, möglicherweise, wahrscheinlich, vermutlich, wohl, angeblich,
     offenbar, scheinbar, anscheinend, scheint, scheinen, manche sagen, manche meinen, einige sagen, man sagt,
     es heißt, kritiker sagen, wie es heißt, sogenannte, sogenannten, sogenannter, sogenanntes, behauptet, behaupten,
     als ob, als wäre, ich glaube, ich denke, in der theorie, auf dem papier, laut, zufolge, nach ansicht, nach meinung`,
  ),
  limits: splitEntries(
    `fast, beinahe, nahezu, meist, meistens, die meisten, manche, mancher, einige, wenige, viele, mehrere, halb, oft,
     selten, manchmal, teilweise, kann, können, könnte, könnten, mag, mögen, dürfte, dürften, soll, sollen, sollte,
     sollten, würde, würden, wäre, wären, wenig`,
  ),
  subordinators: splitEntries('dass, daß, ob, zu, um'),
  lateSubordinators: splitEntries('zu, sei, seien, könne, müsse, wolle, solle, dürfe'),
  contrasts: splitEntries(
    'aber, doch, jedoch, sondern, hingegen, dagegen, weil, denn, obwohl, obgleich, während',
  ),
  coordinators: splitEntries('und, oder, noch, aber, doch, sondern, also'),
  relatives: splitEntries(
    `dass, daß, der, die, das, den, dem, deren, dessen, denen, welcher, welche, welches, wo, wer, was, weil, obwohl, obgleich, während, da, denn,
     als, wie`,
  ),
  openRelatives: splitEntries('als, wie'),
  lateDenials: splitEntries('nicht, nie, niemals, nirgends, nirgendwo, mitnichten, keineswegs'),
  denialTails: splitEntries(''),
  denialHeads: splitEntries(''),
  pronouns: splitEntries(
    `er, sie, es, ihn, ihm, ihnen, ihr, ihre, ihren, ihrem, ihrer, sein, seine, seinen, seinem, seiner, dieser,
     diese, dieses, diesen, diesem, jener, jene, jenes, solche, solcher, solches, letztere, letzterer, beide, dies,
     derselbe, dieselbe, dasselbe, dort, dabei, dadurch, damit, dafür, dagegen, daran, darin, davon, dazu, darauf`,
  ),
  connectives: splitEntries(
    `aber, doch, jedoch, also, daher, deshalb, deswegen, darum, und, oder, sondern, trotzdem, dennoch, außerdem,
     zudem, folglich, denn, somit, dann, auch, ebenso, hingegen, stattdessen, allerdings, andererseits,
     zum beispiel, sonst, nämlich, demnach`,
  ),
  selfContained: splitEntries(
    `es ist … zu, es ist … dass, es gibt, es war … der, es war … die, es braucht, es bleibt, sowohl … als,
     diejenigen die, derjenige der, doch nicht`,
  ),
};
