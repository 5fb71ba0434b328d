import { tryPublishing } from '../unit/commands/try-publishing.ts';

/** `SEED=… COUNT=… npm run long` does others, or as many. */
tryPublishing(Number(process.env['COUNT'] ?? 300), process.env['SEED'] ?? 'three hundred');
