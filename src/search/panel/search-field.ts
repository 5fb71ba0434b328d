import { SEARCH_PATH } from '../../publication/addresses.ts';

/*
 * The form that a reader types into: the dialog creates it, and the search page has it in its HTML, so that it is there
 * before the scripts are.
 */
export const formAttributes = { role: 'search', action: SEARCH_PATH, class: 'search-form' } as const;

export const fieldAttributes = {
  type: 'search',
  id: 'search-field',
  name: 'q',
  autocomplete: 'off',
  autocapitalize: 'none',
  spellcheck: 'false',
  enterkeyhint: 'search',
  maxlength: '1000',
  'aria-describedby': 'search-hint',
} as const;
