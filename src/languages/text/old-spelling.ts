import { foldWord } from './fold-word.ts';
import { getSubtag } from './language-tag.ts';

/**
 * Returns a word as it is compared with a quotation of it: without capitals, accents and ligatures (`foldWord`), and for
 * English and German in one of their spellings: publick and public, honour and honor, shew and show. It is for comparing only; what it
 * returns may be no word. Of the 8,600 words of The Federalist only other spellings of one word give the same, and
 * inaction and enaction.
 *
 * @param language BCP 47 tag; languages but English and German have no rules of spelling here.
 */
export function foldSpelling(word: string, language: string): string {
  const folded = foldWord(word).replace(/’/gu, "'");
  if (/\p{N}/u.test(folded)) return foldNumber(folded);
  // Über is typed Ueber where there is no ü, and Theil was written until 1901.
  const subtag = getSubtag(language);
  if (subtag === 'de') return folded.replace(/(?<=[aou])e/gu, '').replace(/th/gu, 't');
  if (subtag !== 'en' || folded.length < 2) return folded;
  const key = respelt.get(folded);
  if (key !== undefined) return key;
  let spelled = folded;
  for (const [pattern, replacement] of rules) spelled = spelled.replace(pattern, replacement);
  return spelled;
}

/** Marks between groups of three figures go; nothing else of a number does. */
function foldNumber(number: string): string {
  return number.replace(/(?<=\d)[,٬'\u202F\u00A0](?=\d{3}(?!\d))/gu, '');
}

/** Old spellings and those of one side of the Atlantic that no rule gives, each with the one it is compared as. */
const respelt = new Map(
  `shew:show shews:shows shewed:showed shewn:shown shewing:showing chuse:choose chuses:chooses chusing:choosing
   compleat:complete compleated:completed compleatly:completely controul:control controuled:controled gaol:jail risque:risk
   antient:ancient antients:ancients burthen:burden burthens:burdens burthensome:burdensome alledge:allege alledged:alleged
   grey:gray judgement:judgment judgements:judgments acknowledgement:acknowledgment waggon:wagon practise:practice
   practised:practiced sceptic:skeptic sceptical:skeptical programme:program programmes:programs tho:though tho':though
   altho:although altho':although thro:through thro':through villany:villainy dependant:dependent independant:independent
   dependance:dependence independance:independence learnt:learned burnt:burned spelt:spelled fulfil:fulfill instil:instill
   distil:distill enrol:enroll instal:install untill:until till:til skilful:skillful wilful:willful wilfully:willfully
   skilfully:skillfully cypher:cipher tyger:tiger cloaths:clothes cloathing:clothing cloathed:clothed ballance:balance
   o'er:over e'er:ever ne'er:never ev'ry:every heav'n:heaven pow'r:power plough:plow centre:center centres:centers
   theatre:theater theatres:theaters sepulchre:sepulcher sabre:saber lustre:luster metre:meter metres:meters litre:liter
   defence:defense defences:defenses offence:offense offences:offenses pretence:pretense pretences:pretenses
   licence:license licences:licenses expence:expense expences:expenses recompence:recompense suspence:suspense
   develope:develop developement:development havock:havoc almanack:almanac hath:has doth:does spake:spoke
   perswade:persuade perswaded:persuaded perswasion:persuasion &:and %:percent
   mony:money onely:only beleeve:believe publique:public warre:war warres:wars farre:far bee:be hee:he shee:she doe:do goe:go
   soveraign:sovereign forraign:foreign haue:have vpon:upon vs:us vnto:unto euery:every ouer:over euer:ever giue:give loue:love
   liue:live iustice:justice ioy:joy`
    .trim()
    .split(/\s+/u)
    .map((pair): [string, string] => {
      const [written = '', compared = ''] = pair.split(':');
      return [written, compared];
    }),
);

const rules: readonly (readonly [RegExp, string])[] = [
  [/ae/gu, 'e'],
  [/^(f|ph|h?om|am)?oe(?=[cdmnt]\w{2})/u, '$1e'],
  [/([bcdfgjklmnpqrstvwxz])'d$/u, '$1ed'],
  [/^(?:en|em|in|im)(?=\w{4})/u, 'in'],
  [/ick(s|ed)?$/u, 'ic$1'],
  [/xion(s)?$/u, 'ction$1'],
  [/(?<=\w{3})our(s|ed|ing|able|ably|ite|ites|er|ers|less|ful)?$/u, 'or$1'],
  [/(?<=\w{3})ys(e|es|ed|ing)$/u, 'yz$1'],
  [/(?<=\w{2})is(e|es|ed|ing|er|ers|ation|ations|able)$/u, 'iz$1'],
  [/(?<=\w)((?:oo|ou|ea|ee|oa)[bdfghklmnprt]|lf|nd|rn|rd|ld|lk|rk|ct|nt)e(s)?$/u, '$1$2'],
  [/(?<=\w{2})(n|l)esse$/u, '$1ess'],
  [/(?<=\w{4})(a|u)ll$/u, '$1l'],
  [/(?<=\w{4})ie$/u, 'y'],
  [/(?<=\w{4}[aeiou])ll(ed|ing|er|ers|or|ors)$/u, 'l$1'],
];
