import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { getProseData } from './prose-data.ts';
import type { BodyPicture, EditorWarning, Rendered } from './rendered.ts';

/** Something in a text, or in the pull quotes of its frontmatter, that keeps it from being printed. */
export interface TextFault {
  /** Line of the source file, from 1. */
  line: number;
  /** The frontmatter field that asks for it, if it is not in the text. */
  field?: string;
  /** What is wrong and what to do, for an editor. */
  message: string;
}

/**
 * Thrown for a text that cannot be printed; holds everything that is wrong with it, in the order of its
 * lines.
 */
export class TextError extends Error {
  override name = 'TextError';
  readonly faults: readonly TextFault[];
  /** The links that could be read all the same: they are checked with the rest. */
  readonly links: Rendered['links'];
  /** The pictures that could be read all the same. */
  readonly pictures: BodyPicture[];

  /** What an editor should look at again beside the faults. */
  readonly warnings: EditorWarning[];

  constructor(
    faults: readonly TextFault[],
    { links, pictures, warnings }: Pick<Rendered, 'links' | 'pictures' | 'warnings'>,
  ) {
    super(faults.map(({ line, message }) => `${line}: ${message}`).join('\n'));
    this.faults = faults;
    this.links = links;
    this.pictures = pictures;
    this.warnings = warnings;
  }
}

/** A node of a tree, or a point in the text; what has neither is reported in the first line. */
type Place = { position?: Position | undefined } | Point;

/** The source of a fault that is not in the text. */
const IN_FIELDS = 'frontmatter';

/**
 * Notes a fault and lets the reading go on, so that an editor is told of all faults at once.
 *
 * @param where What is wrong, or where.
 */
export function reportFault(file: VFile, message: string, where: Place): void {
  const place = 'line' in where ? where : where.position;
  file.message(message, { place }).fatal = true;
}

/** Notes a fault of something that the frontmatter asks for. */
export function reportFieldFault(file: VFile, message: string, line: number): void {
  file.message(message, { place: { line, column: 1 }, source: IN_FIELDS }).fatal = true;
}

/** Returns true if a fault was reported. */
export function hasFaults(file: VFile): boolean {
  return file.messages.some(({ fatal }) => fatal === true);
}

/** @throws TextError if any fault was reported. */
export function throwFaults(file: VFile): void {
  const faults = file.messages.filter(({ fatal }) => fatal === true);
  if (faults.length === 0) return;
  const inOrder = faults.toSorted(
    (one, other) => getLine(one) - getLine(other) || getColumn(one) - getColumn(other),
  );
  throw new TextError(
    inOrder.map((fault) => ({
      line: getLine(fault),
      ...(fault.source === IN_FIELDS && { field: 'pullQuotes' }),
      message: fault.reason,
    })),
    getProseData(file),
  );
}

/** What has no place of its own is reported in the first line. */
const getLine = ({ line }: VFileMessage): number => line ?? 1;
const getColumn = ({ column }: VFileMessage): number => column ?? 1;
