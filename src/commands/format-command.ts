/**
 * Returns a command as an editor types it next: `npm run check -- my-piece`. A publication elsewhere than in `content` is named,
 * in quotation marks if its path needs them.
 *
 * @param folder The content folder as messages name it.
 * @param words What follows the name of the command.
 */
export function formatCommand(folder: string, name: string, words = ''): string {
  const content =
    folder === 'content' ? '' : `--content ${/^[\w./-]+$/.test(folder) ? folder : `"${folder}"`}`;
  const rest = [words, content].filter((part) => part !== '').join(' ');
  return rest === '' ? `npm run ${name}` : `npm run ${name} -- ${rest}`;
}
