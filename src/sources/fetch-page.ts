import { spawnSync } from 'node:child_process';
import type { UnreadableText } from './read-source-text.ts';

/** Milliseconds to wait for a page. */
const PATIENCE = 30_000;
/** Bytes of a page at most; a book of a thousand pages has three million. */
const LARGEST = 30_000_000;

/** Prints what an address answers. It runs in a process of its own, because commands plan without waiting for anything. */
const script = `
const answer = await fetch(process.argv[1], { signal: AbortSignal.timeout(${PATIENCE}), headers: { accept: 'text/html, text/plain' } });
if (!answer.ok) { console.error('answers ' + answer.status); process.exit(1); }
process.stdout.write(Buffer.from(await answer.arrayBuffer()));
`;

/** Returns the bytes of a page, or says why it cannot be had. */
export function fetchPage(address: string): Uint8Array | UnreadableText {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', script, address],
    {
      timeout: PATIENCE + 5000,
      maxBuffer: LARGEST,
    },
  );
  if (status === 0) return stdout;
  const told = /answers \d+/u.exec(String(stderr))?.[0] ?? 'cannot be reached';
  return { fault: `${address} ${told}; save the page as a file and give that: --file page.html` };
}
