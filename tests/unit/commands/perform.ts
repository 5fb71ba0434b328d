import type { Command, CommandContext, CommandOptions } from '../../../src/commands/command.ts';
import { applyChanges } from '../../../src/commands/journal.ts';

/** Plans a command and writes what it planned, as an editor's yes would. */
export function perform(
  command: Command,
  desk: CommandContext,
  given: string[],
  options: CommandOptions = {},
) {
  const plan = command.plan(desk, given, options);
  applyChanges(desk.files, plan.changes);
  return plan;
}
