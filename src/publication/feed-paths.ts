/** The three feeds of a folder: `/`, `/topics/<id>/` or `/people/<id>/`. */
export interface FeedPaths {
  rss: string;
  atom: string;
  json: string;
}

export const feedPaths = (folder: string): FeedPaths => ({
  rss: `${folder}rss.xml`,
  atom: `${folder}atom.xml`,
  json: `${folder}feed.json`,
});
