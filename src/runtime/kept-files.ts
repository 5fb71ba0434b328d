import { channel } from 'node:diagnostics_channel';

/*
 * Carries questions from the steps of a build to the build, which knows what the last site has. Both run in the same process but
 * share no module, because the bundler copies modules.
 */
const questions = channel('verbatim:kept-files');

interface Question {
  file: string;
  isKept: boolean;
}

/**
 * Returns true if the last site has a file, which then stays and need not be put into the new one.
 *
 * @param file Its path below the site's folder, which must say what is in it: nobody compares bytes.
 */
export function isKeptFromLastSite(file: string): boolean {
  const question: Question = { file, isKept: false };
  questions.publish(question);
  return question.isKept;
}

/**
 * Answers these questions in this process.
 *
 * @returns A function that ends the subscription.
 */
export function answerKeptFiles(isKept: (file: string) => boolean): () => void {
  const receive = (question: unknown) => {
    if (isQuestion(question)) question.isKept = isKept(question.file);
  };
  questions.subscribe(receive);
  return () => questions.unsubscribe(receive);
}

function isQuestion(message: unknown): message is Question {
  return typeof message === 'object' && message !== null && 'file' in message && 'isKept' in message;
}
