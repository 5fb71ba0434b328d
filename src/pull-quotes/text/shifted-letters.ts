/** A part of a passage's text, `[start, end)` in UTF-16 units, that is printed above the line or below it. */
export interface ShiftedSpan {
  start: number;
  end: number;
  side: 'above' | 'below';
}

const SIGNS: Readonly<Record<ShiftedSpan['side'], readonly [plain: string, shifted: string]>> = {
  above: [
    '0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW',
    '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ',
  ],
  below: ['0123456789+-−=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'],
};

const shifted = {
  above: indexSigns(SIGNS.above),
  below: indexSigns(SIGNS.below),
};

/** Endings of ordinals and of shortened words, which mean the same on the line: 1er, 21st, XXe, Mme. */
const ENDING = /^(?:st|nd|rd|th|e|er|re|ère|ers|es|ème|èmes|de|d|o|os|a|as|me|mes|lle|lles|r|gr)$/iu;
const BEFORE_ENDING = /(?:\p{N}|[IVXLCMND])$/u;

/**
 * Returns a text with what is above or below the line in Unicode's signs for it, so that 10⁶ is not 106 and H₂O not H2O
 * wherever it is compared or printed. A sign becomes one sign, so that places in the text stay what they are. Endings of
 * ordinals, and letters that Unicode has no such sign for, stay on the line.
 */
export function showShifted(text: string, spans: readonly ShiftedSpan[] = []): string {
  let result = '';
  let end = 0;
  for (const span of spans) {
    const inside = text.slice(span.start, span.end);
    const isEnding = ENDING.test(inside) && BEFORE_ENDING.test(text.slice(0, span.start));
    result += text.slice(end, span.start) + (isEnding ? inside : shift(inside, span.side));
    end = span.end;
  }
  return result + text.slice(end);
}

function shift(text: string, side: ShiftedSpan['side']): string {
  return Array.from(text, (sign) => shifted[side].get(sign) ?? sign).join('');
}

function indexSigns([plain, others]: readonly [string, string]): ReadonlyMap<string, string> {
  const signs = [...others];
  return new Map(
    Array.from(plain, (sign, index) => {
      const other = signs[index];
      if (other === undefined) throw new Error(`There is no shifted sign for “${sign}”.`);
      return [sign, other];
    }),
  );
}
