import { splitSentences } from '../languages/text/sentences.ts';
import { countQuoteWords, findSpeech, type Passage } from '../pull-quotes/index.ts';
import type { NearSource, Quotation } from './quotation.ts';

/** Words between quotation marks that are fewer are a name, a word in another sense, or a phrase that belongs to nobody. */
const LEAST_WORDS = 4;

interface Span {
  from: number;
  to: number;
}

/**
 * Finds the quotations of a text: words between quotation marks, four or more, and block quotations, but none that the
 * writer marked as own words with `<Words>`.
 *
 * @param passages In reading order.
 * @param language BCP 47 tag of what has none of its own.
 */
export function findQuotations(passages: readonly Passage[], language: string): Quotation[] {
  const notes = new Map(
    passages.flatMap((passage) =>
      passage.sourcing?.note === undefined ? [] : [[passage.sourcing.note, passage]],
    ),
  );
  const search = new QuotationSearch(passages, language, notes);
  return passages.flatMap((_, index) => search.findIn(index));
}

class QuotationSearch {
  readonly #passages: readonly Passage[];
  readonly #language: string;
  readonly #notes: ReadonlyMap<string, Passage>;

  constructor(passages: readonly Passage[], language: string, notes: ReadonlyMap<string, Passage>) {
    this.#passages = passages;
    this.#language = language;
    this.#notes = notes;
  }

  findIn(index: number): Quotation[] {
    const passage = this.#passages[index];
    if (!passage || passage.kind === 'code') return [];
    if (passage.kind === 'quotation') return this.#findBlock(passage, index);
    return listMarked(passage)
      .filter((span) => !isOwn(span, passage))
      .map((span) => ({ span, text: passage.text.slice(span.from, span.to).trim() }))
      .filter(({ text }) => countQuoteWords(text, this.#languageOf(passage)) >= LEAST_WORDS)
      .map(({ span, text }) =>
        this.#describe(passage, { kind: 'marks', text, near: this.#findNear(passage, span) }),
      );
  }

  #findBlock(passage: Passage, index: number): Quotation[] {
    const whole = { from: 0, to: passage.text.length };
    if (isOwn(whole, passage) || isAttribution(passage)) return [];
    const { block, cite } = passage.sourcing ?? {};
    const signed = this.#passages
      .slice(index + 1)
      .find((next) => next.sourcing?.block !== block || isAttribution(next));
    const attribution = signed && signed.sourcing?.block === block ? signed : undefined;
    const lead = this.#passages[index - this.#countBlockBefore(index) - 1];
    const near =
      this.#findNear(passage, whole) ??
      (attribution && this.#findNear(attribution, { from: 0, to: 0 })) ??
      (cite === undefined ? undefined : { address: cite }) ??
      (lead && isLeadIn(lead)
        ? this.#findNear(lead, { from: lead.text.length, to: lead.text.length })
        : undefined);
    return [this.#describe(passage, { kind: 'block', text: withoutMarks(passage.text), near })];
  }

  /** How many passages of the same block quotation stand before this one. */
  #countBlockBefore(index: number): number {
    const block = this.#passages[index]?.sourcing?.block;
    let count = 0;
    while (block !== undefined && this.#passages[index - count - 1]?.sourcing?.block === block) count++;
    return count;
  }

  #describe(
    passage: Passage,
    { kind, text, near }: { kind: Quotation['kind']; text: string; near: NearSource | undefined },
  ): Quotation {
    const { id, line } = passage;
    return { text, kind, passage: id, line, language: this.#languageOf(passage), ...(near && { near }) };
  }

  /** Returns the link or note beside words: in their sentence, else in their paragraph, the nearest first. */
  #findNear(passage: Passage, span: Span): NearSource | undefined {
    const found = [...listLinks(passage), ...this.#listNotes(passage)];
    const sentence = splitSentences(passage.text, this.#languageOf(passage)).find(
      ({ end }) => end >= span.from,
    );
    const rank = ({ from, to }: Span) => {
      const isBeside =
        sentence !== undefined && from <= Math.max(sentence.end + 2, span.to + 2) && to >= sentence.start;
      return (isBeside ? 0 : passage.text.length) + Math.max(0, from - span.to, span.from - to);
    };
    const [nearest] = found.sort((one, other) => rank(one.span) - rank(other.span));
    const own = passage.sourcing?.note;
    return nearest?.near ?? (own === undefined ? undefined : this.#describeNote(own));
  }

  #listNotes({ sourcing }: Passage): { span: Span; near: NearSource }[] {
    return (sourcing?.notes ?? []).flatMap(({ at, name }) => {
      const near = this.#describeNote(name);
      return near ? [{ span: { from: at, to: at }, near }] : [];
    });
  }

  #describeNote(name: string): NearSource | undefined {
    const note = this.#notes.get(name);
    if (!note) return undefined;
    const [link] = listLinks(note);
    return { ...link?.near, note: { name, text: note.text } };
  }

  #languageOf({ language }: Passage): string {
    return language ?? this.#language;
  }
}

/** Words between quotation marks of any language, without the marks, and those of `<q>`, which has none in the text. */
function listMarked({ text, marks = [] }: Passage): Span[] {
  const speech = findSpeech(text).map(({ start, end }) => ({
    from: start + 1,
    to: isClosed(text, end) ? end - 1 : end,
  }));
  const tagged = marks.filter(({ mark }) => mark === 'q').map(({ from, to }) => ({ from, to }));
  return [
    ...speech,
    ...tagged.filter(({ from }) => !speech.some((span) => from >= span.from && from < span.to)),
  ];
}

const isClosed = (text: string, end: number) => /["“”‟«»‹›＂」』’‘]/u.test(text.charAt(end - 1));

/** Returns the words of a block quotation without the quotation marks that stand around all of them. */
function withoutMarks(text: string): string {
  const [speech] = findSpeech(text);
  const isAll = speech && speech.start === 0 && speech.end === text.length && isClosed(text, text.length);
  return isAll ? text.slice(1, -1).trim() : text;
}

const isOwn = ({ from, to }: Span, { sourcing, text }: Passage): boolean =>
  (sourcing?.own ?? []).some(
    (own) => own.from <= from + countLeadingSpaces(text.slice(from)) && own.to >= to,
  );

const countLeadingSpaces = (text: string) => text.length - text.trimStart().length;

/** The last line of a block quotation, which says whose the words are: “— Thomas Hobbes, *Leviathan*”. */
const isAttribution = ({ kind, text }: Passage): boolean =>
  kind === 'quotation' && /^(?:[—–―]|--?\s)/u.test(text);

/** A paragraph that goes on in the block quotation behind it. */
const isLeadIn = ({ kind, text }: Passage): boolean =>
  ['paragraph', 'item'].includes(kind) && !/[.!?。！？؟]["”’»)\]]*$/u.test(text);

/** The links of a passage that may be sources: pages, not places on the same page nor letter boxes. */
function listLinks({ marks = [] }: Passage): { span: Span; near: NearSource }[] {
  return marks.flatMap(({ mark, from, to, value }) =>
    mark === 'link' && value !== undefined && /^(?:https?:|\/)/iu.test(value)
      ? [{ span: { from, to }, near: { address: value } }]
      : [],
  );
}
