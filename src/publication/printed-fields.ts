import type { ArticleData, PageData, PersonData, PullQuoteRequest, TopicData, Update } from './schema.ts';

/**
 * What the record does with a field.
 *
 * - `recorded`: printed, and changed only by a command that says so to readers.
 * - `free`: printed, and may change without a word. The standards page names each of these.
 * - `silent`: reaches no page, no feed, no card and no machine.
 */
export interface FieldHandling {
  handling: 'recorded' | 'free' | 'silent';
  because: string;
}

const recorded = (because: string): FieldHandling => ({ handling: 'recorded', because });
const free = (because: string): FieldHandling => ({ handling: 'free', because });
const silent = (because: string): FieldHandling => ({ handling: 'silent', because });

type Handled<Data> = Readonly<Record<keyof Data, FieldHandling>>;

/** Every field of an article. A new one is not accepted by the compiler before it stands here. */
export const articleFields = {
  headline: recorded('it is the claim that is quoted and shared'),
  standfirst: recorded('it stands in every list and feed'),
  authors: recorded('it says who answers for the words; names are recorded with each person'),
  published: recorded('the day is part of the address and of every citation'),
  label: recorded('it says what kind of claim the piece makes'),
  disclosure: recorded('readers weigh the piece by it'),
  topics: free('a piece may be filed otherwise as the archive grows; the names of topics are recorded'),
  image: recorded('each of its parts is'),
  pullQuotes: recorded('their words are those of the text, and their addresses last'),
  repliesTo: recorded('whom it answers is part of what it says'),
  series: recorded('it says what the piece belongs to'),
  updates: recorded('they are what readers were told'),
  formerly: recorded('an address that was public always answers'),
  feedId: recorded('feed readers know the piece by it'),
  canonical: recorded('it says where the piece was first published'),
  ai: recorded('readers weigh the piece by it'),
  audio: free('it reads aloud the words that are recorded'),
  note: recorded('it is printed at the end'),
  sources: free(
    'it says where quoted words stand, which may be found later; the words themselves are recorded',
  ),
  language: recorded('words of one language are other words in another'),
  draft: silent('a published piece has lost it, and a draft is not printed'),
  summary: recorded('machines print it as what the piece says'),
} satisfies Handled<ArticleData>;

/**
 * Returns the lines that stand after a text: on the page and in the plain text of the piece, in feeds, and in what is searched.
 * A field that is printed there is added here, once.
 */
export function listEndLines({ note }: Pick<ArticleData, 'note'>): string[] {
  return [note].filter((line) => line !== undefined);
}

/** Every field of a lead picture. */
export const leadPictureFields = {
  src: recorded('by the digest of its bytes: another picture says something else'),
  alt: recorded('for some readers it is the picture'),
  decorative: silent('it only says that alt may be left out'),
  caption: recorded('it is printed under the picture'),
  credit: recorded('it says whose the picture is'),
  focus: silent('lists crop the picture towards it; above the piece it stands whole'),
} satisfies Handled<NonNullable<ArticleData['image']>>;

/** Every field of a pull quote. */
export const pullQuoteFields = {
  text: recorded('with its id'),
  attribution: recorded('it says whose words they are'),
  id: recorded('it is an address'),
  place: free('where a quote stands beside the text says nothing'),
} satisfies Handled<PullQuoteRequest>;

/** Every field of a change that readers were told about. */
export const updateFields = {
  date: recorded('readers were told it'),
  kind: recorded('readers were told it'),
  note: recorded('readers were told it'),
} satisfies Handled<Update>;

/** Every field of a person. */
export const personFields = {
  name: recorded('it stands above every piece of theirs'),
  kind: free('it only tells machines a person from a body'),
  role: free('people change what they do'),
  affiliation: free('people change where they do it'),
  biography: free('it is about today'),
  portrait: free('it is about today'),
  links: free('pages elsewhere move'),
  disclosure: recorded('it is printed with every piece of theirs, and readers weigh the piece by it'),
} satisfies Handled<PersonData>;

/** Every field of a topic. */
export const topicFields = {
  name: recorded('it stands under every piece of the topic'),
  description: free('it introduces a list that grows'),
} satisfies Handled<TopicData>;

/** Every field of a static page. Of the policies the text is recorded too. */
export const pageFields = {
  title: recorded('of the policies; other pages may change'),
  description: free('it introduces the page to machines'),
} satisfies Handled<PageData>;
