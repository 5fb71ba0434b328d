import { combineEntries, type GoverningWords, splitEntries } from './governing-lists.ts';

export const spanish: GoverningWords = {
  negations:
    splitEntries(`no, ni, nunca, jamás, nada, nadie, ningún, ninguno, ninguna, tampoco, falso, falsa, mentira, un mito, una fábula, una ilusión, un error,
     absurdo, ridículo, imposible, improbable, impensable, niega, niegan, negó, negaron, niego, negamos, negar, negando, desmiente,
     desmienten, desmintió, duda, dudan, dudo, dudamos, dudó, dudar, rechaza, rechazan, rechazó, rechazo, se niega a, se niegan a, se negó a,
     lejos de, en vez de, en lugar de, incapaz de, incapaces de, deja de, dejan de, dejó de, evita, evitan, evitó, impide, impiden, impidió,
     finge, fingen, fingió, apenas, demasiado … para |, pocos creen, pocos piensan, sin pruebas, falsamente, al contrario de, fracasa en,
     fracasó en, antes creía, antes pensaba, antes creíamos, antes se creía, creía antes, pensaba antes, en otro tiempo creí, dios nos libre, dios no quiera, sería un error, sería falso, sería mentira, el último en, la última en, ingenuo creer, ingenuo pensar, necio creer, calumnia, falta por ver, está por ver, dejé de creer, dejó de creer, dejaron de creer, ojalá, desmient*, desmint*, desment*, refut*, negado, negada, demasiado pronto para, demasiado fácil, lo último que`),
  alternatives: splitEntries(`en vez de, en lugar de, al contrario de, más que`),
  affirmations: splitEntries(
    `no cabe duda, no hay duda, sin duda, no solo, no sólo, no solamente, no únicamente, no niega, no niegan, no niego, nadie niega, nadie duda,
     no duda, no dudan, no dudo, no en vano, no es casualidad, no es ningún secreto, nada menos que, no obstante, o no, no importa,
     no puede negarse, no se puede negar, imposible negar, imposible dudar, ni más ni menos`,
  ),
  factives: splitEntries(
    `sabe, sabía, saben, supo, recuerda, recordó, olvidó, olvida, notó, nota, vio, visto, dice, dijo, oculta, ocultó, lamenta, lamentó,
     sorprende, sorprendente, casualidad, secreto, importa, comprendió, entendió`,
  ),
  verdicts:
    splitEntries(`falso, falsa, mentira, una mentira, un mito, un error, una ilusión, absurdo, absurda, ridículo, ridícula, imposible, inexacto, no es cierto,
     no es verdad, mienten, miente, dudoso, un disparate, un engaño, infundado, infundada, sin fundamento, un insulto, un invento, una leyenda, un prejuicio, exagerado, exagerada, una calumnia, nunca se probó, nunca se demostró, jamás se probó, no se sostiene, grotesco, no se ha probado, nunca se ha probado, desmentido, desmentida, refutado, refutada, un rumor, un cuento, una leyenda, un bulo, una ficción`),
  appositions: [
    ...combineEntries(
      'un, una, la, el, otra, otro',
      'mentira, mito, fábula, leyenda, invento, ilusión, error, afirmación, acusación, rumor, idea, tesis, falsedad, patraña',
      'que, … falsa, … falso, … refutada, … refutado, … desmentida, … desmentido, … infundada',
    ),
    ...combineEntries(
      'lo que, lo cual, eso, esto, cosa que',
      'es falso, era falso, es mentira, era mentira, es una mentira, no es cierto, no era cierto, no es verdad, no era verdad, es un mito, es un error, es absurdo, resultó falso',
    ),
    ...splitEntries(
      'o eso creíamos, o eso creía, o eso pensábamos, pura invención, puro cuento, lo que nadie cree, cosa que nadie cree',
    ),
  ],
  conditions:
    splitEntries(`si, salvo que, a menos que, siempre que, siempre y cuando, a condición de, con la condición de, con tal de, en caso de, suponiendo,
     supongamos, imaginemos, mientras, de lo contrario, a no ser que, sólo cuando, solo cuando, en la medida en que, con la condición, bajo la condición, dado que, en el supuesto, en la hipótesis, suponiendo que, supóngase, siempre y cuando, solo si, sólo si, únicamente si, en caso de que, por si, en ausencia de, a falta de, de no ser por, si no fuera por`),
  concessions: splitEntries(
    `aun si, incluso si, como si, si bien, sobre todo si, si cabe, si acaso, si se quiere, si es posible, incluso cuando, aun cuando, sobre todo cuando, cuando se trata de`,
  ),
  interests: splitEntries('quiere, quieres, quieren, interesa, desea, deseas, prefiere, busca'),
  inversions: splitEntries(''),
  questions: splitEntries(
    `es verdad que, es cierto que, será verdad que, y si, qué pasa si, quién dice que, quién dijo que, desde cuándo, acaso`,
  ),
  openQuestions: splitEntries(
    `quién, quiénes, qué, cuándo, dónde, cómo, cuál, cuáles, cuánto, cuánta, cuántos, por qué`,
  ),
  exceptions: splitEntries(
    'sin, salvo, excepto, menos, a excepción de, con excepción de, aparte de, fuera de',
  ),
  deadlines: splitEntries('hasta, antes de'),
  provisos: splitEntries(
    `según se, dependiendo de, sujeto a, sujeta a, con suficiente, con bastante, salvo, excepto, a excepción de, con excepción de, pero no en, pero no para, pero no a, pero no cuando, pero no siempre, pero no los, pero no las, pero no todos, pero no con, pero nunca en, pero nunca para, pero solo, pero sólo, pero únicamente, aunque no en, aunque no para, aunque no siempre, aunque solo, aunque sólo, si no siempre`,
  ),
  occasions: splitEntries(
    'cuando, siempre que, una vez que, cada vez que, en cuanto, tan pronto como, hasta que, dondequiera que',
  ),
  places: splitEntries(`donde, allí donde, dondequiera que`),
  settings: [
    ...combineEntries(
      `para, entre, bajo, con`,
      `los *, las *, un *, una *, todos los *, todas las *, quienes`,
      `que, cuyo, cuya, sin, no`,
    ),
    ...combineEntries(
      'en, para, entre',
      'un, una, cualquier, todo, toda, cada, unos, unas',
      '… donde, … sin, … cuyo, … cuya, … que no, … en el que, … en la que, … en que',
    ),
    ...combineEntries(
      'en, entre',
      'países, estados, ciudades, lugares, sociedades, democracias, dictaduras, escuelas, tiempos, familias, casas',
      'donde, sin, que, cuyos, cuyas, en los que, en las que',
    ),
    ...combineEntries(
      'para, entre, a, con',
      'quienes, los, las, quien, aquellos, aquellas, el, todo',
      'que, tienen, tiene, pueden, puede, pagan, paga',
    ),
    ...splitEntries(
      'en un mundo ideal, en un mundo perfecto, en un mundo mejor, en un mundo justo, allí donde, en teoría, sobre el papel',
    ),
  ],
  definites: splitEntries(
    `el, la, los, las, este, esta, estos, estas, ese, esa, mi, mis, nuestro, nuestra, su, sus, aquel, aquella, al, del`,
  ),
  knowers: splitEntries(
    `sé, sabe, saben, sabemos, sabía, supo, pregunta, preguntan, preguntó, dice, dicen, dijo, decir, decide, deciden, decidió, recuerda, recuerdo, recordó, olvida, olvidó, ve, ven, vio, entiende, entendió, explica, explicó, describe, describió, muestra, mostró, cuenta, contó, aprende, aprendió`,
  ),
  pasts: splitEntries(
    `era, eran, fue, fueron, tenía, tenían, hizo, hicieron, vino, vinieron, dijo, pudo, quiso, *aba, *aban, *aron, *ieron, *ó, había, habían, nací, nació, nacieron, fui, estuve, vi, hice, *í, murió, dio, dieron, vio, vieron, *imos, puso, pusieron, supo, supieron, trajo, trajeron`,
  ),
  presents: splitEntries('es, son, está, están, será, serán, ha, han, puede, pueden'),
  restrictions: splitEntries('solo, sólo, solamente, únicamente, exclusivamente'),
  universals: splitEntries(
    'no, nunca, jamás, nada, nadie, ningún, ninguno, ninguna, todo, toda, todos, todas, cada, siempre, imposible, totalmente',
  ),
  hedges:
    splitEntries(`solo, sólo, solamente, quizá, quizás, tal vez, acaso, probablemente, posiblemente, supuestamente, presuntamente, al parecer, parece, parecen,
     algunos dicen, dicen que, se dice, según algunos, afirma, afirman, afirmó, creo, pienso, en teoría, sobre el papel, como si, según, de acuerdo con, acusación de que, idea de que, tesis de que, rumor de que, afirmación de que, teoría de que, hipótesis de que, creencia de que, sospecha de que, esperanza de que, temor de que, opinión de que, argumento de que, en el mejor de los casos, hasta cierto punto, a los ojos de, en cierto modo, a ojos de, desde el punto de vista, riesgo de que, peligro de que, posibilidad de que, probabilidad de que, historia de que, nos dijeron que, me dijeron que, yo creía, yo pensaba, creíamos, pensábamos, puede que, puede ser que, podría ser que, se rumoreaba, se rumorea, rumor, rumores, corría el rumor, se cuenta, se contaba, a juzgar por`),
  reports: splitEntries(
    `dice, dicen, dijo, dijeron, decía, decían, afirma, afirman, afirmó, afirmaron, sostiene, sostienen, sostuvo, asegura, aseguran, aseguró, cree, creen, creía, creían, creyó, piensa, piensan, pensaba, pensaban, insiste, insisten, insistió, declara, declaran, declaró, alega, alegan, alegó, argumenta, argumentan, argumentó, escribe, escriben, escribió, repite, repiten, promete, prometen, prometió, teme, temen, espera que, esperan que, supone, suponen, se queja, se quejan, convencido de que, convencida de que, convencidos de que, opina, opinan, objeta, objetan, predica, predican`,
  ),
  firstPersons: splitEntries(`yo, nosotros, me, nos`),
  complementizers: splitEntries(''),
  assertions: splitEntries(''),
  limits: splitEntries(
    `casi, algunos, algunas, la mayoría, muchos, muchas, pocos, pocas, a veces, a menudo, rara vez, en parte, puede, pueden, podría, podrían,
     debería, deberían, varios, varias`,
  ),
  subordinators: splitEntries('que, de que, si'),
  lateSubordinators: splitEntries(''),
  contrasts: splitEntries('pero, sino, sin embargo, porque, aunque, pues, ya que'),
  coordinators: splitEntries('y, e, o, u, ni, pero, luego'),
  relatives: splitEntries(
    'que, quien, quienes, cual, cuales, cuyo, cuya, donde, cuando, porque, aunque, pues, como',
  ),
  openRelatives: splitEntries(
    'quien, quienes, cual, cuales, cuyo, cuya, donde, cuando, porque, aunque, pues, como',
  ),
  lateDenials: splitEntries(''),
  denialTails: splitEntries(''),
  denialHeads: splitEntries(''),
  pronouns: splitEntries(
    'él, ella, ellos, ellas, esto, eso, aquello, este, esta, estos, estas, ese, esa, esos, esas, aquel, aquella, su, sus, lo',
  ),
  connectives: splitEntries(
    `pero, y, o, así, además, por eso, por tanto, sin embargo, no obstante, entonces, también, luego, por ejemplo, en cambio, al contrario,
     de hecho`,
  ),
  selfContained: splitEntries('esto es, eso es, lo que, es … que'),
};
