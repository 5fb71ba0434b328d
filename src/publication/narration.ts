import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { ignoreMissing } from '../runtime/ignore-missing.ts';
import { listNames } from '../runtime/list-folder.ts';
import type { Problem } from '../runtime/problem.ts';
import { readFileBytes } from '../runtime/read-file.ts';
import { explainSpelling } from '../runtime/spelled-names.ts';
import { makeNarrationPath } from './addresses.ts';
import type { CheckedArticle } from './checked-article.ts';
import type { ArticleData } from './schema.ts';

/** Types of sound that every browser plays, or nearly: https://developer.mozilla.org/docs/Web/Media/Guides/Formats */
const types: Readonly<Record<string, string>> = {
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
};

/** A text that can be heard. */
export interface Narration {
  /** Where it is served; the name holds a digest of its bytes. */
  path: string;
  /** The file, absolute. */
  file: string;
  type: string;
  bytes: number;
  seconds: number;
  /** As written: `12:30`. */
  length: string;
  reader?: string | undefined;
}

/**
 * Reads the sound file of an article.
 *
 * @param source The path of the article's text, from the project's folder on.
 * @returns undefined if there is none; `checkNarrations` reports one that is named and missing.
 */
export function readNarration(
  slug: string,
  source: string,
  audio: ArticleData['audio'],
): Narration | undefined {
  if (!audio) return undefined;
  const file = locate(source, audio.src);
  const type = types[extname(file).toLowerCase()];
  const sound = ignoreMissing(() => readFileBytes(file));
  if (!sound || type === undefined) return undefined;
  const digest = createHash('sha256').update(sound).digest('base64url').slice(0, 8);
  return {
    path: makeNarrationPath(slug, digest, extname(file).toLowerCase()),
    file,
    type,
    bytes: sound.length,
    seconds: countSeconds(audio.length),
    length: audio.length,
    reader: audio.reader,
  };
}

/** Finds sound files that are named and missing, or of a type that browsers do not play. */
export function checkNarrations(articles: readonly Pick<CheckedArticle, 'audio' | 'origin'>[]): Problem[] {
  return articles.flatMap(({ audio, origin: { file, lines } }) => {
    const message =
      audio &&
      (explainSpelling(audio.src, (folder) => listNames(locate(file, folder))) ??
        describeFault(locate(file, audio.src), audio.src));
    return message === undefined ? [] : [{ file, line: lines['audio'], field: 'audio.src', message }];
  });
}

function describeFault(path: string, written: string): string | undefined {
  if (types[extname(path).toLowerCase()] === undefined)
    return `${written} is no sound that every browser plays; write it as ${Object.keys(types).join(', ')}`;
  return statSync(path, { throwIfNoEntry: false })?.isFile()
    ? undefined
    : `${written} is not beside the article`;
}

const locate = (source: string, written: string): string => join(dirname(resolve(source)), written);

const countSeconds = (length: string): number =>
  length.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
