/** What of an article's body has an address of its own, as a selector. */
export const PASSAGE_SELECTOR = ':is(p,li,h2,h3,h4,h5,h6,figcaption,pre,table,.note-in-place)[id]';
