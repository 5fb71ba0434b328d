import { decodeAddress } from '../../runtime/decode-address.ts';

const rules: readonly [RegExp, (parts: RegExpExecArray) => string][] = [
  [
    /^(?:www\.)?youtube(?:-nocookie)?\.com\/(?:embed|v|shorts)\/([\w-]{6,})/,
    ([, id]) => `www.youtube.com/watch?v=${id}`,
  ],
  [/^youtu\.be\/([\w-]{6,})/, ([, id]) => `www.youtube.com/watch?v=${id}`],
  [/^player\.vimeo\.com\/video\/(\d+)/, ([, id]) => `vimeo.com/${id}`],
  [/^www\.dailymotion\.com\/embed\/video\/(\w+)/, ([, id]) => `www.dailymotion.com/video/${id}`],
  [/^open\.spotify\.com\/embed\/(.*)/, ([, rest]) => `open.spotify.com/${rest}`],
  [
    /^w\.soundcloud\.com\/player\/?\?.*\burl=([^&]+)/,
    ([, url = '']) => decodeAddress(url).replace(/^https?:\/\//, ''),
  ],
  // Services that show a card of any page: Hatena, Embedly, Iframely.
  [
    /^[\w.-]+\/(?:embed|widgets\/media\.html|api\/iframe|oembed)\?(?:.*&)?url=(https?%3A[^&]+)/i,
    ([, url = '']) => decodeAddress(url).replace(/^https?:\/\//, ''),
  ],
  [/^embed\.ted\.com\/(.*)/, ([, rest]) => `www.ted.com/${rest}`],
  [
    /^www\.facebook\.com\/plugins\/\w+\.php\?.*\bhref=([^&]+)/,
    ([, url = '']) => decodeAddress(url).replace(/^https?:\/\//, ''),
  ],
];

/** The address at which a reader sees what an embedding address shows in a frame. */
export function embedAddress(source: string): string {
  const [, rest] = /^(?:https?:)?\/\/(.*)$/s.exec(source) ?? [];
  if (rest === undefined) return source;
  for (const [pattern, address] of rules) {
    const parts = pattern.exec(rest);
    if (parts) return `https://${address(parts)}`;
  }
  return source.startsWith('//') ? `https:${source}` : source;
}

/** An address as words a reader can read: no protocol, no last slash. */
export const readableAddress = (address: string): string =>
  decodeAddress(address)
    .replace(/^(?:https?:)?\/\/(?:www\.)?/, '')
    .replace(/\/$/, '');
