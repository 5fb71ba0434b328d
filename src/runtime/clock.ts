/**
 * The instant that a command or a build takes for now: `SITE_NOW`, or the real time at which it began.
 * Everything that depends on time reads it here, so that the same `SITE_NOW` gives the same site.
 */
export const now: Date = readClock();

/**
 * Reads the clock again, for what may have waited since it began.
 *
 * @throws Error if `SITE_NOW` is no instant.
 */
export function readClock(written: string | undefined = process.env['SITE_NOW']): Date {
  if (written === undefined) return new Date();
  const instant = new Date(written);
  if (Number.isNaN(instant.getTime())) {
    throw new Error(`SITE_NOW is “${written}”, which is no instant; write it like 2025-02-14T09:00:00Z`);
  }
  return instant;
}
