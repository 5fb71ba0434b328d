import { listSuppressions } from './cldr-suppressions.ts';
import { getSubtag } from './language-tag.ts';

/** The abbreviations of a language, each with its stop, in three kinds. */
export interface Abbreviations {
  /** A stop after these never ends a sentence: titles before names, "e.g.", "cf.". */
  neverEnd: ReadonlySet<string>;
  /** A stop after these ends no sentence if a number follows ("No. 5"); elsewhere they are words or not used. */
  beforeNumber: ReadonlySet<string>;
  /** A stop after these may end a sentence, and does if what follows shows that one begins: "etc.", "Inc.". */
  mayEnd: ReadonlySet<string>;
}

/** Our own lists by language; CLDR's are added to `mayEnd`. Of two spellings that differ in the first letter's case, one. */
interface OwnLists {
  neverEnd: string;
  beforeNumber: string;
  mayEnd: string;
}

const NONE: OwnLists = { neverEnd: '', beforeNumber: '', mayEnd: '' };

const LISTS: Readonly<Record<string, OwnLists>> = {
  en: {
    neverEnd: `Mr. Mrs. Ms. Mx. Messrs. Mmes. Dr. Drs. Prof. Rev. Revd. Hon. Gen. Col. Maj. Capt. Cpt. Cmdr. Cdr. Lt. Sgt. Cpl.
      Pvt. Adm. Sen. Gov. Pres. Supt. Insp. Det. Amb. Msgr. Mme. Mlle. e.g. i.e. viz. cf. vs. ca. approx. esp. incl. excl.`,
    beforeNumber: `No. Nos. no. nos. p. pp. vol. vols. ch. chs. chap. fig. figs. sec. secs. art. arts. par. para. bk. ed. l. ll.
      n. nn. v. vv. eq. app. cl. op. ver. pl. pt.`,
    mayEnd: `St. Ste. Sts. Mt. Ft. Pt. Pte. Fr. Rep. Esq. al. etc. Jr. Sr. Inc. Ltd. Co. Corp. Bros. Assn. Univ. Dept. Ave. Blvd.
      Rd. Sq. Est. Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec. Mon. Tues. Wed. Thurs. Fri. hr. hrs. yr. yrs. ft.
      lb. lbs. oz. Calif. Conn. Minn. Ariz. Colo. Mich. Tenn. Tex. Wis.`,
  },
  de: {
    neverEnd: `Hr. Hrn. Fr. Frl. Dr. Drs. Prof. Dipl. Ing. Mag. St. Gebr. Abg. Hptm. Lt. Oblt. Hl. hl. bzw. ca. d.h. z.B. vgl. sog.
      evtl. ggf. inkl. exkl. einschl. zzgl. u.a. insb. insbes. bes. resp. z.T. bspw. zit. betr. geb. verh. verw. ehem.`,
    beforeNumber: `Nr. Nrn. S. Bd. Bde. Kap. Art. Abs. Abb. Tab. Aufl. Rn. Rdnr. Ziff. Anm. Jg. H. Bl. Sp. Tel. Z. Pos. Op.`,
    mayEnd: `usw. etc. usf. u.ä. u.Ä. Gen. Str. Jh. Jhd. Jahrh. Chr. Mio. Mrd. Tsd. Std. Min. Sek. Jan. Feb. Mrz. Apr. Jun. Jul. Aug.
      Sept. Sep. Okt. Nov. Dez. Co. Fa. Hrsg. Verf. Verl. Abt. Bhf. Hbf. Pl. a.D. n.Chr. v.Chr. i.d.R.`,
  },
  fr: {
    neverEnd: `M. MM. Mgr. Mme. Mmes. Mlle. Mlles. Dr. Drs. Pr. St. Ste. Sts. cf. p.ex. c.-à-d. env. vs. gén.`,
    beforeNumber: `n. no. nos. N. No. p. pp. vol. t. chap. art. al. fig. éd. liv. l. ll. v. vv. par. sect. tél.`,
    mayEnd: `etc. ex. col. cap. lieut. Cie. Sté. Ltd. Inc. S.A. av. bd. bld. janv. févr. avr. juil. sept. oct. nov. déc. J.-C.`,
  },
  uk: {
    neverEnd: `п. пп. ім. вул. просп. пл. бул. бульв. пров. наб. м. смт. с. о. св. проф. акад. доц. канд. інж. ген. полк. підполк.
      лейт. серж. гр. тов. ред. уклад. упоряд. див. пор. напр. наприкл. т.зв. нар. бл. прибл. заст. зав. дир. деп. мін. обл. оз.`,
    beforeNumber: `ч. ст. с. стор. т. тт. вип. гл. розд. кн. п. пп. рис. іл. табл. буд. кв. корп. тел. арк. абз. прим.`,
    mayEnd: `тис. млн. млрд. грн. коп. дол. р. рр. ст. ін. інш. хв. год. сек. міс. січ. лют. берез. квіт. трав. черв. лип. серп.
      верес. жовт. листоп. груд. е. н.е. т.д. т.п. пр.`,
  },
  el: {
    neverEnd: `κ. κκ. κα. κυρ. δρ. καθ. αγ. αρχιμ. στρ. συντ. ταγ. υπ. βλ. πρβλ. π.χ. λ.χ. δηλ. ό.π. εκδ. επιμ. μτφ. μετ. οδ.
      λεωφ. πλ. τ.`,
    beforeNumber: `σ. σσ. σελ. αρ. αριθ. τόμ. τεύχ. κεφ. εικ. πίν. παρ. άρ. άρθ. στ. στίχ. τηλ. εδ. ν.`,
    mayEnd: `κ.ά. κ.α. κ.λπ. κλπ. κ.τ.λ. κτλ. κ.ο.κ. κοκ. π.Χ. μ.Χ. δισ. εκατ. χιλ. Α.Ε. Ε.Ε. Ιαν. Φεβ. Μαρ. Απρ. Μάι. Ιουν. Ιουλ.
      Αυγ. Σεπ. Οκτ. Νοε. Δεκ. αι.`,
  },
  pl: {
    neverEnd: `prof. dr. hab. mgr. inż. ks. św. gen. płk. ppłk. mjr. kpt. por. hr. p. pp. im. ul. al. pl. os. np. tzn. tzw. m.in. zob.
      tj. ok. śp. red. oprac. tłum. woj. pow. prez. wg. dot. ew.`,
    beforeNumber: `nr. s. str. art. ust. poz. pkt. t. tom. rozdz. rys. tab. par. tel.`,
    mayEnd: `itd. itp. etc. r. w. tys. mln. mld. zł. gr. godz. sek. in. stycz. lut. kwiec. czerw. lip. sierp. wrzes. paźdz. list.
      grud. n.e. p.n.e.`,
  },
  ar: { neverEnd: `د. أ. م. أ.د.`, beforeNumber: `رقم. ص. ج.`, mayEnd: `ق.م. هـ. إلخ.` },
  he: { neverEnd: `פרופ. גב. מר. עו. רח. שד.`, beforeNumber: `עמ. מס. סע.`, mayEnd: `וכו. וגו. ת.ד.` },
  es: {
    neverEnd: `Sr. Sra. Srta. Sres. Sras. Dr. Dra. Drs. Dras. Dña. Prof. Ing. Lic. Fr. Mons. Gral. Cnel. Tte. Sto. Sta. p.ej. cf. vs.
      aprox.`,
    beforeNumber: `n. núm. nro. No. p. pág. págs. pp. vol. cap. art. fig. tel. ap.`,
    mayEnd: `etc. ej. Cía. Ltd. Ltda. S.A. EE.UU. Ud. Uds. Vd. Vds. ene. feb. abr. jun. jul. ago. sept. oct. nov. dic.`,
  },
  it: {
    neverEnd: `Sig. Sigg. sig. Dott. dott. Dr. Prof. prof. Ing. ing. Avv. avv. Geom. Mons. Gen. Cap. p.es. cfr. vs. ca.`,
    beforeNumber: `n. nn. N. p. pp. pag. pagg. vol. cap. art. fig. tel.`,
    mayEnd: `ecc. etc. es. S.p.A. S.r.l. a.C. d.C. gen. feb. apr. giu. lug. ago. sett. ott. nov. dic.`,
  },
  pt: {
    neverEnd: `Sr. Sra. Srs. Sras. Dr. Dra. Prof. Profa. Eng. Pe. Fr. Gen. Cel. Cap. Sto. Sta. p.ex. cf. vs.`,
    beforeNumber: `n. núm. p. pp. pág. vol. cap. art. fig. tel.`,
    mayEnd: `etc. ex. Cia. Ltda. S.A. a.C. d.C. jan. fev. abr. jun. jul. ago. set. nov. dez. séc.`,
  },
  ru: {
    neverEnd: `им. ул. просп. пл. бул. пер. наб. с. о. св. проф. акад. доц. канд. инж. ген. полк. лейт. тов. ред. сост. см. ср. напр.
      т.н. т.е. т.к. зам. зав. дир. деп. мин. обл. оз.`,
    beforeNumber: `ч. ст. с. стр. т. тт. вып. гл. разд. кн. п. пп. рис. илл. табл. д. кв. корп. тел. прим.`,
    mayEnd: `г. гг. гр. тыс. млн. млрд. руб. коп. долл. в. вв. др. пр. т.д. т.п. час. сек. мес. янв. февр. апр. авг. сент. окт.
      нояб. дек. н.э.`,
  },
  nl: {
    neverEnd: `Dhr. dhr. Mevr. mevr. Mw. mw. Dr. dr. Drs. drs. Prof. prof. Ir. ir. Mr. mr. Ing. ing. St. Ds. ds. bijv. bv. d.w.z.
      m.a.w. o.a. vgl. resp. incl. excl. ca. zgn.`,
    beforeNumber: `nr. nrs. p. pp. blz. art. hfst. dl. afb. fig. tel. par.`,
    mayEnd: `enz. etc. e.d. jl. jan. feb. mrt. apr. jun. jul. aug. sept. okt. nov. dec. n.Chr. v.Chr. B.V. N.V.`,
  },
  sv: {
    neverEnd: `dr. prof. hr. fr. t.ex. bl.a. d.v.s. dvs. s.k. jfr. ca. resp. inkl. exkl.`,
    beforeNumber: `nr. s. sid. kap. art. fig. tel.`,
    mayEnd: `m.m. m.fl. osv. etc. kr. jan. feb. apr. aug. sept. okt. nov. dec. e.Kr. f.Kr.`,
  },
};

const cache = new Map<string, Abbreviations>();

/**
 * Returns the abbreviations of a language: our lists and CLDR's. Empty sets if neither has any.
 *
 * @param language BCP 47 tag; its region does not matter.
 */
export function getAbbreviations(language: string): Abbreviations {
  const name = getSubtag(language);
  const known = cache.get(name);
  if (known) return known;
  const own = LISTS[name] ?? NONE;
  const neverEnd = new Set(splitList(own.neverEnd));
  const beforeNumber = new Set(splitList(own.beforeNumber));
  const mayEnd = new Set([
    ...splitList(own.mayEnd),
    ...listSuppressions(name).map((one) => one.replace(/\s/gu, '')),
  ]);
  const abbreviations = { neverEnd, beforeNumber, mayEnd };
  cache.set(name, abbreviations);
  return abbreviations;
}

function splitList(list: string): string[] {
  return list.split(/\s+/u).filter(Boolean);
}
