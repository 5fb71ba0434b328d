import type { TemplateTag } from './template-tag.ts';

/** What can be made of a template tag. An editor may choose one for a tag that nobody here knows. */
export const treatments = ['drop', 'text', 'quote', 'pull', 'link', 'picture', 'code', 'raw'] as const;
export type Treatment = (typeof treatments)[number];

const kinds: readonly [RegExp, Treatment][] = [
  [
    /^(?:comment|more|toc|table-of-contents|tableofcontents|clear|clearfix|br|linebreak|spacer|ad|ads|adsense|end|assign|layout|set|import|extends|css|style|script|lazyload|nextpage|break|cleardiv)$/,
    'drop',
  ],
  [
    /^(?:else|elsif|elseif|elif|increment|decrement|cycle|continue|with|block|macro|filter|liquid|echo)$/,
    'drop',
  ],
  [/^(?:blockquote|quote|quote-block|quote_block|testimonial|epigraph|quoted)$/, 'quote'],
  [/^(?:pull-?_?quote|callout-quote|pq|pull)$/, 'pull'],
  [/^(?:code|highlight|codeblock|sourcecode|source|mermaid|plantuml|math|katex|latex|chart)$/, 'code'],
  [
    /^(?:fig|figure|img|image|imgs|images|picture|photo|pic|caption|wp_caption|gallery|responsive[-_]image|resize_image|lightbox|legacy-img.*|img[-_].*|image[-_].*|figure[-_].*|[a-z-]+[-_]img|[a-z-]+[-_]image|screenshot|svg|thumbnail|cloudinary)$/,
    'picture',
  ],
  [
    /^(?:youtube|youtube-lite|yt|vimeo|tweet|twitter|twitter_simple|x|instagram|gist|soundcloud|spotify|embed|video|audio|bsky|bluesky|mastodon|facebook|fb-video|tiktok|ted|dailymotion|slideshare|speakerdeck|codepen|iframe|podcast|peertube|link|button|btn|cta|url|file|legacy-file|tos-file|download|asset-static|googlemaps|wpvideo|cspan-iframe|oembed|rumble|bilibili|asciinema)$/,
    'link',
  ],
  [
    /^(?:note|notice|tip|warning|info|alert|callout|admonition|attention|important|hint|danger|box|card|panel|aside|sidebar|center|div|section|row|col|column|columns|grid|lead|intro|accordion|details|expand|collapse|spoiler|tab|tabs|rawhtml|html|raw|markdown|md|dropcap|small|big|mark|u|ring|steps|step|cards|hero|summary|lang|rtl|ltr|figcaption)$/,
    'text',
  ],
];

/** What a tag of this name is in the engines that have it; undefined if no engine here has it. */
export function knownTreatment({ name }: TemplateTag): Treatment | undefined {
  return kinds.find(([pattern]) => pattern.test(name))?.[1];
}

const pictureFile = /\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#].*)?$/i;
const pictureFields = [
  'src',
  'image',
  'img',
  'path',
  'file',
  'filename',
  'url',
  'source',
  'photo',
  'href',
  'link',
  'name',
  'imageid',
  'uid',
];

/** The address of the picture a tag shows; undefined if it names none. */
export function findPictureAddress({ named, positional, name }: TemplateTag): string | undefined {
  const values = [
    ...pictureFields.flatMap((field) => named[field] ?? []),
    ...positional,
    ...Object.values(named),
  ];
  const file = values.find((value) => pictureFile.test(value) && !/\s(?!\S*\.\w+$)/.test(value.trim()));
  if (file !== undefined || !kinds.some(([pattern, kind]) => kind === 'picture' && pattern.test(name)))
    return file;
  // Some engines look pictures up by a name.
  return (
    ['src', 'image', 'img', 'path', 'uid', 'imageid'].flatMap((field) => named[field] ?? []).find(Boolean) ??
    positional.find((value) => !/\s/.test(value))
  );
}

/** Values of a tag that are words for readers, by the names their engines give them, in the order in which they are read. */
const spoken = [
  'heading',
  'header',
  'title',
  'label',
  'summary',
  'question',
  'name',
  'text',
  'content',
  'body',
  'quote',
  'answer',
  'description',
  'desc',
  'caption',
  'subtitle',
  'alt',
  'author',
  'cite',
  'attribution',
  'source',
  'credit',
  'attr',
  'by',
  'role',
  'message',
];

/** The words for readers among a tag’s values. */
export function findSpokenValues({ named, positional }: TemplateTag): string[] {
  const fields = spoken.flatMap((field) => named[field] ?? []);
  const others = [
    ...positional,
    ...Object.entries(named).flatMap(([key, value]) => (spoken.includes(key) ? [] : [value])),
  ];
  return [
    ...fields.filter((value) => !isAddress(value)),
    ...others.filter((value) => /\p{L}\S*\s+\S*\p{L}/u.test(value) && !isAddress(value)),
  ];
}

export const isAddress = (value: string): boolean =>
  /^(?:[a-z]+:)?\/\/\S+$|^\/\S*$|^(?:mailto|tel):/i.test(value.trim());
