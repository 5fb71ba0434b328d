/** The parts of citation-js used here; it brings no types of its own. */
declare module '@citation-js/core' {
  export const plugins: {
    config: {
      get(plugin: '@csl'): {
        /** Styles in CSL, as XML. */
        styles: { get(name: string): string; add(name: string, style: string): void };
      };
    };
    output: {
      format(
        format: 'bibliography',
        items: readonly object[],
        options: { template: string; format: 'text' },
      ): string;
    };
  };
}

declare module '@citation-js/name' {
  /** `Jane van Doe` as `{ given: 'Jane', 'non-dropping-particle': 'van', family: 'Doe' }`. */
  export function parse(name: string): Record<string, string>;
}

declare module '@citation-js/plugin-csl';
