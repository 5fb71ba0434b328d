import assert from 'node:assert/strict';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { DevServer } from '../benchmark/dev-server.ts';
import { AProject } from './a-project.ts';
import { testNow } from './test-site.ts';

const PAGE = '/2026/04/words-that-stay/';
const TEXT = 'content/articles/words-that-stay/index.mdx';
const LONGEST = 30_000;

const project = AProject.withPublication('record');
let server: DevServer;
let sent: string[] = [];
let socket: WebSocket;

before(async () => {
  server = await DevServer.start(project.folder, PAGE, { VERBATIM_CONTENT: 'content', SITE_NOW: testNow });
  const page = await connect();
  socket = page.socket;
  socket.addEventListener('message', ({ data }) => sent.push(String(data)));
});

after(async () => {
  socket.close();
  await server.stop();
  project.remove();
});

/** Connects as an open page does, and notes what it is told. */
async function connect(): Promise<{ socket: WebSocket; told: string[] }> {
  const client = await (await fetch(`${server.address}/@vite/client`)).text();
  const [, token] = /wsToken = "([^"]+)"/.exec(client) ?? [];
  const told: string[] = [];
  const socket = new WebSocket(`${server.address.replace('http', 'ws')}/?token=${token}`, 'vite-hmr');
  socket.addEventListener('message', ({ data }) => told.push(String(data)));
  await once(socket, 'open');
  return { socket, told };
}

const read = async (path: string) => (await fetch(server.address + path)).text();

/** Waits until something is so; an open page was told to load again by then. */
async function waitUntil(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + LONGEST; !(await isSo()); await setTimeout(50))
    if (Date.now() > end) assert.fail(`${what}\n${sent.join('\n')}`);
}

const drawSquare = (side: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side}" height="${side}"/>`;

const isTold = (type: string, words = '') =>
  sent.some((message) => message.includes(`"type":"${type}"`) && message.includes(words));

/** Saves, and waits until an open page is told and shows it. */
async function save(change: () => void, path: string, words: string | RegExp): Promise<void> {
  sent = [];
  change();
  const isShown = async () =>
    typeof words === 'string' ? (await read(path)).includes(words) : words.test(await read(path));
  await waitUntil(`${path} does not show ${words}`, async () => isTold('full-reload') && (await isShown()));
}

test('a saved word is shown, and what differs from the record is said on the page', async () => {
  await save(
    () => project.change(TEXT, 'A promise costs little', 'A savedword costs little'),
    PAGE,
    'A savedword costs',
  );
  assert.match(await read(PAGE), /desk-notices[\s\S]+says “A savedword costs/);
});

test('a saved headline is shown on the page and in lists', async () => {
  await save(
    () => project.change(TEXT, 'headline: Words that stay', 'headline: Words that went'),
    PAGE,
    'Words that went',
  );
  assert.match(await read('/archive/'), /Words that went/);
  assert.match(await read('/'), /Words that went/);
});

test('a text that is written back is as it was', async () => {
  await save(
    () => {
      project.change(TEXT, 'A savedword costs', 'A promise costs');
      project.change(TEXT, 'Words that went', 'Words that stay');
    },
    PAGE,
    /^(?![\s\S]*desk-notices)[\s\S]*Words that stay/,
  );
});

test('a page that was still loading when something was saved is told as soon as it listens', async () => {
  const load = () => fetch(server.address + PAGE, { headers: { accept: 'text/html' } });
  await load();
  await save(() => project.change(TEXT, 'costs little, and', 'costs less, and'), PAGE, 'costs less, and');
  const late = await connect();
  await waitUntil('nothing is told', () => late.told.some((message) => message.includes('full-reload')));
  await save(() => project.change(TEXT, 'costs less, and', 'costs little, and'), PAGE, 'costs little, and');
  await load();
  const early = await connect();
  await setTimeout(200);
  assert.ok(!early.told.some((message) => message.includes('full-reload')));
  for (const page of [late, early]) page.socket.close();
});

test('a mistake is shown over the page, which goes on showing the last good version until it is put right', async () => {
  sent = [];
  project.change(TEXT, 'label: editorial', 'lable: editorial');
  await waitUntil('no mistake is shown', () => isTold('error', 'lable'));
  assert.match(await read(PAGE), /Words that stay/);
  await save(() => project.change(TEXT, 'lable: editorial', 'label: opinion'), PAGE, /Opinion/);
});

test('another picture, a picture that was missing, and the picture itself are shown', async () => {
  const image = '\nimage:\n  src: ./drawn.svg\n  alt: A square.\n  credit: By us\n---\n';
  const picture = 'content/articles/words-that-stay/drawn.svg';
  sent = [];
  project.change(TEXT, '\n---\n', image);
  await waitUntil('no mistake is shown', () => isTold('error', 'drawn.svg'));
  await save(() => project.write(picture, drawSquare(8)), PAGE, 'alt="A square."');
  await save(() => project.write(picture, drawSquare(9)), PAGE, 'width="9" height="9"');
});

test('pictures are answered at the addresses that pages name', async () => {
  const [path = ''] = /\/\d{4}\/\d\d\/pictures-of-any-name\//.exec(await read('/archive/')) ?? [];
  const [address = ''] = /\/_image[^"]*/.exec(await read(path)) ?? [];
  const answer = await fetch(server.address + address.replaceAll('&amp;', '&'));
  assert.deepEqual([answer.status, answer.headers.get('content-type')], [200, 'image/webp']);
});

test('a name of a person and of a topic is shown wherever it is printed', async () => {
  const person = 'content/people/the-editors.yaml';
  await save(() => project.change(person, /name: .*/, 'name: The Saved Editors'), PAGE, 'The Saved Editors');
  await save(
    () => project.change('content/topics/web.yaml', 'name: ', 'name: Saved '),
    PAGE,
    /Saved \w+<\/a>/,
  );
  await save(
    () => project.change('content/pages/about.mdx', /title: .*/, 'title: About the saved'),
    '/about/',
    'About the saved',
  );
});

test('an article that comes is shown, and one that is deleted is gone', async () => {
  const other = 'content/articles/a-letter-on-noon';
  const text = project.read(`${other}/index.mdx`).replace('A letter on noon', 'A letter on midnight');
  const made = text.replace('canonical: https://letters.galley.example/on-noon/\n', '');
  await save(
    () => project.write('content/articles/midnight/index.mdx', made),
    '/2025/12/midnight/',
    'on midnight',
  );
  await save(
    () => rmSync(join(project.folder, other), { recursive: true }),
    '/archive/',
    /^(?![\s\S]*on noon)/,
  );
});

test('what a command records takes its notice from the page', async () => {
  await save(
    () => project.change(TEXT, 'A promise costs little', 'A promise costs nothing'),
    PAGE,
    /desk-notices/,
  );
  sent = [];
  await project.command(
    'correct',
    'words-that-stay',
    '--kind',
    'update',
    '--note',
    'What it costs.',
    '--yes',
  );
  await waitUntil('the notice stays', async () => !(await read(PAGE)).includes('desk-notices'));
  assert.match(await read(PAGE), /What it costs\./);
  assert.ok(isTold('full-reload'));
});

test('the settings are read again when they are saved', async () => {
  project.change('content/publication.yaml', 'name: The Galley', 'name: The Saved Galley');
  await waitUntil('the old name stays', async () => {
    // The server starts again, also in the middle of an answer.
    const page = await fetch(server.address + PAGE)
      .then((answer) => (answer.ok ? answer.text() : ''))
      .catch(() => '');
    return page.includes('The Saved Galley');
  });
});
