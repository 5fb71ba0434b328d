import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../../src/commands/check.ts';
import type { CommandContext, CommandOptions } from '../../../src/commands/command.ts';
import { applyChanges } from '../../../src/commands/journal.ts';
import { publish } from '../../../src/commands/publish.ts';
import { aNewsroom, anOpEd } from './a-newsroom.ts';

const slug = 'links-must-last';
const path = `articles/${slug}/index.mdx`;
const public_ = 'published: 2025-02-14T09:00:00Z\n';

const checked = (desk: CommandContext, named: string[] = [], options: CommandOptions = {}) =>
  check.plan(desk, named, options);
const report = (desk: CommandContext, named: string[] = [], options: CommandOptions = {}) =>
  checked(desk, named, options).report.join('\n');

test('says in one line that nothing is wrong', (context) => {
  const { desk } = aNewsroom(context, { [slug]: anOpEd(public_) });
  const plan = checked(desk, [], { strict: true });
  assert.deepEqual(plan, {
    report: [],
    changes: [],
    done: '1 article and 2 other files checked: 0 problems, 0 warnings.',
    failed: false,
  });
});

test('gathers all that the build refuses, file by file and line by line', (context) => {
  const { desk, files } = aNewsroom(context, {
    [slug]: anOpEd(
      `${public_}repliesTo: nothing\npullQuotes: [Nobody has to let break]\n`,
      'Nobody has to let them break.',
    ),
    fields: anOpEd(`${public_}sumary: x\nimage: {src: ./a.jpg}\n`),
    names: anOpEd(`${public_}repliesTo: link-must-last\n`, 'See [this](/2025/02/nowhere/).'),
    picture: anOpEd(public_, '![A harbour](./harbour.jpg)'),
  });
  files.write('people/john-roe.yaml', 'name: John Roe\nportrait: ./john.jpg\nbiography: He writes.\n');
  files.write('topics/law.yaml', 'description: What courts say.\n');
  const plan = checked(desk);
  assert.equal(plan.failed, true);
  assert.equal(
    plan.report.join('\n'),
    `10 problems to put right before this can be published:

  content/articles/fields/index.mdx:8
    sumary: is no field we know; did you mean “summary”?
  content/articles/fields/index.mdx:9
    image.alt: is missing: describe the picture in a sentence, or set decorative: true
  content/articles/fields/index.mdx:9
    the picture ./a.jpg is missing; put it beside this file or correct its name
  content/articles/links-must-last/index.mdx:8
    repliesTo: “nothing” is no published article; known are links-must-last, names, picture
  content/articles/links-must-last/index.mdx:9
    pullQuotes: The pull quote leaves out words of the article without saying so.
      Quote:    Nobody has to let {-them-} break
                {+words not there+} {-words left out-}
      Article:  Nobody has to let them break. (line 12)
      To do:    Paste the words as the article has them, or mark what is left out with “…” and what is supplied with [brackets].
      Paste:    Nobody has to let them break
  content/articles/names/index.mdx:8
    repliesTo: “link-must-last” is no published article; did you mean “links-must-last”?
  content/articles/names/index.mdx:11
    the link /2025/02/nowhere/ leads nowhere; did you mean “/2025/02/names/”?
  content/articles/picture/index.mdx:10
    the picture ./harbour.jpg is missing; put it beside this file or correct its name
  content/people/john-roe.yaml:2
    the picture ./john.jpg is missing; put it beside this file or correct its name
  content/topics/law.yaml:1
    name: is missing. It holds: As printed.
`,
  );
  assert.equal(
    plan.done,
    `4 articles and 4 other files checked: 10 problems, 0 warnings.
Problems: 3 in fields, 2 in names, 1 in pull quotes, 1 in links, 3 in pictures.`,
  );
});

