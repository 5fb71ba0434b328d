import type { Phrases } from './interface-phrases.ts';
import type { PluralPhrase } from './plural-phrase.ts';

/** Phrases that a publication says in its own words, by group and name as in `Phrases`. */
export type OwnPhrases = Readonly<
  Record<string, Readonly<Record<string, string | PluralPhrase | undefined>> | undefined>
>;

/** Returns a catalogue in which the publication's own phrases take the places of ours. */
export function mergePhrases(ours: Phrases, own: OwnPhrases): Phrases {
  const merged = structuredClone(ours);
  for (const [group, phrases] of Object.entries(merged)) Object.assign(phrases, own[group]);
  return merged;
}
