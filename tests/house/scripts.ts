import ts from 'typescript';

/** Parses a module, or the frontmatter and scripts of a component with every line where it stands in the file. */
export function parseScripts(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, scriptsOf(path, text), ts.ScriptTarget.Latest, true);
}

/** Replaces every line that is no script by an empty one. */
function scriptsOf(path: string, text: string): string {
  if (!path.endsWith('.astro')) return text;
  let inScript = false;
  let fences = 0;
  return text
    .split('\n')
    .map((line) => {
      if (line === '---' && fences < 2) {
        fences += 1;
        inScript = fences === 1;
        return '';
      }
      if (/^\s*<script\b[^>]*>$/.test(line)) inScript = true;
      else if (/^\s*<\/script>$/.test(line)) inScript = false;
      else if (inScript) return line;
      return '';
    })
    .join('\n');
}
