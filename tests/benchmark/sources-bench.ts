import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'astro/zod';
import { MisreadFinder } from '../../src/sources/find-misread.ts';
import { judgeAgainst } from '../../src/sources/judge-against.ts';
import { SourceText } from '../../src/sources/locate-quotation.ts';
import type { Answer } from '../../src/sources/quotation.ts';
import { readSourceText } from '../../src/sources/read-source-text.ts';
import { type Alteration, alterations, indexNearWords, type Surroundings } from './altered-quotations.ts';
import { dice } from './dice.ts';
import { type CopyKind, copyKinds, makeCopy } from './source-copies.ts';

const USAGE = `npm run bench:sources -- CORPUS [--quotations 5000] [--seed sources] [--show 3]

Takes quotations out of the essays of a corpus, alters them by rule, and compares each with a copy of its essay as a page, as
plain text, as text out of a PDF, and as the text of a poor scan, by the same steps as npm run sources and npm run check.

CORPUS is a file of JSON lines with title and paragraphs. --show prints that many wrong answers of each kind.`;

const essaySchema = z.object({ title: z.string(), paragraphs: z.array(z.string()) });

/** A copy that was read. */
interface ReadCopy {
  text: SourceText;
  misread: MisreadFinder;
}

interface Case {
  alteration: Alteration;
  copy: CopyKind;
  quotation: string;
  original: string;
  answer: Answer;
  because: string;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quotations: { type: 'string', default: '5000' },
    seed: { type: 'string', default: 'sources' },
    show: { type: 'string', default: '0' },
  },
});
const [corpus] = positionals;
if (corpus === undefined || !existsSync(corpus)) {
  console.error(corpus === undefined ? USAGE : `There is no file ${corpus}.`);
  process.exitCode = 1;
} else {
  const start = performance.now();
  const cases = measure(corpus, Number(values.quotations), values.seed);
  console.log(report(cases, performance.now() - start));
  for (const line of listWrong(cases, Number(values.show))) console.log(line);
}

function measure(file: string, count: number, seed: string): Case[] {
  const essays = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => essaySchema.parse(JSON.parse(line)));
  const chance = dice(seed);
  const copies = essays.map(
    (essay) => new Map(copyKinds.map((kind) => [kind, readCopy(makeCopy(kind, essay, chance))])),
  );
  const words = new Set(
    essays.flatMap(
      ({ paragraphs }) => paragraphs.join(' ').match(/(?<![\p{L}’'])\p{Ll}{3,}(?![\p{L}’'])/gu) ?? [],
    ),
  );
  const [first = 'people', ...rest] = words;
  const around: Surroundings = { chance, vocabulary: [first, ...rest], findNear: indexNearWords([...words]) };
  const cases: Case[] = [];
  for (let made = 0; made < count; made++) {
    const alteration = alterations[made % alterations.length];
    if (!alteration) throw new Error('there is nothing to alter');
    for (;;) {
      const essay = chance.below(essays.length);
      const paragraph = essays[essay]?.paragraphs[chance.below(essays[essay]?.paragraphs.length ?? 0)] ?? '';
      const all = paragraph.split(/\s+/u).filter(Boolean);
      const length = 4 + chance.below(37);
      if (all.length < length) continue;
      const from = chance.below(all.length - length + 1);
      const original = all.slice(from, from + length);
      if (/[…[\]*_]/u.test(original.join(' '))) continue;
      const altered = alteration.alter(original, around);
      if (!altered) continue;
      for (const copy of copyKinds) {
        const read = copies[essay]?.get(copy);
        if (!read) throw new Error(`there is no copy of essay ${essay}`);
        const quotation = altered.join(' ');
        cases.push({ alteration, copy, quotation, original: original.join(' '), ...judge(quotation, read) });
      }
      break;
    }
  }
  return cases;
}

function readCopy(copy: string): ReadCopy {
  const read = readSourceText(new TextEncoder().encode(copy), 'copy');
  if (typeof read !== 'string') throw new Error(read.fault);
  const text = new SourceText(read, 'en');
  return { text, misread: new MisreadFinder(text) };
}

function judge(quotation: string, { text, misread }: ReadCopy): Pick<Case, 'answer' | 'because'> {
  const passage = text.cutPassage(quotation);
  if (passage === undefined) return { answer: 'cannot-tell', because: 'not found' };
  const {
    answer = 'cannot-tell',
    because,
    marked,
  } = judgeAgainst(quotation, {
    text: passage,
    language: 'en',
    misread: misread.find(passage),
  });
  return { answer, because: marked ?? because };
}

function report(cases: readonly Case[], ms: number): string {
  const lines = [
    ['Quotations altered in', ...copyKinds.flatMap((kind) => [kind, '', ''])],
    ['', ...copyKinds.flatMap(() => ['verbatim', 'differs', 'cannot tell'])],
  ];
  for (const { name } of alterations)
    lines.push(
      row(
        name,
        cases.filter(({ alteration }) => alteration.name === name),
      ),
    );
  for (const kind of ['exact', 'planted', 'harmless'] as const)
    lines.push(
      row(
        `all ${kind}`,
        cases.filter(({ alteration }) => alteration.kind === kind),
      ),
    );
  const [head = [], ...rest] = lines;
  const format = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const table = [
    format(head),
    format(head.map((_, index) => (index === 0 ? '---' : '---:'))),
    ...rest.map(format),
  ];
  return [
    ...table,
    '',
    `${cases.length} comparisons, ${(ms / cases.length).toFixed(1)} ms each with the making of the copies.`,
  ].join('\n');
}

function row(name: string, cases: readonly Case[]): string[] {
  const cells = copyKinds.flatMap((kind) => {
    const own = cases.filter(({ copy }) => copy === kind);
    return (['verbatim', 'differs', 'cannot-tell'] as const).map((answer) =>
      String(own.filter((one) => one.answer === answer).length),
    );
  });
  return [name, ...cells];
}

/** Planted changes that were not found, and harmless ones that were called other words. */
function listWrong(cases: readonly Case[], most: number): string[] {
  return alterations.flatMap(({ name, kind }) =>
    cases
      .filter(
        ({ alteration, answer }) =>
          alteration.name === name && (kind === 'planted' ? answer !== 'differs' : answer === 'differs'),
      )
      .slice(0, most)
      .map(
        ({ copy, quotation, original, answer, because }) =>
          `${name}, ${copy}: ${answer} (${because})\n  ${original}\n  ${quotation}`,
      ),
  );
}
