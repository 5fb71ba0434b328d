import { stringify } from 'yaml';
import { readYaml } from '../../runtime/yaml.ts';
import type { Draft } from '../draft.ts';
import { makeSlug } from './latin-names.ts';

/** A piece has at most so many topics. */
const MOST = 4;

/** Leaves a tag out, in the file of topics. */
const NONE = '-';

export interface Topic {
  id: string;
  name: string;
}

/** Which topic each tag of an archive becomes: a file that the editor may change. */
export class TopicMap {
  private readonly map: Map<string, string>;
  private readonly counts: ReadonlyMap<string, number>;
  private readonly preset: Topic;

  /**
   * @param written The file as the editor left it; empty at first.
   * @param preset The topic of pieces that have none.
   */
  constructor(drafts: readonly Draft[], written: string, preset: Topic) {
    this.preset = preset;
    const { data } = readYaml(written);
    this.map = new Map(Object.entries(data).map(([tag, topic]) => [tag, String(topic)]));
    const counts = new Map<string, number>();
    for (const tag of drafts.flatMap(({ fields }) => fields.tags))
      counts.set(tag, (counts.get(tag) ?? 0) + 1);
    for (const tag of counts.keys()) if (!this.map.has(tag)) this.map.set(tag, makeSlug(tag));
    this.counts = counts;
  }

  /** The topics of a piece, and the tags that there was no place for. */
  choose(tags: readonly string[]): { topics: string[]; left: string[] } {
    const wanted = tags.flatMap((tag) => {
      const topic = this.map.get(tag);
      return topic === undefined || topic === NONE ? [] : [{ tag, topic }];
    });
    const unique = wanted.filter(
      ({ topic }, index) => wanted.findIndex((other) => other.topic === topic) === index,
    );
    const kept = new Set(
      unique
        .toSorted((one, other) => (this.counts.get(other.tag) ?? 0) - (this.counts.get(one.tag) ?? 0))
        .slice(0, MOST),
    );
    const topics = unique.filter((item) => kept.has(item)).map(({ topic }) => topic);
    const left = unique.filter((item) => !kept.has(item)).map(({ tag }) => tag);
    return { topics: topics.length > 0 ? topics : [this.preset.id], left };
  }

  /** What a topic is called: as most of its tags are written. */
  nameOf(topic: string): string {
    if (topic === this.preset.id) return this.preset.name;
    const tags = [...this.map].filter(([, id]) => id === topic).map(([tag]) => tag);
    const [best = topic] = tags.toSorted(
      (one, other) => (this.counts.get(other) ?? 0) - (this.counts.get(one) ?? 0),
    );
    const spelled = /^[\p{Ll}\p{N}]+(?:[-_][\p{Ll}\p{N}]+)*$/u.test(best) ? best.replace(/[-_]/g, ' ') : best;
    return spelled.charAt(0).toUpperCase() + spelled.slice(1);
  }

  /** The file: the most used tags first. */
  write(): string {
    const entries = [...this.map].sort(
      ([one], [other]) =>
        (this.counts.get(other) ?? 0) - (this.counts.get(one) ?? 0) || (one < other ? -1 : 1),
    );
    const lines = entries.map(([tag, topic]) => {
      const count = this.counts.get(tag) ?? 0;
      return `${stringify({ [tag]: topic }, { lineWidth: 0 }).trimEnd()} # ${count} ${count === 1 ? 'piece' : 'pieces'}`;
    });
    return `# Which topic each tag of the archive becomes. Several tags may become one topic; "-" leaves a tag out.\n# A piece takes at most ${MOST}, those that most pieces have. Change a line and run the import again.\n${lines.join('\n')}\n`;
  }
}
