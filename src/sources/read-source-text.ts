import { readHtml } from './read-html.ts';
import { joinLines } from './read-lines.ts';

/** Why a file or a page cannot be read, and what to do. */
export interface UnreadableText {
  fault: string;
}

/** The least letters that a text has; a page with fewer asks for a password, or for a script. */
const LEAST_LETTERS = 40;

/**
 * Returns the words of a cited text on one line, from HTML or plain text in any encoding that it declares.
 *
 * @param bytes What the file has, or what the address answered.
 * @param name What to call it in a message.
 */
export function readSourceText(bytes: Uint8Array, name: string): string | UnreadableText {
  if (startsWith(bytes, '%PDF'))
    return { fault: `${name} is a PDF; make a text of it (pdftotext ${name}) and give that` };
  if (startsWith(bytes, 'PK'))
    return { fault: `${name} is an archive or a Word file; save it as plain text and give that` };
  const text = decode(bytes);
  if (text.includes('\0'))
    return { fault: `${name} is no text; save it as HTML or plain text and give that` };
  const isHtml = /<(?:!doctype html|html|head|body|div|p|article|main)\b/iu.test(text.slice(0, 5000));
  const words = joinLines(isHtml ? readHtml(text) : text);
  return words.length < LEAST_LETTERS ? { fault: `${name} holds next to no words` } : words;
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return [...signature].every((letter, index) => bytes[index] === letter.charCodeAt(0));
}

/** Reads bytes by their mark, by what the page declares, as UTF-8 or, where that is impossible, as Windows 1252. */
function decode(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2000));
  const declared = /charset\s*=\s*["']?([\w-]+)/iu.exec(start)?.[1];
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  for (const encoding of [marked, declared, 'utf-8']) {
    if (encoding === undefined) continue;
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Another encoding than it says, or none that is known.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}
