import type { AstroIntegration } from 'astro';

/**
 * Has Astro remember the digests of styles for the Content-Security-Policy. It makes them anew for every page, on another
 * thread, though thousands of pages have the same styles: a tenth of a large archive's rendering. To be removed when Astro
 * remembers them itself.
 */
export function cacheCspDigests(): AstroIntegration {
  return {
    name: 'known-digests',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'known-digests',
                apply: 'build',
                transform(code, id) {
                  if (!/\/astro\/dist\/core\/encryption\.js$/.test(id)) return undefined;
                  if (!code.includes(declaration))
                    this.warn(`Astro no longer declares "${declaration}": is ${import.meta.url} of use?`);
                  return code.replace(
                    declaration,
                    `${remembering}${declaration.replace(name, `${name}Anew`)}`,
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
const remembering = `
const knownDigests = new Map();
function ${name}(data, algorithm) {
  let known = knownDigests.get(algorithm);
  if (!known) knownDigests.set(algorithm, (known = new Map()));
  let digest = known.get(data);
  if (!digest) known.set(data, (digest = ${name}Anew(data, algorithm)));
  return digest;
}
`;
