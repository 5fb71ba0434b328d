/** Decodes a part of an address. One that is badly encoded, such as `100%`, is returned as it is written. */
export function decodeAddress(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
