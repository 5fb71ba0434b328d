import { crc32 } from 'node:zlib';
import { isWholeTiff } from './tiff-structure.ts';

/** A format that browsers show. */
export interface PictureFormat {
  name: string;
  /** How files of it may be called; the first is the usual one. */
  endings: readonly [string, ...string[]];
  isFormat(data: Buffer): boolean;
  /**
   * True if the data reach to the end that the format itself names. Throws a RangeError if they end before.
   */
  isWhole(data: Buffer): boolean;
}

export const shownFormats: readonly PictureFormat[] = [
  {
    name: 'PNG',
    endings: ['.png', '.apng'],
    isFormat: (data) => begins(data, '\x89PNG'),
    isWhole: isWholePng,
  },
  {
    name: 'JPEG',
    endings: ['.jpg', '.jpeg'],
    isFormat: (data) => begins(data, '\xff\xd8\xff'),
    isWhole: isWholeJpeg,
  },
  { name: 'GIF', endings: ['.gif'], isFormat: (data) => begins(data, 'GIF8'), isWhole: isWholeGif },
  {
    name: 'WebP',
    endings: ['.webp'],
    isFormat: (data) => begins(data, 'RIFF') && readText(data, 8, 12) === 'WEBP',
    isWhole: (data) => data.readUInt32LE(4) + 8 <= data.length && data.length > 30,
  },
  { name: 'AVIF', endings: ['.avif'], isFormat: (data) => hasBrand(data, /avi[fs]/), isWhole: isWholeAvif },
  {
    name: 'TIFF',
    endings: ['.tiff'],
    isFormat: (data) => begins(data, 'II*\0') || begins(data, 'MM\0*'),
    isWhole: isWholeTiff,
  },
  // Whether a drawing is whole is found out by reading it.
  {
    name: 'SVG',
    endings: ['.svg'],
    isFormat: (data) => /<svg[\s>]/.test(readText(data, 0, 1000)),
    isWhole: () => true,
  },
];

/** A format that browsers do not show. */
export interface RefusedFormat {
  name: string;
  isFormat(data: Buffer): boolean;
  /** What to do about it. */
  advice: string;
}

const exportIt = 'open it in a picture program and export it as JPEG or PNG';

export const refusedFormats: readonly RefusedFormat[] = [
  {
    name: 'HEIC',
    isFormat: (data) => hasBrand(data, /hei[cxms]|hev[cxms]|mif1|msf1/),
    advice:
      'export it as JPEG: on a Mac open it in Preview and choose File > Export; on an iPhone set Settings > Camera > Formats to Most Compatible, or mail the picture to yourself',
  },
  {
    name: 'JPEG XL',
    isFormat: (data) => begins(data, '\xff\x0a') || readText(data, 4, 8) === 'JXL ',
    advice: exportIt,
  },
  { name: 'JPEG 2000', isFormat: (data) => readText(data, 4, 8) === 'jP  ', advice: exportIt },
  { name: 'BMP', isFormat: (data) => begins(data, 'BM') && data.length > 30, advice: exportIt },
  { name: 'Photoshop', isFormat: (data) => begins(data, '8BPS'), advice: exportIt },
  { name: 'PDF', isFormat: (data) => begins(data, '%PDF'), advice: exportIt },
  {
    name: 'compressed SVG',
    isFormat: (data) => begins(data, '\x1f\x8b'),
    advice: 'save it as plain .svg',
  },
];

function readText(data: Buffer, start: number, end: number): string {
  return data.toString('latin1', start, end);
}

function begins(data: Buffer, letters: string): boolean {
  return readText(data, 0, letters.length) === letters;
}

/** True if the file is made of ISO boxes (HEIF, AVIF) and the first of them names one of these brands. */
function hasBrand(data: Buffer, brands: RegExp): boolean {
  return (
    readText(data, 4, 8) === 'ftyp' && brands.test(readText(data, 8, Math.min(data.readUInt32BE(0), 64)))
  );
}

/** Every chunk has a checksum; the last is IEND: https://www.w3.org/TR/png-3/#5Chunk-layout */
function isWholePng(data: Buffer): boolean {
  for (let at = 8; ; ) {
    const length = data.readUInt32BE(at);
    const end = at + 8 + length;
    if (crc32(data.subarray(at + 4, end)) !== data.readUInt32BE(end)) return false;
    if (readText(data, at + 4, at + 8) === 'IEND') return true;
    at = end + 4;
  }
}

/**
 * Segments up to the scan, which ends with the marker EOI: https://www.w3.org/Graphics/JPEG/itu-t81.pdf,
 * annex B.
 */
function isWholeJpeg(data: Buffer): boolean {
  const [SCAN, END] = [0xda, 0xd9];
  let at = 2;
  while (data.readUInt16BE(at) !== 0xff00 + SCAN) {
    if (data[at] !== 0xff) return false;
    // A marker may be preceded by any number of fill bytes.
    at += data[at + 1] === 0xff ? 1 : 2 + data.readUInt16BE(at + 2);
  }
  return data.lastIndexOf(Buffer.from([0xff, END])) > at;
}

/** Blocks up to the trailer: https://www.w3.org/Graphics/GIF/spec-gif89a.txt, section 17 and following. */
function isWholeGif(data: Buffer): boolean {
  const [EXTENSION, IMAGE, TRAILER] = [0x21, 0x2c, 0x3b];
  const colourBytes = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let at = 13 + colourBytes(data.readUInt8(10));
  for (;;) {
    const kind = data.readUInt8(at);
    if (kind === TRAILER) return true;
    if (kind === EXTENSION) at += 2;
    else if (kind === IMAGE) at += 11 + colourBytes(data.readUInt8(at + 9));
    else return false;
    for (let length = data.readUInt8(at); length > 0; length = data.readUInt8(at)) at += 1 + length;
    at += 1;
  }
}

/**
 * Boxes that each name their length; the pixels are in one called `mdat`, or in `idat` within `meta`:
 * https://aomediacodec.github.io/av1-avif/ (ISO/IEC 14496-12, section 4.2; 23008-12).
 */
function isWholeAvif(data: Buffer): boolean {
  let holdsPixels = false;
  let at = 0;
  while (at < data.length) {
    const length = data.readUInt32BE(at);
    // Zero stands for all that is left, one for a longer number that follows.
    const bytes =
      length === 0 ? data.length - at : length === 1 ? Number(data.readBigUInt64BE(at + 8)) : length;
    const name = readText(data, at + 4, at + 8);
    if (name === 'mdat' || (name === 'meta' && data.subarray(at, at + bytes).includes('idat')))
      holdsPixels = true;
    at += bytes;
  }
  return at === data.length && holdsPixels;
}
