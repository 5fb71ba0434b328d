/** The parts of citation-js used here; it brings no types of its own. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(item: object);
    format(format: 'bibliography', options: { template: 'harvard1'; format: 'text' }): string;
  }
}

declare module '@citation-js/name' {
  /** `Jane van Doe` as `{ given: 'Jane', 'non-dropping-particle': 'van', family: 'Doe' }`. */
  export function parse(name: string): Record<string, string>;
}

declare module '@citation-js/plugin-csl';
