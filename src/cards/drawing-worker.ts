import type { DrawingTask, Drawn } from './drawing-pool.ts';
import { png } from './png.ts';

process.on('message', ({ number, svg }: DrawingTask) => process.send?.(drawn(number, svg)));

function drawn(number: number, svg: string): Drawn {
  try {
    return { number, png: png(svg) };
  } catch (error) {
    return { number, failure: error instanceof Error ? error.message : String(error) };
  }
}
