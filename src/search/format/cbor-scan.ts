import { ARRAY, NUMBER_BYTES, POSITIVE, TEXT } from './cbor.ts';

/** Reads CBOR piece by piece, and passes over what is not wanted. */
export class CborScan {
  /** The number of bytes that were passed. */
  at = 0;
  readonly #bytes: Buffer;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** @throws RangeError if no whole number from 0 stands here. */
  takeNumber(): number {
    return this.#takeHead(POSITIVE);
  }

  /** @throws RangeError if no text stands here. */
  takeText(): string {
    const length = this.#takeHead(TEXT);
    this.at += length;
    return this.#bytes.toString('utf8', this.at - length, this.at);
  }

  /**
   * Returns how many items an array has; they follow.
   *
   * @throws RangeError if no array begins here.
   */
  takeArray(): number {
    return this.#takeHead(ARRAY);
  }

  /** Passes over so many values. */
  skip(values: number): void {
    let left = values;
    while (left > 0) {
      const kind = this.#bytes.readUInt8(this.at) >> 5;
      const number = this.#takeSize();
      left -= 1;
      if (kind === ARRAY) left += number;
      else if (kind === TEXT) this.at += number;
    }
  }

  /** Returns the number in a head. */
  #takeHead(kind: number): number {
    const found = this.#bytes.readUInt8(this.at) >> 5;
    if (found !== kind)
      throw new RangeError(
        `CBOR has a value of kind ${found} at ${this.at}, where one of kind ${kind} is due`,
      );
    return this.#takeSize();
  }

  #takeSize(): number {
    const size = this.#bytes.readUInt8(this.at) & 31;
    this.at += 1;
    if (size < 24) return size;
    const length = NUMBER_BYTES[size];
    if (length === undefined) throw new RangeError(`CBOR has a number of size ${size} at ${this.at - 1}`);
    this.at += length;
    return this.#bytes.readUIntBE(this.at - length, length);
  }
}
