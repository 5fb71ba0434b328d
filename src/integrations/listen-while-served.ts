import type { Channel } from 'node:diagnostics_channel';

type Listener = (message: unknown) => void;

/** By channel, what listens for the server that runs now. */
const listeners = new Map<Channel, Listener>();

/** Listens to a channel for a development server that begins, and no more for the one before it, which had other settings. */
export function listenWhileServed(channel: Channel, listener: Listener): void {
  const before = listeners.get(channel);
  if (before) channel.unsubscribe(before);
  channel.subscribe(listener);
  listeners.set(channel, listener);
}
