import { combineEntries, type GoverningWords, splitEntries } from './governing-lists.ts';

export const german: GoverningWords = {
  negations:
    splitEntries(`nicht, nie, niemals, kein, keine, keinen, keinem, keiner, keines, nichts, niemand, niemanden, niemandem,
     nirgends, nirgendwo, weder, mitnichten, keineswegs, keinesfalls, falsch, irrig, bezweifle, bezweifeln, bezweifelt,
     bezweifelte, zweifelt, zweifelte, zweifle, zweifeln, bestreitet, bestreite, bestreiten, bestritt, leugnet, leugne, leugnen,
     leugnete, verneint, verneinte, verneinen, unwahr, gelogen, eine lüge dass, ein märchen dass, ein irrtum dass, ein mythos dass,
     unsinn dass, lüge dass, märchen dass, mythos dass, irrtum dass, absurd, unmöglich, unfähig zu, weigert, weigerte, weigern,
     statt dass, anstatt, statt zu, weit davon entfernt, zu … um |, kaum jemand, kaum einer, unwahrscheinlich, undenkbar,
     ausgeschlossen, verhindert, verhinderte, verhindern, versäumt, versäumte, unterlässt, unterließ,
     verzichtet, verzichtete, früher glaubte, früher dachte, früher meinte, einst glaubte, einst dachte, früher glaubten, früher dachten, glaubte früher, dachte früher, glaubte einst, dachte einst, glaubte lange, dachte lange, gott bewahre, der letzte der, die letzte die, es wäre falsch, naiv zu, es ist naiv, dumm zu, töricht, verleumdung, mitnichten, tut nur so, tun nur so, gibt vor, geben vor, gab vor, gaben vor, bestreit*, bestritt*, bezweifel*, leugn*, geleugnet, widerleg*, dementier*, abgestritten, abstreit*, zu früh um, zu früh für, das letzte was`),
  alternatives: splitEntries(`anstatt, statt, statt zu, statt dass, anstelle`),
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
  verdicts:
    splitEntries(`falsch, unwahr, eine lüge, gelogen, ein märchen, ein mythos, unsinn, ein irrtum, ein fehler, absurd, lächerlich, unmöglich,
     erfunden, widerlegt, nicht wahr, nicht richtig, nicht bewiesen, zweifelhaft, fraglich, unklar, unbewiesen, haltlos, ist falsch, nie bewiesen, nie bewiesen worden, unbegründet, eine beleidigung, aus der luft gegriffen, eine erfindung, eine legende, ein irrglaube, ein vorurteil, übertrieben, nie gestimmt, stimmt nicht, niemand beweisen, niemand bewiesen, eine legende, ein gerücht, ein ammenmärchen, dementiert, wurde widerlegt, eine verleumdung, aus der luft, ist ein märchen`),
  appositions: [
    ...combineEntries(
      'eine, die, ein, das, der, ein alter, ein altes, eine alte',
      'lüge, legende, erfindung, fabel, unwahrheit, behauptung, vorwurf, märchen, mythos, irrtum, gerücht, these, irrglaube',
      'die, der, das, den, dem, an die, an das, an den, … widerlegt, … falsch, … unwahr, … erfunden',
    ),
    ...combineEntries(
      'was, das, dies',
      'falsch ist, falsch war, nicht stimmt, nicht stimmte, gelogen ist, gelogen war, nicht wahr ist, eine lüge ist, eine lüge war, ein irrtum ist, ein irrtum war, unsinn ist, niemand glaubt, ist falsch, ist gelogen, ist eine lüge, ist nicht wahr, ist unsinn, ist ein irrtum, war falsch, war gelogen, war eine lüge, war ein irrtum, war unsinn, stimmt nicht, stimmte nicht',
    ),
    ...splitEntries(
      'so dachten wir, so glaubten wir, so dachte ich, so glaubte ich, reiner unsinn, reine erfindung',
    ),
  ],
  conditions:
    splitEntries(`wenn, falls, sofern, soweit, es sei denn, solange, vorausgesetzt, angenommen, unter der bedingung, im fall, im falle, gesetzt,
     nehmen wir an, stellen wir uns vor, stellen sie sich vor, sonst, andernfalls, insofern, unter dem vorbehalt, für den fall, nur dann wenn, vorausgesetzt dass, es sei, in dem maße, in dem maß, insoweit, unter der voraussetzung, unter der annahme, für den fall dass, nur solange, glaubt man, will man, traut man, folgt man`),
  concessions: splitEntries(
    `auch wenn, selbst wenn, sogar wenn, wenn auch, als wenn, besonders wenn, gerade wenn, vor allem wenn, wenn überhaupt,
     wenn möglich, wenn nötig, wenn man so will, umso mehr wenn, was sonst, wer sonst, wie sonst, niemand sonst, wo sonst, nur noch`,
  ),
  interests: splitEntries(
    'wollen, will, möchten, möchte, wissen, interessiert, interessieren, fragen, fragt, suchen, suchst',
  ),
  inversions: splitEntries('sollte, sollten, hätte, hätten, wäre, wären, würde, würden, könnte, müsste'),
  questions: splitEntries(
    `ob, was wenn, stimmt es dass, ist es wahr dass, wer sagt dass, wer sagt denn dass, seit wann`,
  ),
  openQuestions: splitEntries(
    `wer, wen, wem, wessen, was, wann, wo, warum, weshalb, wieso, wie, welche, welcher, welches, wozu`,
  ),
  exceptions: splitEntries('ohne, außer, ausgenommen, abgesehen von, mit ausnahme, bis auf'),
  deadlines: splitEntries('bis, bevor, ehe, vor'),
  provisos: splitEntries(
    `vorausgesetzt, je nach, vorbehaltlich, bei genug, bei genügend, bei ausreichend, mit genug, mit genügend, außer, ausgenommen, mit ausnahme, aber nicht in, aber nicht im, aber nicht für, aber nicht am, aber nicht auf, aber nicht bei, aber nicht an, aber nicht wenn, aber nicht immer, aber nicht überall, aber nicht alle, wenn auch nicht, aber nur in, aber nur im, aber nur für, aber nur wenn, aber nur bei, aber nur am, aber nur auf, aber nur mit, jedoch nicht in, jedoch nicht im, jedoch nicht für, jedoch nur, doch nicht in, doch nicht im, doch nicht für, doch nur in, doch nur im, doch nur für, nicht aber in, nicht aber im, nicht aber für, mangels, in anbetracht dessen dass`,
  ),
  occasions: splitEntries(
    `sobald, jedes mal wenn, bis der, bis die, bis das, bis er, bis sie, bis es, bis wir, bis ein, bis eine, bis kein, bis keine, bis alle, bis dass,
     überall wo`,
  ),
  places: splitEntries(`wo, dort wo, da wo, überall wo`),
  settings: [
    ...combineEntries(
      `für, unter, bei, in, mit`,
      `*, alle *, alle, einen *, eine *, jeden *, einem *, einer *, jedem *, jeder *`,
      `die, der, das, den, dem, deren, dessen, denen`,
    ),
    ...combineEntries(
      'in, unter, für, bei',
      'einem, einer, einen, eine, jedem, jeder, jede, jeden',
      '… wo, … ohne, … in dem, … in der, … deren, … dessen, … der kein, … das kein, … die kein',
    ),
    ...combineEntries(
      'in, unter, für, bei',
      'ländern, staaten, städten, orten, gesellschaften, demokratien, diktaturen, schulen, gerichten, familien, zeiten, jahren, menschen, leuten, märkten',
      'wo, ohne, in denen, deren, die',
    ),
    ...combineEntries(
      'für, unter, bei, mit, von',
      'die, diejenigen, alle, jene, jeden, jene wenigen, denen, allen, leute, menschen',
      'die, der, denen',
    ),
    ...splitEntries(
      'in einer idealen welt, in einer besseren welt, in einer perfekten welt, in einer gerechten welt, auf dem papier, in der theorie',
    ),
  ],
  definites: splitEntries(
    `der, die, das, den, dem, des, dieser, diese, dieses, diesem, diesen, mein, meine, meiner, meinem, meinen, unser, unsere, unserer, unserem, seiner, seinem, ihrer, ihrem, jener, jenem`,
  ),
  knowers: splitEntries(
    `weiß, wissen, wusste, wussten, fragt, fragen, fragte, fragten, sagt, sagen, sagte, sagten, entscheidet, entscheiden, entschied, entschieden, beschließt, beschloss, erinnert, erinnern, erinnerte, vergisst, vergaß, sieht, sehen, sah, sahen, versteht, verstehen, verstand, erklärt, erklären, erklärte, beschreibt, beschrieb, zeigt, zeigen, zeigte, erfährt, erfuhr, erzählt, erzählte, lernt, lernte`,
  ),
  pasts:
    splitEntries(`war, waren, hatte, hatten, wurde, wurden, kam, kamen, ging, gingen, fiel, fielen, stand, standen, gab, gaben, nahm, nahmen, sah, sahen,
     hielt, hielten, blieb, blieben, begann, begannen, endete, endeten, starb, starben, schrieb, schrieben, sprach, sprachen, konnte, konnten,
     musste, mussten, wollte, wollten, durfte, durften, sagte, sagten, machte, machten, lebte, lebten, wusste, wussten, schlief, schliefen, kehrte, kehrten, zeigte, zeigten, fragte, fragten, glaubte, glaubten, kaufte, kauften, verkaufte, verkauften, rettete, retteten, baute, bauten, zahlte, zahlten, zählte, zählten, siegte, siegten, folgte, folgten, gehörte, gehörten, hörte, hörten, lachte, lachten, wartete, warteten, brannte, brannten, fand, fanden, half, halfen, rief, riefen, trug, trugen, verlor, verloren, zog, zogen, ließ, ließen, brachte, brachten, dachte, dachten, kannte, kannten, lag, lagen, saß, saßen, schlug, schlugen, stieg, stiegen, traf, trafen, wuchs, wuchsen`),
  presents: splitEntries('ist, sind, wird, werden, hat, haben, kann, können, muss, müssen'),
  restrictions: splitEntries('nur, lediglich, ausschließlich, einzig'),
  universals: splitEntries(
    `nicht, nie, niemals, kein, keine, keinen, keinem, keiner, nichts, niemand, nirgends, alle, alles, allen, jeder, jede, jedes,
     jeden, jedem, immer, überall, ganz, ganze, ganzen, völlig, sämtliche, unmöglich`,
  ),
  hedges:
    splitEntries(`nur, bloß, lediglich, kaum, vielleicht, womöglich, möglicherweise, wahrscheinlich, vermutlich, wohl, angeblich,
     offenbar, scheinbar, anscheinend, scheint, scheinen, manche sagen, manche meinen, einige sagen, man sagt,
     es heißt, kritiker sagen, wie es heißt, sogenannte, sogenannten, sogenannter, sogenanntes, behauptet, behaupten,
     als ob, als wäre, ich glaube, ich denke, in der theorie, auf dem papier, laut, zufolge, nach ansicht, nach meinung, vorwurf dass, idee dass, behauptung dass, these dass, gerücht dass, annahme dass, meinung dass, ansicht dass, vorstellung dass, vermutung dass, theorie dass, legende dass, hoffnung dass, furcht dass, glaube dass, glauben dass, einwand dass, verdacht dass, bestenfalls, im besten fall, gewissermaßen, bis zu einem gewissen grad, aus sicht, in den augen, in den augen, aus sicht, nach auffassung, gefahr dass, risiko dass, möglichkeit dass, wahrscheinlichkeit dass, geschichte dass, ich dachte, ich glaubte, ich war sicher, ich war überzeugt, wir dachten, wir glaubten, uns wurde gesagt, mir wurde gesagt, man sagte uns, es kann sein dass, es mag sein dass, dem vernehmen nach, gerüchten zufolge, gerüchte, gerücht`),
  reports: splitEntries(
    `sagen, sagt, sagte, sagten, meint, meinen, meinte, meinten, glaubt, glauben, glaubte, glaubten, behauptet, behaupten, behauptete, behaupteten, erklärt, erklärte, erklärten, beharrt, beharren, versichert, versichern, versicherte, beteuert, beteuern, beteuerte, denkt, denken, dachte, dachten, schreibt, schreiben, schrieb, schrieben, klagt, klagen, klagte, findet, finden, hofft, hoffen, hoffte, fürchtet, fürchten, fürchtete, verspricht, versprach, überzeugt, wirft vor, werfen vor, argumentiert, argumentieren, argumentierte, predigt, predigen, vermutet, vermuten, vermutete, berichtet, berichten, berichtete`,
  ),
  firstPersons: splitEntries(`ich, wir, uns, mir`),
  complementizers: splitEntries('dass, daß'),
  assertions: splitEntries(
    `tatsache, wahrheit, wirklichkeit, punkt, lehre, grund, weiß, wissen, wusste, wussten, klar, gewiss, sicher, wahr, offensichtlich, zeigt, zeigen, zeigte, beweist, beweisen, bewies, beweis, belegt, bedeutet, heißt, erinnert, erinnern, vergisst, vergessen, lehrt, lehren, lernen, gelernt, entdeckt, fand, gefunden, merkt, bemerkt, sehen, sieht, sah, gibt zu, räumt ein, so, ich, wir, mein, meine, unser, unsere, uns, muss, müssen, ist, war, sind, folge, ergebnis, problem, glück, schade, zufall, wunder, geheimnis, erfahrung, geschichte, erklärt, sodass, dadurch, dafür, damit, es`,
  ),
  limits: splitEntries(
    `fast, beinahe, nahezu, meist, meistens, die meisten, manche, mancher, einige, wenige, viele, mehrere, halb, oft,
     selten, manchmal, teilweise, kann, können, könnte, könnten, mag, mögen, dürfte, dürften, soll, sollen, sollte,
     sollten, würde, würden, wäre, wären, wenig`,
  ),
  subordinators: splitEntries('dass, daß, ob, zu, um'),
  lateSubordinators: splitEntries(
    `zu, sei, seien, könne, müsse, wolle, solle, dürfe, habe, werde, gebe, wisse, komme, gehe, bleibe, stehe`,
  ),
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
