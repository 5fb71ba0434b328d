import { TextError, type TextFault } from '../../../src/prose/faults.ts';
import { render } from '../../../src/prose/render.ts';

/** Everything that is wrong with a text; nothing if it can be printed. */
export function readFaults(text: string, frontmatter: Record<string, unknown> = {}): readonly TextFault[] {
  try {
    render(text, frontmatter);
    return [];
  } catch (error) {
    if (error instanceof TextError) return error.faults;
    throw error;
  }
}
