/** Histories in which everything is done as the commands do it, and nothing may be reported. */
import { eraseWords } from '../../src/record/erase-words.ts';
import { createMoveEntry, createRevisionEntry, createWithdrawalEntry } from '../../src/record/new-entries.ts';
import { type KeptVersion, readKept } from '../../src/record/proof/kept-lines.ts';
import { verifyTarget } from '../../src/record/proof/verify-target.ts';
import { appendEntry } from '../../src/record/record-file.ts';
import { anArticle, passagesOf } from '../unit/record/an-article.ts';
import { seeded } from '../unit/record/prose-by-rule.ts';
import {
  firstPublished,
  historyOfPiece,
  keepIndex,
  openPressed,
  type PressedPiece,
  press,
} from './small-press.ts';

type Press = Map<string, PressedPiece>;
type Source = ReturnType<typeof seeded>;

const WORDS = 'bridge river paper promise editor reader street number winter harbour lamp ledger'.split(' ');

/** A sentence that no other is. */
const aSentence = (source: Source, mark: number): string =>
  `The ${Array.from({ length: 8 }, () => WORDS[source.below(WORDS.length)]).join(' ')} of ${mark}.`;

/**
 * Plays one history: some twenty steps of publishing, correcting, moving, removing, withdrawing and merging, with copies of
 * the index kept on the way.
 *
 * @returns What `verify` reports at its end of the whole site and all that was kept: nothing, if it raises no false alarm.
 */
export async function playHonestly(seed: number): Promise<string[]> {
  const source = seeded(seed);
  const main: Press = new Map();
  const kept: KeptVersion[] = [];
  let clock = 0;
  const context = {
    source,
    tick: () => {
      clock += 1;
      return new Date(Date.UTC(2025, 2, 1, 9, clock)).toISOString().replace('.000', '');
    },
  };
  for (let step = 0; step < 12; step += 1) {
    takeStep(main, context, '');
    if (source.below(3) === 0) kept.push(...readKept(keepIndex(press(main.values())), `step ${step}`));
  }
  // Two branches, each with pieces of its own and changes to different ones, and one publication of both.
  const branches = ['a', 'b'].map((name) => {
    const branch: Press = new Map(main);
    const mine = [...main.keys()].filter((_, at) => (at % 2 === 0) === (name === 'a'));
    for (let step = 0; step < 5; step += 1) takeStep(branch, context, name, mine);
    kept.push(...readKept(keepIndex(press(branch.values())), `branch ${name}`));
    return branch;
  });
  const merged: Press = new Map();
  for (const [slug, piece] of branches.flatMap((branch) => [...branch]))
    if ((merged.get(slug)?.record.length ?? 0) < piece.record.length || piece !== main.get(slug)) {
      const other = merged.get(slug);
      if (!other || other === main.get(slug)) merged.set(slug, piece);
    }
  const verdict = await verifyTarget({ files: openPressed(press(merged.values())), path: undefined }, kept);
  return [...verdict.faults, ...verdict.unknown].map(({ place, message }) => `${seed} ${place}: ${message}`);
}

interface Steps {
  source: Source;
  tick: () => string;
}

function takeStep(all: Press, { source, tick }: Steps, branch: string, mine = [...all.keys()]): void {
  const slug = mine[source.below(Math.max(1, mine.length))];
  const piece = slug === undefined ? undefined : all.get(slug);
  if (!slug || !piece || source.below(4) === 0) {
    publishOne(all, { source, tick }, branch);
    return;
  }
  const history = historyOfPiece(piece);
  if (history.withdrawn) return;
  const at = tick();
  const { article, record } = piece;
  const texts = article.body.passages.map(({ text }) => text);
  const revise = (text: string[], kind: 'correction' | 'typo' | 'update' | 'removal') => {
    const changed = { ...article, body: { ...article.body, passages: passagesOf(text) } };
    const entry = createRevisionEntry(history, changed, {
      at,
      kind,
      note: kind === 'typo' ? undefined : `Changed at ${at}.`,
    });
    return { article: changed, record: appendEntry(record, entry) };
  };
  const place = source.below(texts.length);
  const kind = source.below(6);
  if (kind === 0)
    all.set(slug, revise(texts.with(place, aSentence(source, Number(at.replace(/\D/g, '')))), 'correction'));
  if (kind === 1) all.set(slug, revise(texts.with(place, `${texts[place]} And so on.`), 'typo'));
  if (kind === 2) all.set(slug, revise([...texts.slice(place), ...texts.slice(0, place)], 'update'));
  if (kind === 3) {
    const path = `/2025/0${1 + source.below(9)}/${slug}-${at.replace(/\D/g, '')}/`;
    all.set(slug, { article: { ...article, path }, record: appendEntry(record, createMoveEntry(path, at)) });
  }
  if (kind === 4 && texts.length > 1) {
    const gone = texts[place] ?? '';
    const { article: left, record: grown } = revise(texts.toSpliced(place, 1), 'removal');
    all.set(slug, { article: left, record: eraseWords(grown, (words) => words.includes(gone)).text });
  }
  if (kind === 5) {
    const erased = source.below(2) === 0 ? eraseWords(record, () => true).text : record;
    all.set(slug, {
      article,
      record: appendEntry(erased, createWithdrawalEntry('It was not ours to print.', at)),
    });
  }
}

function publishOne(all: Press, { source, tick }: Steps, branch: string): void {
  const slug = `piece-${branch}${all.size}`;
  const mark = Number(tick().replace(/\D/g, ''));
  const text = Array.from({ length: 2 + source.below(5) }, (_, at) => aSentence(source, mark * 10 + at));
  all.set(slug, firstPublished(anArticle({ slug, text })));
}
