import { join } from 'node:path';
import ts from 'typescript';
import { renameCommands } from './rename-commands.ts';

/** The modules that an adopter imports, by their paths below the project. */
const OFFERED = ['src/integrations/verbatim.ts', 'src/content.config.ts'];

/**
 * Writes the declarations of what the package offers, and of whatever these name, so that TypeScript checks an adopter's
 * configuration and pages.
 *
 * @param project The folder of this project, absolute.
 * @param folder The folder of the package, absolute.
 * @throws Error if a declaration cannot be written.
 */
export function writeDeclarations(project: string, folder: string): void {
  const path = join(project, 'tsconfig.json');
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(path, ts.sys.readFile).config,
    ts.sys,
    project,
  );
  const ambient = fileNames.filter((file) => file.endsWith('.d.ts'));
  const program = ts.createProgram([...OFFERED.map((file) => join(project, file)), ...ambient], {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rewriteRelativeImportExtensions: true,
    rootDir: project,
    outDir: folder,
  });
  const { emitSkipped, diagnostics } = program.emit(undefined, (name, text) =>
    ts.sys.writeFile(name, renameCommands(text)),
  );
  if (emitSkipped)
    throw new Error(
      `The declarations could not be written: ${ts.formatDiagnostics(diagnostics, ts.createCompilerHost(options))}`,
    );
}
