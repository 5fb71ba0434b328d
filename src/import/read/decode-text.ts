/** The text of a file, and the encoding it was in if that is not UTF-8. */
export interface DecodedText {
  text: string;
  encoding?: 'UTF-16' | 'Windows-1252';
}

/** Decodes a file by the mark at its beginning; what is no UTF-8 is read as Windows-1252, which older systems wrote. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  if (first === 0xfe && second === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
}
