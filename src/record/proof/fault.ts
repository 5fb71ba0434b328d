/** Something that does not hold, in a reader's words. */
export interface ProofFault {
  /** The file or page, from the root of the site, and the place in it. */
  place: string;
  message: string;
}

/** What was verified, and what does not hold. */
export interface Verdict {
  faults: ProofFault[];
  /** What could not be verified, and why: no fault. */
  unknown: ProofFault[];
  /** Pieces that were looked at. */
  pieces: number;
}
