import type { Phrases } from './interface-phrases.ts';

declare global {
  /**
   * The publication's phrases in the scripts of its pages. The bundler puts each phrase in the place of its path, such as
   * `PHRASES.share.copied` (`definePhrases`), so that only the phrases that are used are sent, in one language. A path must
   * therefore be written whole: there is no object of this name.
   */
  const PHRASES: Phrases;
  /** The path that the site is served under, from slash to slash; the bundler puts it here (`subPath`). */
  const SITE_BASE: string;
}
