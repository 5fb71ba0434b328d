import type { Quote, Run } from './parse-quote.ts';
import type { Passage } from './passage.ts';
import type { PlacedWord, PreparedArticle, Span } from './prepared-article.ts';

/** A run of a quote's words, and the words of the article that are the same. */
export interface PlacedRun {
  run: Run;
  place: Span;
}

/** A quote at one of the places where its words stand in an article. */
export class QuoteMatch {
  readonly quote: Quote;
  readonly article: PreparedArticle;
  /** The quote's runs in their order; never empty. */
  readonly runs: readonly PlacedRun[];

  /** @throws RangeError if a run has no place, or the quote has no runs. */
  constructor(quote: Quote, article: PreparedArticle, places: readonly Span[]) {
    this.quote = quote;
    this.article = article;
    this.runs = quote.runs.map((run, index) => {
      const place = places[index];
      if (!place) throw new RangeError(`Run ${index} of the quote has no place.`);
      return { run, place };
    });
    if (this.runs.length === 0) throw new RangeError('A quote without words stands nowhere.');
  }

  get first(): PlacedRun {
    return this.#run(0);
  }

  get last(): PlacedRun {
    return this.#run(this.runs.length - 1);
  }

  /** From the first quoted word to the last, with what lies between. */
  get span(): Span {
    return { from: this.first.place.from, to: this.last.place.to };
  }

  /** Index of the passage that the first word stands in. */
  get passageIndex(): number {
    return this.article.word(this.span.from).passage;
  }

  /** BCP 47 tag of that passage. */
  get language(): string {
    return this.article.languageOf(this.passageIndex);
  }

  get passage(): Passage {
    return this.article.passage(this.passageIndex);
  }

  /** The article's words that are quoted, without those left out. */
  get words(): PlacedWord[] {
    return this.runs.flatMap(({ place }) => this.article.words.slice(place.from, place.to));
  }

  /** The places where quoted words meet others or the end of the article: every beginning and every end of a run. */
  get edges(): number[] {
    return this.runs.flatMap(({ place: { from, to } }) => [from, to]);
  }

  #run(index: number): PlacedRun {
    const run = this.runs[index];
    if (!run) throw new RangeError(`The quote has no run ${index}.`);
    return run;
  }
}
