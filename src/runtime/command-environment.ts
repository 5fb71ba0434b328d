import { resolveInCache } from './project-root.ts';

/**
 * Returns the environment of a command that is started by another. It chooses by itself where compiled modules are kept, as if an editor
 * had started it: a build has to set V8's flags before that (`commands/verbatim.mjs`). What somebody else chose stays.
 */
export function makeCommandEnvironment(): NodeJS.ProcessEnv {
  const { NODE_COMPILE_CACHE: folder, ...env } = process.env;
  return folder === undefined || folder === resolveInCache('compiled')
    ? env
    : { ...env, NODE_COMPILE_CACHE: folder };
}
