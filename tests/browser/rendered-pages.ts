import { after } from 'node:test';
import { getViteConfig } from 'astro/config';
import { experimental_AstroContainer as Container } from 'astro/container';
import { createServer } from 'vite';
import { read } from '../build/built-site.ts';

/** A module of the source, as Vite loads it: components among them. */
type Loaded = Record<string, unknown>;

/**
 * Renders layouts with made-up articles, so that a test may look at a hundred pages without building a site. Their styles are
 * those of a page of the built site, which are scoped by the same names.
 */
export async function openRenderer(): Promise<{
  load: (path: string) => Promise<Loaded>;
  render: (layout: string, props: Record<string, unknown>, styledAs: string) => Promise<string>;
}> {
  const makeConfig = getViteConfig({ logLevel: 'error' });
  const config = await makeConfig({ mode: 'development', command: 'serve' });
  const server = await createServer({
    ...config,
    appType: 'custom',
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  after(() => server.close());
  const container = await Container.create();
  const load = (path: string): Promise<Loaded> => server.ssrLoadModule(path);
  return {
    load,
    async render(layout, props, styledAs) {
      const { default: component } = await load(`/src/layouts/${layout}.astro`);
      if (!isComponent(component)) throw new TypeError(`${layout} is no component`);
      const html = await container.renderToString(component, { props, partial: false });
      const styles = [...read(styledAs).matchAll(/<style>.*?<\/style>/gs)].map(([style]) => style);
      return html
        .replace(/<style>.*?<\/style>/gs, '')
        .replace(/<script\b.*?<\/script>/gs, '')
        .replace('</head>', () => `${styles.join('')}</head>`);
    },
  };
}

type Component = Parameters<Container['renderToString']>[0];

const isComponent = (value: unknown): value is Component => typeof value === 'function';
