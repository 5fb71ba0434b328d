/** Tags of TIFF 6.0, section 8: the parts of a picture are strips or tiles. */
const WIDTH = 256;
const HEIGHT = 257;
const STRIPS = { offsets: 273, lengths: 279 };
const TILES = { offsets: 324, lengths: 325 };
/** Bytes of a value by its type, from BYTE to DOUBLE. The tags above have SHORT or LONG. */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
const [SHORT, LONG] = [3, 4];

/**
 * Returns true if the data hold all parts that the first directory of a TIFF names. Throws a RangeError if they end before
 * (https://www.itu.int/itudoc/itu-t/com16/tiff-fx/docs/tiff6.pdf).
 */
export function isWholeTiff(data: Buffer): boolean {
  const isLittle = data.toString('latin1', 0, 2) === 'II';
  const read = (at: number, size: number) =>
    isLittle ? data.readUIntLE(at, size) : data.readUIntBE(at, size);
  const directory = read(4, 4);
  if (directory < 8) return false;
  const tags = new Map<number, number[]>();
  for (let entry = 0; entry < read(directory, 2); entry += 1) {
    const at = directory + 2 + entry * 12;
    const type = read(at + 2, 2);
    const size = SIZES[type] ?? 0;
    const count = read(at + 4, 4);
    const values = count * size > 4 ? read(at + 8, 4) : at + 8;
    if (values + count * size > data.length) return false;
    if (type !== SHORT && type !== LONG) continue;
    tags.set(
      read(at, 2),
      Array.from({ length: count }, (_, index) => read(values + index * size, size)),
    );
  }
  return tags.has(WIDTH) && tags.has(HEIGHT) && [STRIPS, TILES].some((parts) => areWithin(data, tags, parts));
}

function areWithin(
  data: Buffer,
  tags: ReadonlyMap<number, readonly number[]>,
  parts: { offsets: number; lengths: number },
): boolean {
  const offsets = tags.get(parts.offsets) ?? [];
  const lengths = tags.get(parts.lengths) ?? [];
  return (
    offsets.length > 0 &&
    offsets.every((offset, index) => {
      const length = lengths[index];
      return length !== undefined && offset + length <= data.length;
    })
  );
}
