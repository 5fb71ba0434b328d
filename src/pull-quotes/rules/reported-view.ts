/** Ways of ascribing a view to others without quotation marks; English. */
const FRAMES = [
  /\b(?:some|many|most|others?|people|they|critics|opponents|defenders|supporters|advocates|sceptics|skeptics|experts)(?:\s[\w’']+){0,3}?\s(?:say|argue|claim|think|believe|object|reply|insist|hold|complain)(?:s|d|ed)?\b/i,
  /\b(?:say|argue|claim|insist|reply|object)s?\s(?:(?:its|the|some|many)\s)?(?:critics|opponents|defenders|supporters|advocates|sceptics|skeptics)\b/i,
  /\b(?:usual|common|standard|obvious|serious|familiar|stock|strongest|opposing|conventional|received)\s(?:reply|objection|answer|argument|response|view|wisdom|excuse|defen[cs]e|charge|complaint|danger|worry)\b/i,
  /\bit is (?:often |sometimes |widely |commonly |usually )?(?:said|argued|claimed|thought|held|believed)\b/i,
];

/** Announces that what is said next is the other side's view; English. */
const ANNOUNCES = /\b(?:objections?|counter-?arguments?|critics|opponents)\b/i;

/**
 * True if a sentence reports what others think. An editor may pull it knowing what follows; a machine would set a view
 * that the writer goes on to answer as if it were the writer's own.
 *
 * @param before The sentence before it in its paragraph, which may announce an objection; empty if there is none.
 */
export function reportsAnothersView(sentence: string, before: string): boolean {
  return FRAMES.some((frame) => frame.test(sentence)) || ANNOUNCES.test(before);
}
