import { isScalar, LineCounter, parseDocument, Scalar, visit } from 'yaml';
import { splitFrontmatter } from '../../prose/frontmatter.ts';
import { listContentFiles, readListed } from '../../publication/content-files.ts';
import type { Problem } from '../../runtime/problem.ts';
import type { CommandContext } from '../command.ts';

/**
 * Warns of values that a sign # cuts short: YAML takes what stands behind a space and # for a remark, so that
 * `headline: War #1` is printed as “War”.
 */
export function findCutValues({ files, folder }: CommandContext): Problem[] {
  return (['articles', 'people', 'topics', 'pages'] as const).flatMap((collection) =>
    listContentFiles(files, collection).flatMap(({ path }) =>
      findIn(readListed(files, path)).map((problem) => ({ file: `${folder}/${path}`, ...problem })),
    ),
  );
}

function findIn(source: string): Omit<Problem, 'file'>[] {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { fields } = splitFrontmatter(text) ?? { fields: { text, at: 0 } };
  if (!/ #\S/.test(fields.text)) return [];
  const counter = new LineCounter();
  const found: Omit<Problem, 'file'>[] = [];
  const before = text.slice(0, fields.at).split('\n').length - 1;
  visit(parseDocument(fields.text, { lineCounter: counter, prettyErrors: false }), {
    Scalar(_, node) {
      const { comment, value, type, range } = node;
      // A remark has a space behind its sign.
      if (!isScalar(node) || type !== Scalar.PLAIN || typeof value !== 'string' || !range) return;
      if (!comment || /^\s/.test(comment)) return;
      const line = before + counter.linePos(range[0]).line;
      const message = `what stands behind the sign # is a remark, and not printed: “${value}”; put the whole in quotation marks: "${value} #${comment.split('\n', 1)[0]}"`;
      found.push({ line, message });
    },
  });
  return found;
}
