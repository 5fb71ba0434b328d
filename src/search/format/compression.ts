/**
 * Returns the bytes that raw DEFLATE (RFC 1951) compressed. The files of the index are compressed when they are built: few
 * static hosts compress files that are no text.
 *
 * @throws TypeError if they are no such bytes.
 */
export async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
