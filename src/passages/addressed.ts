/** Selects the elements of an article's body that have an address of their own. */
export const PASSAGE_SELECTOR = ':is(p,li,h2,h3,h4,h5,h6,figcaption,pre,table,.note-in-place)[id]';
