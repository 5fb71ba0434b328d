import { digestContentFolder, resolveContentFolder } from '../../runtime/content-folder.ts';
import type { Problem } from '../../runtime/problem.ts';
import { resolveInCache } from '../../runtime/project-root.ts';
import { readSealedFile, writeSealedFile } from '../../runtime/sealed-file.ts';
import { digestModules } from '../../runtime/source-digest.ts';
import { readSettings } from '../../settings/read-settings.ts';
import type { SourceArticle } from '../source-article.ts';

/**
 * Remembers what an article's text gives to look at again, for as long as nothing that decides about it has changed. Only articles
 * that the last build knows have a digest to remember it by.
 */
export class KnownWarnings {
  readonly #file = resolveInCache('warnings', `${digestContentFolder()}.json`);
  #before: ReadonlyMap<string, readonly Problem[]> | undefined;
  readonly #now = new Map<string, readonly Problem[]>();
  #isChanged = false;

  /**
   * Returns the warnings of an article.
   *
   * @param isPublished True if it has a record.
   * @param find Finds them. Called only if they are not known.
   */
  recall(
    { digest }: Pick<SourceArticle, 'digest'>,
    isPublished: boolean,
    find: () => readonly Problem[],
  ): readonly Problem[] {
    if (digest === undefined) return find();
    this.#before ??= this.#read();
    const key = `${digest} ${isPublished ? 'published' : 'unpublished'}`;
    const known = this.#before.get(key);
    const warnings = known ?? find();
    this.#now.set(key, warnings);
    if (!known) this.#isChanged = true;
    return warnings;
  }

  /**
   * Saves what was asked for.
   *
   * @param isPart True if other articles were not asked for, and are remembered too.
   */
  save(isPart: boolean): void {
    if (!this.#isChanged) return;
    const all = new Map([...(isPart ? (this.#before ?? []) : []), ...this.#now]);
    writeSealedFile(this.#file, JSON.stringify({ rules: digestRules(), known: [...all] }));
  }

  #read(): Map<string, readonly Problem[]> {
    const text = readSealedFile(this.#file);
    const { rules, known } = text === undefined ? {} : JSON.parse(text);
    return rules === digestRules() ? new Map(known) : new Map();
  }
}

/** Digests what decides, beside an article, about its warnings. */
const digestRules = () =>
  `${digestModules('commands/check/article-warnings.ts')} ${JSON.stringify(readSettings(resolveContentFolder()))}`;
