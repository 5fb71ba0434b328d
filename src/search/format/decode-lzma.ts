/*
 * LZMA (lzma-specification.txt of https://www.7-zip.org/sdk.html). The search's program is 9 KB shorter in it than as hosts
 * compress it. To remove: when browsers decompress something better than gzip for scripts.
 */

/** Probabilities are out of 2048. Each begins at a half, and moves by a 32nd of what it was wrong. */
const HALF = 1024;
const BITS = 11;
const MOVE = 5;

const STATES = 12;
/** States from which on the last step was no literal. */
const AFTER_MATCH = 7;
const POSITIONS = 16;

type Probabilities = Uint16Array;
const makeProbabilities = (count: number): Probabilities => new Uint16Array(count).fill(HALF);

/** How long matches are: short, middling and long ones. */
interface Lengths {
  choices: Probabilities;
  short: Probabilities;
  middling: Probabilities;
  long: Probabilities;
}

const makeLengths = (): Lengths => ({
  choices: makeProbabilities(2),
  short: makeProbabilities(POSITIONS * 8),
  middling: makeProbabilities(POSITIONS * 8),
  long: makeProbabilities(256),
});

/**
 * Decompresses a file.
 *
 * @throws RangeError if it does not say how long its content is, or is damaged.
 */
export function decodeLzma(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const header = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const [properties, length] = [header.getUint8(0), header.getUint32(5, true)];
  if (properties >= 9 * 5 * 5 || header.getUint32(9, true) !== 0) throw new RangeError('not a file of LZMA');
  const literalBits = properties % 9;
  const literalMask = (1 << (Math.floor(properties / 9) % 5)) - 1;
  const positionMask = (1 << Math.floor(properties / 45)) - 1;
  const literals = makeProbabilities((0x300 * (literalMask + 1)) << literalBits);
  const isMatch = makeProbabilities(STATES * POSITIONS);
  const isLong = makeProbabilities(STATES * POSITIONS);
  /** Whether the distance is one of the last four, and which. */
  const isKnown = [0, 1, 2, 3].map(() => makeProbabilities(STATES));
  const slots = [0, 1, 2, 3].map(() => makeProbabilities(64));
  const nearBits = makeProbabilities(128);
  const lastBits = makeProbabilities(16);
  const [matchLengths, knownLengths] = [makeLengths(), makeLengths()];

  const bits = new BitReader(file.subarray(13));
  const content = new Uint8Array(length);
  const distances = [1, 1, 1, 1];
  let [state, at] = [0, 0];
  while (at < length) {
    const position = at & positionMask;
    if (bits.read(isMatch, state * POSITIONS + position) === 0) {
      content[at] = readLiteral();
      at += 1;
      state = state < 4 ? 0 : state - (state < 10 ? 3 : 6);
      continue;
    }
    const count = readMatch(position);
    const [distance = 1] = distances;
    if (distance > at || at + count > length) throw new RangeError('a file of LZMA is damaged');
    for (const end = at + count; at < end; at += 1) content[at] = content[at - distance] ?? 0;
  }
  return content;

  function readLiteral(): number {
    const before = at > 0 ? (content[at - 1] ?? 0) : 0;
    const base = 0x300 * (((at & literalMask) << literalBits) + (before >> (8 - literalBits)));
    let symbol = 1;
    if (state >= AFTER_MATCH) {
      let expected = content[at - (distances[0] ?? 1)] ?? 0;
      while (symbol < 0x100) {
        const bit = (expected >> 7) & 1;
        expected <<= 1;
        const read = bits.read(literals, base + ((1 + bit) << 8) + symbol);
        symbol = (symbol << 1) | read;
        if (read !== bit) break;
      }
    }
    while (symbol < 0x100) symbol = (symbol << 1) | bits.read(literals, base + symbol);
    return symbol & 0xff;
  }

  /** Returns how many bytes are repeated; their distance is then the first of `distances`. */
  function readMatch(position: number): number {
    const isNew = !readKnown(0);
    if (isNew) {
      const count = 2 + readLength(matchLengths, position);
      distances.unshift(1 + readDistance(count));
      distances.length = 4;
      state = state < AFTER_MATCH ? 7 : 10;
      return count;
    }
    if (!readKnown(1)) {
      if (bits.read(isLong, state * POSITIONS + position) === 0) {
        state = state < AFTER_MATCH ? 9 : 11;
        return 1;
      }
    } else distances.unshift(...distances.splice(!readKnown(2) ? 1 : !readKnown(3) ? 2 : 3, 1));
    state = state < AFTER_MATCH ? 8 : 11;
    return 2 + readLength(knownLengths, position);
  }

  function readKnown(which: number): boolean {
    const probabilities = isKnown[which];
    return probabilities !== undefined && bits.read(probabilities, state) === 1;
  }

  function readLength({ choices, short, middling, long }: Lengths, position: number): number {
    if (bits.read(choices, 0) === 0) return bits.readTree(short, 3, position * 8);
    if (bits.read(choices, 1) === 0) return 8 + bits.readTree(middling, 3, position * 8);
    return 16 + bits.readTree(long, 8);
  }

  function readDistance(count: number): number {
    const slot = bits.readTree(slots[Math.min(count - 2, 3)] ?? lastBits, 6);
    if (slot < 4) return slot;
    const direct = (slot >> 1) - 1;
    const base = (2 | (slot & 1)) << direct;
    if (slot < 14) return base + bits.readReversed(nearBits, direct, base - slot);
    return base + bits.readDirect(direct - 4) * 16 + bits.readReversed(lastBits, 4, 0);
  }
}

