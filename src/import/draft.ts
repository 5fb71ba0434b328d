import type { RawBody } from './body/convert-body.ts';
import type { Note } from './report/notes.ts';

/** Who signs a piece, as its archive knows them. */
export interface DraftPerson {
  /** Of the archive: a login, the name of a file, or the name itself. */
  key: string;
  name: string;
  kind?: 'person' | 'organisation';
  biography?: string;
  role?: string;
  links?: { name: string; url: string }[];
}

export interface DraftPicture {
  src: string;
  alt?: string;
  caption?: string;
  credit?: string;
}

/** What a piece is, in the words of this site; only what its archive says. */
export interface DraftFields {
  headline: string;
  standfirst?: string;
  /** For machines only. */
  summary?: string;
  /** Keys of people; none if the archive names nobody. */
  authors: string[];
  /** An instant with its zone; undefined if the archive gives no date. */
  published?: string;
  /** Tags, categories and sections as the archive writes them. */
  tags: string[];
  image?: DraftPicture;
  /** BCP 47 tag, if the archive says so. */
  language?: string;
  canonical?: string;
  /** Where its text is, if the archive only points to it. */
  link?: string;
  /** What feed readers know the piece by; from a slash on, an address of the old site. */
  guid?: string;
  /** Why it is not for readers yet: `draft`, `private`, `no date`; undefined for what is public. */
  draft?: string;
  /** True of a text that was not published anywhere: its authors can be asked. */
  isManuscript?: boolean;
  /** What the archive calls it in addresses. */
  slug: string;
}

/** A piece of an archive, whatever its format: what every reader gives and the one writer takes. */
export interface Draft {
  /** Names the piece in its archive, in this run and the next: a path, or the number of a post. */
  source: string;
  /** Digest of all that it was made of. */
  digest: string;
  fields: DraftFields;
  body: RawBody;
  /** Every word of the source, if another reader than that of its body has to count them. */
  counted?: string;
  /** Where readers found it, from the first slash; the canonical one first. */
  addresses: string[];
  /** Other names by which the archive’s own texts refer to it: files, ids. */
  names: string[];
  /** Addresses that its relative links and pictures start from: its own folder, and its file’s. */
  bases: string[];
  /** Variables that its templates may print. */
  variables: Readonly<Record<string, string>>;
  notes: Note[];
}

/** Where the files of an archive are, to be copied beside the pieces that show them. */
export interface ArchiveFiles {
  /** Paths below the archive’s root, with forward slashes. */
  paths: ReadonlySet<string>;
  /** Folders that are served as the root of the old site: ``, `static`, `public`. */
  roots: readonly string[];
  /** Reads a file; undefined if it cannot be read. */
  read(path: string): Uint8Array | undefined;
}

/** The site an archive comes from, as far as it says. */
export interface OldSite {
  /** `https://example.org`, without a slash at its end. */
  url?: string;
  title?: string;
  language?: string;
  /** IANA zone of dates without one. */
  timeZone?: string;
  /** Addresses of its feeds. */
  feeds: string[];
}

/** What a reader makes of a source. */
export interface Archive {
  /** `a Jekyll site`, `a WordPress export`. */
  kind: string;
  site: OldSite;
  drafts: Draft[];
  people: DraftPerson[];
  files: ArchiveFiles;
  /** Notes that belong to no piece: files and records that are no pieces. */
  notes: (Note & { source: string })[];
}
