import type { JsonLd } from './json-ld.ts';

/**
 * JSON-LD as it may stand inside `<script type="application/ld+json">`: no text in it can close the
 * element, open a comment or end a line of script. JSON reads the escapes back as what they were.
 */
export const jsonLdText = (data: JsonLd): string =>
  JSON.stringify(data, wellFormed).replace(/[<>&\u2028\u2029]/g, escaped);

/** Half of a surrogate pair, as a broken editor leaves it, is no text; parsers differ on what it means. */
const wellFormed = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed() : value;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
