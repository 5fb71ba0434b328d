import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { HtmlValidate } from 'html-validate';
import { htmlRules } from '../../src/commands/built-site/html-rules.ts';
import { site } from '../../src/site.ts';
import { built, elements, leadsSomewhere, read } from './built-site.ts';

const pages = built('**/*.html').map((path) => ({ path, tree: fromHtml(read(path)) }));

const validator = new HtmlValidate(htmlRules);

test('every page is valid HTML', async () => {
  const wrong: string[] = [];
  for (const { path } of pages) {
    const { results } = await validator.validateString(read(path), path);
    for (const { messages } of results)
      for (const { line, column, message, ruleId } of messages)
        wrong.push(`${path}:${line}:${column} ${ruleId}: ${message}`);
  }
  assert.deepEqual(wrong, []);
});

test('every page has one h1', () => {
  const counts = pages.map(({ path, tree }) => ({
    path,
    headings: elements(tree, ({ tagName }) => tagName === 'h1').length,
  }));
  assert.deepEqual(
    counts.filter(({ headings }) => headings !== 1),
    [],
  );
});

test('no id stands twice on a page', () => {
  const repeated = pages.flatMap(({ path, tree }) => {
    const ids = elements(tree, ({ properties }) => properties['id'] !== undefined).map(({ properties }) =>
      String(properties['id']),
    );
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path} #${id}`);
  });
  assert.deepEqual(repeated, []);
});

test('every link and anchor within the site leads somewhere', () => {
  const broken = pages.flatMap(({ path, tree }) =>
    elements(tree, ({ properties }) => properties['href'] !== undefined || properties['src'] !== undefined)
      .map(({ properties }) => String(properties['href'] ?? properties['src']))
      .filter((address) => address.startsWith(site.address) || !/^(?:https?:|mailto:|data:)/.test(address))
      .filter((address) => !leadsSomewhere(new URL(address, addressOf(path)).href))
      .map((address) => `${path} leads to ${address}`),
  );
  assert.deepEqual(broken, []);
});

test('every page carries a content security policy that lets no script or style in by default', () => {
  for (const { path, tree } of pages) {
    const policies = elements(
      tree,
      ({ properties }) => String(properties['httpEquiv']).toLowerCase() === 'content-security-policy',
    ).map(({ properties }) => String(properties['content']));
    assert.equal(policies.length, 1, path);
    const [policy = ''] = policies;
    assert.match(policy, /default-src '(?:self|none)'/, path);
    assert.match(policy, /script-src 'self'/, path);
    assert.match(policy, /style-src 'self'/, path);
    assert.doesNotMatch(policy, /'unsafe-inline'|'unsafe-eval'|'unsafe-hashes'|\*/, path);
  }
});

test('no element carries a style or an event handler of its own', () => {
  const found = pages.flatMap(({ path, tree }) =>
    elements(tree, ({ properties }) =>
      Object.keys(properties).some((name) => name === 'style' || /^on[A-Z]?[a-z]+$/.test(name)),
    ).map(({ tagName }) => `${path} <${tagName}>`),
  );
  assert.deepEqual(found, []);
});

/** Page addresses for relative links: the folder of an index.html, the file itself otherwise. */
function addressOf(path: string): string {
  return new URL(path.replace(/index\.html$/, ''), 'https://verbatim.example/').href;
}
