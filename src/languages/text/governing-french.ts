import { combineEntries, type GoverningWords, splitEntries } from './governing-lists.ts';

export const french: GoverningWords = {
  negations:
    splitEntries(`ne, n’*, pas, jamais, rien, personne, aucun, aucune, nul, nulle, ni, nullement, non, faux, fausse, à tort, une erreur, erreur de,
     doute, doutons, doutent, doutait, douter, nie, nient, niait, nier, nions, conteste, contestent, réfute, réfutent, dément, démentent,
     refuse de, refusent de, refusait de, refusé de, loin de, loin d’*, au lieu de, au lieu d’*, plutôt que, plutôt qu’*, un mensonge,
     un mythe, une fable, une illusion, mensonge de, impossible, improbable, impensable, incapable de, incapables de, incapable d’*,
     échoue à, échouent à, cesse de, cessent de, cessé de, évite de, évitent de, empêche de, empêchent de, empêche que, trop … pour |,
     prétendre que, peu croient, peu pensent, absurde, ridicule, contrairement à, croyais autrefois, pensais autrefois, croyait autrefois, j’* ai longtemps cru, longtemps cru, croyais jadis, autrefois je croyais, jadis je croyais, autrefois on croyait, autrefois je pensais, à dieu ne plaise, dieu nous garde, serait une erreur, serait faux, le dernier à, la dernière à, naïf de, naïf de croire, stupide de, insensé de, calomnie, fait semblant, font semblant, faisait semblant, prétendument, reste à prouver, reste à voir, dément*, démenti*, réfut*, nié, niée, niés, contesté, contestée, trop tôt pour, trop facile de, trop dire que, la dernière chose`),
  alternatives: splitEntries(`au lieu de, au lieu d’*, plutôt que, plutôt qu’*, contrairement à`),
  affirmations: splitEntries(
    `sans doute, nul doute, aucun doute, pas de doute, sans aucun doute, ne doute, ne doutent, n’* doute, non seulement,
     pas seulement, pas uniquement, pas simplement, personne ne doute, personne ne nie, personne ne conteste, nul ne doute,
     nul ne nie, nul ne conteste, ne nie, ne nient, ne conteste, ne contestent, pas niable, pas douteux, pas contestable,
     jamais douté, jamais nié, pas nié, pas contesté, pas un hasard, pas par hasard, ce n’* est pas un secret, pas un secret,
     rien d’* étonnant, pas étonnant, n’* est pas étonnant, pas sans raison, n’* empêche que, il n’* empêche, si ce n’* est,
     à moins que ce ne soit, que ce soit ou non, ou non, ou pas, rien de moins que, n’* importe, ne manque pas de, pas moins,
     ne pas oublier, on ne peut nier, ne saurait nier, ne peut que, ne peuvent que, impossible de nier, impossible de douter,
     plus que jamais`,
  ),
  factives: splitEntries(
    `remarqué, remarque, remarquent, sait, savait, savent, su, oublié, oublie, oublier, oublions, mentionné, mentionne, dit, caché, cache,
     ignore, ignorent, regrette, surprenant, étonnant, surprise, hasard, secret, souvient, souvenu, vu, compris, averti, prévenu, importe`,
  ),
  verdicts:
    splitEntries(`faux, fausse, un mensonge, un mythe, une erreur, une fable, une illusion, absurde, ridicule, impossible, inexact, inventé,
     réfuté, pas vrai, n’* est pas vrai, douteux, improbable, n’* est pas prouvé, non prouvé, infondé, infondée, sans fondement, une insulte, une invention, une légende, un préjugé, exagéré, une calomnie, jamais été prouvé, jamais été prouvée, jamais prouvé, jamais prouvée, ne tient pas, grotesque, démenti, démentie, démentis, réfutée, réfutés, contredit, contredite, une rumeur, un conte, un ragot, une fiction`),
  appositions: [
    ...combineEntries(
      'un, une, la, le, vieux, encore un, encore une',
      'mensonge, mythe, fable, légende, invention, illusion, erreur, affirmation, accusation, rumeur, idée, thèse, fiction',
      'que, qui, qu’*, dont, … fausse, … faux, … réfutée, … réfuté, … démentie, … démenti, … infondée',
    ),
    ...combineEntries(
      'ce qui, cela, c’*, ce',
      'est faux, était faux, est un mensonge, était un mensonge, n’* est pas vrai, n’* était pas vrai, n’* est pas le cas, est une erreur, est absurde, est un mythe, est une fable, faux',
    ),
    ...splitEntries(
      'croyait on, pensions nous, croyions nous, pure invention, pure fiction, ce que personne ne croit',
    ),
  ],
  conditions:
    splitEntries(`si, s’il, s’ils, si l’on, à moins, pourvu, à condition, à supposer, supposons, supposez, en supposant, tant que, tant qu’*, au cas,
     dans le cas, imaginons, imaginez, sinon, faute de, faute d’*, à défaut, sous réserve, dans la mesure, en cas de, en cas d’*, à la condition, pour peu que, pour peu qu’*, étant donné que, étant donné qu’*, dans l’* hypothèse, en admettant, admettons, tant et aussi longtemps, aussi longtemps que, seulement si, uniquement si, à moins d’*, n’* eût été, n’* était, en l’* absence`),
  concessions: splitEntries(
    `même si, même s’il, même s’ils, comme si, comme s’il, surtout si, si bien que, si bien qu’*, si tant est, et si, ou sinon rien,
     si possible, si nécessaire, si l’on veut, si vous voulez, si on veut, si souvent, si peu, si grand, si grande, si fort, même quand, même lorsque, surtout quand, quand même`,
  ),
  interests: splitEntries(
    'voulez, veux, souhaitez, souhaites, intéresse, intéresser, cherchez, demandez, désirez, préférez, aimez',
  ),
  inversions: splitEntries(''),
  questions: splitEntries(
    `est il vrai, est ce vrai, est ce que, serait il vrai, et si, qui a dit, qui dit que, depuis quand, faut il croire`,
  ),
  openQuestions: splitEntries(
    `qui, que, qu’*, quoi, quand, où, pourquoi, comment, quel, quelle, quels, quelles, combien, lequel`,
  ),
  exceptions: splitEntries('sans, sauf, hormis, excepté, hors, à l’exception, en dehors de, à part'),
  deadlines: splitEntries('avant, jusqu’*'),
  provisos: splitEntries(
    `selon que, selon qu’*, sous réserve, moyennant, avec assez, avec suffisamment, sauf, hormis, excepté, à l’exception, mais pas en, mais pas dans, mais pas pour, mais pas à, mais pas au, mais pas aux, mais pas quand, mais pas le, mais pas les, mais pas toujours, mais pas partout, mais pas tous, mais seulement, mais uniquement, quoique pas, sinon toujours, mais non en, mais non dans, mais non pour, mais jamais en, mais jamais pour, mais jamais dans, si ce n’* est, dans un pays sans, dans un monde où`,
  ),
  occasions: splitEntries(
    `quand, lorsque, lorsqu’*, dès que, dès qu’*, dès lors que, une fois que, chaque fois que, aussitôt que, partout où, jusqu’* ce que,
     jusqu’* ce qu’*, jusqu’* la, jusqu’* l’*, là où`,
  ),
  places: splitEntries(`où, là où, partout où`),
  settings: [
    ...combineEntries(
      `pour, chez, parmi, sous, avec`,
      `les *, des *, tous les *, un *, une *`,
      `qui, dont, sans`,
    ),
    ...combineEntries(
      'dans, en, pour, chez, parmi',
      'un, une, tout, toute, chaque, des, les',
      '… où, … sans, … dont, … qui n’*, … dans lequel, … dans laquelle, … dans lesquels',
    ),
    ...combineEntries(
      'pour, chez, parmi, à, de',
      'ceux, celles, celui, quiconque, les gens, tous ceux',
      'qui, dont, que',
    ),
    ...splitEntries(
      'dans un monde idéal, dans un monde parfait, dans un monde meilleur, dans un monde juste, là où, en théorie, sur le papier, dans un monde de, dans un monde sans',
    ),
  ],
  definites: splitEntries(
    `le, la, les, l’*, ce, cet, cette, ces, mon, ma, mes, notre, nos, son, sa, ses, leur, leurs, votre`,
  ),
  knowers: splitEntries(
    `sais, sait, savons, savent, savait, sut, demande, demandent, demanda, demandait, dit, disent, disait, dire, décide, décident, décida, décidé, souviens, souvient, oublie, oublié, voit, voient, vu, voyait, comprend, comprennent, compris, explique, expliqua, expliqué, décrit, décrivit, montre, montra, montré, apprend, apprit, appris, raconte, raconta, raconté, rappelle`,
  ),
  pasts:
    splitEntries(`était, étaient, avait, avaient, fut, furent, eut, eurent, fit, firent, finit, finirent, allait, faisait, disait, pouvait, devait, voulait,
     venait, savait, tenait, vivait, *aient, *èrent, tomba, arriva, commença, éclata, mourut, vint, prit, dit, avais, étais, *’avait, *’avais, *’étais, *’était, faisais, pouvais, devais, voulais, savais, *ndit, *rdit, *irent, *urent, *ions, naquis, suis né, né, née`),
  presents: splitEntries('est, sont, sera, seront, ont, peut, peuvent, doit, doivent, fait, font'),
  restrictions: splitEntries('seul, seule, seuls, seules, seulement, uniquement, exclusivement'),
  universals: splitEntries(
    `ne, n’*, pas, jamais, rien, personne, aucun, aucune, nul, nulle, tout, toute, tous, toutes, chaque, chacun, toujours, partout,
     entier, entière, totalement, entièrement, impossible`,
  ),
  hedges:
    splitEntries(`seulement, uniquement, guère, à peine, peut être, probablement, sans doute, vraisemblablement, prétendument,
     apparemment, soi disant, semble, semblent, il paraît, paraît il, dit on, on dit, certains disent,
     certains pensent, selon certains, les uns disent, prétend, prétendent, comme si, je crois, je pense, en théorie, sur le papier, selon, d’* après, idée que, idée qu’*, l’* idée que, accusation selon laquelle, thèse selon laquelle, rumeur selon laquelle, affirmation selon laquelle, idée selon laquelle, l’* accusation que, l’* argument que, théorie selon laquelle, hypothèse que, soupçon que, espoir que, crainte que, conviction que, opinion que, au mieux, dans une certaine mesure, d’* une certaine façon, aux yeux de, aux yeux, du point de vue, risque que, danger que, possibilité que, probabilité que, histoire que, on nous a dit, on m’* a dit, on nous disait, je croyais, je pensais, nous pensions, nous croyions, il se peut que, il se pourrait que, à en croire, si l’* on en croit, le bruit courait, le bruit court, rumeur, rumeurs, on murmurait, on raconte, on racontait, au dire de, aux dires de`),
  reports: splitEntries(
    `dit, disent, disait, disaient, affirme, affirment, affirmait, affirmaient, affirma, soutient, soutiennent, soutenait, assure, assurent, assurait, assura, croit, croient, croyait, croyaient, pense, pensent, pensait, pensaient, estime, estiment, estimait, juge, jugent, prétend, prétendait, prétendaient, déclare, déclarent, déclara, déclaré, insiste, insistent, écrit, écrivent, écrivait, répète, répètent, promet, promettent, promit, espère, espèrent, craint, craignent, se plaint, se plaignent, suppose, supposent, convaincu que, convaincue que, convaincus que, persuadé que, persuadés que, objecte, objectent, proclame, proclament, avance que, avancent que`,
  ),
  firstPersons: splitEntries(`je, j’*, nous, me, m’*`),
  complementizers: splitEntries(''),
  assertions: splitEntries(''),
  limits: splitEntries(
    `presque, quasi, quelques, certains, certaines, la plupart, plusieurs, beaucoup, peu, souvent, parfois,
     rarement, en partie, peut, peuvent, pourrait, pourraient, devrait, devraient, risque de`,
  ),
  subordinators: splitEntries('que, qu’*, de, d’*'),
  lateSubordinators: splitEntries(''),
  contrasts: splitEntries(
    'mais, or, pourtant, cependant, toutefois, car, parce, puisque, quoique, bien que, tandis',
  ),
  coordinators: splitEntries('et, ou, ni, mais, donc, or, puis'),
  relatives: splitEntries(
    'qui, que, qu’*, dont, où, lequel, laquelle, lesquels, lesquelles, quand, lorsque, parce, puisque, car, comme, tandis',
  ),
  openRelatives: splitEntries(
    'qui, que, qu’*, dont, où, lequel, laquelle, lesquels, lesquelles, quand, lorsque, parce, puisque, car, comme, tandis',
  ),
  lateDenials: splitEntries(''),
  denialTails: splitEntries(
    'plus, guère, point, que, qu’*, pas, jamais, rien, personne, aucun, aucune, nulle, ni',
  ),
  denialHeads: splitEntries('ne, n’*'),
  pronouns: splitEntries(
    `il, elle, ils, elles, lui, leur, leurs, son, sa, ses, ce, c’*, cet, cette, ces, ceci, cela, ça, celui, celle,
     ceux, celles, eux, tous deux, y, en, ils n’*, tel, telle, tels, telles`,
  ),
  connectives: splitEntries(
    `mais, et, ou, or, donc, car, ni, pourtant, cependant, toutefois, néanmoins, ainsi, alors, aussi, puis, ensuite,
     en effet, de plus, en outre, par conséquent, par exemple, au contraire, en revanche, d’ailleurs, sinon`,
  ),
  selfContained: splitEntries(
    `il faut, il y a, il n’y a, il est … de, il est … que, il n’est … de, c’est … que, c’est … qui, ce qui, ce que,
     ce qu’*, celui qui, celle qui, ceux qui, celles qui, celui que, ceux que, ni … ni, il s’agit, en *ant,
     et … et, ou … ou`,
  ),
};
