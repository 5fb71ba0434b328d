import type { AstroIntegration } from 'astro';
import { type FileFault, problemsChannel } from '../publication/editor-notices.ts';
import { listenWhileServed } from './listen-while-served.ts';

/**
 * Shows in the browser what is wrong with a text that is being written, over the page, which goes on showing the last good
 * version; the terminal says the same. It goes away when nothing is wrong any more.
 */
export function problemOverlay(): AstroIntegration {
  return {
    name: 'problem-overlay',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const faults = new Map<string, string>();
        const show = () => {
          if (faults.size === 0) return;
          const message = `To put right:\n\n${[...faults.values()].join('\n')}`;
          server.ws.send({ type: 'error', err: { message, stack: '' } });
        };
        server.ws.on('connection', show);
        listenWhileServed(problemsChannel, (found) => {
          if (!isFault(found)) return;
          const { file, message } = found;
          const isMended = message === '' && faults.delete(file);
          if (message !== '') faults.set(file, message);
          if (isMended && faults.size === 0) server.ws.send({ type: 'full-reload' });
          else show();
        });
      },
    },
  };
}

function isFault(found: unknown): found is FileFault {
  return typeof found === 'object' && found !== null && 'file' in found && 'message' in found;
}
