/** Why a source cannot be read; the message says what can. */
export class UnreadableSource extends Error {
  override name = 'UnreadableSource';
}