/** Reads bits that are each as long as they are unlikely: the range decoder of LZMA. */
class BitReader {
  readonly #file: Uint8Array;
  #at = 5;
  #range = 0xffffffff;
  #code: number;

  constructor(file: Uint8Array) {
    this.#file = file;
    this.#code = new DataView(file.buffer, file.byteOffset).getUint32(1);
  }

  read(probabilities: Probabilities, index: number): 0 | 1 {
    const probability = probabilities[index] ?? HALF;
    const bound = (this.#range >>> BITS) * probability;
    const bit = this.#code < bound ? 0 : 1;
    if (bit === 0) this.#range = bound;
    else {
      this.#code -= bound;
      this.#range -= bound;
    }
    probabilities[index] =
      probability + (bit === 0 ? (2 * HALF - probability) >> MOVE : -(probability >> MOVE));
    this.#fill();
    return bit;
  }

  /** The first bit is the highest, and tells what the next may be. */
  readTree(probabilities: Probabilities, count: number, base = 0): number {
    let node = 1;
    for (let index = 0; index < count; index += 1) node = (node << 1) | this.read(probabilities, base + node);
    return node - (1 << count);
  }

  /** The first bit is the lowest. */
  readReversed(probabilities: Probabilities, count: number, base: number): number {
    let [node, value] = [1, 0];
    for (let index = 0; index < count; index += 1) {
      const bit = this.read(probabilities, base + node);
      node = (node << 1) | bit;
      value |= bit << index;
    }
    return value;
  }

  /** Bits that are as likely 0 as 1. */
  readDirect(count: number): number {
    let value = 0;
    for (let index = 0; index < count; index += 1) {
      this.#range >>>= 1;
      const bit = this.#code < this.#range ? 0 : 1;
      if (bit === 1) this.#code -= this.#range;
      value = value * 2 + bit;
      this.#fill();
    }
    return value;
  }

  #fill(): void {
    if (this.#range >= 0x1_00_00_00) return;
    this.#range = (this.#range << 8) >>> 0;
    this.#code = ((this.#code << 8) | (this.#file[this.#at] ?? 0)) >>> 0;
    this.#at += 1;
  }
}
