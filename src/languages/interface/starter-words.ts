/** The few words of a new publication that stand in its settings and lists rather than on a page. */
export interface StarterWords {
  /** `{name}` is the publication's. */
  description: string;
  biography: string;
  topic: string;
  topicDescription: string;
}
