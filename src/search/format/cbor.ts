/*
 * The part of CBOR (RFC 8949) that the index is written in: whole numbers, texts and arrays of known length.
 */

export type CborValue = number | string | CborValue[];

/** Kinds of values: the first three bits. */
export const POSITIVE = 0;
const NEGATIVE = 1;
export const TEXT = 3;
export const ARRAY = 4;

/** How many bytes a number has that does not fit into the five bits after its kind, by what these say. */
export const NUMBER_BYTES: Readonly<Record<number, number | undefined>> = { 24: 1, 25: 2, 26: 4 };

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Writes a value, each number in as few bytes as it takes. */
export function encodeCbor(value: CborValue): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  write(value, bytes);
  return Uint8Array.from(bytes);
}

/** Writes the beginning of an array whose items follow, each encoded by itself. */
export function encodeArrayHead(length: number): Uint8Array {
  const bytes: number[] = [];
  writeHead(ARRAY, length, bytes);
  return Uint8Array.from(bytes);
}

function write(value: CborValue, bytes: number[]): void {
  if (typeof value === 'number')
    writeHead(value < 0 ? NEGATIVE : POSITIVE, value < 0 ? -1 - value : value, bytes);
  else if (typeof value === 'string') {
    const text = encoder.encode(value);
    writeHead(TEXT, text.length, bytes);
    for (const byte of text) bytes.push(byte);
  } else {
    writeHead(ARRAY, value.length, bytes);
    for (const item of value) write(item, bytes);
  }
}

/** Takes bytes, as a list does. */
export interface ByteSink {
  push(...bytes: number[]): unknown;
}

/** Writes the kind of a value with its number: how long a text or an array is. */
export function writeHead(kind: number, number: number, bytes: ByteSink): void {
  if (number < 24) bytes.push((kind << 5) | number);
  else if (number < 0x1_00) bytes.push((kind << 5) | 24, number);
  else if (number < 0x1_00_00) bytes.push((kind << 5) | 25, number >> 8, number & 0xff);
  else
    bytes.push((kind << 5) | 26, number >>> 24, (number >> 16) & 0xff, (number >> 8) & 0xff, number & 0xff);
}

/**
 * Reads a value.
 *
 * @throws RangeError for a value of another kind, and for what ends too early.
 */
export function decodeCbor(bytes: Uint8Array): CborValue {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const value = read();
  if (at !== bytes.length) throw new RangeError(`CBOR has ${bytes.length - at} bytes after its end`);
  return value;

  function read(): CborValue {
    const head = view.getUint8(at);
    const number = readNumber(head & 31);
    const kind = head >> 5;
    if (kind === POSITIVE) return number;
    if (kind === NEGATIVE) return -1 - number;
    if (kind === TEXT) {
      at += number;
      return decoder.decode(bytes.subarray(at - number, at));
    }
    if (kind === ARRAY) return Array.from({ length: number }, read);
    throw new RangeError(`CBOR has a value of kind ${kind} at ${at}`);
  }

  function readNumber(size: number): number {
    at += 1;
    if (size < 24) return size;
    const length = NUMBER_BYTES[size];
    if (length === undefined) throw new RangeError(`CBOR has a number of size ${size} at ${at}`);
    at += length;
    if (length === 1) return view.getUint8(at - 1);
    return length === 2 ? view.getUint16(at - 2) : view.getUint32(at - 4);
  }
}

/** @throws TypeError if the value is no array. */
export function toItems(value: CborValue | undefined): CborValue[] {
  if (!Array.isArray(value)) throw new TypeError(`CBOR has ${value} where an array is due`);
  return value;
}

/** @throws TypeError if the value is no text. */
export function toText(value: CborValue | undefined): string {
  if (typeof value !== 'string') throw new TypeError(`CBOR has ${value} where a text is due`);
  return value;
}

/** @throws TypeError if the value is no number. */
export function toNumber(value: CborValue | undefined): number {
  if (typeof value !== 'number') throw new TypeError(`CBOR has ${value} where a number is due`);
  return value;
}
