/** The file that marks a folder as made by a build: such a folder may be replaced as a whole. Its time is that of the build. */
export const MARK = '.built-site';
/** What it was called before. */
export const FORMER_MARK = '.verbatim';
