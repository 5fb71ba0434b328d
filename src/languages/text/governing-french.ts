import { type GoverningWords, splitEntries } from './governing-lists.ts';

export const french: GoverningWords = {
  negations: splitEntries(
    `ne, n’*, pas, jamais, rien, personne, aucun, aucune, nul, nulle, ni, nullement, non, faux, fausse, à tort, une erreur, erreur de,
     doute, doutons, doutent, doutait, douter, nie, nient, niait, nier, nions, conteste, contestent, réfute, réfutent, dément, démentent,
     refuse de, refusent de, refusait de, refusé de, loin de, loin d’*, au lieu de, au lieu d’*, plutôt que, plutôt qu’*, un mensonge,
     un mythe, une fable, une illusion, mensonge de, impossible, improbable, impensable, incapable de, incapables de, incapable d’*,
     échoue à, échouent à, cesse de, cessent de, cessé de, évite de, évitent de, empêche de, empêchent de, empêche que, trop … pour |,
     prétendre que, peu croient, peu pensent, absurde, ridicule, contrairement à`,
  ),
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
  verdicts: splitEntries(
    `faux, fausse, un mensonge, un mythe, une erreur, une fable, une illusion, absurde, ridicule, impossible, inexact, inventé,
     réfuté, pas vrai, n’* est pas vrai, douteux, improbable, n’* est pas prouvé, non prouvé`,
  ),
  conditions: splitEntries(
    `si, s’il, s’ils, si l’on, à moins, pourvu, à condition, à supposer, supposons, supposez, en supposant, tant que, tant qu’*, au cas,
     dans le cas, imaginons, imaginez, sinon, faute de, faute d’*, à défaut, sous réserve, dans la mesure, en cas de, en cas d’*`,
  ),
  concessions: splitEntries(
    `même si, même s’il, même s’ils, comme si, comme s’il, surtout si, si bien que, si bien qu’*, si tant est, et si, ou sinon rien,
     si possible, si nécessaire, si l’on veut, si vous voulez, si on veut, si souvent, si peu, si grand, si grande, si fort, même quand, même lorsque, surtout quand, quand même`,
  ),
  interests: splitEntries(
    'voulez, veux, souhaitez, souhaites, intéresse, intéresser, cherchez, demandez, désirez, préférez, aimez',
  ),
  inversions: splitEntries(''),
  questions: splitEntries(''),
  exceptions: splitEntries('sans, sauf, hormis, excepté, hors, à l’exception, en dehors de, à part'),
  deadlines: splitEntries('avant, jusqu’*'),
  provisos: splitEntries(
    'selon que, selon qu’*, sous réserve, moyennant, avec assez, avec suffisamment, sauf, hormis, excepté, à l’exception',
  ),
  occasions: splitEntries(
    `quand, lorsque, lorsqu’*, dès que, dès qu’*, dès lors que, une fois que, chaque fois que, aussitôt que, partout où, jusqu’* ce que,
     jusqu’* ce qu’*, jusqu’* la, jusqu’* l’*, là où`,
  ),
  pasts: splitEntries(
    `était, étaient, avait, avaient, fut, furent, eut, eurent, fit, firent, finit, finirent, allait, faisait, disait, pouvait, devait, voulait,
     venait, savait, tenait, vivait, *aient, *èrent, tomba, arriva, commença, éclata, mourut, vint, prit, dit`,
  ),
  presents: splitEntries('est, sont, sera, seront, ont, peut, peuvent, doit, doivent, fait, font'),
  restrictions: splitEntries('seul, seule, seuls, seules, seulement, uniquement, exclusivement'),
  universals: splitEntries(
    `ne, n’*, pas, jamais, rien, personne, aucun, aucune, nul, nulle, tout, toute, tous, toutes, chaque, chacun, toujours, partout,
     entier, entière, totalement, entièrement, impossible`,
  ),
  hedges: splitEntries(
    `seulement, uniquement, guère, à peine, peut être, probablement, sans doute, vraisemblablement, prétendument,
     apparemment, soi disant, semble, semblent, il paraît, paraît il, dit on, on dit, certains disent,
     certains pensent, selon certains, les uns disent, prétend, prétendent, comme si, je crois, je pense, en théorie, sur le papier, selon, d’* après`,
  ),
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
