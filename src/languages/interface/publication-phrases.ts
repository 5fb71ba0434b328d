import { site } from '../../site.ts';
import { getPhrases } from './catalogue.ts';
import type { Phrases } from './interface-phrases.ts';

let own: Phrases | undefined;

/**
 * Everything that this publication prints, in the language of its settings. As the settings, it is read when a phrase is
 * first asked for, not when this module is loaded.
 */
export const phrases: Phrases = new Proxy<Phrases>(Object.create(null), {
  get(_, group) {
    own ??= getPhrases(site.language);
    return Reflect.get(own, group);
  },
});
