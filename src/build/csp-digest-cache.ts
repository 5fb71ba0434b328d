import type { AstroIntegration } from 'astro';

/**
 * Makes Astro cache the digests of styles for the Content-Security-Policy. Astro computes them for every
 * page, on another thread, though thousands of pages have the same styles: a tenth of a large archive's
 * rendering. To be removed when Astro caches them itself.
 */
export function cacheCspDigests(): AstroIntegration {
  return {
    name: 'csp-digest-cache',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'csp-digest-cache',
                apply: 'build',
                transform(code, id) {
                  if (!/\/astro\/dist\/core\/encryption\.js$/.test(id)) return undefined;
                  if (!code.includes(declaration))
                    this.warn(`Astro no longer declares "${declaration}": is ${import.meta.url} of use?`);
                  return code.replace(
                    declaration,
                    `${caching}${declaration.replace(name, `${name}Uncached`)}`,
                  );
                },
              },
            ],
          },
        });
      },
    },
  };
}

const name = 'generateCspDigest';
const declaration = `async function ${name}(data, algorithm) {`;
const caching = `
const cachedDigests = new Map();
function ${name}(data, algorithm) {
  let digests = cachedDigests.get(algorithm);
  if (!digests) cachedDigests.set(algorithm, (digests = new Map()));
  let digest = digests.get(data);
  if (!digest) digests.set(data, (digest = ${name}Uncached(data, algorithm)));
  return digest;
}
`;
