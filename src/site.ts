/**
 * The publication: everything an editor may want to name, switch or set, in one place.
 * The address can be set for one build with SITE_URL (a preview, a mirror).
 */
export const site = {
  name: 'Verbatim',
  tagline: 'Opinion that keeps its word',
  description:
    'A publication of argument in which every quotation is checked against its text, every link lasts, and no edit is silent.',
  url: process.env['SITE_URL'] ?? 'https://verbatim.example',
  language: 'en-GB',
  /** IANA time zone in which dates are printed for readers. */
  timeZone: 'UTC',
  email: 'editors@verbatim.example',
  /** The year the publication began, for the copyright line. */
  founded: 2024,
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },

  /** The piece that leads the front page: the name of its folder. Not there: the newest with a picture leads. */
  lead: 'ukraine-concede-first-bargain-second',

  /** Articles on one page of any list. */
  pageSize: 20,
  /** Newest articles in each feed; each carries its full text. */
  feedSize: 30,
  /** Words a minute; Brysbaert 2019, "How many words do we read per minute?", gives 238 for English non-fiction. */
  readingSpeed: 238,
  /** Choose pull quotes by machine for articles that ask for none. */
  automaticPullQuotes: false,

  /** What each label promises; the standards say it at length. */
  labels: {
    opinion: {
      name: 'Opinion',
      meaning: 'An argument. It commits those who sign it, and nobody else.',
    },
    editorial: { name: 'Editorial', meaning: 'The view of this publication.' },
    analysis: {
      name: 'Analysis',
      meaning: 'An explanation of how something works, with judgements marked as such.',
    },
    reply: { name: 'Reply', meaning: 'An answer to a piece published here.' },
    letter: { name: 'Letter', meaning: 'A short response from a reader.' },
  },

  /** Plain links; no script of theirs runs here. `{url}` and `{title}` are filled in, percent-encoded. */
  shareTargets: [
    { name: 'Bluesky', href: 'https://bsky.app/intent/compose?text={title}%20{url}' },
    { name: 'Mastodon', href: 'https://mastodonshare.com/?text={title}&url={url}' },
    { name: 'LinkedIn', href: 'https://www.linkedin.com/sharing/share-offsite/?url={url}' },
    { name: 'WhatsApp', href: 'https://wa.me/?text={title}%20{url}' },
    { name: 'X', href: 'https://x.com/intent/post?text={title}&url={url}' },
  ],

  /** Standing pages that state a policy, named as schema.org names them. */
  policies: {
    publishingPrinciples: '/standards/',
    correctionsPolicy: '/standards/#corrections',
    ethicsPolicy: '/standards/#disclosure',
    ownershipFundingInfo: '/about/',
  },
} as const;

export type Label = keyof typeof site.labels;
export const labels: readonly Label[] = Object.keys(site.labels).filter(isLabel);

function isLabel(name: string): name is Label {
  return Object.hasOwn(site.labels, name);
}
