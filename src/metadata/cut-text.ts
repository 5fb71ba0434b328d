/** Cuts a text for machines at the last space before a length, and marks the cut. */
export function cutText(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > 0 ? Math.min(end, longest - 1) : longest - 1)}…`;
}
