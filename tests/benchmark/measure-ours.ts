import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AProject } from '../build/a-project.ts';
import type { OurFigures } from './build-figures.ts';
import { makeArticles } from './make-corpus.ts';
import { peakOf, putAside, type Run, several } from './measured-run.ts';

/** The fourth letter of a long word of the text, and of the headline; typed twice, it is a slip of the keyboard and nothing else. */
const MISTYPED = {
  word: /(\n---\n[\s\S]*?\b[a-z]{3})([a-z])(?=[a-z]{4})/,
  headline: /^(headline: .*?\b[a-z]{3})([a-z])(?=[a-z])/m,
};

/**
 * Builds an archive as its editors would: first of all, from nothing, after a word was changed and recorded, after a headline
 * was, and unchanged.
 *
 * @param note Takes a name and what was measured under it; gives the median.
 */
export async function measureOurs(
  project: AProject,
  articles: number,
  runs: number,
  note: (name: string, taken: readonly Run[]) => number,
): Promise<OurFigures> {
  const slugs = [...makeArticles(articles)].map(({ slug }) => slug);
  const slugAt = (place: number) => slugs[Math.floor(place) % slugs.length] ?? '';
  const corrections: Run[] = [];
  const change = async (slug: string, before: RegExp, after: string): Promise<Run> => {
    project.change(`content/articles/${slug}/index.mdx`, before, after);
    corrections.push(await project.command('correct', slug, '--kind', 'typo', '--yes'));
    return project.measure();
  };

  await project.command('record', '--adopt');
  const withCards = note('ours, first build with all cards to draw', [await project.measure()]);
  const cold = await several(runs, () => {
    forgetAllButCards(project.folder);
    return project.measure();
  });
  const edit = await several(runs, (run) =>
    change(slugAt(articles / 2 + 101 * run), MISTYPED.word, '$1$2$2'),
  );
  const headline = await several(runs, (run) =>
    change(slugAt(articles / 3 + 103 * run), MISTYPED.headline, '$1$2$2'),
  );
  const nothing = await several(runs, () => project.measure());
  console.log(`ours, cold:\n${cold.at(-1)?.output}\nours, after one edit:\n${edit.at(-1)?.output}`);
  return {
    cold: note('ours, cold, cards known', cold),
    edit: note('ours, a word changed', edit),
    headline: note('ours, a headline changed', headline),
    nothing: note('ours, nothing changed', nothing),
    correct: note('the command that records a change', corrections),
    withCards,
    peakMB: peakOf([...cold, ...edit]),
  };
}

function forgetAllButCards(folder: string): void {
  const kept = readdirSync(join(folder, '.cache')).filter((name) => name !== 'cards');
  putAside(folder, ['dist', ...kept.map((name) => `.cache/${name}`)]);
}

/** @throws Error naming files that are not what a build from nothing makes of them. */
export async function verify(project: AProject): Promise<string> {
  const kept = project.site();
  forgetAllButCards(project.folder);
  await project.build();
  const clean = project.site();
  const differing = [...new Set([...kept.keys(), ...clean.keys()])].filter(
    (name) => kept.get(name) !== clean.get(name),
  );
  if (differing.length > 0)
    throw new Error(`Not as a clean build makes them: ${differing.slice(0, 20).join(', ')}`);
  return `Verified: ${clean.size} files are byte for byte those of a clean build.`;
}
