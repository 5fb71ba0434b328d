import { isDeepStrictEqual } from 'node:util';
import { explainError } from '../runtime/explain-error.ts';
import { ContentError, type Problem } from '../runtime/problem.ts';
import { collectNotices, isAbout } from './editor-notices.ts';
import type { Article } from './model.ts';
import { savedChannel } from './saved-changes.ts';

/** Milliseconds after a save in which its author waits for the page. */
const QUIET = 1000;

/** What a publication that is being written is checked by. */
interface DeskChecks {
  /** Finds what is wrong with one article, as far as looking at it says so. Fast. */
  checkArticle: (article: Article) => Problem[];
  /** Finds everything that a build would refuse. */
  checkAll: () => Problem[];
}

/**
 * Checks a publication while it is written: an article when its page is asked for, and all in the quiet moment after. What only the
 * latter finds of an article is shown on its page from then on.
 */
export class DeskCheck {
  /** What the last check of all found. */
  #found: readonly Problem[] = [];
  /** What it found beside what looking at the article alone says, by slug. */
  #further = new Map<string, Problem[]>();
  #printed = '';
  #waiting: NodeJS.Timeout | undefined;

  /**
   * Begins with a publication as it was saved just now.
   *
   * @returns A function that gives the notices for an article's page.
   */
  begin({ checkArticle, checkAll }: DeskChecks): (article: Article) => string[] {
    const shown = new Map<string, { article: Article; notices: string[] }>();
    const collect = (article: Article) => {
      const { slug, body } = article;
      const own = checkArticle(article);
      const further = this.#further.get(slug) ?? this.#select(slug, own);
      this.#further.set(slug, further);
      return collectNotices(slug, [...own, ...further], body.warnings);
    };
    clearTimeout(this.#waiting);
    const checkEverything = () => {
      this.#found = checkAll();
      this.#print();
      this.#further = new Map();
      const isOther = ({ article, notices }: { article: Article; notices: string[] }) =>
        !isDeepStrictEqual(collect(article), notices);
      if ([...shown.values()].some(isOther)) savedChannel.publish(undefined);
    };
    this.#waiting = setTimeout(() => {
      try {
        checkEverything();
      } catch (error) {
        // What a command is writing just now is checked again when it has written it.
        console.error(explainError(error));
      }
    }, QUIET);
    return (article) => {
      const notices = collect(article);
      shown.set(article.slug, { article, notices });
      return notices;
    };
  }

  #select(slug: string, own: readonly Problem[]): Problem[] {
    return this.#found.filter(
      (problem) => isAbout(slug, problem) && !own.some((known) => isDeepStrictEqual(known, problem)),
    );
  }

  /** Says in the terminal what is wrong, once. */
  #print(): void {
    const message = this.#found.length === 0 ? '' : new ContentError(this.#found).message;
    if (message !== '' && message !== this.#printed) console.error(message);
    this.#printed = message;
  }
}
