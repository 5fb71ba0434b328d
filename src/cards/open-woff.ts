import { inflateSync } from 'node:zlib';

/**
 * Returns the plain font inside a WOFF 1.0 file (https://www.w3.org/TR/WOFF/, sections 3 to 5): a table
 * directory, then the tables, each inflated. HarfBuzz reads only the plain form.
 *
 * @throws RangeError if the bytes are no WOFF 1.0.
 */
export function openWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new RangeError('these bytes are no WOFF 1.0 font');
  const tables = woff.readUInt16BE(12);
  const font = Buffer.alloc(woff.readUInt32BE(16));
  const power = Math.floor(Math.log2(tables));
  woff.copy(font, 0, 4, 8);
  font.writeUInt16BE(tables, 4);
  font.writeUInt16BE(16 * 2 ** power, 6);
  font.writeUInt16BE(power, 8);
  font.writeUInt16BE(16 * (tables - 2 ** power), 10);
  let end = 12 + 16 * tables;
  for (let index = 0; index < tables; index += 1) {
    const entry = 44 + 20 * index;
    const record = 12 + 16 * index;
    const offset = woff.readUInt32BE(entry + 4);
    const stored = woff.subarray(offset, offset + woff.readUInt32BE(entry + 8));
    const length = woff.readUInt32BE(entry + 12);
    woff.copy(font, record, entry, entry + 4);
    woff.copy(font, record + 4, entry + 16, entry + 20);
    font.writeUInt32BE(end, record + 8);
    font.writeUInt32BE(length, record + 12);
    (stored.length < length ? inflateSync(stored) : stored).copy(font, end);
    end += Math.ceil(length / 4) * 4;
  }
  return font;
}
