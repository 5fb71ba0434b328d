import { channel } from 'node:diagnostics_channel';

/*
 * Carries questions from the steps of a build to the build, which knows what the last site has. Both run in the same process but
 * share no module, because the bundler copies modules.
 */
const questions = channel('verbatim:kept-files');

/** A file that need not be made if the last site has it. */
export interface KeptFile {
  /** Its path below the site's folder. */
  file: string;
  /** Of all that it shows; undefined if its path says what is in it. Nobody compares bytes. */
  cacheKey?: string;
}

interface Question extends KeptFile {
  isKept: boolean;
}

/** Returns true if the last site has a file, which then stays and need not be put into the new one. */
export function isKeptFromLastSite(file: KeptFile): boolean {
  const question: Question = { ...file, isKept: false };
  questions.publish(question);
  return question.isKept;
}

/**
 * Answers these questions in this process.
 *
 * @returns A function that ends the subscription.
 */
export function answerKeptFiles(isKept: (file: KeptFile) => boolean): () => void {
  const receive = (question: unknown) => {
    if (isQuestion(question)) question.isKept = isKept(question);
  };
  questions.subscribe(receive);
  return () => questions.unsubscribe(receive);
}

function isQuestion(message: unknown): message is Question {
  return typeof message === 'object' && message !== null && 'file' in message && 'isKept' in message;
}
