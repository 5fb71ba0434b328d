import { type GoverningWords, splitEntries } from './governing-lists.ts';

export const spanish: GoverningWords = {
  negations: splitEntries(
    `no, ni, nunca, jamás, nada, nadie, ningún, ninguno, ninguna, tampoco, falso, falsa, mentira, un mito, una fábula, una ilusión, un error,
     absurdo, ridículo, imposible, improbable, impensable, niega, niegan, negó, negaron, niego, negamos, negar, negando, desmiente,
     desmienten, desmintió, duda, dudan, dudo, dudamos, dudó, dudar, rechaza, rechazan, rechazó, rechazo, se niega a, se niegan a, se negó a,
     lejos de, en vez de, en lugar de, incapaz de, incapaces de, deja de, dejan de, dejó de, evita, evitan, evitó, impide, impiden, impidió,
     finge, fingen, fingió, apenas, demasiado … para |, pocos creen, pocos piensan, sin pruebas, falsamente, al contrario de, fracasa en,
     fracasó en`,
  ),
  affirmations: splitEntries(
    `no cabe duda, no hay duda, sin duda, no solo, no sólo, no solamente, no únicamente, no niega, no niegan, no niego, nadie niega, nadie duda,
     no duda, no dudan, no dudo, no en vano, no es casualidad, no es ningún secreto, nada menos que, no obstante, o no, no importa,
     no puede negarse, no se puede negar, imposible negar, imposible dudar, ni más ni menos`,
  ),
  factives: splitEntries(
    `sabe, sabía, saben, supo, recuerda, recordó, olvidó, olvida, notó, nota, vio, visto, dice, dijo, oculta, ocultó, lamenta, lamentó,
     sorprende, sorprendente, casualidad, secreto, importa, comprendió, entendió`,
  ),
  verdicts: splitEntries(
    `falso, falsa, mentira, una mentira, un mito, un error, una ilusión, absurdo, absurda, ridículo, ridícula, imposible, inexacto, no es cierto,
     no es verdad, mienten, miente, dudoso, un disparate, un engaño`,
  ),
  conditions: splitEntries(
    `si, salvo que, a menos que, siempre que, siempre y cuando, a condición de, con la condición de, con tal de, en caso de, suponiendo,
     supongamos, imaginemos, mientras, de lo contrario, a no ser que, sólo cuando, solo cuando, en la medida en que`,
  ),
  concessions: splitEntries(
    `aun si, incluso si, como si, si bien, sobre todo si, si cabe, si acaso, si se quiere, si es posible, incluso cuando, aun cuando, sobre todo cuando, cuando se trata de`,
  ),
  interests: splitEntries('quiere, quieres, quieren, interesa, desea, deseas, prefiere, busca'),
  inversions: splitEntries(''),
  questions: splitEntries(''),
  exceptions: splitEntries(
    'sin, salvo, excepto, menos, a excepción de, con excepción de, aparte de, fuera de',
  ),
  deadlines: splitEntries('hasta, antes de'),
  provisos: splitEntries(
    'según se, dependiendo de, sujeto a, sujeta a, con suficiente, con bastante, salvo, excepto, a excepción de, con excepción de',
  ),
  occasions: splitEntries(
    'cuando, siempre que, una vez que, cada vez que, en cuanto, tan pronto como, hasta que, dondequiera que',
  ),
  pasts: splitEntries(
    'era, eran, fue, fueron, tenía, tenían, hizo, hicieron, vino, vinieron, dijo, pudo, quiso, *aba, *aban, *aron, *ieron, *ó, había, habían',
  ),
  presents: splitEntries('es, son, está, están, será, serán, ha, han, puede, pueden'),
  restrictions: splitEntries('solo, sólo, solamente, únicamente, exclusivamente'),
  universals: splitEntries(
    'no, nunca, jamás, nada, nadie, ningún, ninguno, ninguna, todo, toda, todos, todas, cada, siempre, imposible, totalmente',
  ),
  hedges: splitEntries(
    `solo, sólo, solamente, quizá, quizás, tal vez, acaso, probablemente, posiblemente, supuestamente, presuntamente, al parecer, parece, parecen,
     algunos dicen, dicen que, se dice, según algunos, afirma, afirman, afirmó, creo, pienso, en teoría, sobre el papel, como si, según, de acuerdo con`,
  ),
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
