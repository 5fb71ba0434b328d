/** A promise that the site as it stands would break. */
export interface Problem {
  file: string;
  line?: number;
  /** Field of the frontmatter, where the problem is one's. */
  field?: string;
  message: string;
  /** What to do: a command to run, or words to write. */
  todo: string;
}
