import { isAddress } from './template-kinds.ts';
import type { TemplateTag } from './template-tag.ts';

type Build = (id: string, tag: TemplateTag) => string;

/** Where what a tag embeds by its id is to be seen. */
const services: Readonly<Record<string, Build>> = {
  youtube: (id) => `https://www.youtube.com/watch?v=${id}`,
  'youtube-lite': (id) => `https://www.youtube.com/watch?v=${id}`,
  yt: (id) => `https://www.youtube.com/watch?v=${id}`,
  vimeo: (id) => `https://vimeo.com/${id}`,
  tweet: (id, { named, positional }) =>
    `https://twitter.com/${named['user'] ?? (positional.length > 1 ? positional[0] : 'i')}/status/${id}`,
  twitter: (id, { named }) => `https://twitter.com/${named['user'] ?? 'i'}/status/${id}`,
  twitter_simple: (id, { named }) => `https://twitter.com/${named['user'] ?? 'i'}/status/${id}`,
  x: (id, { named }) => `https://x.com/${named['user'] ?? 'i'}/status/${id}`,
  instagram: (id) => `https://www.instagram.com/p/${id}/`,
  gist: (id, { positional }) => `https://gist.github.com/${positional.slice(0, 2).join('/') || id}`,
  spotify: (id) => `https://open.spotify.com/${id.includes('/') ? id : `episode/${id}`}`,
  ted: (id) => `https://www.ted.com/talks/${id}`,
  dailymotion: (id) => `https://www.dailymotion.com/video/${id}`,
  tiktok: (id) => `https://www.tiktok.com/embed/${id}`,
  asciinema: (id) => `https://asciinema.org/a/${id}`,
  bilibili: (id) => `https://www.bilibili.com/video/${id}`,
  wpvideo: (id) => `https://videopress.com/v/${id}`,
};

const idFields = [
  'id',
  'v',
  'video',
  'videoid',
  'video_id',
  'youtubeid',
  'vimeoid',
  'key',
  'code',
  'w',
  'slug',
];
const addressFields = ['href', 'url', 'src', 'link', 'to', 'path', 'file', 'address', 'video', 'mp4', 'mp3'];

/** The address that a tag embeds or links to; undefined if it names none. */
export function findEmbeddedAddress(tag: TemplateTag, inner: string): string | undefined {
  const { name, named, positional } = tag;
  const fields = addressFields.flatMap((field) => named[field] ?? []);
  const address = [...fields, ...positional, ...Object.values(named), inner.trim()].find(isAddress);
  if (address !== undefined) return address;
  const build = services[name];
  const last = name === 'tweet' ? positional.at(-1) : positional[0];
  const id =
    idFields.flatMap((field) => named[field] ?? []).find(Boolean) ??
    last ??
    (/^\S+$/.test(inner.trim()) ? inner.trim() : undefined);
  if (build && id !== undefined && /^[\w/-]+$/.test(id)) return build(id, tag);
  return fields.find((value) => /^[^\s]+\.\w{2,5}$|^\.{0,2}\/|^#/.test(value));
}
