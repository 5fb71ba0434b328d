/** The file that marks a folder as made by a build: such a folder may be replaced as a whole. Its time is that of the build. */
export const MARK = '.built-site';
/** What it was called before. */
export const FORMER_MARK = '.verbatim';
/** Names, to the end of a build, the folder of the site before it, from which the build takes what has not changed. */
export const LAST_SITE = 'VERBATIM_LAST_SITE';
