import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { stringify } from 'yaml';
import { SETTINGS_FILE } from '../../src/settings/read-settings.ts';
import { type Dice, dice } from './dice.ts';
import { invent, paragraph, sentence, title } from './sentences.ts';

const PEOPLE = 40;
const TOPICS = 60;
/** The day of the newest piece; the rest lie before it, four a day, so that months fill as at a daily page. */
const NEWEST = Date.UTC(2026, 5, 30, 8);
const SIX_HOURS = 6 * 60 * 60 * 1000;

/** An article as it will stand in its file. */
export interface MadeArticle {
  slug: string;
  fields: Record<string, unknown>;
  body: string;
  /** Pixels of its picture come from this number; none has no picture. */
  picture?: number;
}

/**
 * Makes a publication of `count` articles of about 850 words, the same for the same seed: 40 people, 60 topics, notes,
 * pull quotes, a picture with every tenth piece, replies and series.
 */
export function* makeArticles(count: number, seed = 1): Generator<MadeArticle> {
  for (let index = 0; index < count; index += 1) yield makeArticle(index, count, seed);
}

function makeArticle(index: number, count: number, seed: number): MadeArticle {
  const roll = dice(`${seed} article ${index}`);
  const topics = [...new Set([index % TOPICS, roll.below(TOPICS), roll.below(TOPICS)])];
  const jargon = topics.flatMap((topic) => jargonOf(topic, seed));
  const own = Array.from({ length: 12 }, () => invent(roll));
  const headline = `${title(roll, own[0] ?? '')} ${index + 1}`;
  const quoted = sentence(roll, jargon);
  const body = bodyOf(roll, [...jargon, ...own, ...own], quoted);
  const isReply = index > 20 && roll.below(8) === 0;
  const slug = slugOf(index, seed);
  return {
    slug,
    body,
    ...(index % 10 === 0 && { picture: index }),
    fields: {
      headline,
      standfirst: `${sentence(roll, own)} ${sentence(roll, jargon)}`,
      authors: [
        personId((index * 7) % PEOPLE),
        ...(roll.below(12) === 0 ? [personId((index * 7 + 3) % PEOPLE)] : []),
      ],
      published: new Date(NEWEST - (count - 1 - index) * SIX_HOURS).toISOString().replace('.000', ''),
      label: isReply
        ? 'reply'
        : (['opinion', 'opinion', 'opinion', 'analysis', 'editorial'][roll.below(5)] ?? 'opinion'),
      disclosure: roll.below(3) === 0 ? sentence(roll, jargon) : 'none',
      topics: topics.map(topicId),
      ...(isReply && { repliesTo: slugOf(index - 1 - roll.below(20), seed) }),
      ...(index % 25 < 3 && {
        series: { name: `Series ${Math.floor(index / 25) + 1}`, number: (index % 25) + 1 },
      }),
      ...(index % 10 === 0 && {
        image: { src: './picture.jpg', alt: sentence(roll, own), credit: 'Drawn from numbers, CC0' },
      }),
      pullQuotes: [quoted.replace(/\.$/, '')],
      ...(roll.below(20) === 0 && {
        updates: [{ date: '2026-07-01T09:00:00Z', kind: 'correction', note: sentence(roll, jargon) }],
      }),
    },
  };
}

/** Three or four sections, now and then a list or a quotation, two footnotes. */
function bodyOf(roll: Dice, jargon: readonly string[], quoted: string): string {
  const blocks = [paragraph(roll, jargon), paragraph(roll, jargon)];
  const sections = 3 + roll.below(2);
  for (let section = 0; section < sections; section += 1) {
    blocks.push(`## ${title(roll, jargon[roll.below(jargon.length)] ?? '')}`);
    const first = section === 0 ? `${sentence(roll, jargon)} ${quoted}` : paragraph(roll, jargon);
    blocks.push(section < 2 ? `${first}[^${section + 1}]` : first, paragraph(roll, jargon));
    if (roll.below(4) === 0) blocks.push(`> ${sentence(roll, jargon)}`);
    if (roll.below(4) === 0) blocks.push([1, 2, 3].map(() => `- ${sentence(roll, jargon)}`).join('\n'));
    blocks.push(
      `${paragraph(roll, jargon)} *${invent(roll)}* and **${invent(roll)}** are [where it stands](/topics/).`,
    );
  }
  blocks.push(`[^1]: ${sentence(roll, jargon)}`, `[^2]: ${sentence(roll, jargon)}`);
  return blocks.join('\n\n');
}

