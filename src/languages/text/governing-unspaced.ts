/**
 * What governs quoted words in languages that are written without spaces, as patterns: their words are not divided by
 * anything that a list could go by. Drawn up by us.
 */
export interface GoverningPatterns {
  /** Phrases that only look like the ones below; they are taken out first. */
  harmless: RegExp;
  /** Denials in the same clause before the quoted words, behind them, or between them. */
  deniesBefore: RegExp;
  deniesAfter: RegExp;
  deniesBetween: RegExp;
  /** Conditions and questions in the same sentence before the quoted words. */
  conditions: RegExp;
  /** Conditions and questions behind the quoted words in their sentence. */
  conditionsAfter: RegExp;
  /** Words by which somebody else says or thinks the quoted ones, before them and behind them. */
  reportsBefore: RegExp;
  reportsAfter: RegExp;
  /** What begins a clause that goes on with the one before the comma: 、という. */
  goesOn: RegExp;
}

const never = /(?!)/u;

/** By language, a BCP 47 tag without its region. */
export const GOVERNING_PATTERNS: Readonly<Record<string, GoverningPatterns>> = {
  ja: {
    harmless:
      /に違いない|かもしれない|かもしれません|しかない|しかありません|ざるを得ない|なければならない|なければなりません|ねばならない|のではないか|ではないか|ではないでしょうか|じゃないか|疑いない|疑いはない|間違いない|間違いはない|に過ぎない|にすぎない|にほかならない|言うまでもない|やむを得ない|否定できない|否めない|少なくない|必ず|まず|はず|わずか|いずれ|思わず|相変わらず|にもかかわらず/gu,
    deniesBefore: never,
    deniesAfter:
      /とは限ら|わけでは|ない|なかった|なく|ません|まい|ぬ|ず|嘘|うそ|誤り|間違い|虚偽|デマ|神話|幻想|疑わしい|否定|拒/u,
    deniesBetween: /ない|なかった|ません|嘘|否定|拒/u,
    conditions:
      /もし|仮に|かりに|万一|果たして|はたして|[るいたう](?:国|国々|社会|町|街|世界|場所|ところ|時代)で(?:は|のみ)?、?$|(?:れば|たら|なら|ならば|であれば|なければ|場合|場合は|場合には|限り|限りは|(?<!た)とき|(?<!た)ときは|(?<!た)ときに|(?<!た)ときには|(?<![たの])時|(?<![たの])時は|(?<![たの])時には)、?$|(?:のみ|だけ|しか)(?:が|は)?$/u,
    conditionsAfter:
      /^(?:か(?:どうか|否か|[？?]|$|、|は|を|と)|という(?:仮定|条件)|(?:なら|ならば|のであれば|としたら|とすれば|場合|とき|限り)(?:に限る|だけ|のみ|$))|^(?:だろう|でしょう|のだろう)か/u,
    reportsBefore: /によれば|によると|に言わせれば|いわく|曰く|の話では|噂では|うわさでは/u,
    reportsAfter:
      /^(?:だ|である|です|の)?(?:と|って|との|という(?!こと|事実))(?![^。]*(?:証明|事実|真実))[^。]*(?:言|い[うわっ]|述べ|主張|話[すし]|語[るっ]|考え|信じ|思[うっわ]|訴え|噂|うわさ|非難|批判|説|疑惑|意見|見方)|^そうだ|^らしい/u,
    goesOn: /^と/u,
  },
  zh: {
    harmless:
      /不仅|不但|不只|不光|不得不|不能不|不可不|不可否认|无可否认|不容否认|没有人否认|没人否认|无疑|毫无疑问|无不|不断|不久|不过|不管|不论|无论|差不多|了不起|是否|非常|并非没有/gu,
    deniesBefore:
      /不是|不會|不会|不能|不可能|不相信|不认为|不認為|不该|不应|不應|不再|并不|並不|并非|並非|没有|沒有|没|未曾|未能|从未|從未|从不|從不|绝不|絕不|决不|无法|無法|否认|否認|拒绝|拒絕|谎称|謊稱|怀疑|懷疑|错误地/u,
    deniesAfter:
      /并不是|並不是|并非|並非|不是事实|不是事實|谎言|謊言|谣言|謠言|假的|不属实|不屬實|不对|不對|错误|錯誤|神话|神話|荒谬|荒謬|不可信|胡说|胡說/u,
    deniesBetween: /不|没|沒|未|无|無/u,
    conditions:
      /如果|假如|假使|假设|假設|若|倘若|若是|要是|除非|只有|只要|万一|萬一|是否|难道|難道|在[^，]*(?:的国家|的國家|的地方|的城市|的时代|的時代)[^，]*，?$|[当當][^了过過，]*(?:时|時|的时候|的時候)，?$|(?:一旦|直到|仅|僅|只)[^，]*$/u,
    conditionsAfter:
      /^(?:，|,)?(?:如果|假如|除非|只要|前提是|条件是|條件是|但(?:不|只)(?:在|限|适用|適用|包括))|吗[？?]?$|嗎[？?]?$/u,
    reportsBefore:
      /(?:批评者|批評者|有人|他们|他們|她们|人们|人們|专家|專家|部长|部長|政府|反对者|反對者|支持者|据|據|根据|根據)[^，。]*(?:说|說|称|稱|认为|認為|声称|聲稱|主张|主張|坚称|堅稱)|据说|據說|据称|據稱|(?:据|據|根据|根據)[^，。]*，/u,
    reportsAfter: /^，?[^，。]{0,6}(?:说|說|称|稱|认为|認為|声称|聲稱|主张|主張)(?:道)?$/u,
    goesOn: never,
  },
};