test('tells what the record would refuse, with the command that puts it right', (context) => {
  const { desk, files } = aNewsroom(context, { [slug]: anOpEd('draft: true\n') });
  applyChanges(files, publish.plan(desk, [slug], {}).changes);
  files.write(path, (files.read(path) ?? '').replace('nine', 'eight'));
  files.remove('topics/web.yaml');
  const whole = report(desk);
  assert.match(whole, /content\/articles\/links-must-last\/index\.mdx:10\n.*eight/);
  assert.match(whole, /to do: npm run correct -- links-must-last/);
  assert.match(whole, /topics: “web” is no topic in topics\//);
  assert.match(
    whole,
    /content\/record\/addresses\.txt:\d+\n {4}\/topics\/web\/ was public and no longer resolves/,
  );
  const part = report(desk, [slug]);
  assert.match(part, /npm run correct -- links-must-last/);
  assert.doesNotMatch(part, /addresses\.txt/);
});

test('does not call an article gone that only cannot be read', (context) => {
  const { desk, files } = aNewsroom(context, { [slug]: anOpEd('draft: true\n') });
  applyChanges(files, publish.plan(desk, [slug], {}).changes);
  files.write(path, `${files.read(path)}\n<Pull>`);
  const plan = checked(desk);
  assert.match(plan.report.join('\n'), /^1 problem to put right/);
  assert.doesNotMatch(plan.report.join('\n'), /no longer resolves/);
});

test('a link to a withdrawn piece, and to one that cannot be read, is not what is wrong', (context) => {
  const { desk, files } = aNewsroom(context, {
    [slug]: anOpEd(public_, 'See [that](/2025/02/broken/).'),
    broken: anOpEd(public_, '<Pull>'),
  });
  const { report: lines } = checked(desk);
  assert.match(lines.join('\n'), /^1 problem/);
  assert.match(lines.join('\n'), /broken\/index\.mdx/);
  files.remove('articles/broken/index.mdx');
  assert.match(report(desk), /the link \/2025\/02\/broken\/ leads nowhere/);
});

test('what cannot be read is there: to name it, to reply to it and to link to it is no fault', (context) => {
  const { desk, files } = aNewsroom(context, {
    [slug]: anOpEd(
      `${public_}repliesTo: broken\n`,
      'By [her](/people/jane-doe/) of [it](/topics/web/) and [us](/about/).',
    ),
    broken: anOpEd(public_, '<Pull>'),
  });
  files.write('people/jane-doe.yaml', 'name: Jane Doe\nbiografy: She writes.\n');
  files.write('topics/web.yaml', 'nam: The web\ndescription: What is on it.\n');
  files.write('pages/about.mdx', '---\ntitel: About\n---\n\nWords.\n');
  const places = report(desk).match(/^ {2}content.*$/gm);
  assert.deepEqual(
    [...new Set(places?.map((place) => place.trim().replace(/:\d+$/, '')))],
    ['articles/broken/index.mdx', 'pages/about.mdx', 'people/jane-doe.yaml', 'topics/web.yaml'].map(
      (file) => `content/${file}`,
    ),
  );
});

test('warns of what will keep a draft from appearing; --strict fails on it', (context) => {
  const { desk } = aNewsroom(context, { [slug]: anOpEd('draft: true\nrepliesTo: nothing\n') });
  const plan = checked(desk);
  assert.equal(
    plan.report.join('\n'),
    `1 warning to look at again:

  content/articles/links-must-last/index.mdx:8
    repliesTo: “nothing” is no published article; known are links-must-last
`,
  );
  assert.equal(plan.failed, false);
  assert.equal(checked(desk, [], { strict: true }).failed, true);
});

test('warns of a pull quote that may mislead', (context) => {
  const { desk } = aNewsroom(context, {
    [slug]: anOpEd(public_, 'It rained. Perhaps <Pull>links must break</Pull> in the end.'),
  });
  assert.equal(
    report(desk),
    `1 warning to look at again:

  content/articles/links-must-last/index.mdx:10
    The quote leaves out “Perhaps”, which qualifies what it says.
      Quote:    links must break
      To do:    Quote these words too, or choose others.
      Paste:    Perhaps links must break
`,
  );
});

test('finds a pull quote that turns the sense to be a problem, not a warning', (context) => {
  const { desk } = aNewsroom(context, {
    [slug]: anOpEd(public_, 'It rained. Nobody says that <Pull>links must break</Pull> in the end.'),
  });
  assert.equal(
    report(desk),
    `1 problem to put right before this can be published:

  content/articles/links-must-last/index.mdx:10
    The pull quote leaves out “Nobody”, which denies what it says.
      Quote:    links must break
      Article:  It rained. Nobody says that links must break in the end. (line 10)
      To do:    Quote these words too, or choose others.
      Paste:    Nobody says that links must break
`,
  );
});

test('warns of a description that no machine shows whole', (context) => {
  const long = anOpEd(public_).replace('An address is a promise.', 'An address is a promise. '.repeat(14));
  const { desk, files } = aNewsroom(context, { [slug]: long });
  assert.equal(
    report(desk),
    `1 warning to look at again:

  content/articles/links-must-last/index.mdx:3
    standfirst: has 349 characters; search engines and previews cut it long before its end
    to do: shorten it, or give search engines and previews a summary of 160 characters: summary: …
`,
  );
  files.write(path, long.replace('disclosure', 'summary: An address is a promise.\ndisclosure'));
  assert.equal(report(desk), '');
});

test('warns of a drawing over 100 kB and of another picture over 2 MB', (context) => {
  const { desk, files } = aNewsroom(context, {
    [slug]: anOpEd(`${public_}image: {src: ./lead.gif, alt: A harbour}\n`, '![A chart](./chart.svg)'),
  });
  files.write(`articles/${slug}/lead.gif`, padded('GIF89a\x01\0\x01\0\0\0\0;', 2_000_000));
  files.write(`articles/${slug}/chart.svg`, padded('<svg viewBox="0 0 8 6"></svg>', 100_000));
  assert.equal(report(desk), '');
  files.write(`articles/${slug}/lead.gif`, padded('GIF89a\x01\0\x01\0\0\0\0;', 2_060_000));
  files.write(`articles/${slug}/chart.svg`, padded('<svg viewBox="0 0 8 6"></svg>', 101_000));
  assert.equal(
    report(desk),
    `2 warnings to look at again:

  content/articles/links-must-last/index.mdx:8
    the picture ./lead.gif has 2.1 MB; more than 2.0 MB is too heavy
    to do: save it 2,880 pixels wide, twice as wide as it is printed, at a quality of 80
  content/articles/links-must-last/index.mdx:11
    the picture ./chart.svg has 101 kB; more than 100 kB is too heavy
    to do: take out what the drawing program left in it (npx svgo), or save it as a .png
`,
  );
});

test('--fix curls straight marks everywhere, says so, and reports what is left', (context) => {
  const straight = '"Links", it\'s said -- and 5\'11".';
  const { desk, files } = aNewsroom(context, { [slug]: anOpEd(public_, straight) });
  files.write('people/jane-doe.yaml', "name: Jane Doe\nbiography: She's a writer.\n");
  assert.match(report(desk), /^3 warnings to look at again:/);
  const plan = checked(desk, [], { fix: true });
  applyChanges(files, plan.changes);
  assert.equal(files.read(path), anOpEd(public_, '“Links”, it’s said – and 5\'11".'));
  assert.equal(files.read('people/jane-doe.yaml'), 'name: Jane Doe\nbiography: She’s a writer.\n');
  assert.equal(
    [...plan.report, plan.done].join('\n'),
    `1 warning to look at again:

  content/articles/links-must-last/index.mdx:10
    straight marks where typographic ones belong: 5'11".
    to do: write the mark that is meant, ′ and ″ for minutes or feet; in the text, \\" keeps a straight one

Typographic marks set in 2 files.
1 article and 2 other files checked: 0 problems, 1 warning.`,
  );
  assert.deepEqual(checked(desk, [], { fix: true }).changes, []);
});

test('--fix keeps what was published: to the record nothing has changed', (context) => {
  const { desk, files } = aNewsroom(context, {
    [slug]: anOpEd('draft: true\n', '<Pull>Links don\'t last</Pull>, he said -- and it\'s "so".'),
  });
  applyChanges(files, publish.plan(desk, [slug], {}).changes);
  applyChanges(files, checked(desk, [slug], { fix: true }).changes);
  assert.match(files.read(path) ?? '', /<Pull>Links don’t last<\/Pull>, he said – and it’s “so”\./);
  assert.deepEqual(checked(desk, [], { fix: true }).failed, false);
});

test('--fix leaves marks whose curling would change the address of a published quote', (context) => {
  const { desk, files } = aNewsroom(context, {
    [slug]: anOpEd('draft: true\n', '<Pull>Links -- most of them -- do not last</Pull>, he said.'),
  });
  applyChanges(files, publish.plan(desk, [slug], {}).changes);
  const plan = checked(desk, [slug], { fix: true });
  assert.deepEqual(plan.changes, []);
  assert.match(plan.report.join('\n'), /-- → –\n {4}to do: write it so by hand: a machine changes nothing/);
});

test('the language of an article decides its marks', (context) => {
  const { desk, files } = aNewsroom(context, { [slug]: anOpEd(`${public_}language: de\n`, 'Das "Netz".') });
  applyChanges(files, checked(desk, [], { fix: true }).changes);
  assert.equal(files.read(path), anOpEd(`${public_}language: de\n`, 'Das „Netz“.'));
});

test('named articles are checked alone, and a name that is none is refused', (context) => {
  const { desk } = aNewsroom(context, {
    [slug]: anOpEd(public_, 'See [that](/2025/02/other/#nothing).'),
    other: anOpEd(`${public_}repliesTo: nothing\n`, "It's so."),
  });
  const plan = checked(desk, [slug]);
  assert.equal(plan.done, '1 article checked: 1 problem, 0 warnings.');
  assert.match(
    plan.report.join('\n'),
    /the link \/2025\/02\/other\/#nothing names a place that is not on that page/,
  );
  assert.throws(() => checked(desk, ['links-must-lst']), {
    message: 'There is no content/articles/links-must-lst/index.mdx; did you mean “links-must-last”?',
  });
});

/** A picture with spaces behind it, so that the file has this many bytes. */
function padded(picture: string, bytes: number): string {
  return picture.padEnd(bytes);
}
