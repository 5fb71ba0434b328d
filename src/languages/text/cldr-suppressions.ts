import de from 'cldr-segments-full/segments/de/suppressions.json' with { type: 'json' };
import en from 'cldr-segments-full/segments/en/suppressions.json' with { type: 'json' };
import es from 'cldr-segments-full/segments/es/suppressions.json' with { type: 'json' };
import fr from 'cldr-segments-full/segments/fr/suppressions.json' with { type: 'json' };
import it from 'cldr-segments-full/segments/it/suppressions.json' with { type: 'json' };
import pt from 'cldr-segments-full/segments/pt/suppressions.json' with { type: 'json' };
import ru from 'cldr-segments-full/segments/ru/suppressions.json' with { type: 'json' };

interface SuppressionFile {
  segments: { segmentations: { SentenceBreak: { standard: { suppression: string }[] } } };
}

/** The other languages of the package (Greek, Finnish, Japanese, Swedish and Chinese) have no suppressions in it. */
const files: Readonly<Record<string, SuppressionFile>> = { de, en, es, fr, it, pt, ru };

/**
 * What the lists have that is an ordinary word as well, so that a stop after it ends a sentence as a rule: "He voted for
 * the Act." Chosen by us, reading the lists of CLDR 46.1.
 */
const ALSO_WORDS: Readonly<Record<string, string>> = {
  de: `Akt. Alt. Ben. Ber. Best. Dat. Di. Dim. Dir. Do. Einh. Gem. Ges. Inc. Int. Kop. Max. Min. Mi. Mo. Mod. PIN.
    Port. Prot. Reg. Rel. Sa. So. Temp. Test. am. b. gest. led. s. u.`,
  en: `AA. AB. AD. Act. All. As. By. Cap. Card. Cont. DC. Def. Diff. Do. Ex. Go. Hat. I. Id. In. Is. Jam. Job. Joe. Lev.
    Link. Long. Mart. Min. OK. Ok. On. Op. Or. Org. PC. PP. Pro. To. Up. VS. Var.`,
  es: `All. CA. DC. Kit. Korn. Mod. RAM. Rol. SA. Seg. Sol. Trab. Var. fig. mar.`,
  fr: `All. DC. Mart. Var. dim. jeu. mar. mer. sam. ven.`,
  it: `DC. Liv. Mod. all. int. on. ver.`,
  pt: `com. des. ex. lit. long. mar. mov. out. real. rep. res.`,
};

/**
 * Returns the abbreviations after which a stop may not end a sentence, of a language by its BCP 47 subtag ("en"), with
 * their stops: CLDR's suppressions without ordinary words. Empty if CLDR has none.
 */
export function listSuppressions(language: string): string[] {
  const words = new Set(ALSO_WORDS[language]?.split(/\s+/));
  const listed = files[language]?.segments.segmentations.SentenceBreak.standard ?? [];
  return listed.map(({ suppression }) => suppression).filter((abbreviation) => !words.has(abbreviation));
}
