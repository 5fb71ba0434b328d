/** What the editor says beside the archive. */
export interface ImportOptions {
  /** The archive’s name, for the files in `import/`. */
  name: string;
  /** BCP 47 tag of the publication. */
  language: string;
  now: Date;
  label?: string;
  /** Who signs pieces that name nobody. */
  author?: string;
  /** The topic of pieces that have none. */
  topic: { id: string; name: string };
  /** Fetches pictures from other servers: the path each is kept under, by its address. */
  fetchPictures?: (addresses: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Sets typographic marks in a written piece, if the editor wants them. @param language BCP 47 tag. */
  curl?: (file: string, language: string) => string;
  /** Called as pieces are converted. */
  progress?: (done: number, total: number) => void;
}
