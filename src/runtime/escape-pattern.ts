/** Escapes a text for a regular expression that matches it letter by letter. Node 22 has no `RegExp.escape`. */
export const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
