import { fill } from '../../languages/interface/fill.ts';
import { phrases } from '../../languages/interface/publication-phrases.ts';
import { escapeInMarkdown } from '../../prose/markdown/inline-markdown.ts';
import { VERIFIER_PATH } from '../../publication/addresses.ts';
import { formatDate } from '../../publication/format-date.ts';
import type { Article } from '../../publication/model.ts';
import { describeVersions } from '../../publication/piece-versions.ts';
import { printVersionLine } from '../../publication/version-line.ts';
import { toAbsoluteUrl } from '../absolute-url.ts';

/** What is printed of the versions of a piece. */
type VersionedPiece = Pick<Article, 'path' | 'published' | 'versions' | 'version' | 'revisions' | 'updates'>;

/** Lists the versions of a piece as Markdown, each with its number, what it did and when, and how to verify them. */
export function listVersions(piece: VersionedPiece): string[] {
  const versions = describeVersions(piece).map(({ name, at, note, figures }, index) => {
    const version = fill(phrases.article.version, { kind: name, date: formatDate(at) });
    const seal = figures === undefined ? '' : ` · ${figures}`;
    return `${index + 1}. ${version}${seal}${note ? `. ${escapeInMarkdown(note)}` : ''}`;
  });
  return piece.version
    ? [
        ...versions,
        '',
        fill(phrases.record.verify, describeVerification(piece.path, printVersionLine(piece.version))),
      ]
    : versions;
}

/** The words of `phrases.record.verify`: the line to keep, and what to type. */
const describeVerification = (path: string, line: string): { line: string; command: string } => ({
  line,
  command: `\`node verify.mjs ${toAbsoluteUrl(path)} --since "${line}"\` (${toAbsoluteUrl(VERIFIER_PATH)})`,
});
