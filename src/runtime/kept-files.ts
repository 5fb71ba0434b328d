import { channel } from 'node:diagnostics_channel';

/*
 * Carries questions from the steps of a build to the build, which knows what the last site has. Both run in the same process but
 * share no module, because the bundler copies modules.
 */
const questions = channel('verbatim:kept-files');

/** Files that need not be made if the last site has them. */
export interface KeptFiles {
  /** Their paths below the site's folder. */
  files: readonly string[];
  /** Of all that the first of them shows, and the others no more than that; undefined if its path says what is in it. */
  cacheKey?: string | undefined;
}

interface Question extends KeptFiles {
  areKept: boolean;
}

/** Returns true if the last site has all these files, which then stay and need not be put into the new one. Nobody compares bytes. */
export function areKeptFromLastSite(files: readonly string[], cacheKey?: string): boolean {
  const question: Question = { files, cacheKey, areKept: false };
  questions.publish(question);
  return question.areKept;
}

/**
 * Answers these questions in this process.
 *
 * @returns A function that ends the subscription.
 */
export function answerKeptFiles(areKept: (files: KeptFiles) => boolean): () => void {
  const receive = (question: unknown) => {
    if (isQuestion(question)) question.areKept = areKept(question);
  };
  questions.subscribe(receive);
  return () => questions.unsubscribe(receive);
}

function isQuestion(message: unknown): message is Question {
  return typeof message === 'object' && message !== null && 'files' in message && 'areKept' in message;
}
