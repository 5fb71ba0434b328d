import type { ConfigData } from 'html-validate';

/** The rules of HTML that every page keeps, as html-validate takes them. */
export const htmlRules: ConfigData = {
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Astro writes <meta/> and <link>, both of which are HTML.
    'void-style': 'off',
    // Every script comes from the publication's own address.
    'require-sri': ['error', { target: 'crossorigin' }],
    // An empty line within <pre> may hold spaces that are part of the code.
    'no-trailing-whitespace': 'off',
    // Headlines run to 110 characters.
    'long-title': 'off',
  },
};
