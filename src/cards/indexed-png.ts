import { crc32, deflateSync } from 'node:zlib';

/**
 * A PNG with a palette (https://www.w3.org/TR/png-3/): one byte a pixel where a plain one takes four, which
 * makes a card a third of the size. Shades that the eye cannot tell apart share a place in the palette.
 *
 * @param pixels opaque RGBA, four bytes a pixel, row by row
 * @param exact colours to keep as they are, like `#9b2d1f`
 */
export function encodeIndexedPng(
  pixels: Buffer,
  width: number,
  height: number,
  exact: readonly string[],
): Buffer {
  const { rows, palette } = indexed(pixels, width, height, exact.map(colourOf));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 5 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Each row begins with its filter, 0 for none: neighbours of flat colour need none. */
function indexed(
  pixels: Buffer,
  width: number,
  height: number,
  palette: number[],
): { rows: Buffer; palette: number[] } {
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const rows = Buffer.alloc((width + 1) * height);
  const places = new Map<number, number>();
  let last = -1;
  let place = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = colours[y * width + x] ?? 0;
      if (colour !== last) {
        last = colour;
        place = places.get(colour) ?? placed(colour, places, palette);
      }
      rows[y * (width + 1) + x + 1] = place;
    }
  }
  return { rows, palette };
}

/** In each channel, of 256: sixteen steps from paper to ink draw an edge as smooth as all of them. */
const tolerance = 16;

function placed(colour: number, places: Map<number, number>, palette: number[]): number {
  const distances = palette.map((other) => distance(colour, other));
  const least = Math.min(...distances);
  const isNew = least > tolerance && palette.length < 256;
  const place = isNew ? palette.push(colour) - 1 : distances.indexOf(least);
  places.set(colour, place);
  return place;
}

/** Pixels are read as little-endian words: red is the lowest byte. */
const channels = (colour: number): number[] => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];

function distance(one: number, other: number): number {
  const others = channels(other);
  return Math.max(...channels(one).map((value, channel) => Math.abs(value - (others[channel] ?? 0))));
}

function colourOf(hex: string): number {
  return Buffer.from(`${hex.slice(1)}ff`, 'hex').readUInt32LE();
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  const check = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
