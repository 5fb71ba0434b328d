/** Writes whole numbers, texts and bytes one after another; small numbers take one byte (LEB128). */
export class NumberWriter {
  #bytes = new Uint8Array(16);
  #length = 0;

  /** @throws RangeError if the number is negative or no whole number. */
  write(number: number): void {
    if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`${number} cannot be written`);
    this.#reserve(8);
    let left = number;
    while (left >= 0x80) {
      this.#bytes[this.#length++] = (left % 0x80) + 0x80;
      left = Math.floor(left / 0x80);
    }
    this.#bytes[this.#length++] = left;
  }

  writeText(text: string): void {
    const bytes = new TextEncoder().encode(text);
    this.write(bytes.length);
    this.writeBytes(bytes);
  }

  writeBytes(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Returns what was written; it changes no more. */
  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads what `NumberWriter` wrote, in the same order. */
export class NumberReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** Where it reads next. */
  get at(): number {
    return this.#at;
  }

  /** @throws RangeError at the end. */
  read(): number {
    let number = 0;
    for (let factor = 1; ; factor *= 0x80) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new RangeError('the file of the index is cut off');
      if (byte < 0x80) return number + byte * factor;
      number += (byte - 0x80) * factor;
    }
  }

  readText(): string {
    const length = this.read();
    const text = decoder.decode(this.#bytes.subarray(this.#at, this.#at + length));
    this.#at += length;
    return text;
  }
}

const decoder = new TextDecoder();
