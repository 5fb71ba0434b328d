import type { JsonLd } from './json-ld.ts';
import { stringifyWellFormed } from './well-formed-json.ts';

/**
 * JSON-LD as it may stand inside `<script type="application/ld+json">`: no text in it can close the
 * element, open a comment or end a line of script. JSON reads the escapes back as what they were.
 */
export const renderJsonLd = (data: JsonLd): string =>
  stringifyWellFormed(data).replace(/[<>&\u2028\u2029]/g, escaped);

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
