import { isScalar, LineCounter, parseDocument, Scalar, visit } from 'yaml';
import { splitFrontmatter } from '../../prose/frontmatter.ts';
import { readListed } from '../../publication/content-files.ts';
import type { Problem } from '../../runtime/problem.ts';
import type { CommandContext } from '../command.ts';

/**
 * Warns of values that a sign # cuts short: YAML takes what stands behind a space and # for a remark, so that
 * `headline: War #1` is printed as “War”.
 *
 * @param paths Files below the content folder.
 */
export function findCutValues({ files, folder }: CommandContext, paths: readonly string[]): Problem[] {
  return paths.flatMap((path) => findCutValuesIn(`${folder}/${path}`, readListed(files, path)));
}

/**
 * Warns of such values in one text.
 *
 * @param file The path to name.
 */
export function findCutValuesIn(file: string, source: string): Problem[] {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { fields } = splitFrontmatter(text) ?? { fields: { text, at: 0 } };
  if (!/ #\S/.test(fields.text)) return [];
  const counter = new LineCounter();
  const found: Problem[] = [];
  const before = text.slice(0, fields.at).split('\n').length - 1;
  visit(parseDocument(fields.text, { lineCounter: counter, prettyErrors: false }), {
    Scalar(_, node) {
      const { comment, value, type, range } = node;
      // A remark has a space behind its sign.
      if (!isScalar(node) || type !== Scalar.PLAIN || typeof value !== 'string' || !range) return;
      if (!comment || /^\s/.test(comment)) return;
      const line = before + counter.linePos(range[0]).line;
      const message = `what stands behind the sign # is a remark, and not printed: “${value}”; put the whole in quotation marks: "${value} #${comment.split('\n', 1)[0]}"`;
      found.push({ file, line, message });
    },
  });
  return found;
}