const settings = {
  name: 'Verbatim',
  tagline: 'Opinion that keeps its word',
  description: 'A publication of made-up texts, as long as somebody wants it to be.',
  address: 'https://verbatim.example',
  language: 'en-GB',
  email: 'editors@verbatim.example',
  founded: 2024,
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  labels: Object.fromEntries(
    ['Opinion', 'Editorial', 'Analysis', 'Reply', 'Letter'].map((name) => [
      name.toLowerCase(),
      { name, meaning: 'It is what it says.' },
    ]),
  ),
  shareTargets: [
    { name: 'Bluesky', href: 'https://bsky.app/intent/compose?text={title}%20{url}' },
    { name: 'Mastodon', href: 'https://mastodonshare.com/?text={title}&url={url}' },
  ],
};

/** Writes the publication as a content folder. */
export async function writeCorpus(folder: string, count: number, seed = 1): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const kind of ['articles', 'people', 'topics', 'pages'])
    await mkdir(join(folder, kind), { recursive: true });
  await writeFile(join(folder, SETTINGS_FILE), stringify(settings));
  for (const page of ['about', 'standards', 'corrections', 'accessibility']) {
    const text = paragraph(dice(`${seed} page ${page}`), []);
    const source = `---\ntitle: ${capital(page)}\ndescription: What we do.\n---\n\n## Labels\n\n${text}\n`;
    await writeFile(join(folder, 'pages', `${page}.mdx`), source);
  }
  for (let person = 0; person < PEOPLE; person += 1) {
    const roll = dice(`${seed} person ${person}`);
    const name = `${capital(invent(roll))} ${capital(invent(roll))}`;
    const fields = { name, role: 'Writer', biography: `${sentence(roll, [])} ${sentence(roll, [])}` };
    await writeFile(join(folder, 'people', `${personId(person)}.yaml`), stringify(fields));
  }
  for (let topic = 0; topic < TOPICS; topic += 1) {
    const roll = dice(`${seed} topic ${topic}`);
    const name = `${capital(jargonOf(topic, seed)[0] ?? '')} ${topic + 1}`;
    await writeFile(
      join(folder, 'topics', `${topicId(topic)}.yaml`),
      stringify({ name, description: sentence(roll, []) }),
    );
  }
  for (const article of makeArticles(count, seed)) await writeArticle(folder, article);
}

/** An article's file. */
export function sourceOf({ fields, body }: Pick<MadeArticle, 'fields' | 'body'>): string {
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${body}\n`;
}

async function writeArticle(folder: string, article: MadeArticle): Promise<void> {
  const { slug, picture } = article;
  const own = join(folder, 'articles', slug);
  await mkdir(own, { recursive: true });
  await writeFile(join(own, 'index.mdx'), sourceOf(article));
  if (picture !== undefined) await writeFile(join(own, 'picture.jpg'), await drawPicture(picture));
}

/** Two slanting fields of colour, 480 by 300 pixels, each piece's its own. */
async function drawPicture(number: number): Promise<Buffer> {
  const roll = dice(`picture ${number}`);
  const colour = () => `hsl(${roll.below(360)} 40% ${30 + roll.below(40)}%)`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="300"><rect width="480" height="300" fill="${colour()}"/><path d="M0 ${roll.below(300)}L480 ${roll.below(300)}V300H0z" fill="${colour()}"/></svg>`;
  return sharp(Buffer.from(svg)).jpeg().toBuffer();
}

function jargonOf(topic: number, seed: number): string[] {
  const roll = dice(`${seed} jargon ${topic}`);
  return Array.from({ length: 25 }, () => invent(roll));
}

function slugOf(index: number, seed: number): string {
  return `${invent(dice(`${seed} slug ${index}`))}-${index + 1}`;
}

const personId = (person: number) => `writer-${person + 1}`;
const topicId = (topic: number) => `topic-${topic + 1}`;
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string', default: '1000' },
      out: { type: 'string' },
      seed: { type: 'string', default: '1' },
    },
  });
  if (!values.out) throw new Error('Say where the corpus goes: --out DIR');
  await writeCorpus(resolve(values.out), Number(values.articles), Number(values.seed));
}
