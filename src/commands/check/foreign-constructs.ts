import type { Problem } from '../../runtime/problem.ts';

/** What texts of other publishing systems hold, as the problems that report it begin or end; each with its name in a sum. */
const kinds: readonly [RegExp, one: string, many: string][] = [
  [/\(a shortcode of Hugo\)/, 'shortcode of Hugo', 'shortcodes of Hugo'],
  [/is a tag of a program that made pages/, 'template tag', 'template tags'],
  [/^this is an HTML comment/, 'HTML comment', 'HTML comments'],
  [/^<a> /, 'link in HTML', 'links in HTML'],
  [/^<(?:img|figure|picture)> /, 'picture in HTML', 'pictures in HTML'],
  [/^<[a-z][\w-]*> (?:has no place|is not closed)/, 'other element of HTML', 'other elements of HTML'],
  [/is in angle brackets;/, 'address in angle brackets', 'addresses in angle brackets'],
  [/^is no field we know; here it is called/, 'field of another system', 'fields of another system'],
];

/** Fewer than these are slips of an editor's own, to be mended one by one. */
const FEWEST = 10;

/** Returns a sentence about what other publishing systems left in the texts; nothing if they left little. */
export function summariseForeign(problems: readonly Problem[]): string[] {
  const counts = new Map<number, number>();
  const files = new Set<string>();
  for (const { message, file } of problems) {
    const kind = kinds.findIndex(([pattern]) => pattern.test(message));
    if (kind < 0) continue;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    files.add(file);
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (total < FEWEST) return [];
  const parts = [...counts]
    .toSorted(([kind, count], [otherKind, other]) => other - count || kind - otherKind)
    .flatMap(([kind, count]) => {
      const found = kinds[kind];
      return found ? [`${count.toLocaleString('en')} ${count === 1 ? found[1] : found[2]}`] : [];
    });
  const pieces = files.size === 1 ? '1 file' : `${files.size.toLocaleString('en')} files`;
  return [
    `These texts come from another publishing system: ${parts.join(', ')} in ${pieces}.`,
    'To have them converted, and to be told what cannot be: npm run import -- FOLDER',
    '',
  ];
}
