import { keepCompiledModules } from '../runtime/compiled-modules.ts';

keepCompiledModules();
await import('./run-build.ts');
