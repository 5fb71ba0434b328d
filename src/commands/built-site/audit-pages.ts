import type { Problem } from '../../runtime/problem.ts';
import { htmlRules } from './html-rules.ts';
import type { BuiltPage, BuiltSite } from './read-built-site.ts';

/** Returns what is no valid HTML, or undefined if html-validate is not installed. */
export async function validatePages({ pages }: BuiltSite): Promise<Problem[] | undefined> {
  const tool = await import('html-validate').catch(() => undefined);
  if (!tool) return undefined;
  const validator = new tool.HtmlValidate(htmlRules);
  const found: Problem[] = [];
  for (const { file, html } of pages) {
    const { results } = await validator.validateString(html, file);
    for (const { messages } of results)
      for (const { line, message, ruleId } of messages)
        found.push({ file, line, message: `${message} (${ruleId})` });
  }
  return found;
}

/**
 * Returns what axe finds against the rules of WCAG 2.2, level AA, on one page of each kind; undefined if axe or a browser is
 * not installed. Styles stand in the pages themselves, so that no server is needed.
 */
export async function auditPages({ pages }: BuiltSite): Promise<Problem[] | undefined> {
  const [axe, playwright] = await Promise.all([
    import('axe-core').catch(() => undefined),
    import('playwright-core').catch(() => undefined),
  ]);
  const browser = playwright && (await launch(playwright));
  if (!axe || !browser) return undefined;
  const found: Problem[] = [];
  try {
    for (const { file, html } of selectOfEachKind(pages)) {
      const page = await browser.newPage();
      await page.setContent(html, { waitUntil: 'domcontentloaded' });
      await page.evaluate(axe.default.source);
      const violations = await page.evaluate(async () => {
        const run: unknown = Reflect.get(Reflect.get(globalThis, 'axe'), 'run');
        if (typeof run !== 'function') throw new Error('axe did not load');
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
        const { violations }: { violations: { id: string; help: string; nodes: { target: string[] }[] }[] } =
          await run(document, { runOnly: tags });
        return violations.map(({ id, help, nodes }) => `${help} (${id}): ${nodes[0]?.target.join(' ')}`);
      });
      found.push(...violations.map((message) => ({ file, message })));
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return found;
}

async function launch(playwright: typeof import('playwright-core')) {
  const packed = await import('@sparticuz/chromium').catch(() => undefined);
  const named = process.env['CHROME_PATH'];
  const executablePath = named ?? (await packed?.default.executablePath().catch(() => undefined));
  const args = ['--no-sandbox', '--headless'];
  return playwright.chromium
    .launch({ args, ...(executablePath !== undefined && { executablePath }) })
    .catch(() => undefined);
}

/** The first page of each kind of address: `/topics/x/` and `/topics/y/` are of one kind. */
function selectOfEachKind(pages: readonly BuiltPage[]): BuiltPage[] {
  const kinds = new Map<string, BuiltPage>();
  for (const page of pages) {
    const kind = page.file.replace(/^\d{4}\/\d{2}\/[^/]+/, 'article').replace(/(?<=\/)[^/]+(?=\/)/g, '*');
    if (!kinds.has(kind)) kinds.set(kind, page);
  }
  return [...kinds.values()];
}
