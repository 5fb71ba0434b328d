import { after } from 'node:test';
import { getViteConfig } from 'astro/config';
import { experimental_AstroContainer as Container } from 'astro/container';
import { createServer } from 'vite';
import '../fixtures/settings.ts';

/** Renders a page by its layout, the name of a file in `src/layouts`. */
export interface Renderer {
  render: (layout: string, props: Record<string, unknown>) => Promise<string>;
}

/**
 * Renders layouts with made-up articles, with their styles and without their scripts, so that a test may look at a hundred pages
 * without building a site.
 */
export async function openRenderer(): Promise<Renderer> {
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
  const load = (path: string): Promise<Record<string, unknown>> => server.ssrLoadModule(path);
  const sheets = new Map<string, string>();
  const readStyles = async (): Promise<string> => {
    const { idToModuleMap } = server.environments.ssr.moduleGraph;
    // To load a sheet as a text adds a module.
    const ids = [...idToModuleMap.keys()].filter((id) => id.endsWith('.css') && !id.includes('?inline'));
    for (const id of ids) {
      if (sheets.has(id)) continue;
      const { default: css } = await load(id.includes('?') ? id.replace('?', '?inline&') : `${id}?inline`);
      sheets.set(id, String(css));
    }
    return [...sheets.values()].join('\n');
  };
  return {
    async render(layout, props) {
      const { default: component } = await load(`/src/layouts/${layout}.astro`);
      if (!isComponent(component)) throw new TypeError(`${layout} is no component`);
      const html = await container.renderToString(component, { props, partial: false });
      const styles = await readStyles();
      return html
        .replace(/<script\b.*?<\/script>/gs, '')
        .replace('</head>', () => `<style>${styles}</style></head>`);
    },
  };
}

type Component = Parameters<Container['renderToString']>[0];

const isComponent = (value: unknown): value is Component => typeof value === 'function';
