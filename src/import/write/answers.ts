import { readYaml } from '../../runtime/yaml.ts';
import { treatments } from '../body/template-kinds.ts';
import type { Question } from '../report/import-report.ts';

/** What the editor answered, by the name of the construct; nothing for a file that does not exist yet. */
export function readAnswers(text: string): Record<string, string> {
  const { data } = readYaml(text);
  return Object.fromEntries(
    Object.entries(data).map(([name, answer]) => [name.toLowerCase(), String(answer)]),
  );
}

/** The file of answers: what has been answered, and what may be, as comments. */
export function writeAnswers(
  answers: Readonly<Record<string, string>>,
  questions: readonly Question[],
): string {
  const open = questions.flatMap(({ what, count, pieces, how, example }) => {
    const name = /“(.+)”$/.exec(what)?.[1];
    if (name === undefined || answers[name] !== undefined) return [];
    return [
      `# ${what}: ${count} in ${pieces} pieces; for now: ${how}\n#   ${example.replace(/\s+/g, ' ').slice(0, 160)}\n# ${JSON.stringify(name)}: text\n`,
    ];
  });
  const given = Object.entries(answers).map(([name, answer]) => `${JSON.stringify(name)}: ${answer}\n`);
  return `# What becomes of a tag that nobody here knows: ${treatments.join(', ')}.\n# Take the # away, write what it should be, and run the import again.\n${given.join('')}${open.length > 0 ? `\n${open.join('\n')}` : ''}`;
}
