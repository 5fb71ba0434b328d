/** Replies, the newest, that a piece's own page shows; where there are more, a list beside it has them all. */
export const SHOWN_REPLIES = 5;

/** Address of that list. */
export function repliesPath({ path }: { path: string }): string {
  return `${path}replies/`;
}
