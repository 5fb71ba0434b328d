/**
 * Names every command in a text as an adopter types it. Messages, comments and templates name it as it is typed in a clone,
 * `npm run check -- my-piece`; the installed package answers to `npx verbatim check my-piece`, and says so everywhere, because
 * all its texts are renamed here when it is packed.
 *
 * @param text A text or a source file: `npm run ${name} -- ${words}` in it is a command too.
 */
export function renameCommands(text: string): string {
  return text
    .replace(/\bnpm start\b/g, 'npm run start')
    .replace(/\bnpm run (?:--silent )?([a-z]+\b(?!:)|<name>|\$\{\w+\})(?: --(?= ))?/g, 'npx verbatim $1');
}
